/* Kernel density estimate. */
#pragma once

#include <stddef.h>

/* Silverman's rule of thumb (1986, eq. 3.31): 0.9 min (sd, IQR/1.34) n^-1/5; 0 when undefined. */
double eda_kde_bandwidth (const double sorted[], size_t n, double sd);

/* Gaussian density of @sorted at @m equally spaced points from @low to @high into @density; all 0
 * when the bandwidth is not positive. Values outside [low, high] still count near the ends.
 * Linear binning, then a truncated convolution: O(n + m²) at worst for many values. */
void eda_kde (const double sorted[], size_t n, double bandwidth, double low, double high, size_t m, double density[]);
