/* A runner with two small files and a quick analysis; files, threads and signals are checked. */
#pragma once

#include "notebook/runner.h"

#include <glib/gstdio.h>

#include "analysis/core/error.h"

static GThread *main_thread;

static inline gboolean
run_quick (EdaProfile       *profile,
           const EdaParams  *params,
           const EdaContext *context,
           EdaResult        *result,
           GError          **error)
{
  g_assert_true (g_thread_self () != main_thread);
  eda_result_set_summary (
      result, "%u rows", (guint)eda_table_get_n_rows (eda_profile_get_table (profile)));
  return TRUE;
}

static const EdaAnalysis quick = { "q", "Quick", 1, run_quick };

typedef struct
{
  char        *folder;
  GFile       *small, *other, *absent;
  EdaNotebook *notebook;
  EdaRunner   *runner;
  GError      *error; /* of the last "failed" */
  guint        n_failed;
} Fixture;

static inline GFile *
write_csv (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return g_file_new_for_path (path);
}

static inline void
failed_cb (EdaRunner *runner, const GError *error, Fixture *fixture)
{
  g_assert_true (g_thread_self () == main_thread);
  g_clear_error (&fixture->error);
  fixture->error = g_error_copy (error);
  fixture->n_failed++;
}

static inline void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("eda-runner-XXXXXX", NULL);
  fixture->small = write_csv (fixture, "small.csv", "a,b\n1,x\n2,y\n3,x\n");
  fixture->other = write_csv (fixture, "other.csv", "c\n5\n6\n");
  fixture->absent = g_file_new_build_filename (fixture->folder, "absent.csv", NULL);
  fixture->notebook = data != NULL ? eda_notebook_new_for (data, 3) : eda_notebook_new ();
  fixture->runner = eda_runner_new (fixture->notebook);
  g_signal_connect (fixture->runner, "failed", G_CALLBACK (failed_cb), fixture);
}

static inline void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->runner);
  g_assert_finalize_object (fixture->notebook);
  g_unlink (g_file_peek_path (fixture->small));
  g_unlink (g_file_peek_path (fixture->other));
  g_rmdir (fixture->folder);
  g_clear_object (&fixture->small);
  g_clear_object (&fixture->other);
  g_clear_object (&fixture->absent);
  g_clear_error (&fixture->error);
  g_free (fixture->folder);
}

static inline void
wait_for_state (Fixture *fixture, EdaRunnerState state)
{
  while (eda_runner_get_state (fixture->runner) != state)
    g_main_context_iteration (NULL, TRUE);
}

static inline EdaCell *
cell_at (Fixture *fixture, guint index)
{
  return eda_notebook_get_cell (fixture->notebook, index);
}
