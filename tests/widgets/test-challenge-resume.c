/* A challenge that was interrupted comes back, and its verdicts are those of eda-batch.
 */

#include "challenge/facts-read.h"
#include "analysis/result/facts-json.h"
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
  let_pass (fixture, 7 * MINUTE_S + 4); /* four seconds after a beat */
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
           - 424000),
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

/* --- The same verdicts --- */

static const char claims[] = "price ~ right-skewed @80\n"
                             "price ~ bimodal @60\n"
                             "area !~ price @60\n"
                             "missing(paid) > 10% @70\n"
                             "missing(paid) ~ town @55\n"
                             "price by town: north > south @60\n"
                             "median(price) in 5000..12000 @75\n"
                             "mean(price) > median(price) @90\n"
                             "levels(town) = 2 @95\n"
                             "top(town) = south @80\n"
                             "outliers(price) high @70\n"
                             "area ~ normal @60\n"
                             "? houses by the river cost more @65\n";

static EdaFacts *
run_batch (Fixture *fixture)
{
  g_autofree char *program
      = g_build_filename (g_getenv ("EDA_BUILD_ROOT"), "app", "eda-batch", NULL);
  g_autofree char *path = g_build_filename (fixture->folder, "my.claims", NULL);
  g_autofree char *printed = NULL;
  const char      *arguments[]
      = { program, "check", g_file_peek_path (fixture->csv), path, "-f", "json", NULL };
  EdaFacts *facts;

  g_assert_true (g_file_set_contents (path, claims, -1, NULL));
  g_assert_true (g_spawn_sync (NULL,
                               (char **)arguments,
                               NULL,
                               G_SPAWN_STDERR_TO_DEV_NULL,
                               NULL,
                               NULL,
                               &printed,
                               NULL,
                               NULL,
                               NULL));
  g_unlink (path);
  facts = eda_facts_read (printed, -1, NULL, NULL);
  g_assert_nonnull (facts);
  return facts;
}

/* Byte for byte: outcome, statistic, estimate, interval, n and the sentence. */
static void
assert_same (const EdaVerdict *verdict, const EdaFacts *batch)
{
  g_autoptr (EdaFacts) ours = eda_facts_new_object ();

  eda_verdict_add_facts (verdict, ours);
  g_assert_cmpuint (eda_facts_get_size (ours), >, 5);
  for (gsize i = 0; i < eda_facts_get_size (ours); i++)
    {
      const char      *key = eda_facts_get_key (ours, i);
      const EdaFacts  *theirs = eda_facts_find (batch, key);
      g_autofree char *a = eda_facts_to_json_line (eda_facts_get_child (ours, i));
      g_autofree char *b = NULL;

      g_assert_nonnull (theirs);
      b = eda_facts_to_json_line (theirs);
      g_assert_cmpstr (a, ==, b);
    }
}

static void
test_verdicts (Fixture *fixture, gconstpointer data)
{
  const EdaClock now = eda_play_now ();
  g_auto (GStrv) lines = g_strsplit (claims, "\n", -1);
  g_autoptr (EdaFacts) batch = run_batch (fixture);
  const EdaFacts *judged = eda_facts_find (batch, "claims");

  begin (fixture, EDA_PRESET_DAILY10);
  for (guint i = 0; *lines[i] != '\0'; i++)
    g_assert_cmpstr (
        eda_session_add_claim (get_open_session (fixture), lines[i], NULL, &now),
        ==,
        NULL);
  g_assert_null (eda_session_next (get_open_session (fixture), TRUE, &now));
  harness_wait (is_judged, get_play (fixture));
  for (guint i = 1; i <= eda_session_get_n_claims (get_session (fixture)); i++)
    {
      const EdaHypothesis *claim = eda_session_get_claim (get_session (fixture), i);

      if (claim->claim->kind == EDA_CLAIM_FREE)
        continue;
      assert_same (claim->verdict, eda_facts_get_child (judged, i - 1));
      assert_same (eda_play_get_verdict (get_play (fixture), i),
                   eda_facts_get_child (judged, i - 1));
    }
  abandon (fixture);
}

int
main (int argc, char *argv[])
{
  g_autoptr (EdaApplication) application = NULL;

  harness_init (&argc, &argv);
  application = eda_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_test_add (
      "/challenge-resume/resume", Fixture, application, set_up, test_resume, tear_down);
  g_test_add (
      "/challenge-resume/sleep", Fixture, application, set_up, test_sleep, tear_down);
  g_test_add ("/challenge-resume/verdicts",
              Fixture,
              application,
              set_up,
              test_verdicts,
              tear_down);
  return g_test_run ();
}
