/* Whole numbers add up to the same whatever the order. */
#include "analysis/kernels/counts.h"

void
eda_count_codes (const int32_t codes[], size_t n, size_t counts[])
{
  for (size_t i = 0; i < n; i++)
    if (codes[i] >= 0)
      counts[codes[i]]++;
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
eda_counts_merge (uint64_t counts[], const uint64_t others[], size_t n)
{
  for (size_t i = 0; i < n; i++)
    counts[i] += others[i];
}
