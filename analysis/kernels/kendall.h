/* Kendall's rank correlation. */
#pragma once

#include <stddef.h>
#include <stdint.h>

typedef struct
{
  size_t n;
  double tau;             /* tau-b; NaN when n < 2 or a column is constant */
  double p;               /* two-sided, normal approximation corrected for ties; NaN when n < 3 */
  double ci_low, ci_high; /* 95 %, Fisher z with Bonett & Wright's (2000) variance 0.437 / (n - 4);
                             NaN when n < 5 */
} EdaKendall;

/**
 * eda_kendall:
 * @x, @y: (array length=n): codes in the order of the values, equal where the values are equal
 * @limit: above every code
 * @work: 3 n + @limit + 1
 *
 * Knight's (1966) algorithm, O(n log n); p as R's cor.test (…, exact = FALSE).
 */
EdaKendall
eda_kendall (const uint32_t x[], const uint32_t y[], size_t n, uint32_t limit, uint32_t work[]);
