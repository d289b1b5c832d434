/* Moments and co-moments of two columns over some rows, and of two lots of rows from those of each. */
#pragma once

#include <stddef.h>

typedef struct
{
  double n, mean_x, mean_y;
  double xx, yy, xy; /* sums of products of the deviations from the means */
} EdaCoMoments;

/* Two passes over finite values; all 0 when n is 0. Values whose squares leave the range of a double
 * are to be scaled first. */
EdaCoMoments eda_co_moments (const double x[], const double y[], size_t n);

/* Pébay (2008), Formulas for robust, one-pass parallel computation of covariances and
 * arbitrary-order statistical moments, SAND2008-6212. */
EdaCoMoments eda_co_moments_merge (EdaCoMoments a, EdaCoMoments b);

/* Pearson's r; NaN when a side does not vary. */
double eda_co_moments_r (const EdaCoMoments *self);
