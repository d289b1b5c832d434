/* The noncentral F distribution, and how much of a spread something explains, with its interval. */
#pragma once

#include "analysis/kernels/interval.h"

/* Lower tail at @f with @df1 and @df2 degrees of freedom and noncentrality @lambda >= 0; the mixture
 * of beta distributions with Poisson weights, summed outwards from the largest weight. NaN when f or
 * degrees of freedom are not positive. */
double eda_noncentral_f_cdf (double f, double df1, double df2, double lambda);

/* Of the share of variance that an effect explains of what it and chance make, from its F:
 * λ / (λ + df1 + df2 + 1) at the two noncentralities at which F stands in the tails (Steiger 2004,
 * Psychological Methods 9, 164–182). NaN as above. */
EdaInterval eda_interval_explained (double f, double df1, double df2, double level);
