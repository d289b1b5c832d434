/* How far a column leans to one side, and fences that lean with it. */
#pragma once

#include "analysis/kernels/robust.h"

/**
 * eda_medcouple:
 * @sorted: (array length=n): ascending, finite
 * @work: 2 n doubles
 *
 * Brys, Hubert & Struyf (2004): the median of ((x - m) - (m - y)) / (x - y) over all pairs
 * y <= m <= x, m the median; with an even number of pairs the mean of the two in the middle. It is
 * found by counting, O(n) for each of at most 200 steps and about ten as a rule.
 *
 * Returns: -1 (long tail below) to 1 (long tail above); 0 for @n of 1 or 2 and for constant
 *   columns; NaN when @n is 0
 */
double eda_medcouple (const double sorted[], size_t n, double work[]);

/* Hubert & Vandervieren (2008): quartiles (type 7) minus and plus 1.5 IQR, times e^(-4 MC) and
 * e^(3 MC); for a negative @medcouple e^(-3 MC) and e^(4 MC). Meant for |MC| <= 0.6. */
EdaFences eda_adjusted_fences (const double sorted[], size_t n, double medcouple);
