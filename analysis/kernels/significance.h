/* From a statistic to its p-value, and many tests at once.
 *
 * Upper tails come from the complement functions, so a small p stays a small positive number
 * for as long as a double can hold it. */
#pragma once

#include <math.h>
#include <stddef.h>

#define EDA_Z_95 1.959963984540054 /* the normal's 0.975 quantile: half a 95 % interval, in SDs */

/* What a test of one hypothesis comes to. */
typedef struct
{
  double statistic;
  double p;
} EdaTest;

#define EDA_TEST_UNDEFINED ((EdaTest){ NAN, NAN })

/* Two-sided p of Student's @t with @df degrees of freedom; NaN when df <= 0 or t is NaN. */
double eda_student_p (double t, double df);

/* Upper tail of chi-square; NaN when df <= 0. */
double eda_chi_square_p (double chi2, double df);

/* Where the lower tail of chi-square is @share; NaN when df <= 0. */
double eda_chi_square_quantile (double share, double df);

/* Upper tail of Fisher's F; 0 where @f is infinite; NaN when a df <= 0 or f is NaN. */
double eda_f_p (double f, double df1, double df2);

/* Two-sided p of a standard normal @z. */
double eda_normal_p (double z);

/* Upper tail of Kolmogorov's (1933) limit distribution at @t, such as sqrt (n) times the largest
 * distance; 1 at 0 and below. */
double eda_kolmogorov_p (double t);

/* Benjamini & Hochberg (1995): @q[i] for each @p[i]; NaN stays NaN and does not count.
 * @order: workspace of n. */
void eda_adjust_bh (const double p[], size_t n, double q[], size_t order[]);

/* Benjamini & Yekutieli (2001), Annals of Statistics 29, 1165–1188: the same times Σ 1/i over the
 * tests, at most 1, which holds however they depend on each other. */
void eda_adjust_by (const double p[], size_t n, double q[], size_t order[]);
