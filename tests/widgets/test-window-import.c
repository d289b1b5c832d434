/* A file read in another way, in the whole window: the change, the toast, undo and redo;
 * and a file read in part. */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "analysis/table/head.h"
#include "tests/widgets/window-fixture.h"

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GString *text = g_string_new ("name;year\n");

  for (guint i = 0; i < 40; i++)
    g_string_append_printf (
        text, i % 13 == 0 ? "%c;unknown\n" : "%c;%u\n", 'a' + i % 4, 2000 + i % 20);
  open_window (fixture, data, "years.csv", text->str);
  g_string_free (text, TRUE);
}

static void
wait_until_idle (Fixture *fixture)
{
  harness_wait (is_idle, fixture->window);
  harness_settle (GTK_WIDGET (fixture->window));
}

static void
open_csv (Fixture *fixture)
{
  eda_window_open (fixture->window, fixture->csv);
  wait_until_idle (fixture);
}

static void
activate (Fixture *fixture, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL);
  wait_until_idle (fixture);
}

static void
choose (Fixture *fixture, EdaLoadSettings *take_settings)
{
  g_autoptr (EdaLoadSettings) settings = take_settings;

  eda_window_choose_settings (fixture->window, settings);
  wait_until_idle (fixture);
}

static EdaLoadSettings *
get_settings (Fixture *fixture)
{
  return eda_runner_get_settings (fixture->window->runner);
}

static void
assert_text (Fixture *fixture, const char *text)
{
  if (harness_find_text (GTK_WIDGET (fixture->window), text) == NULL)
    g_error ("“%s” is not shown", text);
}

static EdaColumn *
find_column (Fixture *fixture, const char *name)
{
  return eda_table_find_column (
      eda_profile_get_table (eda_notebook_get_profile (fixture->window->notebook)), name);
}

static const char *
get_subtitle (Fixture *fixture)
{
  return adw_window_title_get_subtitle (fixture->window->title);
}

static void
test_a_type_is_changed_and_undone (Fixture *fixture, gconstpointer data)
{
  open_csv (fixture);
  eda_window_read_as (
      fixture->window, (const char *[]){ "year", NULL }, EDA_STORAGE_INTEGER);
  wait_until_idle (fixture);
  g_assert_cmpint (
      eda_column_get_storage (find_column (fixture, "year")), ==, EDA_STORAGE_INTEGER);
  assert_text (fixture, "4 cells of year do not fit and count as missing");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (fixture->window->undo_button),
                   ==,
                   "Undo: column year read as whole number (Ctrl+Z)");

  activate (fixture, "win.undo");
  g_assert_cmpint (
      eda_column_get_storage (find_column (fixture, "year")), ==, EDA_STORAGE_TEXT);
  assert_text (fixture, "Undone: column year read as whole number");
  activate (fixture, "win.redo");
  g_assert_cmpint (
      eda_column_get_storage (find_column (fixture, "year")), ==, EDA_STORAGE_INTEGER);
}

static void
test_a_delimiter_is_changed_and_undone (Fixture *fixture, gconstpointer data)
{
  open_csv (fixture);
  g_assert_cmpstr (get_subtitle (fixture), ==, "40 rows × 2 columns");
  choose (fixture, eda_load_settings_with_delimiter (get_settings (fixture), ','));
  g_assert_cmpstr (get_subtitle (fixture), ==, "40 rows × 1 column");
  assert_text (fixture, "Delimiter: comma");
  activate (fixture, "win.undo");
  g_assert_cmpstr (get_subtitle (fixture), ==, "40 rows × 2 columns");
  g_assert_false (gtk_widget_is_sensitive (fixture->window->undo_button));
  g_assert_true (gtk_widget_is_sensitive (fixture->window->redo_button));
}

static void
test_a_wrong_choice_keeps_the_table (Fixture *fixture, gconstpointer data)
{
  open_csv (fixture);
  activate (fixture, "win.import");
  choose (fixture, eda_load_settings_with_encoding (get_settings (fixture), "no-such"));
  g_assert_cmpint (eda_window_get_page (fixture->window), ==, EDA_PAGE_NOTEBOOK);
  g_assert_cmpstr (get_subtitle (fixture), ==, "40 rows × 2 columns");
  g_assert_nonnull (find_column (fixture, "year"));
  assert_text (fixture, "Auto: UTF-8");
  harness_assert_named (GTK_WIDGET (fixture->window->import_view));
}

/* From the page that says that it could not be opened. */
static void
test_another_way_after_an_error (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EdaLoadSettings) automatic = eda_load_settings_new (NULL);
  g_autoptr (EdaLoadSettings) wrong
      = eda_load_settings_with_encoding (automatic, "no-such");

  eda_window_open (fixture->window, fixture->csv);
  eda_window_choose_settings (fixture->window, wrong);
  wait_until_idle (fixture);
  g_assert_cmpint (eda_window_get_page (fixture->window), ==, EDA_PAGE_ERROR);
  assert_text (fixture, "How It Is Read…");
  activate (fixture, "win.import");
  assert_text (fixture, "no-such");
  choose (fixture, eda_load_settings_ref (automatic));
  g_assert_cmpint (eda_window_get_page (fixture->window), ==, EDA_PAGE_NOTEBOOK);
}

/* --- Opened: the first rows --- */

static void
write_big_csv (Fixture *fixture)
{
  g_autoptr (GString) text = g_string_new ("name;year\n");

  while (text->len < EDA_HEAD_MIN_FILE)
    g_string_append_printf (text, "%c;%u\n", 'a' + (int)(text->len % 26), 2000);
  g_assert_true (g_file_set_contents (
      g_file_peek_path (fixture->csv), text->str, (gssize)text->len, NULL));
}

typedef struct
{
  Fixture *fixture;
  gboolean seen;
  gboolean cancels;
} Watch;

/* After the window's own handler. The table cannot come before this returns. */
static void
previewed_cb (EdaRunner *runner, Watch *watch)
{
  Fixture *fixture = watch->fixture;

  watch->seen = TRUE;
  g_assert_cmpint (eda_window_get_page (fixture->window), ==, EDA_PAGE_LOADING);
  assert_text (fixture, "Opening years.csv");
  assert_text (fixture, "The first 50 rows");
  assert_text (fixture, "year");
  g_assert_null (eda_notebook_get_profile (fixture->window->notebook));
  harness_assert_named (GTK_WIDGET (fixture->window->loading_view));
  if (watch->cancels)
    gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.cancel", NULL);
}

/* The page comes at once, not after the moment that small files are given. */
static void
open_big_csv (Fixture *fixture, Watch *watch)
{
  write_big_csv (fixture);
  g_signal_connect (
      fixture->window->runner, "previewed", G_CALLBACK (previewed_cb), watch);
  eda_window_open (fixture->window, fixture->csv);
  eda_window_show_page (fixture->window, EDA_PAGE_LOADING);
  wait_until_idle (fixture);
  g_assert_true (watch->seen);
}

static void
test_first_rows_while_opening (Fixture *fixture, gconstpointer data)
{
  Watch watch = { fixture, FALSE, FALSE };

  open_big_csv (fixture, &watch);
  g_assert_cmpint (eda_window_get_page (fixture->window), ==, EDA_PAGE_NOTEBOOK);
  g_assert_null (harness_find_text (GTK_WIDGET (fixture->window), "The first 50 rows"));
}

/* Before any byte counted nothing is kept; later the rows so far are. */
static void
test_cancelled_in_sight_of_first_rows (Fixture *fixture, gconstpointer data)
{
  Watch watch = { fixture, FALSE, TRUE };

  open_big_csv (fixture, &watch);
  g_assert_cmpint (eda_window_get_page (fixture->window), !=, EDA_PAGE_LOADING);
}

/* --- Read in part: a pipe that never ends --- */

static gboolean
write_rows_cb (gpointer fd)
{
  for (guint i = 0; i < 100; i++)
    if (write (GPOINTER_TO_INT (fd), "12345678,x\n", 11) < 0)
      break; /* full; it is left as it is */
  return G_SOURCE_CONTINUE;
}

static gboolean
has_bytes (gpointer window)
{
  return eda_runner_get_progress (eda_window_get_runner (window)).bytes_done > 0;
}

static void
test_a_cancelled_opening_keeps_rows (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "pipe.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  int   fd;
  guint source;

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  fd = g_open (path, O_RDWR | O_NONBLOCK);
  source = g_timeout_add (5, write_rows_cb, GINT_TO_POINTER (fd));
  eda_window_open (fixture->window, file);
  harness_wait (has_bytes, fixture->window);
  activate (fixture, "win.cancel");
  g_assert_cmpint (eda_window_get_page (fixture->window), ==, EDA_PAGE_NOTEBOOK);
  g_assert_true (g_str_has_suffix (get_subtitle (fixture), " × 2 columns · partial"));
  assert_text (fixture, "Discard");
  activate (fixture, "win.discard");
  g_assert_cmpint (eda_window_get_page (fixture->window), ==, EDA_PAGE_START);
  g_source_remove (source);
  close (fd);
  g_unlink (path);
}

#define ADD(path, function)                                                              \
  g_test_add ("/window-import/" path, Fixture, application, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_autoptr (EdaApplication) application = new_application (&argc, &argv);

  ADD ("type", test_a_type_is_changed_and_undone);
  ADD ("delimiter", test_a_delimiter_is_changed_and_undone);
  ADD ("wrong-choice", test_a_wrong_choice_keeps_the_table);
  ADD ("another-way-after-an-error", test_another_way_after_an_error);
  ADD ("first-rows", test_first_rows_while_opening);
  ADD ("cancelled-at-first-rows", test_cancelled_in_sight_of_first_rows);
  ADD ("cancelled-opening", test_a_cancelled_opening_keeps_rows);
  return g_test_run ();
}
