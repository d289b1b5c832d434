/* A challenge on a practice file: what was planted is what there is to find, and who
 * finds it is told so. */

#include "analysis/table/load.h"
#include "challenge/facts-read.h"
#include "challenge/session-review.h"
#include "practice/answer-key.h"
#include "tests/challenge/session-play.h"

typedef struct
{
  EdaProfile *profile;
  EdaFacts   *key;
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
  self->key = eda_answer_key_new (file);
  eda_practice_file_free (file);
  self->play = play_new (eda_event_log_new (), &plan);
  play_begin (&self->play);
  play_next (&self->play);
}

static void
tear_down (Fixture *self, gconstpointer name)
{
  play_clear (&self->play);
  eda_facts_unref (self->key);
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

/* The learner writes down what the key says of every pattern. */
static void
find_all (Fixture *self)
{
  const EdaFacts *patterns = eda_facts_find (self->key, "patterns");

  for (gsize i = 0; i < eda_facts_get_size (patterns); i++)
    {
      const EdaFacts *planted = eda_facts_get_child (patterns, i);
      g_autoptr (EdaLoggedFinding) finding = eda_logged_finding_new ();

      finding->step = (guint)eda_facts_count_of (planted, "step", 1);
      finding->pattern = g_strdup (eda_facts_text_of (planted, "pattern", ""));
      finding->direction = (int)eda_facts_count_of (planted, "direction", 0);
      finding->columns = columns_of (planted);
      finding->headline = g_strdup ("As the key says.");
      g_assert_null (
          eda_session_add_finding (self->play.session, finding, NULL, &self->play.now));
    }
}

static EdaSessionReview *
review (const Fixture *self)
{
  const EdaContext context = EDA_CONTEXT_INIT;

  return eda_session_review_new (
      self->play.session, self->profile, self->key, &context, NULL);
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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/review/clean", Fixture, "clinic-1-42", set_up, test_all_found, tear_down);
  g_test_add ("/review/wider", Fixture, "clinic-2-7", set_up, test_all_found, tear_down);
  g_test_add (
      "/review/missed", Fixture, "clinic-2-7", set_up, test_none_found, tear_down);
  return g_test_run ();
}
