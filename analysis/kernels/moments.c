/* Sums and moments.
 *
 * Everything here is two-pass: the mean first, carried in two doubles, then sums of
 * powers of the deviations, each compensated and scaled by a power of two. Both passes
 * are sums of blocks of a fixed size, merged in their order: whoever sums the blocks, the
 * bits are the same. That holds all the digits the input has, for a column around 1e6
 * with a spread of 0.1 as for one that reaches ±1e308 or down to the subnormals. */
#include "analysis/kernels/moments.h"

#include <math.h>

#include <gsl/gsl_cdf.h>

#include "analysis/kernels/compensated.h"
#include "analysis/kernels/quantile.h"

#define BLOCK 4096 /* values; fits into a processor's cache */

static EdaSum
sum_scaled (const double x[], size_t n, double scale)
{
  EdaSum sum = { 0.0, 0.0 };

  for (size_t i = 0; i < n; i++)
    eda_sum_add (&sum, x[i] * scale);

  return sum;
}

/* Room for the sum of values near the ends of the range, digits for its rounding errors.
 */
static double
choose_before (double min, double max)
{
  const double largest = fmax (fabs (min), fabs (max));

  return largest > 0x1p950 ? 0x1p-64 : largest < 0x1p-800 ? 0x1p512 : 1.0;
}

static void
rescale (EdaRangeSum *self, double before)
{
  self->sum.high *= before / self->before;
  self->sum.low *= before / self->before;
  self->before = before;
}

void
eda_range_sum_merge (EdaRangeSum *self, const EdaRangeSum *later)
{
  EdaRangeSum other = *later;

  if (self->n == 0 || other.n == 0)
    {
      *self = self->n == 0 ? other : *self;
      return;
    }
  self->n += other.n;
  self->min = fmin (self->min, other.min);
  self->max = fmax (self->max, other.max);
  rescale (self, choose_before (self->min, self->max));
  rescale (&other, self->before);
  eda_sum_merge (&self->sum, &other.sum);
}

/* Of one block. */
static EdaRangeSum
measure_block (const double x[], size_t n)
{
  EdaRangeSum self = { n, x[0], x[0], 1.0, { 0.0, 0.0 } };

  for (size_t i = 1; i < n; i++)
    {
      self.min = x[i] < self.min ? x[i] : self.min;
      self.max = x[i] > self.max ? x[i] : self.max;
    }
  self.before = choose_before (self.min, self.max);
  self.sum = sum_scaled (x, n, self.before);
  return self;
}

void
eda_range_sum_add (EdaRangeSum *self, const double x[], size_t n)
{
  for (size_t first = 0; first < n; first += BLOCK)
    {
      const EdaRangeSum block
          = measure_block (x + first, n - first < BLOCK ? n - first : BLOCK);

      eda_range_sum_merge (self, &block);
    }
}

double
eda_range_sum_get (const EdaRangeSum *self)
{
  return self->n == 0 ? 0 : eda_sum_get (&self->sum) / self->before;
}

double
eda_sum (const double x[], size_t n)
{
  EdaRangeSum sum = { 0 };

  eda_range_sum_add (&sum, x, n);
  return eda_range_sum_get (&sum);
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

EdaCentre
eda_range_sum_finish (const EdaRangeSum *sum)
{
  const double count = (double)sum->n;
  EdaCentre    self = { NAN, NAN, NAN, 1.0, NAN, 0.0, 1.0, 0 };

  if (sum->n == 0)
    return self;

  self.min = sum->min;
  self.max = sum->max;
  self.before = sum->before;
  if (self.min == self.max)
    self.centre = self.min * self.before;
  else
    {
      const double high = sum->sum.high, low = sum->sum.low;
      const double first = (high + low) / count;
      const double rest = (fma (-first, count, high) + low) / count;

      self.centre = first + rest;
      self.centre_low = (first - self.centre) + rest;
    }

  self.mean = self.min == self.max ? self.min : self.centre / self.before;
  set_gain (&self);
  return self;
}

EdaCentre
eda_centre (const double x[], size_t n)
{
  EdaRangeSum sum = { 0 };

  eda_range_sum_add (&sum, x, n);
  return eda_range_sum_finish (&sum);
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

void
eda_power_sums_merge (EdaPowerSums *self, const EdaPowerSums *later)
{
  for (int k = 0; k < 4; k++)
    eda_sum_merge (&self->sums[k], &later->sums[k]);
}

void
eda_power_sums_add (EdaPowerSums    *self,
                    const EdaCentre *centre,
                    const double     x[],
                    size_t           n)
{
  for (size_t first = 0; first < n; first += BLOCK)
    {
      const size_t end = n - first < BLOCK ? n : first + BLOCK;
      EdaPowerSums block = { 0 };

      for (size_t i = first; i < end; i++)
        {
          const double d = eda_centre_deviation (centre, x[i]);
          const double square = d * d;

          eda_sum_add (&block.sums[0], d);
          eda_sum_add (&block.sums[1], square);
          eda_sum_add (&block.sums[2], square * d);
          eda_sum_add (&block.sums[3], square * square);
        }
      eda_power_sums_merge (self, &block);
    }
}

static void
set_powers (EdaMoments *self, const EdaPowerSums *powers)
{
  const double n = (double)self->n;
  const int    exponent = self->centre.exponent;
  const double left = eda_sum_get (&powers->sums[0]);
  const double squares = eda_sum_get (&powers->sums[1]) - left * left / n;
  const double spread = squares / (n - 1);

  self->spread = sqrt (spread);
  self->variance = ldexp (spread, 2 * exponent);
  self->sd = ldexp (sqrt (spread), exponent);
  self->se_mean = ldexp (sqrt (spread / n), exponent);
  set_shape (self,
             squares / n,
             eda_sum_get (&powers->sums[2]) / n,
             eda_sum_get (&powers->sums[3]) / n);
}

EdaMoments
eda_moments_finish (const EdaRangeSum  *sum,
                    const EdaCentre    *centre,
                    const EdaPowerSums *powers)
{
  const size_t n = sum->n;
  EdaMoments   self = { n,   0.0, NAN, NAN, NAN, NAN, NAN,     NAN,
                        NAN, NAN, NAN, NAN, NAN, NAN, *centre, NAN };

  if (n == 0)
    return self;

  self.sum = eda_range_sum_get (sum);
  self.mean = centre->mean;
  set_standard_errors (&self);

  if (n > 1 && centre->min == centre->max)
    self.variance = self.sd = self.se_mean = self.spread = 0.0;
  else if (n > 1)
    set_powers (&self, powers);

  return self;
}

EdaMoments
eda_moments (const double x[], size_t n)
{
  EdaRangeSum  sum = { 0 };
  EdaPowerSums powers = { 0 };
  EdaCentre    centre;

  eda_range_sum_add (&sum, x, n);
  centre = eda_range_sum_finish (&sum);
  if (n > 1 && centre.min < centre.max)
    eda_power_sums_add (&powers, &centre, x, n);
  return eda_moments_finish (&sum, &centre, &powers);
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
