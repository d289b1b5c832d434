/* Rows whose neighbourhood is thinner than that of their neighbours. */
#pragma once

#include <stddef.h>

/**
 * eda_local_outlier_factor:
 * @points: (array length=n × p): row by row, finite, on comparable scales
 * @k: neighbours, 1 or more and less than @n
 * @lof: (out) (array length=n): about 1 = as dense as its neighbourhood, 2 = half as dense
 * @neighbours: workspace of n k
 * @work: n (k + 1) doubles
 *
 * Breunig, Kriegel, Ng & Sander (2000) with exactly @k neighbours, of equal distances the earlier
 * rows, and 1e-10 added to the mean reach, as scikit-learn has it. O(n² p): for some thousand rows.
 */
void eda_local_outlier_factor (const double points[],
                               size_t       n,
                               size_t       p,
                               size_t       k,
                               double       lof[],
                               size_t       neighbours[],
                               double       work[]);
