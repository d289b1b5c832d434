/* Bootstrap intervals of what no formula gives an interval for in a pair of columns. */
#pragma once

#include <stddef.h>
#include <stdint.h>

#include "analysis/kernels/interval.h"

#define EDA_PAIR_INTERVAL_ROUNDS 200
#define EDA_PAIR_INTERVAL_ROWS 2000 /* of more rows, each round draws so many */

/* Doubles of @work below. */
size_t eda_pair_interval_work_size (size_t n);

/**
 * eda_distance_correlation_interval:
 * @x, @y: (array length=n): finite
 * @dcor: eda_distance_correlation() of them
 *
 * Percentile interval of EDA_PAIR_INTERVAL_ROUNDS samples of rows with replacement (Efron 1979),
 * moved by their median's distance from @dcor: a drawn sample repeats rows, which raises dcor.
 * From m < n rows in a round the distances from @dcor are shrunk by √(m/n) (Bickel, Götze &
 * van Zwet 1997). NaN when n < 20; the same @seed gives the same interval.
 */
EdaInterval eda_distance_correlation_interval (
    const double x[], const double y[], size_t n, double dcor, double level, uint64_t seed, double work[]);

/* The same, without moving it, of the change of r without the few rows that move it most: @change is
 * r - without_few of eda_correlation_influence(). */
EdaInterval eda_influence_interval (
    const double x[], const double y[], size_t n, double change, double level, uint64_t seed, double work[]);
