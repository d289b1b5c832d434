/* The runner: loading and running off the main thread, told on the main context.
 *
 * Analyses of the test's own stand in for the real ones: one is quick, one fails, one
 * waits until it is cancelled, so that nothing here depends on timing. */

#include "tests/notebook/runner-fixture.h"

static gboolean
run_broken (EdaProfile       *profile,
            const EdaParams  *params,
            const EdaContext *context,
            EdaResult        *result,
            GError          **error)
{
  eda_error_set (error, EDA_ERROR_LIMIT_MEMORY, NULL, NULL, "No room");
  return FALSE;
}

static gboolean
run_until_cancelled (EdaProfile       *profile,
                     const EdaParams  *params,
                     const EdaContext *context,
                     EdaResult        *result,
                     GError          **error)
{
  while (eda_context_check (context, error))
    g_usleep (1000);
  return FALSE;
}

static const EdaAnalysis broken = { "b", "Broken", 2, run_broken };
static const EdaAnalysis endless = { "e", "Endless", 3, run_until_cancelled };

static const EdaAnalysis *const quick_broken_quick[] = { &quick, &broken, &quick };
static const EdaAnalysis *const quick_endless_quick[] = { &quick, &endless, &quick };

static void
wait_for_cell (Fixture *fixture, guint index, EdaCellState state)
{
  while (eda_cell_get_state (eda_notebook_get_cell (fixture->notebook, index)) != state)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_runs_every_cell (Fixture *fixture, gconstpointer data)
{
  eda_runner_open (fixture->runner, fixture->small, NULL);
  g_assert_cmpint (eda_runner_get_state (fixture->runner), ==, EDA_RUNNER_LOADING);
  wait_for_state (fixture, EDA_RUNNER_IDLE);

  g_assert_cmpstr (
      eda_result_get_summary (eda_cell_get_result (cell_at (fixture, 0))), ==, "3 rows");
  g_assert_cmpint (eda_cell_get_state (cell_at (fixture, 2)), ==, EDA_CELL_DONE);
  g_assert_true (eda_runner_get_file (fixture->runner) == fixture->small);
  g_assert_cmpuint (fixture->n_failed, ==, 0);
}

static void
test_a_broken_cell_stops_no_other (Fixture *fixture, gconstpointer data)
{
  eda_runner_open (fixture->runner, fixture->small, NULL);
  wait_for_state (fixture, EDA_RUNNER_IDLE);
  g_assert_error (
      eda_cell_get_error (cell_at (fixture, 1)), EDA_ERROR, EDA_ERROR_LIMIT_MEMORY);
  g_assert_cmpint (eda_cell_get_state (cell_at (fixture, 2)), ==, EDA_CELL_DONE);
}

static void
test_columns_are_sketched (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EdaColumnItem) item = NULL;

  eda_runner_open (fixture->runner, fixture->small, NULL);
  wait_for_state (fixture, EDA_RUNNER_IDLE);
  item = g_list_model_get_item (eda_notebook_get_columns (fixture->notebook), 1);
  g_assert_nonnull (eda_column_item_get_sketch (item));
  g_assert_cmpuint (eda_column_item_get_sketch (item)->distinct, ==, 2);
}

static void
test_a_missing_file_is_told (Fixture *fixture, gconstpointer data)
{
  eda_runner_open (fixture->runner, fixture->absent, NULL);
  wait_for_state (fixture, EDA_RUNNER_IDLE);
  g_assert_error (fixture->error, EDA_ERROR, EDA_ERROR_FILE_NOT_FOUND);
  g_assert_null (eda_notebook_get_profile (fixture->notebook));
  g_assert_null (eda_runner_get_file (fixture->runner));
}

/* As in a report: nobody reads so many. */
static void
test_too_many_columns_are_told (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (40004, ',');
  g_autoptr (GFile) wide = NULL;

  for (gsize i = 0; i < 40004; i += 2)
    text[i] = '1';
  text[20001] = text[40003] = '\n';
  wide = write_csv (fixture, "wide.csv", text);
  eda_runner_open (fixture->runner, wide, NULL);
  wait_for_state (fixture, EDA_RUNNER_IDLE);
  g_unlink (g_file_peek_path (wide));
  g_assert_error (fixture->error, EDA_ERROR, EDA_ERROR_LIMIT_MEMORY);
  g_assert_nonnull (strstr (fixture->error->message, "a report describes at most"));
  g_assert_nonnull (
      strstr (eda_error_get_hint (fixture->error), "let the program eda-batch"));
  g_assert_null (eda_notebook_get_profile (fixture->notebook));
}

static void
test_a_failure_keeps_the_old_data (Fixture *fixture, gconstpointer data)
{
  eda_runner_open (fixture->runner, fixture->small, NULL);
  wait_for_state (fixture, EDA_RUNNER_IDLE);
  eda_runner_open (fixture->runner, fixture->absent, NULL);
  wait_for_state (fixture, EDA_RUNNER_IDLE);
  g_assert_cmpuint (fixture->n_failed, ==, 1);
  g_assert_nonnull (eda_notebook_get_profile (fixture->notebook));
  g_assert_cmpint (eda_cell_get_state (cell_at (fixture, 0)), ==, EDA_CELL_DONE);
  g_assert_true (eda_runner_get_file (fixture->runner) == fixture->small);
}

static void
test_cancelling_a_load_is_immediate (Fixture *fixture, gconstpointer data)
{
  eda_runner_open (fixture->runner, fixture->small, NULL);
  eda_runner_cancel (fixture->runner);
  g_assert_cmpint (eda_runner_get_state (fixture->runner), ==, EDA_RUNNER_IDLE);
  g_assert_error (fixture->error, EDA_ERROR, EDA_ERROR_CANCELLED);
  g_assert_null (eda_notebook_get_profile (fixture->notebook));
}

static void
test_cancelling_a_run_keeps_what_is_done (Fixture *fixture, gconstpointer data)
{
  eda_runner_open (fixture->runner, fixture->small, NULL);
  wait_for_cell (fixture, 1, EDA_CELL_RUNNING);
  eda_runner_cancel (fixture->runner);
  g_assert_cmpint (eda_runner_get_state (fixture->runner), ==, EDA_RUNNER_IDLE);
  g_assert_cmpint (eda_cell_get_state (cell_at (fixture, 0)), ==, EDA_CELL_DONE);
  g_assert_error (
      eda_cell_get_error (cell_at (fixture, 1)), EDA_ERROR, EDA_ERROR_CANCELLED);
  g_assert_error (
      eda_cell_get_error (cell_at (fixture, 2)), EDA_ERROR, EDA_ERROR_CANCELLED);
}

static void
test_the_newest_file_wins (Fixture *fixture, gconstpointer data)
{
  eda_runner_open (fixture->runner, fixture->small, NULL);
  eda_runner_open (fixture->runner, fixture->other, NULL);
  wait_for_state (fixture, EDA_RUNNER_IDLE);
  g_assert_cmpstr (
      eda_result_get_summary (eda_cell_get_result (cell_at (fixture, 0))), ==, "2 rows");
  g_assert_true (eda_runner_get_file (fixture->runner) == fixture->other);
  g_assert_cmpuint (fixture->n_failed, ==, 0);
}

static void
test_going_away_stops_the_run (Fixture *fixture, gconstpointer data)
{
  eda_runner_open (fixture->runner, fixture->small, NULL);
  wait_for_cell (fixture, 1, EDA_CELL_RUNNING);
  g_assert_finalize_object (fixture->runner);
  fixture->runner = eda_runner_new (fixture->notebook);
}

#define ADD(path, analyses, function)                                                    \
  g_test_add ("/runner/" path, Fixture, analyses, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  eda_init ();
  g_test_init (&argc, &argv, NULL);
  main_thread = g_thread_self ();
  ADD ("runs-every-cell", quick_broken_quick, test_runs_every_cell);
  ADD ("broken-cell", quick_broken_quick, test_a_broken_cell_stops_no_other);
  ADD ("columns-are-sketched", quick_broken_quick, test_columns_are_sketched);
  ADD ("missing-file", quick_broken_quick, test_a_missing_file_is_told);
  ADD ("too-many-columns", quick_broken_quick, test_too_many_columns_are_told);
  ADD ("failure-keeps-old-data", quick_broken_quick, test_a_failure_keeps_the_old_data);
  ADD ("cancel-load", quick_broken_quick, test_cancelling_a_load_is_immediate);
  ADD ("cancel-run", quick_endless_quick, test_cancelling_a_run_keeps_what_is_done);
  ADD ("newest-wins", quick_broken_quick, test_the_newest_file_wins);
  ADD ("going-away", quick_endless_quick, test_going_away_stops_the_run);
  return g_test_run ();
}
