/* Whether neighbours in row order are alike. */
#pragma once

#include <stddef.h>

/**
 * eda_autocorrelation:
 * @x: (array length=n): finite values in row order
 * @lag: 1 for direct neighbours
 *
 * Box & Jenkins (1976): the sum of products of deviations @lag rows apart over the sum of
 * squares, both from the mean of all values.
 *
 * Returns: -1 .. 1; NaN when @lag is not below @n or all values are equal
 */
double eda_autocorrelation (const double x[], size_t n, size_t lag);
