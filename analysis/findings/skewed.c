/* AD1, skewed distribution: skewness beyond 1, and beyond two of its standard errors; or
 * a body that leans to one side for sure, however short the tail. */

#include <math.h>

#include "analysis/findings/interval.h"
#include "analysis/findings/measure-rule.h"

#define NOTE 1.0
#define WARN 2.0
#define MIN_N 30
#define BODY 0.1    /* L-skewness: below, a few strays make the skewness, not the body */
#define LEANING 0.5 /* skewness of a leaning body */
#define LEAN_BODY                                                                        \
  0.08 /* L-skewness of a leaning body, at the near end of its 90 % interval */
#define FEW_VALUES 10 /* with fewer, skewness describes a handful of bars */

extern const EdaFindingRule eda_finding_skewed;

/* The limit that the skewness passes; NAN = none. The standard error of L-skewness is
 * that of a normal sample (Hosking 1990). */
static double
find_limit (const EdaColumnProfile *column)
{
  double skew = fabs (column->moments.skewness_G1), lean = fabs (column->l_skewness);
  double lean_se = sqrt (0.1866 / (double)column->n_finite);

  if (!(skew > 2 * column->moments.skewness_se))
    return NAN;
  if (skew > NOTE && lean >= BODY)
    return skew > WARN ? WARN : NOTE;
  return skew > LEANING && lean - 1.645 * lean_se > LEAN_BODY ? LEANING : NAN;
}

static EdaFinding *
check_measure (const EdaMeasureLook *look)
{
  const EdaColumnProfile *column = look->column;
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  double      skew = column->moments.skewness_G1;
  double      limit;
  EdaFinding *finding;

  limit = find_limit (column);
  if (isnan (limit))
    return NULL;
  finding = eda_finding_new_on (&eda_finding_skewed,
                                limit == WARN   ? EDA_SEVERITY_WARN
                                : limit == NOTE ? EDA_SEVERITY_NOTE
                                                : EDA_SEVERITY_INFO,
                                column);
  eda_finding_set_evidence (finding, "skewness (G1)", skew, limit, column->n_finite);
  eda_finding_set_margin (finding, 1.96 * column->moments.skewness_se);
  eda_finding_set_text (finding,
                        "%s is %sskewed to the %s: skewness %s, median %s, mean %s.",
                        eda_column_profile_get_name (column),
                        limit == WARN   ? "strongly "
                        : limit == NOTE ? ""
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
        .needs = { EDA_USE_MEASURE, MIN_N, FEW_VALUES } };
