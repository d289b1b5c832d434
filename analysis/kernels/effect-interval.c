/* Intervals of shares, differences, correlations and quantiles. */
#include "analysis/kernels/effect-interval.h"

#include <math.h>

#include <gsl/gsl_cdf.h>

#include "analysis/kernels/two-sample.h"

double
eda_normal_half_width (double level)
{
  return gsl_cdf_ugaussian_Pinv ((1 + level) / 2);
}

EdaInterval
eda_interval_share (double successes, double n, double level)
{
  if (!(n > 0))
    return (EdaInterval){ NAN, NAN };

  const double z2 = pow (eda_normal_half_width (level), 2);
  const double p = successes / n, centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const double half = sqrt (z2 * (p * (1 - p) / n + z2 / (4 * n * n))) / (1 + z2 / n);

  return (EdaInterval){ fmax (0, centre - half), fmin (1, centre + half) };
}

EdaInterval
eda_interval_share_difference (
    double successes1, double n1, double successes2, double n2, double level)
{
  if (!(n1 > 0) || !(n2 > 0))
    return (EdaInterval){ NAN, NAN };

  const double p1 = (successes1 + 1) / (n1 + 2), p2 = (successes2 + 1) / (n2 + 2);
  const double half = eda_normal_half_width (level)
                      * sqrt (p1 * (1 - p1) / (n1 + 2) + p2 * (1 - p2) / (n2 + 2));

  return (EdaInterval){ fmax (-1, p1 - p2 - half), fmin (1, p1 - p2 + half) };
}

EdaInterval
eda_interval_mean_difference (double mean1,
                              double sd1,
                              size_t n1,
                              double mean2,
                              double sd2,
                              size_t n2,
                              double level)
{
  if (n1 < 2 || n2 < 2)
    return (EdaInterval){ NAN, NAN };

  const double a = sd1 * sd1 / (double)n1, b = sd2 * sd2 / (double)n2;
  const double difference = mean1 - mean2;

  if (a + b == 0)
    return (EdaInterval){ difference, difference };

  const double share = a / (a + b);
  const double df = 1
                    / (share * share / ((double)n1 - 1)
                       + (1 - share) * (1 - share) / ((double)n2 - 1));
  const double half = gsl_cdf_tdist_Pinv ((1 + level) / 2, df) * sqrt (a + b);

  return (EdaInterval){ difference - half, difference + half };
}

double
eda_standardised_difference (
    double mean1, double sd1, size_t n1, double mean2, double sd2, size_t n2)
{
  if (n1 < 2 || n2 < 2)
    return NAN;

  const double df = (double)(n1 + n2) - 2;
  const double pooled
      = sqrt ((((double)n1 - 1) * sd1 * sd1 + ((double)n2 - 1) * sd2 * sd2) / df);

  return eda_hedges_g ((mean1 - mean2) / pooled, df);
}

EdaInterval
eda_interval_hedges_g (double g, size_t n1, size_t n2, double level)
{
  if (n1 < 2 || n2 < 2 || isnan (g))
    return (EdaInterval){ NAN, NAN };
  if (isinf (g))
    return (EdaInterval){ g, g };

  const double a = (double)n1, b = (double)n2;
  const double half
      = eda_normal_half_width (level) * sqrt ((a + b) / (a * b) + g * g / (2 * (a + b)));

  return (EdaInterval){ g - half, g + half };
}

EdaInterval
eda_interval_correlation (double r, double variance, double level)
{
  if (isnan (r) || !(variance > 0) || isinf (variance))
    return (EdaInterval){ NAN, NAN };
  if (fabs (r) >= 1)
    return (EdaInterval){ r, r };

  const double half = eda_normal_half_width (level) * sqrt (variance);

  return (EdaInterval){ tanh (atanh (r) - half), tanh (atanh (r) + half) };
}

/* The largest k with P(B < k) <= @tail, B of n trials with probability @p. */
static size_t
rank_below (size_t n, double p, double tail)
{
  size_t low = 0, high = n + 1;

  while (high - low > 1)
    {
      const size_t middle = low + (high - low) / 2;

      if (gsl_cdf_binomial_P ((unsigned)middle - 1, p, (unsigned)n) <= tail)
        low = middle;
      else
        high = middle;
    }
  return low;
}

EdaInterval
eda_interval_quantile (const double sorted[], size_t n, double p, double level)
{
  if (n == 0 || n >= UINT32_MAX)
    return (EdaInterval){ NAN, NAN };

  const double tail = (1 - level) / 2;
  const size_t below = rank_below (n, p, tail), above = rank_below (n, 1 - p, tail);

  return (EdaInterval){ sorted[below > 0 ? below - 1 : 0],
                        sorted[above > 0 ? n - above : n - 1] };
}
