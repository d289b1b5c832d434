/* One's data in the window of the progress: out, in and away, reports of sessions, and
 * histories that cannot be used. */

#include <sqlite3.h>

#include "app/own-files.h"
#include "challenge/facts-read.h"
#include "tests/widgets/progress-fixture.h"

/* --- One's data --- */

static guint
count_sessions (void)
{
  g_autoptr (EdaChallengeHistory) history = open_history ();
  g_autoptr (EdaFacts) summary = eda_challenge_history_summarize (history, NULL);

  return (guint)eda_facts_get_size (eda_facts_find (summary, "sessions"));
}

static char *
make_practice_file (void)
{
  g_autofree char *folder
      = g_build_filename (g_get_user_data_dir (), "eda-workbench", "practice", NULL);
  char *path = g_build_filename (folder, "clinic-3-42.csv", NULL);

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (path, "a,b\n1,2\n", -1, NULL));
  return path;
}

/* Out, away after it was said what goes, and in again. */
static void
test_data (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "all.json", NULL);
  g_autofree char *practice = make_practice_file ();
  GtkWidget       *progress, *words;

  keyboard_require ();
  add_sessions (5);
  progress = open_progress (fixture);
  show_page (progress, "data");
  eda_progress_export_to (eda_window_get_progress (fixture->window), file);
  g_assert_true (g_file_query_exists (file, NULL));
  gtk_widget_activate_action (progress, "progress.delete-all", NULL);
  harness_settle (progress);
  take_picture_of (fixture, GTK_WIDGET (find_over (progress)), "progress-delete-all");
  words = find_start (find_over (progress), "5 sessions with all hypotheses");
  g_assert_nonnull (words);
  g_assert_nonnull (
      strstr (gtk_label_get_text (GTK_LABEL (words)), "1 practice file and "));
  press (progress, "Return"); /* no is what Enter means */
  g_assert_cmpuint (count_sessions (), ==, 5);
  gtk_widget_activate_action (progress, "progress.delete-all", NULL);
  harness_settle (progress);
  press (progress, "Tab Return");
  g_assert_cmpuint (count_sessions (), ==, 0);
  g_assert_false (g_file_test (practice, G_FILE_TEST_EXISTS));
  eda_progress_import_from (eda_window_get_progress (fixture->window), file);
  harness_settle (progress);
  g_assert_cmpuint (count_sessions (), ==, 5);
  close_progress (fixture, progress);
  g_file_delete (file, NULL, NULL);
}

static EdaPlay *
play_on (Fixture *fixture)
{
  const EdaSessionPlan plan = eda_session_plan_of (EDA_PRESET_DAILY10);

  eda_window_challenge_with (fixture->window, fixture->csv);
  harness_wait (file_is_read, fixture->window);
  return eda_play_new (fixture->csv, fixture->window->challenge->facts, &plan, NULL);
}

/* It would write itself down again: nothing is asked, nothing goes, in this window or
 * another. */
static void
test_played (Fixture *fixture, gconstpointer data)
{
  static const char *const why = "A challenge is being played. Finish or leave it first.";
  g_autoptr (EdaPlay) play = NULL;
  g_autoptr (EdaChallengeHistory) history = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = eda_challenge_history_dup_default_path ();
  EdaOwnFiles      gone;
  GtkWidget       *progress;

  keyboard_require ();
  add_sessions (2);
  play = play_on (fixture);
  progress = open_progress (fixture);
  show_page (progress, "data");
  gtk_widget_activate_action (progress, "progress.delete-all", NULL);
  harness_settle (progress);
  g_assert_nonnull (harness_find_text (progress, why));
  g_assert_null (find_any_over (progress));
  history = open_history ();
  g_assert_false (eda_own_data_delete (history, path, &gone, &error));
  g_assert_cmpstr (error->message, ==, why);
  g_clear_error (&error);
  g_assert_false (eda_own_session_delete (history, path, eda_play_get_id (play), &error));
  g_assert_cmpstr (error->message, ==, why);
  g_assert_cmpuint (count_sessions (), >=, 2);
  close_progress (fixture, progress);
  eda_play_stop (play);
}

static gboolean
is_there (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* What opens pages here only says that it was asked to. */
static void
install_opener (void)
{
  g_autofree char *folder
      = g_build_filename (g_get_user_data_dir (), "applications", NULL);
  g_autofree char *desktop = g_build_filename (folder, "opener.desktop", NULL);
  g_autofree char *list
      = g_build_filename (g_get_user_config_dir (), "mimeapps.list", NULL);
  g_autofree char *entry = g_strdup_printf ("[Desktop Entry]\nType=Application\n"
                                            "Name=Opener\nMimeType=text/html;\n"
                                            "Exec=touch %s/opened\n",
                                            g_get_home_dir ());

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (desktop, entry, -1, NULL));
  g_assert_true (g_file_set_contents (
      list, "[Default Applications]\ntext/html=opener.desktop\n", -1, NULL));
}

/* Without its data the report has what the session knows. */
static void
test_report (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (
      g_get_user_cache_dir (), "eda-workbench", "reports", "s0.html", NULL);
  g_autofree char *opened = g_build_filename (g_get_home_dir (), "opened", NULL);
  g_autofree char *text = NULL;
  GtkWidget       *progress;

  keyboard_require ();
  add_sessions (1);
  progress = open_progress (fixture);
  show_page (progress, "sessions");
  gtk_widget_grab_focus (gtk_widget_get_ancestor (
      harness_find_text (progress, "Passengers"), GTK_TYPE_LIST_BOX_ROW));
  press (progress, "Return");
  harness_wait (is_there, opened);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "age ~ right-skewed"));
  close_progress (fixture, progress);
}

/* --- Histories that cannot be used --- */

static char *
write_history (const char *text)
{
  char            *path = eda_challenge_history_dup_default_path ();
  g_autofree char *folder = g_path_get_dirname (path);

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_history ("this is no database, by far");
  g_autofree char *aside = g_strconcat (path, ".broken-1", NULL);
  GtkWidget       *progress = open_progress (fixture);

  take_picture_of (fixture, progress, "progress-damaged");
  g_assert_nonnull (find_start (progress, "The history was damaged"));
  g_assert_true (is_there (aside));
  harness_assert_named (progress);
  close_progress (fixture, progress);
}

static void
test_newer (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = eda_challenge_history_dup_default_path ();
  GtkWidget       *progress;
  sqlite3         *db;

  g_assert_cmpuint (count_sessions (), ==, 0);
  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, "PRAGMA user_version = 99", NULL, NULL, NULL);
  sqlite3_close (db);
  progress = open_progress (fixture);
  take_picture_of (fixture, progress, "progress-newer");
  g_assert_nonnull (harness_find_text (progress, "No Progress to Show"));
  g_assert_nonnull (find_start (progress, "The history was written by a newer version."));
  harness_assert_named (progress);
  close_progress (fixture, progress);
}

/* A file stands where the folder should be. */
static void
test_out_of_reach (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = eda_challenge_history_dup_default_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  GtkWidget       *progress;

  remove_history ();
  g_spawn_command_line_sync (
      "sh -c 'rm -rf \"$XDG_DATA_HOME/eda-workbench\"'", NULL, NULL, NULL, NULL);
  g_assert_true (g_file_set_contents (folder, "no folder", -1, NULL));
  progress = open_progress (fixture);
  take_picture_of (fixture, progress, "progress-out-of-reach");
  g_assert_nonnull (find_start (progress, "The history cannot be opened"));
  g_remove (folder);
  gtk_widget_activate_action (progress, "progress.refresh", NULL);
  harness_settle (progress);
  g_assert_nonnull (harness_find_text (progress, "Next for you"));
  close_progress (fixture, progress);
}

int
main (int argc, char *argv[])
{
  g_autoptr (EdaApplication) application = NULL;

  install_opener ();
  application = new_application (&argc, &argv);
#define ADD(name, test) g_test_add (name, Fixture, application, set_up, test, tear_down)
  ADD ("/progress-data/data", test_data);
  ADD ("/progress-data/played", test_played);
  ADD ("/progress-data/report", test_report);
  ADD ("/progress-data/damaged", test_damaged);
  ADD ("/progress-data/newer", test_newer);
  ADD ("/progress-data/out-of-reach", test_out_of_reach);
  return g_test_run ();
}
