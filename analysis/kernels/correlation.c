/* Correlation and the least squares line of two columns.
 *
 * Both start from the same sums of products of deviations: two-pass, compensated, each
 * column scaled by its own power of two, so the size of the values does not matter. */
#include "analysis/kernels/correlation.h"

#include <math.h>

#include <gsl/gsl_cdf.h>

#include "analysis/kernels/compensated.h"
#include "analysis/kernels/moments.h"
#include "analysis/kernels/ranks.h"
#include "analysis/kernels/significance.h"

typedef struct
{
  EdaCentre x, y;
  double    xx, yy, xy; /* sums of products of the scaled deviations */
} Products;

static Products
sum_products (const double x[], const double y[], size_t n)
{
  Products self = { .x = eda_centre (x, n), .y = eda_centre (y, n) };
  EdaSum   sx = { 0.0, 0.0 }, sy = sx, sxx = sx, syy = sx, sxy = sx;

  for (size_t i = 0; i < n; i++)
    {
      const double dx = eda_centre_deviation (&self.x, x[i]);
      const double dy = eda_centre_deviation (&self.y, y[i]);

      eda_sum_add (&sx, dx);
      eda_sum_add (&sy, dy);
      eda_sum_add (&sxx, dx * dx);
      eda_sum_add (&syy, dy * dy);
      eda_sum_add (&sxy, dx * dy);
    }

  const double left_x = eda_sum_get (&sx), left_y = eda_sum_get (&sy);

  self.xx = eda_sum_get (&sxx) - left_x * left_x / (double)n;
  self.yy = eda_sum_get (&syy) - left_y * left_y / (double)n;
  self.xy = eda_sum_get (&sxy) - left_x * left_y / (double)n;
  return self;
}

static double
correlate (const double x[], const double y[], size_t n)
{
  const Products sums = sum_products (x, y, n);

  if (n < 2 || sums.x.min == sums.x.max || sums.y.min == sums.y.max)
    return NAN;

  return fmax (-1.0, fmin (sums.xy / (sqrt (sums.xx) * sqrt (sums.yy)), 1.0));
}

double
eda_correlation_t (double r, size_t n)
{
  /* (1 - r)(1 + r) keeps digits where 1 - r² would lose them. */
  return n < 3 ? NAN : r * sqrt (((double)n - 2) / ((1 - r) * (1 + r)));
}

double
eda_correlation_p (double r, size_t n)
{
  return n < 3 ? NAN : eda_student_p (eda_correlation_t (r, n), (double)n - 2);
}

EdaCorrelation
eda_pearson (const double x[], const double y[], size_t n)
{
  EdaCorrelation self = { n, correlate (x, y, n), NAN, NAN, NAN };

  self.p = eda_correlation_p (self.r, n);
  if (n > 3)
    {
      const double z = atanh (self.r);
      const double half = gsl_cdf_ugaussian_Pinv (0.975) / sqrt ((double)n - 3);

      self.ci_low = tanh (z - half);
      self.ci_high = tanh (z + half);
    }

  return self;
}

EdaCorrelation
eda_spearman (const double x[], const double y[], size_t n, double work[], size_t order[])
{
  EdaCorrelation self = { n, NAN, NAN, NAN, NAN };

  eda_midranks (x, n, work, order);
  eda_midranks (y, n, work + n, order);
  self.r = correlate (work, work + n, n);
  self.p = eda_correlation_p (self.r, n);
  return self;
}

/* Sum of squared residuals in the scaled unit of y: added up point by point, because the
 * difference yy - slope × xy loses all its digits on a good fit. */
static double
sum_residuals (const Products *sums, const double x[], const double y[], size_t n)
{
  const double slope = sums->xy / sums->xx;
  EdaSum       sum = { 0.0, 0.0 };

  for (size_t i = 0; i < n; i++)
    {
      const double residual = eda_centre_deviation (&sums->y, y[i])
                              - slope * eda_centre_deviation (&sums->x, x[i]);

      eda_sum_add (&sum, residual * residual);
    }

  return eda_sum_get (&sum);
}

EdaLine
eda_fit_line (const double x[], const double y[], size_t n)
{
  EdaLine self = { NAN, NAN, NAN, NAN };

  if (n < 2)
    return self;

  const Products sums = sum_products (x, y, n);

  if (sums.x.min == sums.x.max)
    return self;

  const double residuals = sum_residuals (&sums, x, y, n);

  self.slope = ldexp (sums.xy / sums.xx, sums.y.exponent - sums.x.exponent);
  self.intercept = fma (-self.slope, sums.x.mean, sums.y.mean);
  if (sums.y.min < sums.y.max)
    self.r2 = fmax (0.0, 1 - residuals / sums.yy);
  if (n > 2)
    self.residual_sd = ldexp (sqrt (residuals / ((double)n - 2)), sums.y.exponent);

  return self;
}

void
eda_fit_line_band (const EdaLine *line,
                   const double   x[],
                   size_t         n,
                   const double   at[],
                   size_t         m,
                   double         low[],
                   double         high[])
{
  const Products sums = sum_products (x, x, n);
  const double   t = n > 2 ? gsl_cdf_tdist_Qinv (0.025, (double)n - 2) : NAN;

  for (size_t i = 0; i < m; i++)
    {
      const double d = eda_centre_deviation (&sums.x, at[i]);
      const double y = fma (line->slope, at[i], line->intercept);
      const double half = t * line->residual_sd * sqrt (1 / (double)n + d * d / sums.xx);

      low[i] = y - half;
      high[i] = y + half;
    }
}
