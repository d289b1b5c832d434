/* The Shapiro–Wilk test of normality. */
#pragma once

#include "analysis/kernels/significance.h"

#define EDA_SHAPIRO_WILK_MIN 3
#define EDA_SHAPIRO_WILK_MAX 5000

/**
 * eda_shapiro_wilk:
 * @sorted: (array length=n): finite, ascending
 * @weights: workspace of n / 2
 *
 * W and its p-value by Royston (1995), algorithm AS R94, Applied Statistics 44, 547–551.
 *
 * Returns: NaN outside 3 .. 5000 values and when all are equal
 */
EdaTest eda_shapiro_wilk (const double sorted[], size_t n, double weights[]);
