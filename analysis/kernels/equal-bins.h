/* As many bins as somebody wanted. */
#pragma once

#include "analysis/kernels/histogram.h"

/**
 * eda_equal_bins:
 * @sorted: (array length=n): ascending, no NaN
 * @bins: 1 to EDA_MAX_BINS
 *
 * Bins of equal width from the smallest finite value to the largest; infinite values count as below or
 * above. Where the values are too close together for so many, or all equal, those of eda_histogram().
 * The rule of the result says nothing.
 */
EdaHistogram eda_equal_bins (const double sorted[], size_t n, size_t bins);
