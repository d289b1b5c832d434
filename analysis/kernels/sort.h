/* Sorting: least significant digit radix sort on the bits of the doubles. */
#pragma once

#include <stddef.h>
#include <stdint.h>

/* Ascending, in place; NaN must not be there. Faster than qsort; the same on every CPU.
 */
void eda_sort (double x[], size_t n);

/* @order: (out) (array length=n): the indices of @x in ascending order of value; equal
 * values keep their order of appearance. No NaN in @x. */
void eda_sort_order (const double x[], size_t n, size_t order[]);

/* A row with the whole number it is sorted by. */
static inline uint64_t
eda_row_pack (uint32_t key, uint32_t row)
{
  return (uint64_t)key << 32 | row;
}

static inline uint32_t
eda_row_key (uint64_t packed)
{
  return (uint32_t)(packed >> 32);
}

/* Rows by key; equal keys stay in their order. @spare: workspace of n. Returns where the result
 * is: @rows or @spare. */
uint64_t *eda_sort_rows (uint64_t rows[], uint64_t spare[], size_t n);
