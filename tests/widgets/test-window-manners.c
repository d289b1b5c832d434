/* What the window does about the world around it: files changed by others, other data
 * under the notebook, a notebook with its data, a table pasted or dropped. */

#include "notebook/bundle.h"
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

/* --- Other data under the notebook --- */

static char *
save_to_text (Fixture *fixture, GFile *file)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_assert_true (eda_window_save_notebook (fixture->window, file, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_load_contents (file, NULL, &text, NULL, NULL, NULL));
  return text;
}

static void
do_and_wait (Fixture *fixture, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL);
  harness_wait (is_idle, fixture->window);
  harness_settle (GTK_WIDGET (fixture->window));
}

static void
assert_told (Fixture *fixture, const char *text)
{
  g_assert_nonnull (harness_find_text (GTK_WIDGET (fixture->window), text));
}

/* The former data come back with the very notebook that was about them. */
static void
test_data_replaced (Fixture *fixture, gconstpointer data)
{
  GtkWidget       *window = GTK_WIDGET (fixture->window);
  g_autofree char *notebook = g_build_filename (fixture->folder, "n.eda", NULL);
  g_autofree char *backup = g_strconcat (notebook, "~", NULL);
  g_autofree char *path = g_build_filename (fixture->folder, "next.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (notebook);
  g_autoptr (GFile) next = g_file_new_for_path (path);
  g_autofree char *before = NULL, *undone = NULL, *redone = NULL;

  gtk_widget_activate_action (window, "script.add-note", "s", "Why so dear?");
  harness_settle (window);
  before = save_to_text (fixture, file);
  g_assert_true (g_file_set_contents (path, "region,cost\nNorth,1\n", -1, NULL));

  eda_window_replace_data_with (fixture->window, next);
  harness_wait (is_idle, window);
  harness_settle (window);
  assert_told (fixture, "Columns that the new data lacks: price");
  assert_told (fixture, "• next.csv");
  g_assert_cmpuint (count_rows (fixture), ==, 1);

  do_and_wait (fixture, "win.undo");
  assert_told (fixture, "Undone: data replaced by next.csv");
  assert_told (fixture, "sales.csv"); /* as it was saved */
  g_assert_cmpuint (count_rows (fixture), ==, 3);
  undone = save_to_text (fixture, file);
  g_assert_cmpstr (undone, ==, before);

  do_and_wait (fixture, "win.redo");
  g_assert_cmpuint (count_rows (fixture), ==, 1);
  redone = save_to_text (fixture, file);
  g_assert_cmpstr (strstr (redone, "\n---\n"), ==, strstr (before, "\n---\n"));
  g_assert_nonnull (strstr (redone, "data: next.csv\n"));
  g_unlink (path);
  g_unlink (notebook);
  g_unlink (backup);
}

/* Nothing is replaced by itself, nor by what cannot be read. */
static void
test_data_replaced_in_vain (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "absent.csv", NULL);
  g_autoptr (GFile) absent = g_file_new_for_path (path);

  eda_window_replace_data_with (fixture->window, fixture->csv);
  harness_wait (is_idle, fixture->window);
  eda_window_replace_data_with (fixture->window, absent);
  harness_wait (is_idle, fixture->window);
  harness_settle (GTK_WIDGET (fixture->window));
  assert_told (fixture, "sales.csv");
  g_assert_cmpuint (count_rows (fixture), ==, 3);
  g_assert_cmpuint (eda_history_get_n_states (eda_notebook_get_history (
                        eda_window_get_notebook (fixture->window))),
                    ==,
                    1);
}

/* --- A notebook with its data --- */

static EdaBundle *
read_archive (GFile *file)
{
  g_autoptr (GError) error = NULL;
  EdaBundle *bundle = eda_bundle_read (file, 0, &error);

  g_assert_no_error (error);
  return bundle;
}

/* Another file than the one that was written first, and read. */
static gboolean
is_unpacked (gpointer fixture)
{
  EdaRunner *runner = eda_window_get_runner (((Fixture *)fixture)->window);

  return eda_runner_get_state (runner) == EDA_RUNNER_IDLE
         && !g_file_equal (eda_runner_get_file (runner), ((Fixture *)fixture)->csv);
}

/* It opens where its data never were, and is saved with them again. */
static void
test_passed_on (Fixture *fixture, gconstpointer data)
{
  GtkWidget       *window = GTK_WIDGET (fixture->window);
  g_autofree char *path = g_build_filename (fixture->folder, "for-you.edaz", NULL);
  g_autofree char *backup = g_strconcat (path, "~", NULL);
  g_autoptr (GFile) archive = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaBundle) first = NULL;
  g_autoptr (EdaBundle) second = NULL;

  gtk_widget_activate_action (window, "script.add-note", "s", "Why so dear?");
  harness_settle (window);
  g_assert_true (eda_window_save_notebook (fixture->window, archive, &error));
  first = read_archive (archive);
  g_unlink (g_file_peek_path (fixture->csv));

  eda_window_open (fixture->window, archive);
  harness_wait (is_unpacked, fixture);
  harness_settle (window);
  g_assert_cmpuint (count_rows (fixture), ==, 3);
  assert_told (fixture, "sales.csv"); /* nothing is to be saved */

  gtk_widget_activate_action (window, "script.add-note", "s", "And now?");
  harness_settle (window);
  assert_told (fixture, "• sales.csv");
  gtk_widget_activate_action (window, "win.save", NULL);
  harness_settle (window);
  assert_told (fixture, "sales.csv");
  second = read_archive (archive);
  g_assert_cmpuint (eda_script_get_n_entries (second->script),
                    ==,
                    eda_script_get_n_entries (first->script) + 1);
  g_assert_true (g_bytes_equal (first->data, second->data));
  g_unlink (path);
  g_unlink (backup);
}

static gboolean
is_error_told (gpointer window)
{
  return eda_window_get_page (window) == EDA_PAGE_ERROR;
}

static void
test_no_archive (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "broken.edaz", NULL);
  g_autoptr (GFile) archive = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, "a,b\n1,2\n", -1, NULL));
  eda_window_open (fixture->window, archive);
  harness_wait (is_error_told, fixture->window);
  g_assert_true (g_str_has_prefix (eda_error_view_get_text (fixture->window->error_view),
                                   "This is no ZIP archive."));
  g_unlink (path);
}

/* --- A table that is pasted or dropped --- */

static gboolean
is_empty_told (gpointer window)
{
  return harness_find_text (window, "There is no table in this text: take whole rows")
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

static GtkDropTarget *
find_drop_target (Fixture *fixture)
{
  g_autoptr (GListModel) controllers
      = gtk_widget_observe_controllers (GTK_WIDGET (fixture->window->toast_overlay));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }
  g_error ("Nothing can be dropped");
}

static gboolean
drop_text (Fixture *fixture, const char *text)
{
  GtkDropTarget     *target = find_drop_target (fixture);
  GdkContentFormats *formats = gtk_drop_target_get_formats (target);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_assert_true (gdk_content_formats_contain_gtype (formats, G_TYPE_STRING));
  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  g_signal_emit_by_name (target, "drop", &value, 10.0, 10.0, &taken);
  return taken;
}

static void
test_dropped_text (Fixture *fixture, gconstpointer data)
{
  g_assert_false (drop_text (fixture, "only a word"));
  harness_wait (is_empty_told, fixture->window);
  g_assert_cmpuint (count_rows (fixture), ==, 3);

  g_assert_true (drop_text (fixture, "name,age\nAda,36\nAlan,41\n"));
  harness_wait (is_idle, fixture->window);
  g_assert_cmpuint (count_rows (fixture), ==, 2);
}

#define ADD(path, function)                                                              \
  g_test_add ("/window-manners/" path, Fixture, application, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_autoptr (EdaApplication) application = new_application (&argc, &argv);

  ADD ("changed-by-others", test_changed_by_others);
  ADD ("notebook-changed-by-others", test_notebook_changed_by_others);
  ADD ("data-replaced", test_data_replaced);
  ADD ("data-replaced-in-vain", test_data_replaced_in_vain);
  ADD ("passed-on", test_passed_on);
  ADD ("no-archive", test_no_archive);
  ADD ("pasted-table", test_pasted_table);
  ADD ("dropped-text", test_dropped_text);
  return g_test_run ();
}
