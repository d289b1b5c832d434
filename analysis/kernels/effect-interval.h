/* Intervals of effects, two-sided, at any level. NaN where there is too little to say. */
#pragma once

#include "analysis/kernels/interval.h"

/* Of a share: Wilson's (1927) score interval. */
EdaInterval eda_interval_share (double successes, double n, double level);

/* Of the difference of two shares, first less second: Agresti & Caffo (2000, The American
 * Statistician 54, 280–288), one success and one failure more in each sample. Within −1 .. 1. */
EdaInterval eda_interval_share_difference (double successes1, double n1, double successes2, double n2, double level);

/* Of the difference of two means, first less second, whatever the spreads (Welch 1947). NaN when a
 * sample has fewer than 2 values. */
EdaInterval eda_interval_mean_difference (double mean1, double sd1, size_t n1, double mean2, double sd2, size_t n2, double level);

/* Cohen's d of two samples corrected for small ones (Hedges 1981), first less second, and its
 * large-sample interval (Hedges & Olkin 1985). Groups apart without spread: infinite. */
double      eda_standardised_difference (double mean1, double sd1, size_t n1, double mean2, double sd2, size_t n2);
EdaInterval eda_interval_hedges_g (double g, size_t n1, size_t n2, double level);

/* Of a correlation by Fisher's (1915) z, whose variance is @variance: 1 / (n − 3) for r,
 * (1 + rho² / 2) / (n − 3) for rho (Bonett & Wright 2000), 0.437 / (n − 4) for tau (Fieller 1957). */
EdaInterval eda_interval_correlation (double r, double variance, double level);

/* Of quantile @p: the two order statistics that hold it with at least @level by the binomial
 * distribution; an end of the sample where none is far enough. NaN when n is 0. */
EdaInterval eda_interval_quantile (const double sorted[], size_t n, double p, double level);

/* How far a standard normal goes to each side with probability @level. */
double eda_normal_half_width (double level);
