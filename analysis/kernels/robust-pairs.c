/* Two columns by methods that far rows cannot pull. */
#include "analysis/kernels/robust-pairs.h"

#include <math.h>

#include <gsl/gsl_cdf.h>

#include "analysis/kernels/quantile.h"
#include "analysis/kernels/robust.h"

static double
median_of (double x[], size_t n)
{
  eda_sort (x, n);
  return eda_quantile (x, n, 0.5);
}

/* Variance of Kendall's score when x has ties; @sorted x. */
static double
score_variance (const double sorted[], size_t n)
{
  const double size = (double)n;
  double       sum = size * (size - 1) * (2 * size + 5);
  size_t       first = 0;

  for (size_t i = 1; i <= n; i++)
    if (i == n || sorted[i] != sorted[first])
      {
        const double t = (double)(i - first);

        sum -= t * (t - 1) * (2 * t + 5);
        first = i;
      }
  return sum / 18;
}

/* The slopes between all pairs of rows with different x; differences by halves, so that
 * none overflows. */
static size_t
fill_slopes (const double x[], const double y[], size_t n, double slopes[])
{
  size_t m = 0;

  for (size_t i = 0; i < n; i++)
    for (size_t j = i + 1; j < n; j++)
      if (x[i] != x[j])
        {
          const double slope = (y[j] / 2 - y[i] / 2) / (x[j] / 2 - x[i] / 2);

          if (isfinite (slope))
            slopes[m++] = slope;
        }
  return m;
}

EdaTheilSen
eda_theil_sen (const double x[], const double y[], size_t n, double work[])
{
  EdaTheilSen  self = { NAN, NAN, NAN, NAN };
  double      *rest = work + n * (n - (n > 0)) / 2;
  const size_t m = fill_slopes (x, y, n, work);
  double       half;
  long         low, high;

  if (m == 0)
    return self;
  self.slope = median_of (work, m);
  for (size_t i = 0; i < n; i++)
    rest[i] = x[i];
  eda_sort (rest, n);
  half = gsl_cdf_ugaussian_Pinv (0.975) * sqrt (score_variance (rest, n));
  low = (long)round (((double)m - half) / 2) - 1;
  high = (long)round (((double)m + half) / 2);
  if (low >= 0 && high < (long)m)
    {
      self.low = work[low];
      self.high = work[high];
    }
  for (size_t i = 0; i < n; i++)
    rest[i] = y[i] - self.slope * x[i];
  self.intercept = median_of (rest, n);
  return self;
}

/* (x - median) weighed by (1 - u²)², u in nine MADs; returns their norm, 0 where
 * undefined.
 */
static double
weigh (const double x[], size_t n, double out[], double work[])
{
  double median, mad, squares = 0;

  for (size_t i = 0; i < n; i++)
    out[i] = x[i];
  median = median_of (out, n);
  mad = eda_mad_raw (out, n, work);
  for (size_t i = 0; i < n; i++)
    {
      const double u = mad > 0 ? (x[i] - median) / (9 * mad) : 2;
      const double left = fabs (u) < 1 ? 1 - u * u : 0;

      out[i] = 9 * u * left * left;
      squares += out[i] * out[i];
    }
  return sqrt (squares);
}

double
eda_biweight_midcorrelation (const double x[], const double y[], size_t n, double work[])
{
  double *wx = work, *wy = work + n;
  double  norm_x, norm_y, sum = 0;

  if (n < 2)
    return NAN;
  norm_x = weigh (x, n, wx, wy);
  norm_y = weigh (y, n, wy, work + 2 * n);
  if (!(norm_x > 0) || !(norm_y > 0))
    return NAN;
  for (size_t i = 0; i < n; i++)
    sum += wx[i] * wy[i];
  return fmax (-1.0, fmin (sum / norm_x / norm_y, 1.0));
}

static double
mean_of_neighbours (const double sorted[], size_t n, double p)
{
  const double place = ((double)n - 1) * p;

  return 0.5 * (sorted[(size_t)floor (place)] + sorted[(size_t)ceil (place)]);
}

/* Median of @values where x is on one side of @cut. */
static double
median_beyond (const double x[],
               const double values[],
               size_t       n,
               double       cut,
               int          above,
               double       work[])
{
  size_t m = 0;

  for (size_t i = 0; i < n; i++)
    if (above ? x[i] >= cut : x[i] <= cut)
      work[m++] = values[i];
  return median_of (work, m);
}

EdaResistantLine
eda_resistant_line (const double x[], const double y[], size_t n, double work[])
{
  EdaResistantLine self = { NAN, NAN };
  double           low, high, span;

  if (n < 2)
    return self;
  for (size_t i = 0; i < n; i++)
    work[i] = x[i];
  eda_sort (work, n);
  low = mean_of_neighbours (work, n, 1 / 3.0);
  high = mean_of_neighbours (work, n, 2 / 3.0);
  span = median_beyond (x, x, n, high, 1, work) - median_beyond (x, x, n, low, 0, work);
  if (!(span > 0))
    return self;
  self.slope
      = (median_beyond (x, y, n, high, 1, work) - median_beyond (x, y, n, low, 0, work))
        / span;
  for (size_t i = 0; i < n; i++)
    work[i] = y[i] - self.slope * x[i];
  self.intercept = median_of (work, n);
  return self;
}
