/* Normal quantile–quantile plots. */
#pragma once

#include <stddef.h>

/* The normal score of place @i, from 0, of @n: Φ⁻¹ of (i + 1 − a) / (n + 1 − 2a), where a is 3/8 up
 * to ten values and 1/2 beyond: R's ppoints, after Blom (1958) and Hazen (1914). */
double eda_qq_score (size_t i, size_t n);

typedef struct
{
  double intercept, slope;
} EdaQqLine;

/* The line through the quartiles of @sorted, as R's qqline draws it: far values do not turn it. NaN
 * when n is 0; a slope of 0 when the quartiles are equal. */
EdaQqLine eda_qq_line (const double sorted[], size_t n);

/* Between which normal scores the value at place @i of @n lies with probability @level when the
 * sample is normal: the order statistic of a uniform sample is Beta (i + 1, n − i) distributed
 * (David & Nagaraja 2003, section 2.3). Pointwise: of all places together more will lie outside. To 1e-13 up to 10 000
 * values, to 3e-5 of a score beyond. */
void eda_qq_band (size_t i, size_t n, double level, double *low, double *high);
