/* A cell has a result or an error or neither, and says when that changes. */

#include "analysis/core/error.h"
#include "notebook/cell.h"

static const EdaAnalysis analysis
    = { .id = "shape", .title = "Shape & Types", .step = 1 };

static EdaCell *
new_cell (void)
{
  g_autoptr (EdaEntry) entry = eda_entry_new_block ("shape", "shape", NULL);

  return eda_cell_new (entry, &analysis);
}

static void
count_cb (EdaCell *cell, guint *n)
{
  (*n)++;
}

static void
test_starts_waiting (void)
{
  EdaCell *cell = new_cell ();

  g_assert_cmpint (eda_cell_get_state (cell), ==, EDA_CELL_WAITING);
  g_assert_true (eda_cell_get_analysis (cell) == &analysis);
  g_assert_null (eda_cell_get_result (cell));
  g_assert_null (eda_cell_get_error (cell));
  g_assert_finalize_object (cell);
}

static void
test_result_replaces_error (void)
{
  EdaCell   *cell = new_cell ();
  EdaResult *result = eda_result_new ();
  GError    *error = NULL;

  eda_error_set (&error, EDA_ERROR_CANCELLED, NULL, NULL, "Stopped");
  eda_cell_take_error (cell, error);
  g_assert_cmpint (eda_cell_get_state (cell), ==, EDA_CELL_FAILED);
  g_assert_true (eda_cell_get_error (cell) == error);

  eda_cell_take_result (cell, result);
  g_assert_cmpint (eda_cell_get_state (cell), ==, EDA_CELL_DONE);
  g_assert_true (eda_cell_get_result (cell) == result);
  g_assert_null (eda_cell_get_error (cell));
  g_assert_finalize_object (cell);
}

static void
test_old_result_stays_until_the_new_one_is_there (void)
{
  EdaCell   *cell = new_cell ();
  EdaResult *old = eda_result_new ();

  eda_cell_wait_for (cell, "first", "The data has changed.");
  g_assert_null (eda_cell_get_stale_reason (cell));
  eda_cell_take_result (cell, old);
  eda_cell_wait_for (cell, "second", "The data has changed.");
  eda_cell_set_running (cell);
  g_assert_cmpint (eda_cell_get_state (cell), ==, EDA_CELL_RUNNING);
  g_assert_true (eda_cell_get_result (cell) == old);
  g_assert_cmpstr (eda_cell_get_stale_reason (cell), ==, "The data has changed.");

  eda_cell_take_result (cell, eda_result_new ());
  g_assert_null (eda_cell_get_stale_reason (cell));
  g_assert_cmpstr (eda_cell_get_key (cell), ==, "second");
  g_assert_finalize_object (cell);
}

static void
test_each_change_is_told_once (void)
{
  EdaCell *cell = new_cell ();
  guint    n = 0;

  g_signal_connect (cell, "changed", G_CALLBACK (count_cb), &n);
  eda_cell_set_running (cell);
  g_assert_cmpuint (n, ==, 1);
  eda_cell_take_result (cell, eda_result_new ());
  g_assert_cmpuint (n, ==, 2);
  eda_cell_set_waiting (cell);
  g_assert_cmpuint (n, ==, 3);
  g_assert_finalize_object (cell);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cell/starts-waiting", test_starts_waiting);
  g_test_add_func ("/cell/result-replaces-error", test_result_replaces_error);
  g_test_add_func ("/cell/old-result-stays",
                   test_old_result_stays_until_the_new_one_is_there);
  g_test_add_func ("/cell/each-change-is-told-once", test_each_change_is_told_once);
  return g_test_run ();
}
