/* The minimum covariance determinant: centre and scatter that far rows cannot pull. */
#pragma once

#include <stddef.h>
#include <stdint.h>

typedef struct
{
  size_t h;    /* rows of the tightest half */
  size_t kept; /* rows that the final estimate rests on */
  int    found; /* 0: half of the rows lie on a plane, or n < 2 p */
} EdaMcd;

/**
 * eda_mcd:
 * @z: n × @stride, row by row: p columns, standardised
 * @centre, @lower: (out): p, p × p: for eda_mahalanobis(); NaN when not found
 * @work: eda_mcd_work_size (n, p) doubles
 *
 * FAST-MCD (Rousseeuw & Van Driessen 1999) with h = (n + p + 1) / 2, scaled to be consistent
 * for normal data, then reweighted by the 0.975 quantile of chi-square. Starts from random
 * subsets: the same seed gives the same result. Of more than EDA_MCD_START_ROWS rows a random
 * sample carries the starts; the best ten go on with all rows.
 */
#define EDA_MCD_START_ROWS 1000
EdaMcd eda_mcd (const double z[],
                size_t       n,
                size_t       p,
                size_t       stride,
                uint64_t     seed,
                double       centre[],
                double       lower[],
                double       work[]);
size_t eda_mcd_work_size (size_t n, size_t p);
