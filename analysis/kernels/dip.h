/* Hartigan & Hartigan's dip: how far the data are from having one mode. */
#pragma once

#include <stdint.h>

#include "analysis/kernels/significance.h"

/**
 * eda_dip:
 * @sorted: (array length=n): finite, ascending; less than 2^32 values
 * @work: workspace of 3 n
 *
 * The largest distance between the empirical distribution function and the nearest unimodal one
 * (Hartigan & Hartigan 1985, Annals of Statistics 13, 70–84; algorithm AS 217 with the later
 * corrections). The p-value is interpolated in a table of simulated dips of uniform samples, the
 * least favourable unimodal distribution; beyond 72 000 values the last row serves. Ties, as from
 * rounding, make the dip larger.
 *
 * Returns: at least 1 / 2n, with p = 1 below 4 values; NaN when @n is 0 and when the range leaves
 * 1e-290 .. 1e290
 */
EdaTest eda_dip (const double sorted[], size_t n, uint32_t work[]);
