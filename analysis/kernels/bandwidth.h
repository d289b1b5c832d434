/* How wide the kernel of a density estimate should be, by the values themselves. */
#pragma once

#include <stddef.h>

#define EDA_BANDWIDTH_BINS 1000

/**
 * eda_bandwidth_sheather_jones:
 * @sorted: (array length=n): finite, ascending
 * @work: 2 × EDA_BANDWIDTH_BINS
 *
 * Sheather & Jones (1991, Journal of the Royal Statistical Society B 53, 683–690), "solve the
 * equation", on 1000 bins. It follows heaps that Silverman's rule smears; many equal values make it
 * too small.
 *
 * Returns: in the units of @sorted; NaN when n < 2, where the middle half is one value, and where
 *   the equation has no answer
 */
double eda_bandwidth_sheather_jones (const double sorted[], size_t n, double sd, double work[]);
