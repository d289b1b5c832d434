/* Whole numbers add up to the same whatever the order. */
#include "analysis/kernels/counts.h"

#include <math.h>

void
eda_count_levels (const uint8_t places[], size_t n, uint64_t counts[])
{
  for (size_t i = 0; i < n; i++)
    counts[places[i]]++;
}

void
eda_count_pairs (const uint8_t rows[],
                 const uint8_t columns[],
                 size_t        n,
                 size_t        stride,
                 uint64_t      counts[])
{
  for (size_t i = 0; i < n; i++)
    counts[rows[i] * stride + columns[i]]++;
}

void
eda_count_bins (
    const double x[], size_t n, double low, double high, size_t k, uint64_t counts[])
{
  const double width = (high - low) / (double)k;

  for (size_t i = 0; i < n; i++)
    if (x[i] < low)
      counts[0]++;
    else if (x[i] > high)
      counts[k + 1]++;
    else if (!isnan (x[i]))
      counts[1 + (size_t)fmin (floor ((x[i] - low) / width), (double)k - 1)]++;
}

void
eda_counts_merge (uint64_t counts[], const uint64_t others[], size_t n)
{
  for (size_t i = 0; i < n; i++)
    counts[i] += others[i];
}
