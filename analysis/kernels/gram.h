/* Sums of products of all pairs of columns at once. */
#pragma once

#include <stddef.h>

#define EDA_GRAM_WIDTH 8

/* Columns are padded with zeros to a multiple of EDA_GRAM_WIDTH. */
static inline size_t
eda_gram_stride (size_t p)
{
  return (p + EDA_GRAM_WIDTH - 1) / EDA_GRAM_WIDTH * EDA_GRAM_WIDTH;
}

/**
 * eda_gram_add:
 * @rows: @n rows of @stride values, row by row; missing cells are 0
 * @stride: eda_gram_stride() of the number of columns
 * @sums: (inout): @stride × @stride; cells below the tiles of the diagonal are left alone
 *
 * Adds the products of columns i <= j over these rows to @sums[i × stride + j]. Each sum
 * runs through the rows in their order, so it has the same bits on every processor. Some
 * hundred rows at a time keep a block in the cache and the rounding errors small.
 */
void eda_gram_add (const double rows[], size_t n, size_t stride, double sums[]);
