/* Gaps between the values and the quantiles of a shape. */
#include "analysis/kernels/quantile-gap.h"

#include <math.h>

#include <gsl/gsl_cdf.h>

#include "analysis/kernels/moments.h"

#define UNIFORM_WIDTH 3.4641016151377544 /* √12: in standard deviations */

/* Mean gap of the exponential: values and quantiles in units of the mean. */
static double
gap_exponential (const double sorted[], size_t n, double mean)
{
  double sum = 0;

  if (sorted[0] < 0 || !(mean > 0))
    return NAN;
  for (size_t i = 0; i < n; i++)
    sum += fabs (sorted[i] / mean + log1p (-((double)i + 0.5) / (double)n));
  return sum / (double)n;
}

double
eda_quantile_gap (const double sorted[], size_t n, EdaGapShape shape)
{
  double sum = 0;

  if (n < 3 || !(sorted[n - 1] > sorted[0]))
    return NAN;

  const EdaMoments moments = eda_moments (sorted, n);
  const double     range = 1 / eda_moments_standardise (&moments, sorted[0]);

  if (shape == EDA_GAP_EXPONENTIAL)
    return gap_exponential (sorted, n, moments.mean);
  if (!isfinite (range))
    return NAN;

  for (size_t i = 0; i < n; i++)
    {
      const double share = ((double)i + 0.5) / (double)n;
      const double q = shape == EDA_GAP_NORMAL ? gsl_cdf_ugaussian_Pinv (share)
                                               : UNIFORM_WIDTH * (share - 0.5);

      sum += fabs (eda_moments_standardise (&moments, sorted[i]) - q);
    }
  return sum / (double)n;
}
