/* The window of the progress, by keyboard: over no history, a short one, one of twelve
 * weeks, and those that cannot be used. */

#include "tests/challenge/made-history.h"
#include "tests/widgets/challenge-fixture.h"
#include "widgets/plot-view.h"

static EdaChallengeHistory *
open_history (void)
{
  g_autofree char     *path = eda_challenge_history_dup_default_path ();
  EdaChallengeHistory *history = eda_challenge_history_open (path, NULL, NULL);

  g_assert_nonnull (history);
  return history;
}

static void
remove_history (void)
{
  g_autofree char *path = eda_challenge_history_dup_default_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name; dir != NULL && (name = g_dir_read_name (dir)) != NULL;)
    if (g_str_has_prefix (name, "history.db"))
      {
        g_autofree char *file = g_build_filename (folder, name, NULL);

        g_remove (file);
      }
}

/* As many sessions as the number that the test is given. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  remove_history ();
  eda_play_set_clock (tell_test_clock);
  open_window (fixture, data, "houses.csv", "a\n1\n");
  dress (fixture);
}

static void
add_sessions (guint n)
{
  g_autoptr (EdaChallengeHistory) history = open_history ();

  made_history_fill (history, n);
}

/* By the key of the table, as wide as pictures are wanted. */
static GtkWidget *
open_progress (Fixture *fixture)
{
  const char *width = g_getenv ("EDA_PICTURE_WIDTH");
  GtkWidget  *progress;

  press (GTK_WIDGET (fixture->window), "ctrl+shift+y");
  progress = get_dialog (fixture);
  if (width != NULL)
    gtk_window_set_default_size (GTK_WINDOW (progress), atoi (width), 900);
  harness_settle (progress);
  return progress;
}

static void
close_progress (Fixture *fixture, GtkWidget *progress)
{
  g_object_add_weak_pointer (G_OBJECT (progress), (gpointer *)&progress);
  press (GTK_WIDGET (fixture->window), "Escape");
  g_assert_null (progress); /* nothing keeps it */
}

static void
show_page (GtkWidget *progress, const char *name)
{
  adw_view_stack_set_visible_child_name (
      ADW_VIEW_STACK (harness_find (progress, ADW_TYPE_VIEW_STACK)), name);
  harness_settle (progress);
}

static GtkWidget *
find_start (GtkWidget *root, const char *text)
{
  g_autoptr (GPtrArray) labels = harness_find_all (root, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (g_str_has_prefix (gtk_label_get_text (labels->pdata[i]), text)
        && gtk_widget_get_mapped (labels->pdata[i]))
      return labels->pdata[i];
  return NULL;
}

/* Every figure can be reached by Tab and has a name and its words. */
static void
assert_figures (GtkWidget *progress, guint n)
{
  g_autoptr (GPtrArray) plots = harness_find_all (progress, EDA_TYPE_PLOT_VIEW);

  g_assert_cmpuint (plots->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      EdaFigure *figure = eda_plot_view_get_figure (plots->pdata[i]);

      g_assert_true (gtk_widget_get_focusable (plots->pdata[i]));
      g_assert_nonnull (strstr (figure->subtitle, "n "));
      gtk_test_accessible_assert_property (
          plots->pdata[i], GTK_ACCESSIBLE_PROPERTY_LABEL, figure->title);
      gtk_test_accessible_assert_property (
          plots->pdata[i], GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, figure->alt);
    }
}

/* Nothing was played: it is said what comes when. */
static void
test_empty (Fixture *fixture, gconstpointer data)
{
  GtkWidget *progress;

  keyboard_require ();
  progress = open_progress (fixture);
  show_page (progress, "figures");
  take_picture_of (fixture, progress, "progress-0-figures");
  assert_figures (progress, 0);
  g_assert_nonnull (
      find_start (progress, "Shown from 2 finished sessions on; so far there is none."));
  show_page (progress, "sessions");
  take_picture_of (fixture, progress, "progress-0-sessions");
  g_assert_nonnull (harness_find_text (progress, "No challenge has been played yet"));
  harness_assert_named (progress);
  close_progress (fixture, progress);
}

/* After one session there is the checklist, and the time. */
static void
test_one (Fixture *fixture, gconstpointer data)
{
  GtkWidget *progress;

  keyboard_require ();
  add_sessions (1);
  progress = open_progress (fixture);
  show_page (progress, "figures");
  take_picture_of (fixture, progress, "progress-1-figures");
  assert_figures (progress, 2 + 1 + 1);
  g_assert_nonnull (
      find_start (progress, "Shown from 2 finished sessions on; so far there is 1."));
  close_progress (fixture, progress);
}

static void
test_weeks (Fixture *fixture, gconstpointer data)
{
  GtkWidget *progress;

  keyboard_require ();
  add_sessions (24);
  progress = open_progress (fixture);
  show_page (progress, "figures");
  take_picture_of (fixture, progress, "progress-figures");
  assert_figures (progress, 3 + 1 + 1 + 6 + 1 + 1 + 2 + 1 + 1 + 1);
  g_assert_nonnull (find_start (
      progress, "A relation that turns round within groups: missed 24 of 24"));
  harness_assert_named (progress);
  show_page (progress, "sessions");
  take_picture_of (fixture, progress, "progress-sessions");
  harness_assert_named (progress);
  show_page (progress, "data");
  take_picture_of (fixture, progress, "progress-data");
  harness_assert_named (progress);
  close_progress (fixture, progress);
}

int
main (int argc, char *argv[])
{
  g_autoptr (EdaApplication) application = NULL;

  harness_init (&argc, &argv);
  application = eda_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
#define ADD(name, test) g_test_add (name, Fixture, application, set_up, test, tear_down)
  ADD ("/progress/empty", test_empty);
  ADD ("/progress/one", test_one);
  ADD ("/progress/weeks", test_weeks);
  return g_test_run ();
}
