/* Ranks with ties sharing their mean rank (midranks). */
#pragma once

#include <stddef.h>

/* @ranks: (out) (array length=n), 1-based midranks; @order: workspace of n. No NaN in @x. */
void eda_midranks (const double x[], size_t n, double ranks[], size_t order[]);
