/* Confidence intervals for one column beyond the mean's by t. */
#include "analysis/kernels/interval.h"

#include <math.h>

#include <gsl/gsl_cdf.h>

#include "analysis/kernels/moments.h"
#include "analysis/kernels/quantile.h"
#include "analysis/kernels/random.h"

EdaInterval
eda_interval_sd (double sd, size_t n, double level)
{
  if (n < 2)
    return (EdaInterval){ NAN, NAN };

  const double df = (double)n - 1, tail = (1 - level) / 2;

  return (EdaInterval){ sd * sqrt (df / gsl_cdf_chisq_Qinv (tail, df)),
                        sd * sqrt (df / gsl_cdf_chisq_Pinv (tail, df)) };
}

/* How many of @n fair coins show heads at most, with probability up to @tail: the largest
 * k, plus one; 0 when not even none is that rare. */
static size_t
rank_of_tail (size_t n, double tail)
{
  size_t low = 0, high = n / 2 + 1; /* P(B < low) <= tail < P(B < high) */

  while (high - low > 1)
    {
      const size_t middle = low + (high - low) / 2;

      if (gsl_cdf_binomial_P ((unsigned)middle - 1, 0.5, (unsigned)n) <= tail)
        low = middle;
      else
        high = middle;
    }

  return low;
}

EdaInterval
eda_interval_median (const double sorted[], size_t n, double level)
{
  const size_t rank = n < UINT32_MAX ? rank_of_tail (n, (1 - level) / 2) : 0;

  if (rank == 0)
    return (EdaInterval){ NAN, NAN };
  return (EdaInterval){ sorted[rank - 1], sorted[n - rank] };
}

/* Deviations from the mean, in the unit of @centre, of the means of samples with
 * replacement. */
static void
resample_means (const double     x[],
                size_t           n,
                const EdaCentre *centre,
                uint64_t         seed,
                size_t           replicates,
                double           means[])
{
  for (size_t r = 0; r < replicates; r++)
    {
      double sum = 0;

      for (size_t i = 0; i < n; i++)
        {
          const size_t pick = (size_t)(((eda_random_next (&seed) >> 32) * n) >> 32);

          sum += eda_centre_deviation (centre, x[pick]);
        }
      means[r] = sum / (double)n;
    }
}

/* Of the mean the jackknife gives Σ d³ / (6 (Σ d²)^1.5). */
static double
find_acceleration (const double x[], size_t n, const EdaCentre *centre)
{
  double squares = 0, cubes = 0;

  for (size_t i = 0; i < n; i++)
    {
      const double d = eda_centre_deviation (centre, x[i]);

      squares += d * d;
      cubes += d * d * d;
    }

  return cubes / (6 * pow (squares, 1.5));
}

EdaInterval
eda_interval_bootstrap_mean (const double x[],
                             size_t       n,
                             double       level,
                             size_t       replicates,
                             uint64_t     seed,
                             double       work[])
{
  const EdaCentre centre = eda_centre (x, n);
  size_t          below = 0;

  if (n < 2 || n > UINT32_MAX || centre.min == centre.max)
    return (EdaInterval){ NAN, NAN };

  resample_means (x, n, &centre, seed, replicates, work);
  for (size_t r = 0; r < replicates; r++)
    below += work[r] < 0;
  eda_sort (work, replicates);

  const double count = (double)replicates;
  const double held = fmin (fmax ((double)below, 0.5), count - 0.5);
  const double bias = gsl_cdf_ugaussian_Pinv (held / count);
  const double acceleration = find_acceleration (x, n, &centre);
  double       ends[2];

  for (int side = 0; side < 2; side++)
    {
      const double z
          = bias + gsl_cdf_ugaussian_Pinv (side ? (1 + level) / 2 : (1 - level) / 2);
      const double share = gsl_cdf_ugaussian_P (bias + z / (1 - acceleration * z));
      const double at = ldexp (eda_quantile (work, replicates, share), centre.exponent);

      ends[side] = centre.mean + at;
    }

  return (EdaInterval){ ends[0], ends[1] };
}
