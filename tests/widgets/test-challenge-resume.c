/* A challenge that was interrupted comes back. */

#include "tests/widgets/challenge-fixture.h"

#define MINUTE_S 60

/* Other bytes each time: a file that was played on is known. */
static char *
make_csv (void)
{
  static guint n_made;
  GString     *text = g_string_new ("price,area,town,paid\n");

  g_string_append_printf (text, "%u,60,north,yes\n", 90 + n_made++);

  for (guint i = 0; i < 200; i++)
    g_string_append_printf (text,
                            "%u,%u,%s,%s\n",
                            100 + i * i,
                            40 + (i * 37) % 90,
                            i % 3 == 0 ? "north" : "south",
                            i % 7 == 0 ? "" : "yes");
  return g_string_free (text, FALSE);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = make_csv ();

  eda_play_set_clock (tell_test_clock);
  open_window (fixture, data, "houses.csv", text);
}

static void
begin (Fixture *fixture, EdaPreset preset)
{
  const EdaSessionPlan plan = eda_session_plan_of (preset);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "challenge.new", NULL);
  choose_file (fixture);
  eda_window_take_play (
      fixture->window,
      eda_play_new (fixture->csv, fixture->window->challenge->facts, &plan, NULL));
  harness_settle (GTK_WIDGET (fixture->window));
}

static EdaSession *
get_open_session (Fixture *fixture)
{
  return eda_play_get_session (get_play (fixture));
}

static void
abandon (Fixture *fixture)
{
  const EdaClock now = eda_play_now ();

  eda_session_abandon (get_open_session (fixture), &now);
  harness_settle (GTK_WIDGET (fixture->window));
}

static gboolean
is_resumed (gpointer window)
{
  return ((EdaWindow *)window)->challenge->play != NULL;
}

/* What a killed program leaves is its log, and nothing else. */
static void
lose_window (Fixture *fixture, gconstpointer application)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (eda_play_get_live ());
  fixture->window = eda_window_new (ADW_APPLICATION ((gpointer)application));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 700);
  gtk_window_present (GTK_WINDOW (fixture->window));
  harness_settle (GTK_WIDGET (fixture->window));
}

static void
test_resume (Fixture *fixture, gconstpointer data)
{
  const EdaClock now = eda_play_now ();
  GtkEditable   *entry;

  begin (fixture, EDA_PRESET_FULL120);
  g_assert_null (eda_session_add_claim (
      get_open_session (fixture), "price ~ right-skewed @80", NULL, &now));
  entry = eda_challenge_claims_get_entry (fixture->window->challenge->claims);
  gtk_editable_set_text (entry, "missing(paid) > 10% @60");
  eda_challenge_claims_flush (fixture->window->challenge->claims);
  let_pass (fixture, 7 * MINUTE_S + 3); /* three seconds after a beat */
  lose_window (fixture, data);
  g_assert_nonnull (
      harness_find_text (GTK_WIDGET (fixture->window), "A Challenge Is Waiting"));
  take_picture (fixture, "resume");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "challenge.resume", NULL);
  harness_wait (is_resumed, fixture->window);
  harness_settle (GTK_WIDGET (fixture->window));
  g_assert_cmpint (eda_session_get_run_state (get_session (fixture)), ==, EDA_RUN_PAUSED);
  g_assert_cmpint (
      ABS (eda_session_get_active_ms (get_session (fixture), EDA_PHASE_HYPOTHESES)
           - 423000),
      <=,
      5000);
  g_assert_cmpuint (eda_session_get_n_claims (get_session (fixture)), ==, 2);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "challenge.pause", NULL);
  harness_settle (GTK_WIDGET (fixture->window));
  g_assert_nonnull (fixture->window->challenge->claims);
  g_assert_nonnull (
      harness_find_text (GTK_WIDGET (fixture->window), "missing(paid) > 10%"));
  g_assert_true (eda_session_is_ranked (get_session (fixture)));
  abandon (fixture);
}

/* The boot clock goes on while the machine sleeps. */
static void
test_sleep (Fixture *fixture, gconstpointer data)
{
  begin (fixture, EDA_PRESET_FULL120);
  let_pass (fixture, 10);
  test_clock.boot += 40 * MINUTE_S * 1000;
  test_clock.wall += 40 * MINUTE_S * 1000;
  let_pass (fixture, 10);
  g_assert_cmpint (
      eda_session_get_active_ms (get_session (fixture), EDA_PHASE_HYPOTHESES), ==, 20000);
  g_assert_cmpstr (eda_session_get_unranked_why (get_session (fixture)),
                   ==,
                   "asleep for more than half an hour");
  abandon (fixture);
}

int
main (int argc, char *argv[])
{
  g_autoptr (EdaApplication) application = new_application (&argc, &argv);

  g_test_add (
      "/challenge-resume/resume", Fixture, application, set_up, test_resume, tear_down);
  g_test_add (
      "/challenge-resume/sleep", Fixture, application, set_up, test_sleep, tear_down);
  return g_test_run ();
}
