/* One column as weighted points, so that a fit of ten million values costs what one of four
 * thousand costs. */
#pragma once

#include <stddef.h>

#define EDA_FIT_POINTS 4096
#define EDA_FIT_ENDS 512 /* at either end, by themselves */

typedef struct
{
  size_t        m;              /* at most EDA_FIT_POINTS */
  double        n;              /* values they stand for: the sum of the weights */
  const double *value, *weight; /* ascending */
  const double *log;            /* of the values; NaN and -inf where they are not positive */
} EdaFitPoints;

/**
 * eda_fit_points:
 * @sorted: (array length=n): finite, ascending
 * @work: 3 × EDA_FIT_POINTS; the points lie there
 *
 * With up to EDA_FIT_POINTS different values every one is a point with its count. Beyond, the
 * EDA_FIT_ENDS lowest and highest values are points, and the others lie in groups of equal size,
 * each at its mean: sums of the values stay as they are, and those of their logarithms and powers
 * change by a few 1e-5 of themselves at most.
 */
EdaFitPoints eda_fit_points (const double sorted[], size_t n, double work[]);
