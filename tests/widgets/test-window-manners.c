/* What the window does about the world around it: files changed by others, other data, a
 * pasted table. */

#include "notebook/file.h"
#include "tests/widgets/window-fixture.h"

static void
set_up (Fixture *fixture, gconstpointer data)
{
  open_window (fixture, data, "sales.csv", "region,price\nNorth,1\nSouth,2\nNorth,3\n");
  eda_window_open (fixture->window, fixture->csv);
  harness_wait (is_idle, fixture->window);
  harness_settle (GTK_WIDGET (fixture->window));
}

static guint64
count_rows (Fixture *fixture)
{
  return eda_table_get_n_rows (eda_profile_get_table (
      eda_notebook_get_profile (eda_window_get_notebook (fixture->window))));
}

static gboolean
is_told_changed (gpointer window)
{
  return harness_find_text (window, "The data file was changed by another program")
         != NULL;
}

static void
test_changed_by_others (Fixture *fixture, gconstpointer data)
{
  const char *path = g_file_peek_path (fixture->csv);

  g_assert_false (is_told_changed (fixture->window));
  g_assert_true (g_file_set_contents (path, "region,price\nNorth,1\n", -1, NULL));
  harness_wait (is_told_changed, fixture->window);
  g_assert_cmpuint (count_rows (fixture), ==, 3); /* nothing happens by itself */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.reload", NULL);
  harness_wait (is_idle, fixture->window);
  g_assert_cmpuint (count_rows (fixture), ==, 1);
}

static gboolean
is_notebook_told_changed (gpointer window)
{
  return harness_find_text (window, "The notebook was changed by another program")
         != NULL;
}

/* Saving is no change by others; an edit in a text editor is, and can be taken over. */
static void
test_notebook_changed_by_others (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "n.eda", NULL);
  g_autofree char *backup = g_strconcat (path, "~", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_true (eda_window_save_notebook (fixture->window, file, &error));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "script.add-note", "s", "");
  harness_settle (GTK_WIDGET (fixture->window));
  g_assert_true (eda_window_save_notebook (fixture->window, file, &error));
  harness_settle (GTK_WIDGET (fixture->window));
  g_assert_false (is_notebook_told_changed (fixture->window));

  g_assert_true (g_file_set_contents (
      path, "---\neda: 1\ndata: sales.csv\n---\n\n```eda shape\n```\n", -1, NULL));
  harness_wait (is_notebook_told_changed, fixture->window);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.reopen", NULL);
  harness_wait (is_idle, fixture->window);
  g_assert_cmpuint (
      eda_notebook_get_n_cells (eda_window_get_notebook (fixture->window)), ==, 1);
  g_unlink (path);
  g_unlink (backup);
}

static gboolean
is_empty_told (gpointer window)
{
  return harness_find_text (window, "The clipboard holds no table: copy rows first")
         != NULL;
}

static void
test_pasted_table (Fixture *fixture, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->window));

  gdk_clipboard_set_text (clipboard, "only a word");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.paste-table", NULL);
  harness_wait (is_empty_told, fixture->window);
  g_assert_cmpuint (count_rows (fixture), ==, 3);

  g_assert_true (
      eda_window_open_pasted (fixture->window, "name\tage\nAda\t36\nAlan\t41\n"));
  harness_wait (is_idle, fixture->window);
  g_assert_cmpuint (count_rows (fixture), ==, 2);
}

#define ADD(path, function)                                                              \
  g_test_add ("/window-manners/" path, Fixture, application, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_autoptr (EdaApplication) application = NULL;
  g_autoptr (GError) error = NULL;

  harness_init (&argc, &argv);
  application = eda_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  ADD ("changed-by-others", test_changed_by_others);
  ADD ("notebook-changed-by-others", test_notebook_changed_by_others);
  ADD ("pasted-table", test_pasted_table);
  return g_test_run ();
}
