/* Many tests at once. */
#pragma once

#include <stddef.h>

/* Benjamini & Hochberg (1995): @q[i] for each @p[i]; NaN stays NaN and does not count.
 * @order: workspace of n. */
void eda_adjust_bh (const double p[], size_t n, double q[], size_t order[]);
