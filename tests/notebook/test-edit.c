/* Editing the script: only what depends on a change is computed anew, and undo gives
 * back what was there.
 *
 * An analysis of the test's own counts how often it runs. */

#include "tests/notebook/runner-fixture.h"

static int n_runs;

static gboolean
run_counted (EdaProfile       *profile,
             const EdaParams  *params,
             const EdaContext *context,
             EdaResult        *result,
             GError          **error)
{
  const char *colour = eda_params_get_text (params, "colour");

  g_atomic_int_inc (&n_runs);
  eda_result_set_summary (result, "%s", colour != NULL ? colour : "none");
  return TRUE;
}

static const EdaAnalysis        counted = { "c", "Counted", 1, run_counted };
static const EdaAnalysis *const three_counted[] = { &counted, &counted, &counted };

static EdaScript *
get_script (Fixture *fixture)
{
  return eda_notebook_get_script (fixture->notebook);
}

static void
open_small (Fixture *fixture)
{
  eda_runner_open (fixture->runner, fixture->small, NULL);
  wait_for_state (fixture, EDA_RUNNER_IDLE);
  g_atomic_int_set (&n_runs, 0);
}

/* @take_script becomes the script. */
static void
edit (Fixture *fixture, EdaScript *take_script, const char *merge)
{
  eda_runner_edit (fixture->runner, take_script, "edit", merge);
  eda_script_unref (take_script);
  wait_for_state (fixture, EDA_RUNNER_IDLE);
}

static void
add_note (Fixture *fixture, guint position, const char *text)
{
  g_autofree char *id = eda_script_make_id (get_script (fixture), "note");
  g_autoptr (EdaEntry) note = eda_entry_new_note (id, text);

  edit (fixture, eda_script_insert (get_script (fixture), position, note), NULL);
}

static void
choose_colour (Fixture *fixture, guint position, const char *colour)
{
  EdaEntry *entry = eda_script_get_entry (get_script (fixture), position);
  g_autoptr (EdaParams) params
      = eda_params_with_text (eda_entry_get_params (entry), "colour", colour);
  g_autoptr (EdaEntry) changed = eda_entry_with_params (entry, params);

  edit (fixture, eda_script_replace (get_script (fixture), position, changed), NULL);
}

static void
assert_summary (Fixture *fixture, guint index, const char *summary)
{
  EdaCell *cell = cell_at (fixture, index);

  g_assert_cmpint (eda_cell_get_state (cell), ==, EDA_CELL_DONE);
  g_assert_cmpstr (eda_result_get_summary (eda_cell_get_result (cell)), ==, summary);
}

static void
assert_has_results (Fixture *fixture)
{
  g_autoptr (GPtrArray) results = eda_notebook_dup_results (fixture->notebook);

  g_assert_nonnull (results);
}

static void
test_a_note_computes_nothing (Fixture *fixture, gconstpointer data)
{
  EdaCell *second;

  open_small (fixture);
  second = cell_at (fixture, 1);
  add_note (fixture, 1, "Why?");
  g_assert_cmpuint (eda_notebook_get_n_cells (fixture->notebook), ==, 4);
  g_assert_true (cell_at (fixture, 2) == second);
  assert_summary (fixture, 2, "none");
  g_assert_cmpint (n_runs, ==, 0);
  assert_has_results (fixture);
}

static void
test_an_option_computes_its_own_cell (Fixture *fixture, gconstpointer data)
{
  open_small (fixture);
  choose_colour (fixture, 1, "red");
  assert_summary (fixture, 0, "none");
  assert_summary (fixture, 1, "red");
  g_assert_cmpint (n_runs, ==, 1);
}

static void
test_undo_without_reading (Fixture *fixture, gconstpointer data)
{
  EdaProfile *profile;

  open_small (fixture);
  profile = eda_notebook_get_profile (fixture->notebook);
  choose_colour (fixture, 0, "red");
  add_note (fixture, 0, "Why?");
  eda_runner_undo (fixture->runner);
  wait_for_state (fixture, EDA_RUNNER_IDLE);
  g_assert_cmpuint (eda_notebook_get_n_cells (fixture->notebook), ==, 3);
  assert_summary (fixture, 0, "red");
  eda_runner_undo (fixture->runner);
  wait_for_state (fixture, EDA_RUNNER_IDLE);
  assert_summary (fixture, 0, "none");
  eda_runner_redo (fixture->runner);
  eda_runner_redo (fixture->runner);
  wait_for_state (fixture, EDA_RUNNER_IDLE);
  assert_summary (fixture, 1, "red");
  g_assert_true (eda_notebook_get_profile (fixture->notebook) == profile);
}

static void
test_edits_survive_reading_in_another_way (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EdaLoadSettings) semicolon = NULL;

  open_small (fixture);
  semicolon
      = eda_load_settings_with_delimiter (eda_runner_get_settings (fixture->runner), ';');
  eda_runner_change (fixture->runner, semicolon);
  add_note (fixture, 0, "typed while it was read");
  g_assert_cmpstr (eda_entry_get_text (eda_script_get_entry (get_script (fixture), 0)),
                   ==,
                   "typed while it was read");
  g_assert_cmpint (
      eda_load_settings_get_options (eda_script_get_load (get_script (fixture)))
          ->delimiter,
      ==,
      ';');
  eda_runner_undo (fixture->runner);
  eda_runner_undo (fixture->runner);
  wait_for_state (fixture, EDA_RUNNER_IDLE);
  g_assert_true (eda_script_equal (
      get_script (fixture),
      eda_history_get_script (eda_notebook_get_history (fixture->notebook), 0)));
}

/* Of two cells on one table the one behind the transform has another. */
static void
test_a_transform_changes_what_follows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EdaEntry) entry = eda_entry_new_block ("complete", "drop-missing", NULL);
  EdaProfile *file;

  open_small (fixture);
  edit (fixture, eda_script_insert (get_script (fixture), 1, entry), NULL);
  g_assert_cmpint (n_runs, ==, 2);
  assert_summary (fixture, 1, "all 3 rows kept: those without a missing value");
  file = eda_notebook_get_file_profile (fixture->notebook);
  g_assert_true (eda_notebook_get_profile (fixture->notebook) != file);

  eda_runner_undo (fixture->runner);
  wait_for_state (fixture, EDA_RUNNER_IDLE);
  g_assert_true (eda_notebook_get_profile (fixture->notebook) == file);
}

static void
test_a_failed_transform_is_told_below (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EdaParams) none = eda_params_new ();
  g_autoptr (EdaParams) params = eda_params_with_text (none, "columns", "absent");
  g_autoptr (EdaEntry) entry = eda_entry_new_block ("complete", "drop-missing", params);

  open_small (fixture);
  edit (fixture, eda_script_insert (get_script (fixture), 1, entry), NULL);
  assert_summary (fixture, 0, "none");
  for (guint i = 1; i < 4; i++)
    g_assert_error (
        eda_cell_get_error (cell_at (fixture, i)), EDA_ERROR, EDA_ERROR_OPTION);
}

static void
test_moved_cells_keep_what_they_show (Fixture *fixture, gconstpointer data)
{
  EdaCell *first, *second;

  open_small (fixture);
  first = cell_at (fixture, 0);
  second = cell_at (fixture, 1);
  edit (fixture, eda_script_move (get_script (fixture), 0, 1), NULL);
  g_assert_true (cell_at (fixture, 0) == second);
  g_assert_true (cell_at (fixture, 1) == first);
  assert_summary (fixture, 1, "none");
  g_assert_cmpint (n_runs, ==, 0);
}

static void
test_what_nobody_knows_is_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EdaEntry) entry = eda_entry_new_block ("f", "future-thing", NULL);

  open_small (fixture);
  edit (fixture, eda_script_insert (get_script (fixture), 0, entry), NULL);
  g_assert_null (eda_cell_get_analysis (cell_at (fixture, 0)));
  assert_has_results (fixture);
}

#define ADD(path, function)                                                              \
  g_test_add ("/edit/" path, Fixture, three_counted, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  eda_init ();
  g_test_init (&argc, &argv, NULL);
  main_thread = g_thread_self ();
  ADD ("note-computes-nothing", test_a_note_computes_nothing);
  ADD ("option-computes-its-own-cell", test_an_option_computes_its_own_cell);
  ADD ("undo-without-reading", test_undo_without_reading);
  ADD ("edits-survive-reading", test_edits_survive_reading_in_another_way);
  ADD ("transform", test_a_transform_changes_what_follows);
  ADD ("failed-transform", test_a_failed_transform_is_told_below);
  ADD ("moved-cells", test_moved_cells_keep_what_they_show);
  ADD ("unknown-is-kept", test_what_nobody_knows_is_kept);
  return g_test_run ();
}
