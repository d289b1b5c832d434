/* The noncentral chi-square distribution: what chi-square comes to when the levels are not
 * independent. */
#pragma once

/* Lower tail at @x with @df degrees of freedom and noncentrality @lambda >= 0; the mixture of
 * central ones with Poisson weights, summed outwards from the largest weight. NaN when x or df are
 * not positive. */
double eda_noncentral_chi2_cdf (double x, double df, double lambda);

/* The noncentrality at which the lower tail of @x is @share; 0 when it is less even without any. */
double eda_noncentral_chi2_solve (double x, double df, double share);
