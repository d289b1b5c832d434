/* AD2, heavy tails: excess kurtosis above 3 that the values near the middle share, so
 * that it is the shape of the column and not two or three strays. */

#include <math.h>

#include "analysis/findings/interval.h"
#include "analysis/findings/measure-rule.h"
#include "analysis/kernels/moments.h"
#include "analysis/kernels/robust.h"

#define KURTOSIS 3.0
#define CORE 0.6     /* excess kurtosis inside the 3.0 fences */
#define LEANING 0.28 /* L-skewness: a long tail on one side is AD1 */
#define MIN_N 50
#define FEW_VALUES 20

extern const EdaFindingRule eda_finding_heavy_tails;

/* Excess kurtosis of the values inside the 3.0 fences. */
static double
find_core_kurtosis (const EdaColumnProfile *column)
{
  EdaFences fences = eda_tukey_fences (column->sorted, column->n_finite, 3.0);
  gsize     low = 0, high = column->n_finite;

  while (low < high && column->sorted[low] < fences.low)
    low++;
  while (high > low && column->sorted[high - 1] > fences.high)
    high--;
  return eda_moments (column->sorted + low, high - low).kurtosis_G2;
}

static EdaFinding *
check_measure (const EdaMeasureLook *look)
{
  const EdaColumnProfile *column = look->column;
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  double      kurtosis = column->moments.kurtosis_G2;
  EdaFinding *finding;

  if (!(kurtosis > KURTOSIS) || !(kurtosis > 2 * column->moments.kurtosis_se)
      || !(fabs (column->l_skewness) < LEANING) || !(find_core_kurtosis (column) > CORE))
    return NULL;
  finding = eda_finding_new_on (&eda_finding_heavy_tails, EDA_SEVERITY_NOTE, column);
  eda_finding_set_evidence (
      finding, "excess kurtosis (G2)", kurtosis, KURTOSIS, column->n_finite);
  eda_finding_set_margin (finding, 1.96 * column->moments.kurtosis_se);
  eda_finding_set_text (finding,
                        "%s has heavier tails than a bell curve: excess kurtosis %s.",
                        eda_column_profile_get_name (column),
                        eda_say (pad, EDA_ROLE_STATISTIC, kurtosis));
  eda_finding_set_advice (finding,
                          "In heavy tails the mean and the standard deviation hop about "
                          "from sample to sample, and "
                          "rules for outliers flag what belongs there.",
                          "Report median and quartiles; use ranks or robust tools where "
                          "columns are compared.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_measures (&eda_finding_heavy_tails, profile, context, out, check_measure);
}

const EdaFindingRule eda_finding_heavy_tails
    = { "AD2",
        "heavy-tails",
        3,
        check,
        "excess kurtosis (G2)",
        "3, and 0.6 without the far values",
        "note",
        .needs = { EDA_USE_MEASURE, MIN_N, FEW_VALUES } };
