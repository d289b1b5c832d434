/* Rows that few random cuts set apart. */
#pragma once

#include <stddef.h>
#include <stdint.h>

#define EDA_FOREST_TREES 100
#define EDA_FOREST_SAMPLE 256

/**
 * eda_isolation_forest:
 * @points: (array length=n × p): row by row, finite
 * @seed: the same seed gives the same scores on every machine
 * @score: (out) (array length=n): 0.5 or less = ordinary, towards 1 = cut off early
 * @order: workspace of n
 *
 * Liu, Ting & Zhou (2008): 100 trees of random cuts, each grown on 256 rows drawn without
 * replacement to a depth of log2 256; 2^(-mean depth / c (256)), c the depth that a search tree has.
 * NaN when @n is less than 2.
 */
void eda_isolation_forest (const double points[],
                           size_t       n,
                           size_t       p,
                           uint64_t     seed,
                           double       score[],
                           size_t       order[]);
