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

#define EDA_MAX_LAGS 40

/* How many lags are worth a look: 10 log10 n as R's acf has it, EDA_MAX_LAGS at most; 0 when n < 3. */
size_t eda_count_lags (size_t n);

/* The same at lags 1 .. @lags. @r: (array length=lags) (out); @work: n doubles */
void eda_autocorrelations (const double      x[],
                           const EdaMoments *moments,
                           size_t            lags,
                           double            r[],
                           double            work[]);

typedef struct
{
  double q, df, p;
} EdaLjungBox;

/* Ljung & Box (1978, Biometrika 65, 297-303): are the first @lags autocorrelations of @n values, all
 * together, more than rows in no order give? NaN without lags or where one is NaN. */
EdaLjungBox eda_ljung_box (const double r[], size_t lags, size_t n);

/**
 * eda_durbin_watson:
 * @x: finite values in row order; @moments are theirs
 *
 * Durbin & Watson (1950), of the deviations from the mean: squared steps from row to row over squared
 * deviations.
 *
 * Returns: 0 .. 4, 2 for rows in no order; NaN when n < 2 or all are equal
 */
double eda_durbin_watson (const double x[], const EdaMoments *moments);
