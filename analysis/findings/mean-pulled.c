/* AD13, mean pulled: mean and median are further apart than the typical distance of a
 * value. */

#include <math.h>

#include "analysis/findings/code-apart.h"
#include "analysis/findings/interval.h"
#include "analysis/findings/measure-rule.h"
#include "analysis/findings/skew-limit.h"
#include "analysis/kernels/moments.h"
#include "analysis/kernels/quantile.h"
#include "analysis/kernels/resample.h"
#include "analysis/kernels/sort.h"

#define RATIO 1.0
#define MIN_N 10
#define FEW_VALUES 5
#define REPLICATES 400
#define SHORTEST 20
#define LONGEST 5000
#define MAD_SCALE 1.4826

extern const EdaFindingRule eda_finding_mean_pulled;

/* By how many MADs the mean of these lies from their median; NaN without a spread. @work:
 * n */
static double
find_ratio (const double sorted[], gsize n, double work[])
{
  double median = eda_quantile (sorted, n, 0.5), mad;

  for (gsize i = 0; i < n; i++)
    work[i] = fabs (sorted[i] - median);
  eda_sort (work, n);
  mad = MAD_SCALE * eda_quantile (work, n, 0.5);
  return mad > 0 ? (eda_sum (sorted, n) / (double)n - median) / mad : NAN;
}

/* Of samples with replacement. */
static EdaInterval
find_interval (const EdaColumnProfile *column, guint64 seed)
{
  gsize               n = column->n_finite;
  g_autofree double  *drawn = g_new (double, 2 * n), *ratios = g_new (double, REPLICATES);
  g_autofree guint32 *counts = g_new (guint32, n);

  for (guint i = 0; i < REPLICATES; i++)
    {
      eda_resample_counts (n, &seed, counts);
      eda_resample_values (column->sorted, n, counts, drawn);
      ratios[i] = find_ratio (drawn, n, drawn + n);
    }
  return eda_resample_interval (ratios, REPLICATES, 0.95);
}

static EdaFinding *
check_measure (const EdaMeasureLook *look)
{
  const EdaColumnProfile *column = look->column;
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  double       median = column->quantiles[4];
  double       ratio = (column->moments.mean - median) / column->mad;
  EdaCodeApart code;
  EdaFinding  *finding;

  if (!(column->mad > 0) || !(fabs (ratio) > RATIO)
      || !isnan (eda_column_find_skew_limit (column)) /* AD1 */
      || eda_find_code_apart (column, &code) /* AL11 */)
    return NULL;
  finding = eda_finding_new_on (&eda_finding_mean_pulled, EDA_SEVERITY_NOTE, column);
  eda_finding_set_evidence (
      finding, "(mean − median) / MAD", ratio, RATIO, column->n_finite);
  /* of few values samples often have no spread; of many they take their time */
  if (column->n_finite >= SHORTEST && column->n_finite <= LONGEST)
    eda_finding_set_interval (
        finding,
        find_interval (column,
                       look->context != NULL ? look->context->seed : EDA_DEFAULT_SEED));
  eda_finding_set_text (finding,
                        "The mean of %s (%s) lies %s MADs from its median (%s).",
                        eda_column_profile_get_name (column),
                        eda_say (pad, EDA_ROLE_VALUE, column->moments.mean),
                        eda_say (pad, EDA_ROLE_STATISTIC, fabs (ratio)),
                        eda_say (pad, EDA_ROLE_VALUE, median));
  eda_finding_set_advice (finding,
                          "A few values decide the mean; hardly any row is like it.",
                          "Report the median; look at the values that pull.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_measures (&eda_finding_mean_pulled, profile, context, out, check_measure);
}

const EdaFindingRule eda_finding_mean_pulled
    = { "AD13",
        "mean-pulled",
        3,
        check,
        "(mean − median) / MAD",
        "1",
        "note",
        .needs = { EDA_USE_MEASURE, MIN_N, FEW_VALUES } };
