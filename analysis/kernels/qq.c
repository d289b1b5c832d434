/* Scores, line and band of a normal quantile–quantile plot. */
#include "analysis/kernels/qq.h"

#include <math.h>

#include <gsl/gsl_cdf.h>

#include "analysis/kernels/quantile.h"

double
eda_qq_score (size_t i, size_t n)
{
  const double a = n <= 10 ? 0.375 : 0.5;

  return gsl_cdf_ugaussian_Pinv (((double)i + 1 - a) / ((double)n + 1 - 2 * a));
}

EdaQqLine
eda_qq_line (const double sorted[], size_t n)
{
  const double upper = gsl_cdf_ugaussian_Pinv (0.75);
  const double q1 = n > 0 ? eda_quantile (sorted, n, 0.25) : NAN;
  const double q3 = n > 0 ? eda_quantile (sorted, n, 0.75) : NAN;

  return (EdaQqLine){ q1 / 2 + q3 / 2, q3 / (2 * upper) - q1 / (2 * upper) };
}

void
eda_qq_band (size_t i, size_t n, double level, double *low, double *high)
{
  const double a = (double)i + 1, b = (double)(n - i);
  const double tail = (1 - level) / 2;

  *low = gsl_cdf_ugaussian_Pinv (gsl_cdf_beta_Pinv (tail, a, b));
  /* the mirror image of the same place from the other end keeps the digits near 1 */
  *high = -gsl_cdf_ugaussian_Pinv (gsl_cdf_beta_Pinv (tail, b, a));
}
