/* A challenge on a practice file in the window: what was planted is what counts, although
 * no key lies beside the data. */

#include "challenge/facts-read.h"
#include "practice/answer-key.h"
#include "tests/widgets/challenge-fixture.h"

#define NAME "clinic-2-7"

static EdaFacts *key;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (EdaPracticeName) name = eda_practice_name_parse (NAME, NULL);
  g_autoptr (EdaPracticeFile) file = eda_practice_file_new (name, &context, NULL);
  g_autofree char *text
      = g_strndup (g_bytes_get_data (file->csv, NULL), g_bytes_get_size (file->csv));

  key = eda_answer_key_new (file);
  eda_play_set_clock (tell_test_clock);
  open_window (fixture, data, NAME ".csv", text);
}

static void
end (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&key, eda_facts_unref);
  tear_down (fixture, data);
}

static EdaSession *
get_open_session (Fixture *fixture)
{
  return eda_play_get_session (get_play (fixture));
}

/* What the key says of its first pattern. */
static void
log_first (EdaSession *session)
{
  const EdaClock  now = eda_play_now ();
  const EdaFacts *planted = eda_facts_get_child (eda_facts_find (key, "patterns"), 0);
  const EdaFacts *columns = eda_facts_find (planted, "columns");
  g_autoptr (EdaLoggedFinding) finding = eda_logged_finding_new ();

  finding->step = (guint)eda_facts_count_of (planted, "step", 1);
  finding->pattern = g_strdup (eda_facts_text_of (planted, "pattern", ""));
  finding->direction = (int)eda_facts_count_of (planted, "direction", 0);
  finding->columns = g_new0 (char *, eda_facts_get_size (columns) + 1);
  for (gsize i = 0; i < eda_facts_get_size (columns); i++)
    finding->columns[i]
        = g_strdup (eda_facts_get_text (eda_facts_get_child (columns, i)));
  finding->headline = g_strdup ("As the key says.");
  g_assert_null (eda_session_add_finding (session, finding, NULL, &now));
}

static void
go_on (Fixture *fixture)
{
  const EdaClock now = eda_play_now ();

  g_assert_null (eda_session_next (get_open_session (fixture), TRUE, &now));
  harness_settle (GTK_WIDGET (fixture->window));
}

static void
test_truth (Fixture *fixture, gconstpointer data)
{
  const EdaSessionPlan    plan = eda_session_plan_of (EDA_PRESET_FULL120);
  const EdaSessionReview *review;
  gsize                   n_planted = 0;

  eda_window_challenge_with (fixture->window, fixture->csv);
  harness_wait (file_is_read, fixture->window);
  eda_window_take_play (
      fixture->window,
      eda_play_new (fixture->csv, fixture->window->challenge->facts, &plan, NULL));
  g_assert_nonnull (
      eda_claim_schema_get_meaning (eda_play_get_schema (get_play (fixture)), 0));
  go_on (fixture); /* sealed without a hypothesis */
  log_first (get_open_session (fixture));
  go_on (fixture);
  go_on (fixture);
  go_on (fixture);
  g_assert_cmpint (eda_session_get_phase (get_session (fixture)), ==, EDA_PHASE_DONE);
  harness_wait (is_reviewed, get_play (fixture));
  review = eda_play_get_review (get_play (fixture));
  g_assert_nonnull (eda_play_get_data (get_play (fixture))->truth);
  for (guint i = 0; i < review->insights->len; i++)
    {
      const EdaInsight *insight = review->insights->pdata[i];

      n_planted += insight->planted;
      if (review->matches[i].credit > 0)
        g_assert_true (insight->planted);
    }
  g_assert_cmpuint (n_planted, ==, eda_facts_get_size (eda_facts_find (key, "patterns")));
  g_assert_cmpfloat (review->parts.discovery, >, 0);
  g_assert_cmpfloat (review->parts.discovery, <, 60);
}

static guint
count_of_step (const GPtrArray *insights, guint step)
{
  guint n = 0;

  for (guint i = 0; i < insights->len; i++)
    n += ((const EdaInsight *)insights->pdata[i])->pattern->step == step;
  return n;
}

/* Rows of what the data held, each leading to its panel. */
static guint
count_rows (Fixture *fixture)
{
  g_autoptr (GPtrArray) rows
      = harness_find_all (GTK_WIDGET (fixture->window), ADW_TYPE_ACTION_ROW);
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    n += g_strcmp0 (gtk_actionable_get_action_name (rows->pdata[i]),
                    "challenge.show-insight")
         == 0;
  return n;
}

/* A challenge on one step lists what that step held, and measures by it. */
static void
test_one_step (Fixture *fixture, gconstpointer data)
{
  EdaSessionPlan   plan = eda_session_plan_of (EDA_PRESET_STEP30);
  const GPtrArray *held;
  guint            of_step;
  g_autofree char *said = NULL;

  plan.focus_step = 3;
  eda_window_challenge_with (fixture->window, fixture->csv);
  harness_wait (file_is_read, fixture->window);
  eda_window_take_play (
      fixture->window,
      eda_play_new (fixture->csv, fixture->window->challenge->facts, &plan, NULL));
  go_on (fixture);
  go_on (fixture);
  g_assert_cmpint (eda_session_get_phase (get_session (fixture)), ==, EDA_PHASE_COMPARE);
  harness_wait (is_known, get_play (fixture));
  harness_settle (GTK_WIDGET (fixture->window));
  held = eda_play_get_data (get_play (fixture))->insights;
  of_step = count_of_step (held, 3);
  /* the file holds some of this step, and more of others */
  g_assert_cmpuint (of_step, >, 0);
  g_assert_cmpuint (of_step, <, held->len);
  g_assert_cmpuint (count_rows (fixture), ==, of_step);
  said = g_strdup_printf ("You found 0 of %u. See the others with your own eyes.",
                          of_step);
  g_assert_nonnull (harness_find_text (GTK_WIDGET (fixture->window), said));
  go_on (fixture);
  go_on (fixture);
  harness_wait (is_reviewed, get_play (fixture));
  g_assert_cmpuint (
      eda_play_get_review (get_play (fixture))->insights->len,
      ==,
      count_of_step (eda_play_get_review (get_play (fixture))->insights, 3));
}

int
main (int argc, char *argv[])
{
  g_autoptr (EdaApplication) application = new_application (&argc, &argv);

  g_test_add ("/challenge-practice/truth", Fixture, application, set_up, test_truth, end);
  g_test_add (
      "/challenge-practice/one-step", Fixture, application, set_up, test_one_step, end);
  return g_test_run ();
}
