/* Whether neighbours in row order are alike. */
#pragma once

#include "analysis/kernels/moments.h"

/**
 * eda_autocorrelation:
 * @x: finite values in row order; @moments are theirs
 * @lag: 1 for direct neighbours
 *
 * Box & Jenkins (1976): the sum of products of deviations @lag rows apart over the sum of
 * squares, both from the mean of all values.
 *
 * Returns: -1 .. 1; NaN when @lag is not below their number or all are equal
 */
double eda_autocorrelation (const double x[], const EdaMoments *moments, size_t lag);
