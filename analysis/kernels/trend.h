/* Ordered levels: does the one side of a table rise with the other? */
#pragma once

#include <stddef.h>

typedef struct
{
  double r;       /* Pearson's r of the scores over all rows of data */
  double chi2, p; /* (n - 1) r², one degree of freedom */
} EdaTrend;

/**
 * eda_linear_by_linear:
 * @observed: counts, rows × columns, row by row
 * @row_scores, @column_scores: a number for each level
 *
 * Linear-by-linear association (Mantel 1963); with two columns it is the trend test of Cochran
 * (1954) and Armitage (1955) times (n - 1) / n. Asks only for a straight rise: a hump is no
 * trend. NaN when n < 2 or a side has one level only.
 */
EdaTrend eda_linear_by_linear (const double observed[],
                               size_t       rows,
                               size_t       columns,
                               const double row_scores[],
                               const double column_scores[]);

/* Eta: root of the share of the spread of the rows' scores that lies between the columns, 0 to 1. As
 * large as |r| when the scores rise in a line with the columns, larger when along a curve. Transpose
 * for the other direction. NaN without spread. */
double eda_score_eta (const double observed[], size_t rows, size_t columns, const double row_scores[]);
