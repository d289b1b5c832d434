/* AO7, influence on the mean: a single value that moves the mean by more than half of its
 * standard error. */

#include <math.h>

#include "analysis/findings/code-apart.h"
#include "analysis/findings/rule-parts.h"

#define SHIFT 0.5
#define MIN_N 20
#define FEW_VALUES 10

extern const EdaFindingRule eda_finding_one_value;

static void
set_words (EdaFinding             *finding,
           const EdaColumnProfile *column,
           const EdaOutlier       *far,
           double                  shift)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  double n = (double)column->n_finite;
  double without = (column->moments.mean * n - far->value) / (n - 1);

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
look (const EdaColumnProfile *column, const EdaOutliers *found)
{
  const EdaOutlier *far = found->n_flagged > 0 ? &found->flagged[0] : NULL;
  double            shift;
  guint64           row;
  EdaCodeApart      code;
  EdaFinding       *finding;

  if (far == NULL || !(far->rules & EDA_OUTLIER_TUKEY_FAR)
      || !eda_column_is_spread_measure (column, FEW_VALUES) || column->n_finite < MIN_N
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
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  guint first = out->len;

  for (guint i = 0; columns != NULL && i < columns->len; i++)
    {
      const EdaOutliers *found = eda_profile_get_outliers (profile, i, context, NULL);
      EdaFinding        *finding = found != NULL ? look (columns->pdata[i], found) : NULL;

      if (finding != NULL)
        g_ptr_array_add (out, finding);
    }
  eda_limit_findings (out, first, EDA_FINDINGS_PER_RULE);
}

const EdaFindingRule eda_finding_one_value
    = { "AO7",
        "one-value",
        6,
        check,
        "shift of the mean by one value, in standard errors",
        "0.5, beyond the 3.0 fences",
        "warn" };
