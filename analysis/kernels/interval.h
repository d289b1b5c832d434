/* Confidence intervals for one column beyond the mean's by t. */
#pragma once

#include <stddef.h>
#include <stdint.h>

typedef struct
{
  double low, high; /* NaN when there are too few values */
} EdaInterval;

/* Of the standard deviation, by chi-square with n − 1 degrees of freedom: right for bell shapes
 * only, whatever the n. NaN when n < 2. */
EdaInterval eda_interval_sd (double sd, size_t n, double level);

/* Of the median: the two order statistics that hold it with at least @level, by the binomial
 * distribution (Thompson 1936); no assumption on the shape. NaN below 6 values at 95 %. */
EdaInterval eda_interval_median (const double sorted[], size_t n, double level);

/**
 * eda_interval_bootstrap_mean:
 * @x: (array length=n): in any order
 * @replicates: 2000 for 95 %
 * @work: workspace of @replicates
 *
 * Of the mean: bias-corrected and accelerated bootstrap (Efron 1987, Journal of the American
 * Statistical Association 82, 171–185), the acceleration from the jackknife. It follows a skewed
 * column where the t interval stays symmetric. The same @seed gives the same interval.
 *
 * Returns: NaN when n < 2 or all values are equal
 */
EdaInterval eda_interval_bootstrap_mean (
    const double x[], size_t n, double level, size_t replicates, uint64_t seed, double work[]);
