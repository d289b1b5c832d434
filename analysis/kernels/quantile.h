/* Order statistics of sorted values. */
#pragma once

#include <stddef.h>

#include "analysis/kernels/sort.h" /* eda_sort() */

/* Quantile type 7 of Hyndman & Fan (1996), R's default. @sorted ascending; NaN when @n is 0. */
double eda_quantile (const double sorted[], size_t n, double p);

/* What type 7 says between two neighbours, @share of the way. */
double eda_quantile_between (double low, double high, double share);

#define EDA_QUANTILE_TYPES 9

/**
 * eda_quantile_of_type:
 * @sorted: (array length=n): ascending
 * @type: 1 .. EDA_QUANTILE_TYPES of Hyndman & Fan (1996, The American Statistician 50, 361–365), as
 *   in R: 1 to 3 are values of the column, 6 is that of Minitab and SPSS, 7 of R and spreadsheets
 *
 * Returns: NaN when @n is 0
 */
double eda_quantile_of_type (const double sorted[], size_t n, double p, unsigned type);

/* Tukey's five numbers: min, lower hinge, median, upper hinge, max (R's fivenum). */
void eda_five_numbers (const double sorted[], size_t n, double out[5]);

/* Distinct values of @sorted. */
size_t eda_count_distinct (const double sorted[], size_t n);

/* How often the most frequent value of @sorted occurs; @mode: that value, of several the least; NaN when none occurs twice. */
size_t eda_most_frequent (const double sorted[], size_t n, double *mode);

/* Sample L-moment ratios (Hosking 1990): τ3 and τ4; NaN when n is too small or all are equal. */
void eda_l_moments (const double sorted[], size_t n, double *l_skewness, double *l_kurtosis);
