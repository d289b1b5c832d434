/* Principal components of a correlation matrix, and how many of them are more than noise. */
#pragma once

#include <stddef.h>
#include <stdint.h>

/**
 * eda_principal_components:
 * @correlation: p × p, symmetric
 * @values: (out) (array length=p): eigenvalues, largest first
 * @vectors: (out): p × p; column k belongs to value k, has length 1, and its largest
 *   element is positive
 *
 * Returns: 0 when the memory for it is missing
 */
int eda_principal_components (const double correlation[], size_t p, double values[], double vectors[]);

/**
 * eda_parallel_analysis:
 * @rounds: random tables to look at, 100 or so; at least 1
 * @quantiles: (out) (array length=p): the 0.95 quantile of each eigenvalue among them
 * @work: p × p × 2 + p × (@rounds + 1)
 *
 * Horn (1965): what eigenvalues uncorrelated normal columns of @n rows would have. Each random
 * matrix is drawn by Bartlett's decomposition of the Wishart distribution, so the rows themselves
 * are never made. Needs n > p; else all NaN.
 */
void eda_parallel_analysis (size_t n, size_t p, size_t rounds, uint64_t seed, double quantiles[], double work[]);
