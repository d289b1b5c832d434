/* Impulses: single values that jump out of their neighbourhood. */
#pragma once

#include <stddef.h>

#define EDA_HAMPEL_SIDE 5     /* neighbours on each side: a window of eleven */
#define EDA_HAMPEL_LIMIT 3.0  /* scaled MADs */

/**
 * eda_hampel:
 * @x: (array length=n): finite, in order
 * @distance: (out) (array length=n): (x - median) / (1.4826 MAD) of the window around each value
 *
 * Hampel's identifier in a moving window (Davies & Gather 1993). At the ends the window is what there
 * is of it. NaN where the window's MAD is 0: half of it is equal, so there is nothing to measure by.
 */
void eda_hampel (const double x[], size_t n, double distance[]);

/* x - median of the others in the same window, in the units of @x: what is not told by the
 * neighbours. Infinite where that overflows, NaN when @n is 1. */
void eda_hampel_jumps (const double x[], size_t n, double jump[]);
