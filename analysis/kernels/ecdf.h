/* How well a sample's distribution function is known. */
#pragma once

#include <stddef.h>

/* Half the height of the band of Dvoretzky, Kiefer & Wolfowitz (1956) with Massart's (1990)
 * constant: √(ln (2 / alpha) / 2n). The true distribution function lies within it everywhere at
 * once with probability 1 − @alpha or more. NaN when n is 0. */
double eda_ecdf_half_width (size_t n, double alpha);
