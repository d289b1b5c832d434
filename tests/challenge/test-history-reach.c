/* A history that may only be read, and one that cannot be reached: neither is taken for a
 * broken one. */

#include "challenge/history/history.h"

#include <glib/gstdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "analysis/core/error.h"

#define NOBODY 65534

typedef struct
{
  char *folder, *path;
} Folder;

static void
set_up (Folder *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("eda-history-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "history.db", NULL);
}

static void
tear_down (Folder *self, gconstpointer data)
{
  g_remove (self->path);
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

/* As nobody, for root may write everywhere. How it went is the exit code: 0 it was read,
 * and a write failed with an error. */
static int
use_unwritable (const char *path)
{
  g_autofree char *aside = NULL, *goal = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaChallengeHistory) history = NULL;

  if (geteuid () == 0 && setuid (NOBODY) != 0)
    return 1;
  history = eda_challenge_history_open (path, &aside, NULL);
  if (history == NULL || aside != NULL)
    return 2;
  goal = eda_challenge_history_dup_setting (history, "goal-short", "none");
  if (!eda_challenge_history_is_read_only (history) || !g_str_equal (goal, "4"))
    return 3;
  if (eda_challenge_history_set_setting (history, "goal-short", "2", &error))
    return 4;
  return error != NULL ? 0 : 5;
}

static int
run_as_nobody (const char *path)
{
  const pid_t child = fork ();
  int         status = -1;

  if (child == 0)
    _exit (use_unwritable (path));
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  return WIFEXITED (status) ? WEXITSTATUS (status) : -1;
}

/* The file, and its folder too, may only be read. */
static void
test_read_only (Folder *folder, gconstpointer data)
{
  EdaChallengeHistory *history = eda_challenge_history_open (folder->path, NULL, NULL);

  g_assert_nonnull (history);
  g_assert_false (eda_challenge_history_is_read_only (history));
  g_assert_true (eda_challenge_history_set_setting (history, "goal-short", "4", NULL));
  eda_challenge_history_close (history);
  g_assert_cmpint (g_chmod (folder->path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (folder->folder, 0555), ==, 0);
  g_assert_cmpint (run_as_nobody (folder->path), ==, 0);
  g_assert_cmpint (g_chmod (folder->folder, 0755), ==, 0);
}

/* No place for it at all: an error that names the file, and nothing is moved. */
static void
test_out_of_reach (Folder *folder, gconstpointer data)
{
  g_autofree char *path = g_build_filename (folder->path, "history.db", NULL);
  g_autofree char *aside = NULL;
  g_autoptr (EdaChallengeHistory) history = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (folder->path, "a file, no folder", -1, NULL));
  history = eda_challenge_history_open (path, &aside, &error);
  g_assert_null (history);
  g_assert_null (aside);
  g_assert_nonnull (strstr (error->message, "unable to open"));
  g_assert_cmpstr (eda_error_get_place (error)->file, ==, path);
  g_assert_nonnull (eda_error_get_hint (error));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add (name, Folder, NULL, set_up, test, tear_down)
  ADD ("/history-reach/read-only", test_read_only);
  ADD ("/history-reach/out-of-reach", test_out_of_reach);
  return g_test_run ();
}
