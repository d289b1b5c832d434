/* AR8, collinear set: a column that the others nearly determine, variance inflation of 5
 * or more. */

#include <math.h>

#include "analysis/findings/rule-parts.h"

#define NOTE 5.0
#define WARN 10.0
#define MIN_COLUMNS 3 /* two: AR1 */
#define MIN_N 20

extern const EdaFindingRule eda_finding_collinear;

static EdaFinding *
make_finding (const EdaColumnProfile *column, double vif, const EdaMultivariate *found)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  EdaFinding *finding
      = eda_finding_new_on (&eda_finding_collinear,
                            vif >= WARN ? EDA_SEVERITY_WARN : EDA_SEVERITY_NOTE,
                            column);

  eda_finding_set_evidence (finding,
                            "variance inflation factor",
                            vif,
                            vif >= WARN ? WARN : NOTE,
                            found->n_complete);
  eda_finding_set_text (finding,
                        "The other numbers determine %s to %s (variance inflation %s).",
                        eda_column_profile_get_name (column),
                        eda_say (pad, EDA_ROLE_SHARE, 1 - 1 / vif),
                        eda_say (pad, EDA_ROLE_STATISTIC, vif));
  eda_finding_set_advice (
      finding,
      "In a regression with all of them its slope is uncertain and may turn its sign.",
      "Leave out one of the columns that go together, or take their mean.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  const EdaMultivariate *found = eda_profile_get_multivariate (profile, context, NULL);
  guint                  first = out->len;

  if (columns == NULL || found == NULL || found->p < MIN_COLUMNS || found->singular
      || found->n_complete < MIN_N || found->n_complete < 5 * (gsize)found->p)
    return;
  for (guint i = 0; i < found->p; i++)
    if (isfinite (found->vif[i]) && found->vif[i] >= NOTE)
      g_ptr_array_add (
          out, make_finding (columns->pdata[found->columns[i]], found->vif[i], found));
  eda_limit_findings (out, first, EDA_FINDINGS_PER_RULE);
}

const EdaFindingRule eda_finding_collinear = { "AR8",
                                               "collinear",
                                               4,
                                               check,
                                               "variance inflation factor",
                                               "5, three columns or more",
                                               "note, warn from 10" };
