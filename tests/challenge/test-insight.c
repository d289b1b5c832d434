/* What a file holds, what of it was found, and whether findings hold. */

#include <gio/gio.h>
#include <math.h>
#include <string.h>

#include "analysis/findings/finding-rule.h"
#include "analysis/table/load.h"
#include "challenge/session/claim-pattern.h"
#include "challenge/facts-read.h"
#include "challenge/session/holdout.h"
#include "challenge/judging/look-test.h"
#include "challenge/session/session-review.h"
#include "tests/challenge/session-play.h"

static EdaTable *
table_of (const char *csv)
{
  g_autoptr (GInputStream) stream
      = g_memory_input_stream_new_from_data (csv, (gssize)strlen (csv), NULL);
  const EdaLoadOptions options = EDA_LOAD_OPTIONS_INIT;
  const EdaContext     context = EDA_CONTEXT_INIT;
  g_autoptr (GError) error = NULL;
  EdaTable *table = eda_load_stream (stream, "test", &options, &context, &error);

  g_assert_no_error (error);
  return table;
}

/* 200 rows: y follows x, z is skewed, g has two levels that differ in x, w is noise. */
static EdaProfile *
known_profile (void)
{
  g_autoptr (GString) csv = g_string_new ("x,y,z,g,h,w\n");
  g_autoptr (EdaTable) table = NULL;

  for (int i = 0; i < 200; i++)
    g_string_append_printf (csv,
                            "%d,%d,%.3f,%s,%s,%d\n",
                            i,
                            2 * i + (i * 7919) % 61,
                            exp ((i * 7907 % 200) / 40.0),
                            i < 100 ? "low" : "high",
                            i < 95 || i > 190 ? "no" : "yes",
                            i * 6007 % 199);
  table = table_of (csv->str);
  return eda_profile_new (table, &(EdaProfileOptions){ 0 });
}

static const EdaInsight *
find_insight (const GPtrArray *insights, const char *code)
{
  for (guint i = 0; i < insights->len; i++)
    if (g_str_equal (((EdaInsight *)insights->pdata[i])->pattern->code, code))
      return insights->pdata[i];
  return NULL;
}

/* Every kind of finding that the catalogue names exists, and every code once. */
static void
test_catalogue (void)
{
  guint                        n, n_rules;
  const EdaPatternType        *patterns = eda_patterns (&n);
  const EdaFindingRule *const *rules = eda_finding_rules (&n_rules);

  g_assert_cmpuint (n, ==, 43);
  for (guint i = 0; i < n; i++)
    {
      g_auto (GStrv) kinds = g_strsplit (patterns[i].kinds, "|", -1);

      g_assert_true (eda_pattern_find (patterns[i].code) == &patterns[i]);
      for (char **kind = kinds; *kind != NULL; kind++)
        {
          gboolean found = FALSE;

          for (guint k = 0; k < n_rules; k++)
            found = found || g_str_equal (rules[k]->kind, *kind);
          if (!found)
            g_error ("%s: there is no finding “%s”", patterns[i].code, *kind);
        }
    }
}

static void
test_mining (void)
{
  const EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (EdaProfile) profile = known_profile ();
  g_autoptr (GPtrArray) insights = eda_insights_find (profile, NULL, 0, &context, NULL);
  const EdaInsight *linear = find_insight (insights, "linear");
  const EdaInsight *skew = find_insight (insights, "skew_right");

  g_assert_nonnull (linear);
  g_assert_cmpstr (linear->columns[0], ==, "x");
  g_assert_cmpstr (linear->columns[1], ==, "y");
  g_assert_cmpint (linear->direction, ==, 1);
  g_assert_cmpstr (linear->panel, ==, "relationships/x+y");
  /* T .9, E and S 1 */
  g_assert_cmpfloat_with_epsilon (linear->weight, .9, 1e-12);
  g_assert_nonnull (skew);
  g_assert_cmpstr (
      skew->look,
      ==,
      "Look at the histogram of z: the tail on the right is the longer one.");
  g_assert_cmpuint (insights->len, <=, EDA_INSIGHTS_MOST);
  for (guint i = 1; i < insights->len; i++)
    g_assert_cmpfloat (((EdaInsight *)insights->pdata[i])->weight,
                       <=,
                       ((EdaInsight *)insights->pdata[i - 1])->weight);
}

/* What was planted stands in the list although the analysis sees nothing of it. */
static void
test_planted (void)
{
  const EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (EdaProfile) profile = known_profile ();
  g_autoptr (EdaFacts) truth = eda_facts_read (
      "{\"level\": 3, \"patterns\": [{\"pattern\": \"simpson\", \"columns\": [\"w\", "
      "\"z\", \"g\"], \"direction\": -1, \"E\": 0.52, \"S\": 1, \"headline\": \"It turns "
      "round.\"}, {\"pattern\": \"of later versions\", \"columns\": []}]}",
      -1,
      NULL,
      NULL);
  g_autoptr (GPtrArray) insights = eda_insights_find (profile, truth, 0, &context, NULL);
  const EdaInsight *simpson = find_insight (insights, "simpson");

  g_assert_nonnull (simpson);
  g_assert_true (simpson->planted);
  g_assert_cmpfloat_with_epsilon (simpson->weight, .76, 1e-12); /* spec: .760 */
  g_assert_cmpfloat_with_epsilon (simpson->detectability, .55 * .8, 1e-12);
}

/* On one step there is nothing else; and what was planted is not crowded out by what is
 * heavier. */
static void
test_one_step (void)
{
  const EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (EdaProfile) profile = known_profile ();
  g_autoptr (EdaFacts) truth = eda_facts_read (
      "{\"level\": 0, \"patterns\": [{\"pattern\": \"constant_col\", \"columns\": "
      "[\"w\"],"
      " \"E\": 0, \"S\": 0}, {\"pattern\": \"heaping\", \"columns\": [\"w\"],"
      " \"E\": 0, \"S\": 0}]}",
      -1,
      NULL,
      NULL);
  g_autoptr (GPtrArray) all = eda_insights_find (profile, truth, 0, &context, NULL);
  g_autoptr (GPtrArray) some = eda_insights_find (profile, truth, 3, &context, NULL);

  g_assert_cmpuint (all->len, ==, 4); /* 4 + 2 · 0, the lightest two among them */
  g_assert_nonnull (find_insight (all, "constant_col"));
  g_assert_nonnull (find_insight (all, "heaping"));
  g_assert_nonnull (find_insight (some, "skew_right"));
  g_assert_nonnull (find_insight (some, "heaping"));
  for (guint i = 0; i < some->len; i++)
    g_assert_cmpuint (((EdaInsight *)some->pdata[i])->pattern->step, ==, 3);
}

static EdaLoggedFinding *
finding_of (const char *pattern, int direction, const char *columns)
{
  EdaLoggedFinding *finding = eda_logged_finding_new ();

  finding->step = 4;
  finding->pattern = g_strdup (pattern);
  finding->direction = direction;
  finding->columns = g_strsplit (columns, ",", -1);
  finding->headline = g_strdup ("A finding.");
  return finding;
}

/* The table of credits in docs/CHALLENGE.md. */
static void
test_credit (void)
{
  static const struct
  {
    const char *pattern, *columns;
    int         direction;
    double      credit;
    const char *why;
  } cases[] = {
    { "linear", "x,y", 1, 1, "exact" },
    { "linear", "y,x", 0, 1, "exact" },
    { "linear", "x,y", -1, 0, "wrong-direction" },
    { "monotone", "x,y", 1, .7, "family" },
    { "linear", "x,y,w", 1, .5, "partial" },
    { "linear", "x,y,w", -1, 0, "missed" },
    { "linear", "x", 1, 0, "missed" },
    { "linear", "x,w", 1, 0, "missed" },
    { "skew_right", "x,y", 0, 0, "missed" },
    { "of later versions", "x,y", 0, 0, "missed" },
  };
  EdaInsight insight = { .pattern = eda_pattern_find ("linear"),
                         .columns = (char *[]){ "x", "y", NULL },
                         .direction = 1 };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EdaLoggedFinding) finding
          = finding_of (cases[i].pattern, cases[i].direction, cases[i].columns);
      const char *why;

      g_assert_cmpfloat (
          eda_insight_credit (&insight, finding, &why), ==, cases[i].credit);
      g_assert_cmpstr (why, ==, cases[i].why);
    }
}

/* To the left what leans to the right: the same pattern the wrong way round. */
static void
test_credit_of_skew (void)
{
  EdaInsight insight = { .pattern = eda_pattern_find ("skew_right"),
                         .columns = (char *[]){ "z", NULL },
                         .direction = 1 };
  g_autoptr (EdaLoggedFinding) wrong = finding_of ("skew_left", 0, "z");
  g_autoptr (EdaLoggedFinding) near = finding_of ("bimodal", 0, "z");
  const char *why;

  g_assert_cmpfloat (eda_insight_credit (&insight, wrong, &why), ==, 0);
  g_assert_cmpstr (why, ==, "wrong-direction");
  g_assert_cmpfloat (eda_insight_credit (&insight, near, &why), ==, .7);
}

/* A session in EXPLORE. */
static Play
explore (double holdout)
{
  EdaSessionPlan plan = eda_session_plan_of (EDA_PRESET_FULL120);
  Play           play;

  plan.holdout = holdout;
  play = play_new (eda_event_log_new (), &plan);
  play_begin (&play);
  play_claim (&play, "age ~ right-skewed @80");
  play_run (&play, MINUTE);
  play_next (&play);
  return play;
}

static guint
log_finding (Play *play, EdaLoggedFinding *take_finding, double p)
{
  g_autoptr (EdaLoggedFinding) finding = take_finding;
  guint number = 0;

  if (!isnan (p))
    {
      finding->statistic = eda_facts_new_object ();
      eda_facts_add_number (finding->statistic, "p", p);
    }
  g_assert_cmpstr (
      eda_session_add_finding (play->session, finding, &number, &play->now), ==, NULL);
  return number;
}

/* Seventeen tests, of which four survive (the worked example of the rule); the look that
 * a finding was taken from is the finding's own. */
static void
test_looks (void)
{
  static const double p[]
      = { .0004, .003, .012, .021, .034, .2, .3, .4, .5, .6, .7, .75, .8, .85, .9, .95 };
  g_auto (Play) play = explore (0);
  EdaFindingCheck *checks;

  for (gsize i = 0; i < G_N_ELEMENTS (p); i++)
    {
      g_autofree char *name = g_strdup_printf ("c%zu", i);
      EdaLook          look = { 4, "scatter", name, "", 5000, p[i] };

      g_assert_null (eda_session_look (play.session, &look, &play.now));
    }
  log_finding (&play, finding_of ("linear", 1, "c3"), .021);
  log_finding (&play, finding_of ("linear", 1, "c4"), .034);
  log_finding (&play, finding_of ("dup_rows", 0, ""), NAN);
  log_finding (&play, finding_of ("linear", 1, "c98,c99"), .98);
  checks = eda_findings_check (play.session, NULL, NULL, NULL, NULL, NULL);
  g_assert_cmpint (checks[0].source, ==, EDA_CHECK_LOOKS);
  g_assert_true (checks[0].supported);
  g_assert_cmpfloat (checks[0].threshold, ==, .021);
  g_assert_nonnull (strstr (checks[0].sentence, "17 tests"));
  g_assert_false (checks[1].supported);
  g_assert_cmpint (checks[2].source, ==, EDA_CHECK_FACT);
  g_assert_false (checks[3].supported);
  eda_finding_checks_free (checks, 4);
}

/* On rows held back a relation that is there stands, and one that is not does not. */
static void
test_holdout (void)
{
  g_auto (Play) play = explore (0.4);
  const EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (EdaProfile) profile = known_profile ();
  g_autoptr (EdaSessionReview) review = NULL;

  log_finding (&play, finding_of ("linear", 1, "x,y"), 1e-9);
  log_finding (&play, finding_of ("linear", 1, "x,w"), .01);
  log_finding (&play, finding_of ("group_mean", 0, "x,g"), NAN);
  review = eda_session_review_new (play.session, profile, NULL, &context, NULL);
  g_assert_nonnull (review);
  g_assert_cmpint (review->checks[0].source, ==, EDA_CHECK_HOLDOUT);
  g_assert_true (review->checks[0].supported);
  g_assert_cmpint (review->checks[1].source, ==, EDA_CHECK_HOLDOUT);
  g_assert_false (review->checks[1].supported);
  g_assert_true (review->checks[2].supported);
  g_assert_cmpuint (review->testable, ==, 3);
  g_assert_cmpuint (review->supported, ==, 2);
  g_assert_cmpfloat_with_epsilon (review->parts.soundness, 60, 1e-9);
  g_assert_cmpfloat_with_epsilon (review->fdp, 1.0 / 3, 1e-12);
  g_assert_false (isnan (review->parts.discovery));
  g_assert_false (isnan (review->parts.coverage));
}

static void
test_split (void)
{
  g_autoptr (EdaProfile) profile = known_profile ();
  EdaTable *table = eda_profile_get_table (profile);
  g_autoptr (EdaTable) kept = NULL;
  g_autoptr (EdaTable) held = NULL;
  g_autoptr (EdaTable) kept2 = NULL;
  g_autoptr (EdaTable) held2 = NULL;

  g_assert_true (eda_holdout_split (table, .3, 7, &kept, &held, NULL));
  g_assert_true (eda_holdout_split (table, .3, 7, &kept2, &held2, NULL));
  g_assert_cmpuint (eda_table_get_n_rows (kept), ==, 140);
  g_assert_cmpuint (eda_table_get_n_rows (held), ==, 60);
  for (gsize i = 0; i < 60; i++)
    g_assert_cmpfloat (eda_column_get_number (eda_table_get_column (held, 0), i),
                       ==,
                       eda_column_get_number (eda_table_get_column (held2, 0), i));
}

/* Hints climb from step to family to columns, and cost credit only of what they told. */
static void
test_hints (void)
{
  g_auto (Play) play = explore (0);
  const EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (EdaProfile) profile = known_profile ();
  g_autoptr (GPtrArray) insights = eda_insights_find (profile, NULL, 0, &context, NULL);
  const EdaInsight           *heaviest = insights->pdata[0], *other = insights->pdata[1];
  g_autofree EdaInsightMatch *matches = NULL;
  g_autofree char            *first = NULL, *second = NULL;

  g_assert_null (eda_insights_dup_hint (insights, play.session));
  g_assert_null (eda_session_hint (play.session, &play.now));
  first = eda_insights_dup_hint (insights, play.session);
  g_assert_nonnull (strstr (first, "step"));
  g_assert_null (eda_session_hint (play.session, &play.now));
  second = eda_insights_dup_hint (insights, play.session);
  g_assert_nonnull (strstr (second, heaviest->pattern->family));
  for (guint i = 0; i < 2; i++)
    {
      const EdaInsight *insight = i == 0 ? heaviest : other;
      g_autofree char  *names = g_strjoinv (",", insight->columns);

      log_finding (
          &play, finding_of (insight->pattern->code, insight->direction, names), NAN);
    }
  matches = eda_insights_match (insights, play.session);
  g_assert_cmpfloat (matches[0].credit, ==, .6);
  g_assert_cmpfloat (matches[1].credit, ==, 1);
  g_assert_cmpuint (matches[1].finding, ==, 2);
}

static void
test_sayings (void)
{
  static const struct
  {
    const char *pattern, *columns;
    int         direction;
    const char *claim;
  } cases[] = {
    { "skew_right", "z", 0, "z ~ right-skewed" },
    { "linear", "x,y", -1, "x ~ y -" },
    { "linear", "x,y", 0, "x ~ y" },
    { "simpson", "x,y,two words", 0, "x ~ y flips | `two words`" },
    { "mar", "x,y", 0, "missing(x) ~ y" },
    { "trend", "x,day", -1, "x over day falling" },
    { "linear", "x", 0, NULL },
    { "gorilla", "x,y", 0, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EdaLoggedFinding) finding
          = finding_of (cases[i].pattern, cases[i].direction, cases[i].columns);
      g_autoptr (EdaClaim) claim = eda_claim_of_finding (finding);
      g_autofree char *text = claim != NULL ? eda_claim_to_canonical (claim) : NULL;

      g_assert_cmpstr (text, ==, cases[i].claim);
      if (claim != NULL)
        g_assert_cmpstr (eda_claim_get_pattern (claim), ==, cases[i].pattern);
    }
}

/* R 4.2.2 on the same rows: t of cor (rank (w), rank (z)); kruskal.test; chisq.test
 * (correct = FALSE). The tail probabilities agree to ten digits. */
static void
test_look_tests (void)
{
  static const struct
  {
    const char *columns[3];
    double      p;
  } cases[] = {
    { { "w", "z" }, 0.0791902281349 },
    { { "g", "y" }, 4.88146239847e-34 },
    { { "w", "h" }, 1 },
    { { "g", "h" }, 4.38329363043e-34 },
  };
  static const char *const one[] = { "x", NULL }, *const strange[] = { "x", "q", NULL };
  const EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (EdaProfile) profile = known_profile ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const double p = eda_look_find_p (cases[i].columns, profile, &context);

      g_assert_cmpfloat_with_epsilon (p / cases[i].p, 1, 1e-9);
    }
  g_assert_true (isnan (eda_look_find_p (one, profile, &context)));
  g_assert_true (isnan (eda_look_find_p (strange, profile, &context)));
}

/* Tables that say nothing: no crash, and no number that is none. */
static void
test_strange_tables (void)
{
  static const char *const tables[]
      = { "x,y\n",
          "x,y\n1,2\n",
          "x,y\n1,2\n3,4\n",
          "x,y\n7,a\n7,a\n7,a\n7,a\n",
          "x,y\n,\n,\n,\n",
          "x,y\n1e308,-1e308\n-1e308,1e308\n1e308,0\n5e-324,1e308\n",
          "x,y\ninf,-inf\n-inf,inf\n1,nan\n" };
  const EdaContext context = EDA_CONTEXT_INIT;

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (EdaTable) table = table_of (tables[i]);
      g_autoptr (EdaProfile) profile = eda_profile_new (table, &(EdaProfileOptions){ 0 });
      g_auto (Play) play = explore (0.3);
      g_autoptr (EdaSessionReview) review = NULL;
      g_autoptr (GError) error = NULL;

      log_finding (&play, finding_of ("linear", 1, "x,y"), .04);
      log_finding (&play, finding_of ("skew_right", 1, "x"), NAN);
      log_finding (&play, finding_of ("mar", 0, "x,none"), NAN);
      review = eda_session_review_new (play.session, profile, NULL, &context, &error);
      g_assert_no_error (error);
      for (guint k = 0; k < review->insights->len; k++)
        {
          const EdaInsight *insight = review->insights->pdata[k];

          g_assert_true (insight->weight > 0 && insight->weight <= 1);
        }
      eda_look_find_p ((const char *const[]){ "x", "y", NULL }, profile, &context);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/insight/catalogue", test_catalogue);
  g_test_add_func ("/insight/mining", test_mining);
  g_test_add_func ("/insight/planted", test_planted);
  g_test_add_func ("/insight/one-step", test_one_step);
  g_test_add_func ("/insight/credit", test_credit);
  g_test_add_func ("/insight/credit-of-skew", test_credit_of_skew);
  g_test_add_func ("/insight/looks", test_looks);
  g_test_add_func ("/insight/holdout", test_holdout);
  g_test_add_func ("/insight/split", test_split);
  g_test_add_func ("/insight/hints", test_hints);
  g_test_add_func ("/insight/sayings", test_sayings);
  g_test_add_func ("/insight/look-tests", test_look_tests);
  g_test_add_func ("/insight/strange-tables", test_strange_tables);
  return g_test_run ();
}
