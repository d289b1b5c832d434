/* How many heaps the values form. */
#pragma once

#include <stddef.h>
#include <stdint.h>

#define EDA_MODES_MOST 9

/**
 * eda_count_modes:
 * @sorted: (array length=n): finite, ascending
 * @alpha: 0.05
 *
 * The smallest number k that Silverman's (1981, Journal of the Royal Statistical Society B 43, 97–99)
 * test does not reject: the least bandwidth at which a kernel estimate has k modes is compared with
 * what samples from that estimate need, 199 of them, drawn from @seed. The values between P1 and
 * P99 are looked at, on 256 cells, so that a few far values are no modes of their own; no bandwidth
 * is narrower than three quarters of the least distance of two values, so that rounded values form no
 * comb of modes. The test is cautious: it rather says too few.
 *
 * Returns: 1 .. 9; 0 when n is 0, 1 when P1 and P99 are equal
 */
size_t eda_count_modes (const double sorted[], size_t n, double alpha, uint64_t seed);
