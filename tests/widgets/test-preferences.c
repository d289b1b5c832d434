/* What is preferred is kept, counts at once, and everything in the window has a name. */

#include "app/preferences.h"
#include "app/settings.h"
#include "tests/widgets/window-fixture.h"

#define CSV "height,town\n1.5,Gent\n?,Bonn\n2.5,Gent\n"

static void
set_up (Fixture *fixture, gconstpointer data)
{
  open_window (fixture, data, "towns.csv", CSV);
}

static void
tear_down_all (Fixture *fixture, gconstpointer data)
{
  static const char *const keys[]
      = { EDA_SETTING_COLOURS, EDA_SETTING_TEXT_SIZE,          EDA_SETTING_REDUCE_MOTION,
          EDA_SETTING_MISSING, EDA_SETTING_SAVE_WHILE_EDITING, NULL };

  for (const char *const *key = keys; *key != NULL; key++)
    g_settings_reset (eda_settings_get (), *key);
  tear_down (fixture, data);
}

static GtkWidget *
find_preferences (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_PREFERENCES_WINDOW (window))
        return window;
    }
  g_error ("There is no window of preferences");
}

static void
test_everything_has_a_name (Fixture *fixture, gconstpointer data)
{
  GtkWidget  *preferences;
  const char *pictures = g_getenv ("EDA_PICTURES");

  eda_preferences_present (GTK_WINDOW (fixture->window));
  preferences = find_preferences ();
  harness_settle (preferences);
  harness_assert_named (preferences);
  if (pictures != NULL)
    {
      g_autofree char *path = g_build_filename (pictures, "preferences.png", NULL);

      harness_save_picture (preferences, 1, path);
    }
  gtk_window_destroy (GTK_WINDOW (preferences));
  harness_settle (GTK_WIDGET (fixture->window));
}

static void
test_colours_and_text_count_at_once (Fixture *fixture, gconstpointer data)
{
  int before, after;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &before, NULL);
  g_settings_set_string (eda_settings_get (), EDA_SETTING_COLOURS, "dark");
  g_settings_set_uint (eda_settings_get (), EDA_SETTING_TEXT_SIZE, 200);
  harness_settle (GTK_WIDGET (fixture->window));
  g_assert_true (adw_style_manager_get_dark (adw_style_manager_get_default ()));
  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &after, NULL);
  g_assert_cmpint (after, ==, 2 * before);
}

/* "?" is a text until somebody says that it means missing. */
static void
test_missing_texts_count_for_files_opened (Fixture *fixture, gconstpointer data)
{
  EdaNotebook *notebook = eda_window_get_notebook (fixture->window);
  EdaTable    *table;

  g_settings_set_strv (
      eda_settings_get (), EDA_SETTING_MISSING, (const char *const[]){ "?", NULL });
  eda_window_open (fixture->window, fixture->csv);
  harness_wait (is_idle, fixture->window);
  table = eda_profile_get_table (eda_notebook_get_profile (notebook));
  g_assert_true (eda_column_is_missing (eda_table_get_column (table, 0), 1));
  g_assert_cmpstr (eda_load_settings_get_options (
                       eda_runner_get_settings (eda_window_get_runner (fixture->window)))
                       ->missing[0],
                   ==,
                   "?");
}

static gboolean
is_saved (gpointer window)
{
  return !eda_window_is_modified (window);
}

static void
test_saves_while_editing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "t.eda", NULL);
  g_autoptr (GFile) backup = g_file_new_build_filename (fixture->folder, "t.eda~", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_settings_set_boolean (eda_settings_get (), EDA_SETTING_SAVE_WHILE_EDITING, TRUE);
  eda_window_open (fixture->window, fixture->csv);
  harness_wait (is_idle, fixture->window);
  g_assert_true (eda_window_save_notebook (fixture->window, file, &error));
  gtk_widget_activate_action (
      GTK_WIDGET (fixture->window), "script.set-so-what", "(us)", 1, "Few towns.");
  g_assert_true (eda_window_is_modified (fixture->window));
  harness_wait (is_saved, fixture->window);
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "so-what-shape: Few towns."));
  g_file_delete (file, NULL, NULL);
  g_file_delete (backup, NULL, NULL);
}

#define ADD(path, function)                                                              \
  g_test_add ("/preferences/" path, Fixture, application, set_up, function, tear_down_all)

int
main (int argc, char *argv[])
{
  g_autoptr (EdaApplication) application = new_application (&argc, &argv);

  ADD ("everything-has-a-name", test_everything_has_a_name);
  ADD ("colours-and-text-count-at-once", test_colours_and_text_count_at_once);
  ADD ("missing-texts-count-for-files-opened", test_missing_texts_count_for_files_opened);
  ADD ("saves-while-editing", test_saves_while_editing);
  return g_test_run ();
}
