/* AO2, heavy tail, not outliers: more than 5 % of the values beyond the 1.5 fences. */

#include "analysis/findings/measure-rule.h"

#define FEW_VALUES 10
#define MIN_N 30

extern const EdaFindingRule eda_finding_heavy_tail;

static EdaFinding *
make_finding (const EdaColumnProfile *column, const EdaOutliers *found)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  gsize       outside = found->below + found->above;
  double      share = (double)outside / (double)column->n_finite;
  EdaFinding *finding
      = eda_finding_new_on (&eda_finding_heavy_tail, EDA_SEVERITY_INFO, column);

  eda_finding_set_evidence (finding,
                            "share beyond the 1.5 fences",
                            share,
                            EDA_HEAVY_TAIL_SHARE,
                            column->n_finite);
  eda_finding_set_text (finding,
                        "%s of the values of %s (%s of %s) lie beyond the 1.5 fences: a "
                        "heavy tail or a second group rather than outliers.",
                        eda_say (pad, EDA_ROLE_SHARE, share),
                        eda_column_profile_get_name (column),
                        eda_say (pad, EDA_ROLE_COUNT, outside),
                        eda_say (pad, EDA_ROLE_COUNT, column->n_finite));
  eda_finding_set_advice (
      finding,
      "The fences suit bell-like data; in a long tail they flag what belongs to "
      "it.",
      column->min > 0 && column->moments.skewness_G1 > 0
          ? "Do not drop these rows; look at the histogram, then again on a log scale."
          : "Do not drop these rows; look at the histogram: one long tail, or a group "
            "apart?");
  return finding;
}

static EdaFinding *
check_measure (const EdaMeasureLook *look)
{
  const EdaOutliers *found
      = eda_profile_get_outliers (look->profile, look->at, look->context, NULL);

  if (found == NULL || !(look->column->iqr > 0)
      || !eda_column_has_heavy_tail (look->column, found))
    return NULL;
  return make_finding (look->column, found);
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_measures (&eda_finding_heavy_tail, profile, context, out, check_measure);
}

const EdaFindingRule eda_finding_heavy_tail
    = { "AO2",
        "heavy-tail",
        6,
        check,
        "share beyond the 1.5 fences",
        "5 %",
        "info",
        .needs = { EDA_USE_MEASURE, MIN_N, FEW_VALUES } };
