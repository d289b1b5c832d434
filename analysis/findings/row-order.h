/* The rows in the order of the file: what rules about drift and season look at. */
#pragma once

#include "analysis/findings/rule-parts.h"

#define EDA_ORDER_MAX 4000 /* more rows are looked at as the means of so many blocks at most */

/* The finite values in row order; of many rows the means of blocks of equal length, so that a
 * look stays linear. NULL when there are fewer than @min. @length: (out): of the array. */
double *eda_order_values (const EdaColumnProfile *column, gsize min, gsize max, gsize *length);

/* (nullable): a column by which the rows are sorted, so that drift along the rows is no news: a
 * category that comes in blocks, or a measure in rising or falling order. */
const EdaColumnProfile *eda_order_find_sorted (const GPtrArray *columns);
