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

/* Up to here GSL's inverse of the beta distribution has all digits; some way beyond it
 * returns no number or none at all within minutes. */
#define EXACT_MAX_N 10000
#define SMALL_A 100

/* The quantile of Beta (a, b), a not above b, as a normal score; @y is the normal
 * quantile of the probability. Abramowitz & Stegun 26.5.22: within 3e-5 here. */
static double
score_of_large (double y, double a, double b)
{
  const double r = 1 / (2 * a - 1), s = 1 / (2 * b - 1);
  const double h = 2 / (r + s), l = (y * y - 3) / 6;
  const double w = -y * sqrt (h + l) / h - (s - r) * (l + 5.0 / 6 - 2 / (3 * h));

  return gsl_cdf_ugaussian_Pinv (1 / (1 + b / a * exp (2 * w)));
}

/* The same from the gamma quantile @g of the probability: −log (1 − x) (b + (a − 1) / 2)
 * is nearly Gamma (a) distributed when b is far above a (Wise 1950, Biometrika 37). */
static double
score_of_gamma (double g, double a, double b)
{
  return gsl_cdf_ugaussian_Pinv (-expm1 (-g / (b + (a - 1) / 2)));
}

/* @a: not above @b */
static void
find_band (double a, double b, double tail, double *low, double *high)
{
  if (a + b <= EXACT_MAX_N + 1)
    {
      *low = gsl_cdf_ugaussian_Pinv (gsl_cdf_beta_Pinv (tail, a, b));
      /* the mirror image of the same place from the other end keeps the digits near 1 */
      *high = -gsl_cdf_ugaussian_Pinv (gsl_cdf_beta_Pinv (tail, b, a));
    }
  else if (a < SMALL_A)
    {
      *low = score_of_gamma (gsl_cdf_gamma_Pinv (tail, a, 1), a, b);
      *high = score_of_gamma (gsl_cdf_gamma_Qinv (tail, a, 1), a, b);
    }
  else
    {
      *low = score_of_large (gsl_cdf_ugaussian_Pinv (tail), a, b);
      *high = score_of_large (gsl_cdf_ugaussian_Qinv (tail), a, b);
    }
}

void
eda_qq_band (size_t i, size_t n, double level, double *low, double *high)
{
  const double a = (double)i + 1, b = (double)(n - i);
  const double tail = (1 - level) / 2;
  double       mirrored_low, mirrored_high;

  if (a <= b)
    {
      find_band (a, b, tail, low, high);
      return;
    }
  find_band (b, a, tail, &mirrored_low, &mirrored_high);
  *low = -mirrored_high;
  *high = -mirrored_low;
}
