/* AD1, skewed distribution: skewness beyond 1, and beyond two of its standard errors; or
 * a body that leans to one side for sure, however short the tail. */

#include <math.h>

#include "analysis/findings/code-apart.h"
#include "analysis/findings/interval.h"
#include "analysis/findings/measure-rule.h"
#include "analysis/findings/skew-limit.h"

extern const EdaFindingRule eda_finding_skewed;

static EdaFinding *
check_measure (const EdaMeasureLook *look)
{
  const EdaColumnProfile *column = look->column;
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  double       skew = column->moments.skewness_G1;
  double       limit;
  EdaCodeApart code;
  EdaFinding  *finding;

  limit = eda_column_find_skew_limit (column);
  if (isnan (limit) || eda_find_code_apart (column, &code) /* AL11 */)
    return NULL;
  finding = eda_finding_new_on (&eda_finding_skewed,
                                limit == EDA_SKEW_WARN   ? EDA_SEVERITY_WARN
                                : limit == EDA_SKEW_NOTE ? EDA_SEVERITY_NOTE
                                                         : EDA_SEVERITY_INFO,
                                column);
  eda_finding_set_evidence (finding, "skewness (G1)", skew, limit, column->n_finite);
  eda_finding_set_margin (finding, 1.96 * column->moments.skewness_se);
  eda_finding_set_text (finding,
                        "%s is %sskewed to the %s: skewness %s, median %s, mean %s.",
                        eda_column_profile_get_name (column),
                        limit == EDA_SKEW_WARN   ? "strongly "
                        : limit == EDA_SKEW_NOTE ? ""
                                                 : "slightly ",
                        skew > 0 ? "right" : "left",
                        eda_say (pad, EDA_ROLE_STATISTIC, skew),
                        eda_say (pad, EDA_ROLE_VALUE, column->quantiles[4]),
                        eda_say (pad, EDA_ROLE_VALUE, column->moments.mean));
  eda_finding_set_advice (
      finding,
      "A long tail pulls the mean and the standard deviation; neither is then "
      "a typical value or a typical distance.",
      skew > 0 && column->min > 0
          ? "Report median and quartiles, or look at the logarithm."
          : "Report median and quartiles, and look at the tail by itself.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_measures (&eda_finding_skewed, profile, context, out, check_measure);
}

const EdaFindingRule eda_finding_skewed
    = { "AD1",
        "skewed",
        3,
        check,
        "skewness (G1)",
        "1 and two standard errors; 0.5 where L-skewness is beyond 0.08 for sure",
        "info, note beyond 1, warn beyond 2",
        .needs = { EDA_USE_MEASURE, EDA_SKEW_N, EDA_SKEW_DISTINCT } };
