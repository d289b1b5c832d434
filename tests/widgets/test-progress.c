/* The window of the progress, by keyboard: over no history, a short one, and one of
 * twelve weeks. */

#include "tests/widgets/progress-fixture.h"
#include "widgets/notebook/plot-view.h"

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
  take_picture_of (fixture, progress, "progress-0-overview");
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
  show_page (progress, "overview");
  take_picture_of (fixture, progress, "progress-overview");
  harness_assert_named (progress);
  show_page (progress, "diary");
  take_picture_of (fixture, progress, "progress-diary");
  harness_assert_named (progress);
  show_page (progress, "sessions");
  take_picture_of (fixture, progress, "progress-sessions");
  harness_assert_named (progress);
  show_page (progress, "data");
  take_picture_of (fixture, progress, "progress-data");
  harness_assert_named (progress);
  close_progress (fixture, progress);
}

/* --- By keys --- */

static char *
read_setting (const char *key)
{
  g_autoptr (EdaChallengeHistory) history = open_history ();

  return eda_challenge_history_dup_setting (history, key, "none");
}

static EdaWeekCount
count_week (void)
{
  g_autoptr (EdaChallengeHistory) history = open_history ();
  EdaWeekCount count = { 0 };

  g_assert_true (
      eda_challenge_history_count_week (history, test_clock.wall, &count, NULL));
  return count;
}

/* Two challenges a week, and this one of rest. */
static void
test_goal (Fixture *fixture, gconstpointer data)
{
  GtkWidget       *progress;
  g_autofree char *goal = NULL;

  keyboard_require ();
  add_sessions (24);
  progress = open_progress (fixture);
  gtk_widget_grab_focus (harness_find (progress, GTK_TYPE_SPIN_BUTTON));
  press (progress, "Up");
  goal = read_setting ("goal-challenges");
  g_assert_cmpstr (goal, ==, "2");
  g_assert_nonnull (find_start (progress, "0 of 2 challenges"));
  g_assert_false (count_week ().rest);
  gtk_widget_grab_focus (harness_find (progress, GTK_TYPE_SWITCH));
  press (progress, "space");
  g_assert_true (count_week ().rest);
  g_assert_nonnull (find_start (progress,
                                "0 of 2 challenges and 0 of 3 short sessions "
                                "this week. It is a week of rest"));
  press (progress, "space");
  g_assert_false (count_week ().rest);
  close_progress (fixture, progress);
}

/* Written down, and on its day told what became of it. */
static void
test_diary (Fixture *fixture, gconstpointer data)
{
  GtkWidget *progress;

  keyboard_require ();
  progress = open_progress (fixture);
  show_page (progress, "diary");
  gtk_widget_grab_focus (harness_find (progress, ADW_TYPE_ENTRY_ROW));
  type_text (progress, "The importer is done");
  press (progress, "Tab Tab Up Tab"); /* 80 %, and on to the number */
  type_text (progress, "90");
  press (progress, "Tab");
  type_text (progress, "min");
  take_picture_of (fixture, progress, "progress-diary-typed");
  press (progress, "Tab Return");
  g_assert_nonnull (find_start (progress, "The importer is done"));
  g_assert_nonnull (find_start (progress, "work · 80 % sure · expected 90 min · due "));
  harness_assert_named (progress);
  take_picture_of (fixture, progress, "progress-diary-open");
  close_by (fixture, progress, "ctrl+w"); /* Escape is the entry's own */
}

static gboolean
is_offered (gpointer window)
{
  return harness_find_text (window, "Next for you") != NULL;
}

static gboolean
is_prepared (gpointer data)
{
  EdaWindow *window = data;

  return window->challenge != NULL && window->challenge->setup != NULL
         && window->challenge->facts != NULL;
}

/* From the suggestion on the first page to a challenge that only waits to begin. */
static void
test_next (Fixture *fixture, gconstpointer data)
{
  GtkWidget     *window = GTK_WIDGET (fixture->window);
  EdaSessionPlan plan;

  keyboard_require ();
  add_sessions (24);
  eda_window_show_page (fixture->window, EDA_PAGE_START);
  harness_wait (is_offered, window);
  harness_settle (window);
  take_picture_of (fixture, window, "progress-start");
  harness_assert_named (window);
  gtk_widget_grab_focus (
      gtk_widget_get_ancestor (harness_find_text (window, "Start"), GTK_TYPE_BUTTON));
  press (window, "Return");
  harness_wait (is_prepared, fixture->window);
  harness_settle (window);
  take_picture_of (fixture, window, "progress-start-setup");
  plan = eda_challenge_setup_get_plan (fixture->window->challenge->setup);
  g_assert_cmpint (plan.preset, ==, EDA_PRESET_STEP30);
  g_assert_cmpuint (plan.focus_step, ==, 4);
}

int
main (int argc, char *argv[])
{
  g_autoptr (EdaApplication) application = new_application (&argc, &argv);

#define ADD(name, test) g_test_add (name, Fixture, application, set_up, test, tear_down)
  ADD ("/progress/empty", test_empty);
  ADD ("/progress/one", test_one);
  ADD ("/progress/weeks", test_weeks);
  ADD ("/progress/goal", test_goal);
  ADD ("/progress/diary", test_diary);
  ADD ("/progress/next", test_next);
  return g_test_run ();
}
