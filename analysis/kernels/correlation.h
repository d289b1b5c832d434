/* Correlation of two columns, pairwise complete, with p and interval. */
#pragma once

#include <stddef.h>

typedef struct
{
  size_t n;
  double r;               /* NaN when n < 2 or a column is constant */
  double p;               /* two-sided, t with n - 2; NaN when n < 3 */
  double ci_low, ci_high; /* Fisher z, 95 %; NaN when n < 4 (Pearson only) */
} EdaCorrelation;

/* @x, @y: complete pairs, finite. Two-pass, compensated. */
EdaCorrelation eda_pearson (const double x[], const double y[], size_t n);
/* On midranks of the complete pairs; p by the t approximation. @work: 2n doubles, @order: n. */
EdaCorrelation eda_spearman (const double x[], const double y[], size_t n, double work[], size_t order[]);

/* Student's t of no correlation, with n - 2 degrees of freedom, and its two-sided p. NaN when
 * n < 3; t is infinite at r = ±1. Of Spearman's rho it is an approximation. */
double eda_correlation_t (double r, size_t n);
double eda_correlation_p (double r, size_t n);

/* Least squares line y = a + b x with the 95 % band of the mean at @m points @at. */
typedef struct
{
  double intercept, slope, r2, residual_sd;
} EdaLine;
EdaLine eda_fit_line (const double x[], const double y[], size_t n);
void    eda_fit_line_band (const EdaLine *line, const double x[], size_t n, const double at[], size_t m, double low[], double high[]);
