/* AO7, influence on the mean: a single value that moves the mean by more than half of its
 * standard error. */

#include <math.h>

#include "analysis/findings/code-apart.h"
#include "analysis/findings/measure-rule.h"
#include "analysis/kernels/moments.h"

#define SHIFT 0.5
#define MIN_N 20
#define FEW_VALUES 10

extern const EdaFindingRule eda_finding_one_value;

/* The farthest value stands at an end of the sorted ones. */
static double
find_mean_without (const EdaColumnProfile *column, const EdaOutlier *far)
{
  gsize first = far->value == column->sorted[0] ? 1 : 0;

  return eda_moments (column->sorted + first, column->n_finite - 1).mean;
}

static void
set_words (EdaFinding             *finding,
           const EdaColumnProfile *column,
           const EdaOutlier       *far,
           double                  shift)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  double without = find_mean_without (column, far);

  eda_finding_set_text (
      finding,
      "Without %s in row %s the mean of %s is %s instead of %s, %s standard "
      "errors away.",
      eda_say (pad, EDA_ROLE_VALUE, far->value),
      eda_say (pad, EDA_ROLE_COUNT, (double)far->row + 1),
      eda_column_profile_get_name (column),
      eda_say (pad, EDA_ROLE_VALUE, without),
      eda_say (pad, EDA_ROLE_VALUE, column->moments.mean),
      eda_say (pad, EDA_ROLE_STATISTIC, shift));
  eda_finding_set_advice (finding,
                          "One row speaks louder than all others together; the mean says "
                          "more about it than about them.",
                          "Give the median, or the mean with and without that row.");
}

static EdaFinding *
check_measure (const EdaMeasureLook *look)
{
  const EdaColumnProfile *column = look->column;
  const EdaOutliers      *found
      = eda_profile_get_outliers (look->profile, look->at, look->context, NULL);
  const EdaOutlier *far
      = found != NULL && found->n_flagged > 0 ? &found->flagged[0] : NULL;
  double       shift;
  guint64      row;
  EdaCodeApart code;
  EdaFinding  *finding;

  if (far == NULL || !(far->rules & EDA_OUTLIER_TUKEY_FAR)
      || eda_find_code_apart (column, &code) /* AL11 */)
    return NULL;
  shift = fabs (far->value - column->moments.mean) / (double)(column->n_finite - 1)
          / column->moments.se_mean;
  if (!(shift > SHIFT))
    return NULL;
  row = far->row + 1;
  finding = eda_finding_new_on (&eda_finding_one_value, EDA_SEVERITY_WARN, column);
  eda_finding_set_evidence (
      finding, "shift of the mean in standard errors", shift, SHIFT, column->n_finite);
  eda_finding_set_rows (finding, &row, 1);
  set_words (finding, column, far, shift);
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_measures (&eda_finding_one_value, profile, context, out, check_measure);
}

const EdaFindingRule eda_finding_one_value
    = { "AO7",
        "one-value",
        6,
        check,
        "shift of the mean by one value, in standard errors",
        "0.5, beyond the 3.0 fences",
        "warn",
        .needs = { EDA_USE_MEASURE, MIN_N, FEW_VALUES } };
