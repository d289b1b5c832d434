/* See frames.h. */

#include "bench/frames.h"

#include <glib.h>
#include <time.h>

struct _Frames
{
  GArray *gaps, *costs; /* double, ms */
  double  last_cpu_ms;
  gint64  start_us, last_us;
};

Frames *
frames_new (void)
{
  Frames *self = g_new0 (Frames, 1);

  self->gaps = g_array_new (FALSE, FALSE, sizeof (double));
  self->costs = g_array_new (FALSE, FALSE, sizeof (double));
  return self;
}

void
frames_free (Frames *self)
{
  g_array_unref (self->gaps);
  g_array_unref (self->costs);
  g_free (self);
}

double
frames_get_cpu_ms (void)
{
  struct timespec t;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &t);
  return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

double
frames_tick (Frames *self)
{
  gint64 now_us = g_get_monotonic_time ();
  double gap = (double)(now_us - self->last_us) / 1000;
  double cpu_ms = frames_get_cpu_ms ();
  double cost = cpu_ms - self->last_cpu_ms;

  if (self->last_us > 0)
    {
      g_array_append_val (self->gaps, gap);
      g_array_append_val (self->costs, cost);
    }
  else
    self->start_us = now_us;
  self->last_us = now_us;
  self->last_cpu_ms = cpu_ms;
  return (double)(now_us - self->start_us) / 1e6;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

static double
quantile (const GArray *sorted, double p)
{
  return g_array_index (sorted, double, (guint)(p * (sorted->len - 1)));
}

void
frames_report (Frames *self)
{
  double seconds = (double)(self->last_us - self->start_us) / 1e6;

  g_array_sort (self->gaps, compare);
  g_array_sort (self->costs, compare);
  g_print ("%u frames in %.1f s: %.1f frames a second; between two of them p50 %.1f ms, "
           "p95 %.1f ms, longest %.1f ms\n",
           self->gaps->len,
           seconds,
           self->gaps->len / seconds,
           quantile (self->gaps, 0.5),
           quantile (self->gaps, 0.95),
           quantile (self->gaps, 1));
  g_print ("main thread: p50 %.1f ms a frame, p95 %.1f ms\n",
           quantile (self->costs, 0.5),
           quantile (self->costs, 0.95));
}
