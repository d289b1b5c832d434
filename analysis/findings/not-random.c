/* AM7, not missing completely at random: Little's test. */

#include "analysis/findings/rule-parts.h"

#define ALPHA 0.05
#define MIN_N 50

extern const EdaFindingRule eda_finding_not_random;

static GArray *
list_tests (EdaProfile *profile, const EdaContext *context)
{
  const EdaMechanism *found = eda_profile_get_mechanism (profile, context, NULL);
  GArray             *tests = g_array_new (FALSE, FALSE, sizeof (EdaRuleTest));

  if (found != NULL && found->little.n_rows >= MIN_N)
    {
      EdaRuleTest test = { EDA_NO_COLUMN, EDA_NO_COLUMN,           found->little.test.p,
                           NAN,           found->little.test.chi2, found->little.n_rows };

      g_array_append_val (tests, test);
    }
  return tests;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  const GArray *tests = eda_rule_get_tests (&eda_finding_not_random, profile, context);
  const EdaMechanism *found = eda_profile_get_mechanism (profile, context, NULL);
  const EdaRuleTest  *test;
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  EdaFinding *finding;

  if (found == NULL || tests == NULL || tests->len == 0)
    return;
  test = &g_array_index (tests, EdaRuleTest, 0);
  if (!(test->p < ALPHA))
    return;
  finding = eda_finding_new_on_table (&eda_finding_not_random, EDA_SEVERITY_NOTE);
  eda_finding_set_evidence (
      finding, "Little’s chi-square", test->effect, found->little.test.df, test->n);
  finding->q = test->q;
  eda_finding_set_text (finding,
                        "The gaps of the numbers are not completely random: rows with "
                        "other gaps have other means "
                        "(Little’s chi-square %s, %s degrees of freedom, %s).",
                        eda_say (pad, EDA_ROLE_STATISTIC, test->effect),
                        eda_say (pad, EDA_ROLE_COUNT, found->little.test.df),
                        eda_say_equals (pad, "p", EDA_ROLE_P, test->p));
  eda_finding_set_advice (finding,
                          "Leaving out incomplete rows then leaves out a certain kind of "
                          "row, and shifts every result.",
                          "See what the gaps go with; no test can rule out that they "
                          "depend on the missing values "
                          "themselves.");
  g_ptr_array_add (out, finding);
}

const EdaFindingRule eda_finding_not_random
    = { "AM7",  "not-random", 2, check, "Little’s chi-square", "p < 0.05, 50 rows",
        "note", list_tests };
