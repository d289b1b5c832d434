/* Sums and moments.
 *
 * Everything here is two-pass: the mean first, carried in two doubles, then sums of
 * powers of the deviations, each compensated and scaled by a power of two. That holds all
 * the digits the input has, for a column around 1e6 with a spread of 0.1 as for one that
 * reaches ±1e308 or down to the subnormals. */
#include "analysis/kernels/moments.h"

#include <math.h>

#include <gsl/gsl_cdf.h>

#include "analysis/kernels/compensated.h"
#include "analysis/kernels/quantile.h"

static EdaSum
sum_scaled (const double x[], size_t n, double scale)
{
  EdaSum sum = { 0.0, 0.0 };

  for (size_t i = 0; i < n; i++)
    eda_sum_add (&sum, x[i] * scale);

  return sum;
}

double
eda_sum (const double x[], size_t n)
{
  EdaSum sum = sum_scaled (x, n, 1.0);

  if (isfinite (eda_sum_get (&sum)))
    return eda_sum_get (&sum);

  /* A partial sum left the range: once more with room to spare. */
  sum = sum_scaled (x, n, 0x1p-64);
  return isnan (eda_sum_get (&sum)) ? sum.high : eda_sum_get (&sum) * 0x1p64;
}

static void
find_range (const double x[], size_t n, double *min, double *max)
{
  double low = x[0], high = x[0];

  for (size_t i = 1; i < n; i++)
    {
      low = x[i] < low ? x[i] : low;
      high = x[i] > high ? x[i] : high;
    }

  *min = low;
  *max = high;
}

/* The gain that brings deviations as far as @reach below 2; capped, for subnormals. */
static void
set_gain (EdaCentre *self)
{
  const double reach = fmax (self->max * self->before - self->centre,
                             self->centre - self->min * self->before);
  int          exponent = 0;

  if (reach > 0)
    frexp (reach, &exponent);
  if (exponent < -1000)
    exponent = -1000;

  self->gain = ldexp (1.0, -exponent);
  self->exponent = exponent - ilogb (self->before);
}

/* Room for the sum of values near the ends of the range, digits for its rounding errors.
 */
static double
choose_before (const EdaCentre *self)
{
  const double largest = fmax (fabs (self->min), fabs (self->max));

  return largest > 0x1p950 ? 0x1p-64 : largest < 0x1p-800 ? 0x1p512 : 1.0;
}

EdaCentre
eda_centre (const double x[], size_t n)
{
  EdaCentre self = { NAN, NAN, NAN, 1.0, NAN, 0.0, 1.0, 0 };

  if (n == 0)
    return self;

  find_range (x, n, &self.min, &self.max);
  self.before = choose_before (&self);

  if (self.min == self.max)
    self.centre = self.min * self.before;
  else
    {
      const EdaSum sum = sum_scaled (x, n, self.before);
      const double count = (double)n;
      const double first = (sum.high + sum.low) / count;
      const double rest = (fma (-first, count, sum.high) + sum.low) / count;

      self.centre = first + rest;
      self.centre_low = (first - self.centre) + rest;
    }

  self.mean = self.min == self.max ? self.min : self.centre / self.before;
  set_gain (&self);
  return self;
}

/* Standard errors of G1 and G2 in normal samples (Joanes & Gill 1998). */
static void
set_standard_errors (EdaMoments *self)
{
  const double n = (double)self->n;

  if (self->n > 2)
    self->skewness_se = sqrt (6 * n * (n - 1) / ((n - 2) * (n + 1) * (n + 3)));
  if (self->n > 3)
    self->kurtosis_se
        = 2 * self->skewness_se * sqrt ((n - 1) * (n + 1) / ((n - 3) * (n + 5)));
}

/* @m2, @m3, @m4: mean powers of the deviations, in any unit. */
static void
set_shape (EdaMoments *self, double m2, double m3, double m4)
{
  const double n = (double)self->n;
  const double shrink = (n - 1) / n;

  self->skewness_g1 = m3 / (m2 * sqrt (m2));
  self->skewness_b1 = self->skewness_g1 * shrink * sqrt (shrink);
  self->kurtosis_g2 = m4 / (m2 * m2) - 3;
  self->kurtosis_b2 = m4 / (m2 * m2) * shrink * shrink - 3;

  if (self->n > 2)
    self->skewness_G1 = self->skewness_g1 * sqrt (n * (n - 1)) / (n - 2);
  if (self->n > 3)
    self->kurtosis_G2 = (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * self->kurtosis_g2 + 6);
}

static void
set_powers (EdaMoments *self, const EdaCentre *centre, const double x[])
{
  const double n = (double)self->n;
  EdaSum       s1 = { 0.0, 0.0 }, s2 = s1, s3 = s1, s4 = s1;

  for (size_t i = 0; i < self->n; i++)
    {
      const double d = eda_centre_deviation (centre, x[i]);
      const double square = d * d;

      eda_sum_add (&s1, d);
      eda_sum_add (&s2, square);
      eda_sum_add (&s3, square * d);
      eda_sum_add (&s4, square * square);
    }

  const double left = eda_sum_get (&s1);
  const double squares = eda_sum_get (&s2) - left * left / n;
  const double spread = squares / (n - 1);

  self->spread = sqrt (spread);
  self->variance = ldexp (spread, 2 * centre->exponent);
  self->sd = ldexp (sqrt (spread), centre->exponent);
  self->se_mean = ldexp (sqrt (spread / n), centre->exponent);
  set_shape (self, squares / n, eda_sum_get (&s3) / n, eda_sum_get (&s4) / n);
}

EdaMoments
eda_moments (const double x[], size_t n)
{
  const EdaCentre centre = eda_centre (x, n);
  EdaMoments      self = { n,   0.0, NAN, NAN, NAN, NAN, NAN,    NAN,
                           NAN, NAN, NAN, NAN, NAN, NAN, centre, NAN };

  if (n == 0)
    return self;

  self.sum = eda_sum (x, n);
  self.mean = centre.mean;
  set_standard_errors (&self);

  if (n > 1 && centre.min == centre.max)
    self.variance = self.sd = self.se_mean = self.spread = 0.0;
  else if (n > 1)
    set_powers (&self, &centre, x);

  return self;
}

double
eda_mean_half_width (double sd, size_t n, double level)
{
  if (n < 2)
    return NAN;

  const double t = gsl_cdf_tdist_Qinv ((1 - level) / 2, (double)n - 1);

  return sd / sqrt ((double)n) * t;
}

double
eda_trimmed_mean (const double sorted[], size_t n, double share)
{
  if (share >= 0.5)
    return eda_quantile (sorted, n, 0.5);

  const size_t cut = (size_t)floor ((double)n * share);

  return eda_centre (sorted + cut, n - 2 * cut).mean;
}

double
eda_winsorized_mean (const double sorted[], size_t n, double share)
{
  if (n == 0 || share >= 0.5)
    return eda_quantile (sorted, n, 0.5);

  const size_t cut = (size_t)floor ((double)n * share);
  const double weight = (double)cut / (double)n;

  return weight * sorted[cut] + weight * sorted[n - 1 - cut]
         + (1 - 2 * weight) * eda_trimmed_mean (sorted, n, share);
}
