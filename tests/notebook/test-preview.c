/* The first rows of a big file come before its table, and only when a file is opened.
 *
 * An analysis of the test's own stands in for the real ones. */

#include "tests/notebook/runner-fixture.h"

#define N_ROWS 600000 /* of 8 bytes: more than EDA_HEAD_MIN_FILE */

static const EdaAnalysis *const three_quick[] = { &quick, &quick, &quick };

static void
write_big (Fixture *fixture, char delimiter)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "c%cd\n", delimiter);
  for (guint i = 0; i < N_ROWS; i++)
    g_string_append_printf (text, "%u%c%u\n", 10000 + i % 1000, delimiter, i % 10);
  g_assert_true (g_file_set_contents (
      g_file_peek_path (fixture->other), text->str, (gssize)text->len, NULL));
}

/* What was seen when the first rows came. */
typedef struct
{
  Fixture *fixture;
  guint    n_previews;
  guint    n_columns; /* of the last one */
  gboolean cancels;
} Watch;

static void
previewed_cb (EdaRunner *runner, Watch *watch)
{
  EdaTable *rows = eda_runner_get_first_rows (runner);

  g_assert_true (g_thread_self () == main_thread);
  g_assert_cmpint (eda_runner_get_state (runner), ==, EDA_RUNNER_LOADING);
  g_assert_null (eda_notebook_get_profile (watch->fixture->notebook));
  g_assert_nonnull (rows);
  g_assert_true (eda_table_get_source (rows)->partial);
  g_assert_cmpuint (eda_table_get_n_rows (rows), <, N_ROWS);
  watch->n_previews++;
  watch->n_columns = eda_table_get_n_columns (rows);
  if (watch->cancels)
    eda_runner_cancel (runner);
}

static void
watch_runner (Watch *watch, Fixture *fixture)
{
  *watch = (Watch){ .fixture = fixture };
  g_signal_connect (fixture->runner, "previewed", G_CALLBACK (previewed_cb), watch);
}

static guint
count_rows (Fixture *fixture)
{
  EdaProfile *profile = eda_notebook_get_profile (fixture->notebook);

  return (guint)eda_table_get_n_rows (eda_profile_get_table (profile));
}

static void
test_first_rows_come_before_the_table (Fixture *fixture, gconstpointer data)
{
  Watch watch;

  write_big (fixture, ',');
  watch_runner (&watch, fixture);
  eda_runner_open (fixture->runner, fixture->other, NULL);
  g_assert_null (eda_runner_get_first_rows (fixture->runner));
  wait_for_state (fixture, EDA_RUNNER_IDLE);
  g_assert_cmpuint (watch.n_previews, ==, 1);
  g_assert_cmpuint (watch.n_columns, ==, 2);
  g_assert_null (eda_runner_get_first_rows (fixture->runner));
  g_assert_cmpuint (count_rows (fixture), ==, N_ROWS);
}

static void
test_a_small_file_comes_at_once (Fixture *fixture, gconstpointer data)
{
  Watch watch;

  watch_runner (&watch, fixture);
  eda_runner_open (fixture->runner, fixture->small, NULL);
  wait_for_state (fixture, EDA_RUNNER_IDLE);
  g_assert_cmpuint (watch.n_previews, ==, 0);
}

/* What is open stays in sight then. */
static void
test_reading_again_shows_none (Fixture *fixture, gconstpointer data)
{
  Watch watch;

  write_big (fixture, ',');
  eda_runner_open (fixture->runner, fixture->other, NULL);
  wait_for_state (fixture, EDA_RUNNER_IDLE);
  watch_runner (&watch, fixture);
  eda_runner_reload (fixture->runner);
  wait_for_state (fixture, EDA_RUNNER_IDLE);
  g_assert_cmpuint (watch.n_previews, ==, 0);
}

/* The delimiter that the user says while the file is being opened. */
static void
test_first_rows_follow_the_settings (Fixture *fixture, gconstpointer data)
{
  Watch watch;
  g_autoptr (EdaLoadSettings) automatic = eda_load_settings_new (NULL);
  g_autoptr (EdaLoadSettings) comma = eda_load_settings_with_delimiter (automatic, ',');

  write_big (fixture, ';');
  watch_runner (&watch, fixture);
  eda_runner_open (fixture->runner, fixture->other, NULL);
  eda_runner_change (fixture->runner, comma);
  wait_for_state (fixture, EDA_RUNNER_IDLE);
  g_assert_cmpuint (watch.n_previews, ==, 1);
  g_assert_cmpuint (watch.n_columns, ==, 1);
}

static void
test_cancelling_in_sight_of_them (Fixture *fixture, gconstpointer data)
{
  Watch watch;

  write_big (fixture, ',');
  watch_runner (&watch, fixture);
  watch.cancels = TRUE;
  eda_runner_open (fixture->runner, fixture->other, NULL);
  while (watch.n_previews == 0)
    g_main_context_iteration (NULL, TRUE);
  wait_for_state (fixture, EDA_RUNNER_IDLE);
  g_assert_null (eda_runner_get_first_rows (fixture->runner));
}

#define ADD(path, function)                                                              \
  g_test_add ("/preview/" path, Fixture, three_quick, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  eda_init ();
  g_test_init (&argc, &argv, NULL);
  main_thread = g_thread_self ();
  ADD ("before-the-table", test_first_rows_come_before_the_table);
  ADD ("small-file", test_a_small_file_comes_at_once);
  ADD ("reading-again", test_reading_again_shows_none);
  ADD ("settings", test_first_rows_follow_the_settings);
  ADD ("cancel", test_cancelling_in_sight_of_them);
  return g_test_run ();
}
