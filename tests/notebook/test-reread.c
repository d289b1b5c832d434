/* Reading a file in another way, with undo and redo, and a file read in part.
 *
 * An analysis of the test's own stands in for the real ones. */

#include "tests/notebook/runner-fixture.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

static const EdaAnalysis *const three_quick[] = { &quick, &quick, &quick };

static EdaColumn *
get_column (Fixture *fixture, guint index)
{
  return eda_table_get_column (
      eda_profile_get_table (eda_notebook_get_profile (fixture->notebook)), index);
}

static guint
get_position (Fixture *fixture)
{
  return eda_history_get_position (eda_notebook_get_history (fixture->notebook));
}

static void
open_and_wait (Fixture *fixture, GFile *file)
{
  eda_runner_open (fixture->runner, file, NULL);
  wait_for_state (fixture, EDA_RUNNER_IDLE);
}

static void
read_a_as_text (Fixture *fixture)
{
  g_autoptr (EdaLoadSettings) changed
      = eda_load_settings_with_storage (eda_runner_get_settings (fixture->runner),
                                        (const char *[]){ "a", NULL },
                                        EDA_STORAGE_TEXT);

  eda_runner_change (fixture->runner, changed);
  wait_for_state (fixture, EDA_RUNNER_IDLE);
}

static void
test_a_type_is_changed_undone_and_redone (Fixture *fixture, gconstpointer data)
{
  EdaHistory *history;
  g_autoptr (EdaColumnItem) item = NULL;

  open_and_wait (fixture, fixture->small);
  g_assert_cmpint (
      eda_column_get_storage (get_column (fixture, 0)), ==, EDA_STORAGE_INTEGER);
  item = g_list_model_get_item (eda_notebook_get_columns (fixture->notebook), 0);

  read_a_as_text (fixture);
  history = eda_notebook_get_history (fixture->notebook);
  g_assert_cmpint (
      eda_column_get_storage (get_column (fixture, 0)), ==, EDA_STORAGE_TEXT);
  g_assert_cmpstr (eda_history_get_name (history, 1), ==, "column a read as text");
  g_assert_cmpint (eda_column_item_get_chosen (item), ==, EDA_STORAGE_TEXT);

  eda_runner_undo (fixture->runner);
  wait_for_state (fixture, EDA_RUNNER_IDLE);
  g_assert_cmpint (
      eda_column_get_storage (get_column (fixture, 0)), ==, EDA_STORAGE_INTEGER);
  g_assert_cmpint (eda_column_item_get_chosen (item), ==, -1);
  g_assert_cmpint (eda_cell_get_state (cell_at (fixture, 2)), ==, EDA_CELL_DONE);

  eda_runner_redo (fixture->runner);
  wait_for_state (fixture, EDA_RUNNER_IDLE);
  g_assert_cmpint (
      eda_column_get_storage (get_column (fixture, 0)), ==, EDA_STORAGE_TEXT);
}

static void
replace_and_wait (Fixture *fixture, GFile *file)
{
  eda_runner_replace (fixture->runner, file);
  wait_for_state (fixture, EDA_RUNNER_IDLE);
}

static void
assert_about (Fixture *fixture, GFile *file, const char *first_column)
{
  g_assert_true (g_file_equal (eda_runner_get_file (fixture->runner), file));
  g_assert_cmpstr (eda_column_get_name (get_column (fixture, 0)), ==, first_column);
}

static void
test_data_is_replaced_undone_and_redone (Fixture *fixture, gconstpointer data)
{
  EdaHistory *history;

  open_and_wait (fixture, fixture->small);
  read_a_as_text (fixture);
  replace_and_wait (fixture, fixture->other);
  assert_about (fixture, fixture->other, "c");
  history = eda_notebook_get_history (fixture->notebook);
  g_assert_cmpuint (eda_history_get_n_states (history), ==, 3);
  g_assert_cmpstr (eda_history_get_name (history, 2), ==, "data replaced by other.csv");
  g_assert_cmpint (eda_cell_get_state (cell_at (fixture, 2)), ==, EDA_CELL_DONE);

  eda_runner_undo (fixture->runner);
  wait_for_state (fixture, EDA_RUNNER_IDLE);
  assert_about (fixture, fixture->small, "a");
  g_assert_cmpint (
      eda_column_get_storage (get_column (fixture, 0)), ==, EDA_STORAGE_TEXT);
  eda_runner_undo (fixture->runner); /* what was done before it is not lost */
  wait_for_state (fixture, EDA_RUNNER_IDLE);
  g_assert_cmpint (
      eda_column_get_storage (get_column (fixture, 0)), ==, EDA_STORAGE_INTEGER);
  eda_runner_redo (fixture->runner);
  eda_runner_redo (fixture->runner); /* without waiting */
  wait_for_state (fixture, EDA_RUNNER_IDLE);
  assert_about (fixture, fixture->other, "c");
}

static void
test_data_that_cannot_be_read_replace_nothing (Fixture *fixture, gconstpointer data)
{
  open_and_wait (fixture, fixture->small);
  replace_and_wait (fixture, fixture->absent);
  g_assert_cmpuint (fixture->n_failed, ==, 1);
  assert_about (fixture, fixture->small, "a");
  g_assert_cmpuint (get_position (fixture), ==, 0);
}

static void
test_undo_ends_at_the_first_state (Fixture *fixture, gconstpointer data)
{
  open_and_wait (fixture, fixture->small);
  eda_runner_undo (fixture->runner);
  g_assert_cmpint (eda_runner_get_state (fixture->runner), ==, EDA_RUNNER_IDLE);
  eda_runner_redo (fixture->runner);
  g_assert_cmpint (eda_runner_get_state (fixture->runner), ==, EDA_RUNNER_IDLE);
}

/* Each press of the key counts, though the first has not come yet. */
static void
test_two_undos_at_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EdaLoadSettings) changed = NULL;

  open_and_wait (fixture, fixture->small);
  read_a_as_text (fixture);
  changed
      = eda_load_settings_with_delimiter (eda_runner_get_settings (fixture->runner), ';');
  eda_runner_change (fixture->runner, changed);
  wait_for_state (fixture, EDA_RUNNER_IDLE);
  g_assert_cmpuint (get_position (fixture), ==, 2);
  g_assert_cmpuint (
      g_list_model_get_n_items (eda_notebook_get_columns (fixture->notebook)), ==, 1);

  eda_runner_undo (fixture->runner);
  eda_runner_undo (fixture->runner);
  wait_for_state (fixture, EDA_RUNNER_IDLE);
  g_assert_cmpuint (get_position (fixture), ==, 0);
  g_assert_cmpint (
      eda_column_get_storage (get_column (fixture, 0)), ==, EDA_STORAGE_INTEGER);
}

static void
test_a_change_forgets_what_could_be_redone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EdaLoadSettings) changed = NULL;

  open_and_wait (fixture, fixture->small);
  read_a_as_text (fixture);
  eda_runner_undo (fixture->runner);
  wait_for_state (fixture, EDA_RUNNER_IDLE);
  changed
      = eda_load_settings_with_header (eda_runner_get_settings (fixture->runner), FALSE);
  eda_runner_change (fixture->runner, changed);
  wait_for_state (fixture, EDA_RUNNER_IDLE);
  g_assert_cmpuint (
      eda_history_get_n_states (eda_notebook_get_history (fixture->notebook)), ==, 2);
  g_assert_cmpuint (eda_column_get_n_rows (get_column (fixture, 0)), ==, 4);
}

static void
test_another_file_begins_anew (Fixture *fixture, gconstpointer data)
{
  open_and_wait (fixture, fixture->small);
  read_a_as_text (fixture);
  open_and_wait (fixture, fixture->other);
  g_assert_cmpuint (get_position (fixture), ==, 0);
  g_assert_cmpint (
      eda_load_settings_get_storage (eda_runner_get_settings (fixture->runner), "a"),
      ==,
      -1);
}

static void
test_reading_again_keeps_the_settings (Fixture *fixture, gconstpointer data)
{
  open_and_wait (fixture, fixture->small);
  read_a_as_text (fixture);
  eda_runner_reload (fixture->runner);
  wait_for_state (fixture, EDA_RUNNER_IDLE);
  g_assert_cmpint (
      eda_column_get_storage (get_column (fixture, 0)), ==, EDA_STORAGE_TEXT);
  g_assert_cmpuint (get_position (fixture), ==, 1);
}

static void
test_a_failed_change_changes_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EdaLoadSettings) changed = NULL;

  open_and_wait (fixture, fixture->small);
  changed = eda_load_settings_with_encoding (eda_runner_get_settings (fixture->runner),
                                             "no-such-encoding");
  eda_runner_change (fixture->runner, changed);
  wait_for_state (fixture, EDA_RUNNER_IDLE);
  g_assert_cmpuint (fixture->n_failed, ==, 1);
  g_assert_cmpuint (get_position (fixture), ==, 0);
  g_assert_null (eda_load_settings_get_options (eda_runner_get_settings (fixture->runner))
                     ->encoding);
  g_assert_cmpuint (eda_column_get_n_rows (get_column (fixture, 0)), ==, 3);
}

static void
test_cells_that_do_not_fit_are_counted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EdaLoadSettings) changed = NULL;
  EdaTable *table;

  open_and_wait (fixture, fixture->small);
  changed = eda_load_settings_with_storage (eda_runner_get_settings (fixture->runner),
                                            (const char *[]){ "b", NULL },
                                            EDA_STORAGE_INTEGER);
  eda_runner_change (fixture->runner, changed);
  wait_for_state (fixture, EDA_RUNNER_IDLE);
  table = eda_profile_get_table (eda_notebook_get_profile (fixture->notebook));
  g_assert_cmpuint (eda_table_get_source (table)->n_refused[0], ==, 0);
  g_assert_cmpuint (eda_table_get_source (table)->n_refused[1], ==, 3);
}

/* --- Cancelled half-way: a pipe that gives rows now and then and never ends --- */

typedef struct
{
  GFile *file;
  int    fd;
  guint  source;
  guint  n_rows;
} Pipe;

/* A full pipe is left as it is. */
static gboolean
write_rows_cb (gpointer data)
{
  Pipe *self = data;

  for (guint i = 0; i < 100; i++)
    if (write (self->fd, "1234567,x\n", 10) == 10)
      self->n_rows++;
  return G_SOURCE_CONTINUE;
}

static void
pipe_open (Pipe *self, Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "pipe.csv", NULL);

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  self->file = g_file_new_for_path (path);
  self->fd = g_open (path, O_RDWR | O_NONBLOCK);
  self->n_rows = 0;
  g_assert_cmpint (write (self->fd, "a,b\n", 4), ==, 4);
  self->source = g_timeout_add (5, write_rows_cb, self);
}

static void
pipe_close (Pipe *self)
{
  g_source_remove (self->source);
  close (self->fd);
  g_unlink (g_file_peek_path (self->file));
  g_clear_object (&self->file);
}

static void
cancel_half_way (Fixture *fixture, GFile *file)
{
  eda_runner_open (fixture->runner, file, NULL);
  while (eda_runner_get_progress (fixture->runner).bytes_done == 0)
    g_main_context_iteration (NULL, TRUE);
  eda_runner_cancel (fixture->runner);
  g_assert_true (eda_runner_is_keeping (fixture->runner));
}

static void
test_cancelling_half_way_keeps_rows (Fixture *fixture, gconstpointer data)
{
  Pipe      pipe;
  EdaTable *table;

  pipe_open (&pipe, fixture);
  cancel_half_way (fixture, pipe.file);
  wait_for_state (fixture, EDA_RUNNER_IDLE);
  g_assert_cmpuint (fixture->n_failed, ==, 0);
  table = eda_profile_get_table (eda_notebook_get_profile (fixture->notebook));
  g_assert_cmpuint (eda_table_get_n_rows (table), >, 0);
  g_assert_cmpuint (eda_table_get_n_rows (table), <=, pipe.n_rows);
  g_assert_true (eda_table_get_source (table)->partial);
  g_assert_cmpint (eda_cell_get_state (cell_at (fixture, 2)), ==, EDA_CELL_DONE);

  eda_runner_discard (fixture->runner);
  g_assert_null (eda_notebook_get_profile (fixture->notebook));
  g_assert_null (eda_runner_get_file (fixture->runner));
  pipe_close (&pipe);
}

static void
test_a_second_cancel_keeps_nothing (Fixture *fixture, gconstpointer data)
{
  Pipe pipe;

  pipe_open (&pipe, fixture);
  cancel_half_way (fixture, pipe.file);
  eda_runner_cancel (fixture->runner);
  g_assert_cmpint (eda_runner_get_state (fixture->runner), ==, EDA_RUNNER_IDLE);
  g_assert_error (fixture->error, EDA_ERROR, EDA_ERROR_CANCELLED);
  pipe_close (&pipe);
}

static void
test_discarding_goes_back (Fixture *fixture, gconstpointer data)
{
  Pipe pipe;

  pipe_open (&pipe, fixture);
  open_and_wait (fixture, fixture->small);
  read_a_as_text (fixture);
  cancel_half_way (fixture, pipe.file);
  wait_for_state (fixture, EDA_RUNNER_IDLE);
  g_assert_true (eda_runner_get_file (fixture->runner) == pipe.file);
  eda_runner_discard (fixture->runner);
  wait_for_state (fixture, EDA_RUNNER_IDLE);
  g_assert_true (eda_runner_get_file (fixture->runner) == fixture->small);
  g_assert_cmpuint (get_position (fixture), ==, 1);
  g_assert_cmpint (
      eda_column_get_storage (get_column (fixture, 0)), ==, EDA_STORAGE_TEXT);
  pipe_close (&pipe);
}

#define ADD(path, analyses, function)                                                    \
  g_test_add ("/reread/" path, Fixture, analyses, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  eda_init ();
  g_test_init (&argc, &argv, NULL);
  main_thread = g_thread_self ();
  ADD ("change-undo-redo", three_quick, test_a_type_is_changed_undone_and_redone);
  ADD ("replace-undo-redo", three_quick, test_data_is_replaced_undone_and_redone);
  ADD ("replace-in-vain", three_quick, test_data_that_cannot_be_read_replace_nothing);
  ADD ("undo-ends", three_quick, test_undo_ends_at_the_first_state);
  ADD ("two-undos-at-once", three_quick, test_two_undos_at_once);
  ADD ("change-forgets-redo", three_quick, test_a_change_forgets_what_could_be_redone);
  ADD ("another-file-begins-anew", three_quick, test_another_file_begins_anew);
  ADD ("reload-keeps-settings", three_quick, test_reading_again_keeps_the_settings);
  ADD ("failed-change", three_quick, test_a_failed_change_changes_nothing);
  ADD ("misfits-are-counted", three_quick, test_cells_that_do_not_fit_are_counted);
  ADD ("cancel-keeps-rows", three_quick, test_cancelling_half_way_keeps_rows);
  ADD ("second-cancel", three_quick, test_a_second_cancel_keeps_nothing);
  ADD ("discard-goes-back", three_quick, test_discarding_goes_back);
  return g_test_run ();
}
