/* How far a column is from a named shape, in its own spread: the mean gap of the quantile plot. */
#pragma once

#include <stddef.h>

typedef enum
{
  EDA_GAP_NORMAL,      /* with the mean and SD of the values */
  EDA_GAP_UNIFORM,     /* with the mean and SD of the values as well */
  EDA_GAP_EXPONENTIAL, /* from 0, with the mean of the values */
} EdaGapShape;

/**
 * eda_quantile_gap:
 * @sorted: (array length=n): finite, ascending
 *
 * Mean |z(i) − q(i)|, z the values standardised by their mean and SD (for the exponential divided
 * by their mean), q the quantile of the standard shape at (i − 1/2) / n.
 *
 * Returns: NaN when n < 3 or without spread; of the exponential also when a value is below 0
 */
double eda_quantile_gap (const double sorted[], size_t n, EdaGapShape shape);
