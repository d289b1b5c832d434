/* Bootstrap samples and what is read from their statistics. */
#include "analysis/kernels/resample.h"

#include <math.h>
#include <string.h>

#include "analysis/kernels/quantile.h"
#include "analysis/kernels/random.h"
#include "analysis/kernels/sort.h"

void
eda_resample_counts (size_t n, uint64_t *state, uint32_t counts[])
{
  if (n > 0)
    memset (counts, 0, n * sizeof *counts);
  for (size_t i = 0; i < n; i++)
    counts[eda_random_below (state, n)]++;
}

void
eda_resample_values (const double   values[],
                     size_t         n,
                     const uint32_t counts[],
                     double         out[])
{
  size_t at = 0;

  for (size_t i = 0; i < n; i++)
    for (uint32_t k = counts[i]; k > 0; k--)
      out[at++] = values[i];
}

/* Numbers to the front; how many. */
static size_t
keep_numbers (double x[], size_t n)
{
  size_t kept = 0;

  for (size_t i = 0; i < n; i++)
    if (!isnan (x[i]))
      x[kept++] = x[i];
  return kept;
}

EdaInterval
eda_resample_interval (double replicates[], size_t n, double level)
{
  const size_t kept = keep_numbers (replicates, n);

  if (kept == 0 || 2 * kept < n)
    return (EdaInterval){ NAN, NAN };
  eda_sort (replicates, kept);
  return (EdaInterval){ eda_quantile (replicates, kept, (1 - level) / 2),
                        eda_quantile (replicates, kept, (1 + level) / 2) };
}

double
eda_resample_spread (const double replicates[], size_t n)
{
  double mean = 0, squares = 0;
  size_t kept = 0;

  /* Welford (1962) */
  for (size_t i = 0; i < n; i++)
    if (!isnan (replicates[i]))
      {
        const double step = replicates[i] - mean;

        kept++;
        mean += step / (double)kept;
        squares += step * (replicates[i] - mean);
      }
  return kept >= 2 ? sqrt (squares / ((double)kept - 1)) : NAN;
}
