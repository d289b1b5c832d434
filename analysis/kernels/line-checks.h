/* What a straight line through two columns hides: single rows, uneven spread, a bend. */
#pragma once

#include <stddef.h>

#include "analysis/kernels/double-double.h"

typedef struct
{
  double r, low, high; /* r of all rows; its range when any one row is left out */
  size_t row;          /* whose absence moves r most */
  double without;      /* r without it */
  size_t few;          /* rows that are 1 % of all, at least 1 */
  double without_few;  /* r without the few that move it most in one direction */
} EdaInfluence;

/* Where nothing varies any more without a row, r is taken as 0. NaN when n < 4 or a column is
 * constant. @work: 4 n. */
EdaInfluence eda_correlation_influence (const double x[], const double y[], size_t n, double work[]);

typedef struct
{
  double lm, p;        /* Breusch & Pagan (1979) in Koenker's (1981) form: n R² of the squared residuals on x */
  double spread_ratio; /* residual SD where x is above its median / below; above 1 = it grows with x; NaN
                          without two rows on either side */
} EdaSpreadCheck;

/* Of the line of y on x; NaN when n < 5 or a column is constant. @work: 3 n. */
EdaSpreadCheck eda_check_spread (const double x[], const double y[], size_t n, double work[]);

typedef struct
{
  double f, df1, df2, p; /* of the bent part */
  double r2_line, r2_curve;
} EdaCurveCheck;

/**
 * eda_check_curve:
 * @design: n × 5
 * @work: n
 * @sorted: n doubles
 *
 * A straight line against a restricted cubic spline with knots at the 5, 27.5, 50, 72.5 and 95 %
 * quantiles of x (Stone & Koo 1985; Harrell 2015), fewer where x has few values: the F test of the
 * bent terms. NaN when x has fewer than 3 values or n < 10.
 */
EdaCurveCheck eda_check_curve (const double x[],
                               const double y[],
                               size_t       n,
                               EdaDouble2   design[],
                               EdaDouble2   work[],
                               double       sorted[]);
