/* Linear least squares with twice a double's digits inside. */
#pragma once

#include <stddef.h>

#include "analysis/kernels/double-double.h"

#define EDA_LEAST_SQUARES_MAX 64 /* coefficients */

typedef struct
{
  size_t n, rank;           /* rows; columns that do not follow from those before them */
  double r_squared;         /* with an intercept about the mean, else about 0; NaN when y does not vary */
  double residual_sum;      /* of squares */
  double residual_sd;       /* √(residual_sum / (n - p)); NaN when n <= p */
} EdaLeastSquares;

/**
 * eda_least_squares:
 * @design: n × p, row by row; overwritten
 * @y: (array length=n); overwritten with the residuals' part
 * @intercept: whether a column of ones is among the @p
 * @p: at most EDA_LEAST_SQUARES_MAX
 * @coefficients, @errors: (out) (array length=p): estimates and their standard errors
 *
 * Householder's QR in double-double arithmetic, columns scaled to powers of two: right to
 * what the input allows up to condition numbers of about 1e16. All NaN when n < p, or when a
 * column follows from those before it (to 1e-25 of its length).
 */
EdaLeastSquares eda_least_squares (EdaDouble2 design[],
                                   EdaDouble2 y[],
                                   size_t     n,
                                   size_t     p,
                                   int        intercept,
                                   double     coefficients[],
                                   double     errors[]);

/* y = b0 + b1 x + … + b_degree x^degree, powers to twice a double's digits; without b0
 * unless @intercept. @design: n × (degree + 1), @work: n. */
EdaLeastSquares eda_polynomial (const double x[],
                                const double y[],
                                size_t       n,
                                size_t       degree,
                                int          intercept,
                                EdaDouble2   design[],
                                EdaDouble2   work[],
                                double       coefficients[],
                                double       errors[]);
