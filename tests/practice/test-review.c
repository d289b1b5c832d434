/* A challenge on a practice file: what was planted is what there is to find, and who
 * finds it is told so. */

#include "analysis/table/load.h"
#include "challenge/session/claim-pattern.h"
#include "challenge/facts-read.h"
#include "challenge/session/session-review.h"
#include "practice/practice-truth.h"
#include "tests/challenge/session-play.h"

typedef struct
{
  EdaProfile *profile;
  char       *sha256;
  EdaTruth   *truth;
  Play        play;
} Fixture;

static EdaProfile *
profile_of (GBytes *csv)
{
  const EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaTable) table = eda_load_bytes (csv, "practice", NULL, &context, &error);

  g_assert_no_error (error);
  return eda_profile_new (table, &(EdaProfileOptions){ 0 });
}

static void
set_up (Fixture *self, gconstpointer name)
{
  const EdaContext context = EDA_CONTEXT_INIT;
  EdaSessionPlan   plan = eda_session_plan_of (EDA_PRESET_FULL120);
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaPracticeName) parsed = eda_practice_name_parse (name, &error);
  EdaPracticeFile *file;

  g_assert_no_error (error);
  file = eda_practice_file_new (parsed, &context, &error);
  g_assert_no_error (error);
  self->profile = profile_of (file->csv);
  self->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, file->csv);
  eda_practice_file_free (file);
  self->truth = eda_practice_truth_find (name, self->sha256, &context, &error);
  g_assert_no_error (error);
  g_assert_nonnull (self->truth);
  self->play = play_new (eda_event_log_new (), &plan);
  play_begin (&self->play);
  play_next (&self->play);
}

static void
tear_down (Fixture *self, gconstpointer name)
{
  play_clear (&self->play);
  eda_truth_free (self->truth);
  g_free (self->sha256);
  eda_profile_unref (self->profile);
}

static char **
columns_of (const EdaFacts *facts)
{
  const EdaFacts *list = eda_facts_find (facts, "columns");
  GStrvBuilder   *names = g_strv_builder_new ();
  char          **columns;

  for (gsize i = 0; i < eda_facts_get_size (list); i++)
    g_strv_builder_add (names, eda_facts_get_text (eda_facts_get_child (list, i)));
  columns = g_strv_builder_end (names);
  g_strv_builder_unref (names);
  return columns;
}

static EdaLoggedFinding *
finding_of (const EdaFacts *planted)
{
  EdaLoggedFinding *finding = eda_logged_finding_new ();

  finding->step = (guint)eda_facts_count_of (planted, "step", 1);
  finding->pattern = g_strdup (eda_facts_text_of (planted, "pattern", ""));
  finding->direction = (int)eda_facts_count_of (planted, "direction", 0);
  finding->columns = columns_of (planted);
  finding->headline = g_strdup ("As the key says.");
  return finding;
}

/* The learner writes down what the key says of every pattern. */
static void
find_all (Fixture *self)
{
  const EdaFacts *patterns = eda_facts_find (self->truth->key, "patterns");

  for (gsize i = 0; i < eda_facts_get_size (patterns); i++)
    {
      g_autoptr (EdaLoggedFinding) finding
          = finding_of (eda_facts_get_child (patterns, i));

      g_assert_null (
          eda_session_add_finding (self->play.session, finding, NULL, &self->play.now));
    }
}

static EdaSessionReview *
review (const Fixture *self)
{
  const EdaContext context = EDA_CONTEXT_INIT;

  return eda_session_review_new (
      self->play.session, self->profile, self->truth, &context, NULL);
}

static void
test_all_found (Fixture *self, gconstpointer name)
{
  g_autoptr (EdaSessionReview) result = NULL;
  guint planted = 0;

  find_all (self);
  result = review (self);
  for (guint i = 0; i < result->insights->len; i++)
    {
      const EdaInsight *insight = result->insights->pdata[i];

      if (!insight->planted)
        continue;
      planted++;
      g_assert_cmpfloat (result->matches[i].credit, ==, 1);
    }
  g_assert_cmpuint (planted, >=, 3);
  for (guint i = 0; i < result->n_checks; i++)
    g_assert_true (
        result->checks[i].source == EDA_CHECK_FACT
        || (result->checks[i].source == EDA_CHECK_TRUTH && result->checks[i].supported));
  g_assert_cmpuint (result->testable, >=, 1);
  g_assert_cmpfloat (result->parts.discovery, >, 30);
}

static void
test_none_found (Fixture *self, gconstpointer name)
{
  g_autoptr (EdaSessionReview) result = review (self);

  for (guint i = 0; i < result->insights->len; i++)
    {
      const EdaInsight *insight = result->insights->pdata[i];

      g_assert_cmpstr (result->matches[i].why, ==, "missed");
      g_assert_cmpstr (insight->look, !=, "");
      g_assert_cmpstr (insight->headline, !=, "");
    }
  g_assert_cmpfloat (result->parts.discovery, ==, 0);
}

/* Two columns in which nothing was planted, said to go together. */
static void
test_not_planted (Fixture *self, gconstpointer name)
{
  const EdaFacts *decoys = eda_facts_find (self->truth->key, "decoys");
  g_autoptr (EdaLoggedFinding) finding = eda_logged_finding_new ();
  g_autoptr (EdaSessionReview) result = NULL;

  g_assert_cmpuint (eda_facts_get_size (decoys), >=, 2);
  finding->step = 4;
  finding->pattern = g_strdup ("linear");
  finding->columns = g_new0 (char *, 3);
  for (guint i = 0; i < 2; i++)
    finding->columns[i] = g_strdup (eda_facts_get_text (eda_facts_get_child (decoys, i)));
  finding->headline = g_strdup ("They rise together.");
  g_assert_null (
      eda_session_add_finding (self->play.session, finding, NULL, &self->play.now));
  result = review (self);
  g_assert_cmpint (result->checks[0].source, ==, EDA_CHECK_TRUTH);
  g_assert_false (result->checks[0].supported);
}

/* The other rows are others, and hold what was planted. */
static void
test_fresh_rows (Fixture *self, gconstpointer name)
{
  const EdaFacts  *patterns = eda_facts_find (self->truth->key, "patterns");
  const EdaTable  *fresh = eda_profile_get_table (self->truth->fresh);
  const EdaContext context = EDA_CONTEXT_INIT;
  guint            n = 0;

  g_assert_cmpstr (
      eda_source_info_get_sha256 (eda_table_get_source (fresh)), !=, self->sha256);
  for (gsize i = 0; i < eda_facts_get_size (patterns); i++)
    {
      g_autoptr (EdaLoggedFinding) finding
          = finding_of (eda_facts_get_child (patterns, i));
      g_autoptr (EdaClaim) claim = eda_claim_of_finding (finding);
      g_autoptr (EdaVerdict) verdict = NULL;

      if (claim == NULL || eda_claim_is_fact (claim))
        continue; /* which cells are wrong is drawn anew */
      verdict = eda_claim_judge (claim, self->truth->fresh, 1, &context, NULL);
      g_test_message ("%s: %s", finding->pattern, verdict->sentence);
      g_assert_cmpint (verdict->outcome, ==, EDA_OUTCOME_CONFIRMED);
      n++;
    }
  g_assert_cmpuint (n, >=, 3);
}

/* Neither other bytes under its name nor its bytes under another are taken for it. */
static void
test_other_files (Fixture *self, gconstpointer name)
{
  static const char *const others[]
      = { "clinic-2-8", "patients.csv", "clinic-2-7-copy", "", NULL };
  const EdaContext context = EDA_CONTEXT_INIT;

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_null (eda_practice_truth_find (others[i], self->sha256, &context, NULL));
  g_assert_null (eda_practice_truth_find (name, "00ff", &context, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/review/clean", Fixture, "clinic-1-42", set_up, test_all_found, tear_down);
  g_test_add ("/review/wider", Fixture, "clinic-2-7", set_up, test_all_found, tear_down);
  g_test_add (
      "/review/missed", Fixture, "clinic-2-7", set_up, test_none_found, tear_down);
  g_test_add (
      "/review/not-planted", Fixture, "clinic-2-7", set_up, test_not_planted, tear_down);
  g_test_add (
      "/review/fresh-rows", Fixture, "clinic-2-7", set_up, test_fresh_rows, tear_down);
  g_test_add (
      "/review/other-files", Fixture, "clinic-2-7", set_up, test_other_files, tear_down);
  return g_test_run ();
}
