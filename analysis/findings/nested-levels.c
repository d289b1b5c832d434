/* AC9, nested levels: every level of one column occurs with a single level of the other:
 * cities in countries. */

#include "analysis/findings/crosstab-pairs.h"

extern const EdaFindingRule eda_finding_nested_levels;

static EdaFinding *
look (const EdaCrosstab *tab, const EdaColumnProfile *a, const EdaColumnProfile *b)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  gboolean    turned = eda_crosstab_is_nested (tab, TRUE);
  guint       inner = turned ? tab->n_columns : tab->n_rows;
  EdaFinding *finding;

  if (!turned && !eda_crosstab_is_nested (tab, FALSE))
    return NULL;
  finding = eda_finding_new_on_pair (
      &eda_finding_nested_levels, EDA_SEVERITY_INFO, turned ? b : a, turned ? a : b);
  eda_finding_set_evidence (
      finding, "levels that lie in one of the other", inner, inner, (guint64)tab->test.n);
  eda_finding_set_text (finding,
                        "Each of the %s of %s lies in a single level of %s.",
                        eda_say_count (pad, inner, "level", NULL),
                        eda_column_profile_get_name (turned ? b : a),
                        eda_column_profile_get_name (turned ? a : b));
  eda_finding_set_advice (
      finding,
      "The finer column says all that the coarser one says; a model with both counts it "
      "twice.",
      "Use the coarse column for an overview and the fine one within it.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_crosstabs (profile, context, out, EDA_FINDINGS_PER_RULE, look);
}

const EdaFindingRule eda_finding_nested_levels
    = { "AC9",
        "nested-levels",
        5,
        check,
        "levels that lie in a single level of the other column",
        "all",
        "info" };
