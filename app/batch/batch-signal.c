/* A thread of its own waits for the signals, because cancelling is not safe in a handler.
 */

#include "app/batch/batch-signal.h"

#include <signal.h>
#include <unistd.h>

static int exit_code; /* atomic */

static void
fill (sigset_t *set)
{
  sigemptyset (set);
  sigaddset (set, SIGINT);
  sigaddset (set, SIGTERM);
}

static gpointer
wait_for_signals (gpointer cancellable)
{
  static const char message[]
      = "\neda-batch: interrupted; tidying up. Press Ctrl-C again to leave at once.\n";
  sigset_t set;
  int      number;

  fill (&set);
  if (sigwait (&set, &number) != 0)
    return NULL;
  g_atomic_int_set (&exit_code, 128 + number);
  if (write (STDERR_FILENO, message, sizeof message - 1) < 0)
    g_cancellable_cancel (cancellable); /* nobody listens: still cancel */
  g_cancellable_cancel (cancellable);
  if (sigwait (&set, &number) == 0)
    _exit (128 + number);
  return NULL;
}

void
eda_batch_signal_watch (GCancellable *cancellable)
{
  sigset_t set;

  signal (SIGPIPE, SIG_IGN);
  fill (&set);
  pthread_sigmask (SIG_BLOCK, &set, NULL);
  g_thread_unref (g_thread_new ("signals", wait_for_signals, g_object_ref (cancellable)));
}

int
eda_batch_signal_get_exit_code (void)
{
  return g_atomic_int_get (&exit_code);
}
