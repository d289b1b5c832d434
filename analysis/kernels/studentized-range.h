/* The range of several normal means over their standard error: Tukey's "honest" comparisons of
 * all pairs of groups. */
#pragma once

/* Upper tail of the studentized range of @k means with @df degrees of freedom; NaN when k < 2 or
 * df < 1. By quadrature (trapezoids, which converge exponentially here): about 12 digits, of small
 * tails too. */
double eda_studentized_range_p (double q, double k, double df);

/* The @q that the range exceeds with probability @p, 0 < p < 1. */
double eda_studentized_range_quantile (double p, double k, double df);

/* Tukey–Kramer comparison of two of @k groups. */
typedef struct
{
  double diff, low, high, p; /* mean of a less mean of b; simultaneous 95 % interval */
} EdaTukeyPair;

/**
 * eda_tukey_pair:
 * @variance: pooled, in the square of the units of @diff
 * @quantile: eda_studentized_range_quantile (0.05, k, df)
 *
 * Tukey (1949), for groups of unequal size Kramer (1956). NaN where there is no spread.
 */
EdaTukeyPair eda_tukey_pair (double diff,
                             double variance,
                             double n_a,
                             double n_b,
                             double k,
                             double df,
                             double quantile);
