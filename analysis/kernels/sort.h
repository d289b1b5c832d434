/* Sorting: least significant digit radix sort on the bits of the doubles. */
#pragma once

#include <stddef.h>

/* Ascending, in place; NaN must not be there. Faster than qsort; the same on every CPU.
 */
void eda_sort (double x[], size_t n);

/* @order: (out) (array length=n): the indices of @x in ascending order of value; equal
 * values keep their order of appearance. No NaN in @x. */
void eda_sort_order (const double x[], size_t n, size_t order[]);
