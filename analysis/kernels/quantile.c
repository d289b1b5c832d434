/* Order statistics of sorted values: quantiles, hinges, distinct values, L-moments. */
#include "analysis/kernels/quantile.h"

#include <float.h>
#include <math.h>

#include "analysis/kernels/compensated.h"

/* Halfway between two values, without overflow and without losing a subnormal. */
static double
middle (double a, double b)
{
  const double sum = a + b;

  return isfinite (sum) ? sum / 2 : a / 2 + b / 2;
}

double
eda_quantile_between (double low, double high, double share)
{
  if (share == 0 || low == high)
    return low;
  return share == 0.5 ? middle (low, high) : (1 - share) * low + share * high;
}

double
eda_quantile (const double sorted[], size_t n, double p)
{
  if (n == 0 || isnan (p))
    return NAN;

  const double at = (double)(n - 1) * fmin (fmax (p, 0.0), 1.0);
  const size_t below = (size_t)at;
  const double share = at - (double)below;

  return share == 0 ? sorted[below]
                    : eda_quantile_between (sorted[below], sorted[below + 1], share);
}

/* Where the quantile lies among the values, counted from 1: of types 1 to 3 the whole
 * number below decides, of types 4 to 9 the place between two values. */
static double
place_of (double n, double p, unsigned type)
{
  static const double a[] = { 0, 0.5, 0, 1, 1.0 / 3, 3.0 / 8 };
  static const double b[] = { 1, 0.5, 0, 1, 1.0 / 3, 3.0 / 8 };
  const unsigned      i = type - 4;

  if (type <= 3)
    return n * p - (type == 3 ? 0.5 : 0);
  return a[i] + p * (n + 1 - a[i] - b[i]);
}

/* How much of the upper neighbour there is in the quantile. */
static double
share_of (unsigned type, size_t below, double rest)
{
  switch (type)
    {
    case 1:
      return rest > 0;
    case 2:
      return rest > 0 ? 1 : 0.5;
    case 3:
      return rest > 0 || below % 2 == 1;
    default:
      return rest;
    }
}

double
eda_quantile_of_type (const double sorted[], size_t n, double p, unsigned type)
{
  if (type == 7 || n == 0 || isnan (p))
    return eda_quantile (sorted, n, p);

  /* a place that only rounding keeps from a whole number is that number, as in R */
  const double fuzz = 4 * DBL_EPSILON;
  const double place = place_of ((double)n, fmin (fmax (p, 0), 1), type);
  const double whole = floor (place + fuzz);
  const size_t below = whole < 0 ? 0 : (size_t)whole;
  const double rest = fabs (place - whole) < fuzz ? 0 : place - whole;
  const double share = share_of (type, below, rest);
  const double low = sorted[below < 1 ? 0 : (below > n ? n : below) - 1];
  const double high = sorted[below >= n ? n - 1 : below];

  if (share == 0 || low == high)
    return low;
  if (share == 1)
    return high;
  return share == 0.5 ? middle (low, high) : (1 - share) * low + share * high;
}

void
eda_five_numbers (const double sorted[], size_t n, double out[5])
{
  if (n == 0)
    {
      for (size_t i = 0; i < 5; i++)
        out[i] = NAN;
      return;
    }

  /* Depth of the hinges from either end, in halves: the median of each half, which share
   * the middle value when n is odd. */
  const size_t halves = (n + 3) / 2;
  const size_t outer = halves / 2 - 1, inner = (halves + 1) / 2 - 1;

  out[0] = sorted[0];
  out[1] = middle (sorted[outer], sorted[inner]);
  out[2] = middle (sorted[(n - 1) / 2], sorted[n / 2]);
  out[3] = middle (sorted[n - 1 - inner], sorted[n - 1 - outer]);
  out[4] = sorted[n - 1];
}

size_t
eda_count_distinct (const double sorted[], size_t n)
{
  size_t distinct = n > 0;

  for (size_t i = 1; i < n; i++)
    distinct += sorted[i] != sorted[i - 1];

  return distinct;
}

size_t
eda_most_frequent (const double sorted[], size_t n, double *mode)
{
  size_t most = n > 0, run = 1;

  *mode = NAN;
  for (size_t i = 1; i < n; i++)
    {
      run = sorted[i] == sorted[i - 1] ? run + 1 : 1;
      if (run <= most)
        continue;
      most = run;
      *mode = sorted[i];
    }
  return most;
}

/* Unbiased probability-weighted moments b0 .. b3 of (x - origin) × scale. */
static void
weighted_moments (const double sorted[], size_t n, double scale, double b[4])
{
  const double origin = sorted[n / 2] * scale;
  const double last = (double)n - 1;
  EdaSum       sums[4] = { { 0.0, 0.0 } };

  for (size_t i = 0; i < n; i++)
    {
      const double at = (double)i;
      double       term = sorted[i] * scale - origin;

      eda_sum_add (&sums[0], term);
      for (size_t order = 1; order < 4; order++)
        {
          const double step = (double)order - 1;

          term *= last > step ? (at - step) / (last - step) : 0.0;
          eda_sum_add (&sums[order], term);
        }
    }

  for (size_t order = 0; order < 4; order++)
    b[order] = eda_sum_get (&sums[order]) / (double)n;
}

void
eda_l_moments (const double sorted[], size_t n, double *l_skewness, double *l_kurtosis)
{
  double b[4];

  *l_skewness = *l_kurtosis = NAN;
  if (n < 3 || sorted[0] == sorted[n - 1])
    return;

  int exponent;
  frexp (fmax (fabs (sorted[0]), fabs (sorted[n - 1])), &exponent);
  weighted_moments (sorted, n, ldexp (1.0, exponent < -900 ? 900 : -exponent), b);

  const double l2 = 2 * b[1] - b[0];

  *l_skewness = (6 * b[2] - 6 * b[1] + b[0]) / l2;
  if (n > 3)
    *l_kurtosis = (20 * b[3] - 30 * b[2] + 12 * b[1] - b[0]) / l2;
}
