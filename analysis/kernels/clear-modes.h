/* Humps of a distribution that anybody would count. */
#pragma once

#include <stddef.h>

#define EDA_CLEAR_MODE_CELLS 512

/**
 * eda_clear_modes:
 * @sorted: (array length=n): finite, ascending
 * @bandwidth: of the Gaussian kernel, such as eda_kde_bandwidth()
 *
 * Peaks of the kernel density estimate that are each at least 15 % above the valley to the next
 * peak counted, and hold at least 10 % of the values between their valleys. Values beyond the outer
 * percents do not stretch the grid.
 *
 * Returns: 1 .. ; 0 when n is 0; 1 without spread
 */
size_t eda_clear_modes (const double sorted[], size_t n, double bandwidth);
