/* Moments and co-moments of some rows, and of two lots of rows from those of each. */
#pragma once

#include <stddef.h>

typedef struct
{
  double n, mean;
  double m2, m3, m4; /* sums of powers of the deviations from the mean */
} EdaMomentPart;

typedef struct
{
  double n, mean_x, mean_y;
  double xx, yy, xy; /* sums of products of the deviations from the means */
} EdaPairPart;

/* Two passes over finite values; all 0 when n is 0. Values whose squares leave the range of a double
 * are to be scaled first. */
EdaMomentPart eda_moment_part (const double x[], size_t n);
EdaPairPart   eda_pair_part (const double x[], const double y[], size_t n);

/* Pébay (2008), Formulas for robust, one-pass parallel computation of covariances and
 * arbitrary-order statistical moments, SAND2008-6212. */
EdaMomentPart eda_moment_part_merge (EdaMomentPart a, EdaMomentPart b);
EdaPairPart   eda_pair_part_merge (EdaPairPart a, EdaPairPart b);

/* The same for an EdaMergeTree of as many doubles as the struct has. */
#define EDA_MOMENT_PART_WIDTH 5
#define EDA_PAIR_PART_WIDTH 6
void eda_moment_part_combine (double into[], const double later[]);
void eda_pair_part_combine (double into[], const double later[]);

/* Pearson's r; NaN when a side does not vary. */
double eda_pair_part_r (const EdaPairPart *self);
