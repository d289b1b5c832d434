/* Does a parabola follow a cloud better than a line? */
#pragma once

#include <stddef.h>

typedef struct
{
  double r2_line;
  double gain;   /* R² of the parabola less that of the line, 0 or more */
  double bend;   /* sign of the square: 1 opens upwards, -1 downwards, 0 none */
  double vertex; /* x of the turning point; NaN without bend */
} EdaCurveGain;

/**
 * eda_curve_gain:
 * @counts: (nullable) (array length=n): how often each pair counts, such as in a bootstrap sample
 *
 * Least squares of y on x, and on x and x², by Gram and Schmidt on deviations. NaN when n < 4 or x
 * or y is constant.
 */
EdaCurveGain eda_curve_gain (const double x[], const double y[], const unsigned counts[], size_t n);
