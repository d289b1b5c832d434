/* Correspondence analysis: levels as points, near each other when they occur with the same levels of
 * the other side. */
#pragma once

#include <stddef.h>

#define EDA_CORRESPONDENCE_AXES 2

/**
 * eda_correspondence:
 * @counts: rows × columns, row by row; no empty row or column, two of each at least
 * @inertia: (out) (array length=min (rows, columns) - 1): of the axes, falling; they add up to
 *   chi-square / n
 * @row_points, @column_points: (out): two numbers for each level, principal coordinates on the first
 *   two axes; 0 on an axis that there is not
 *
 * Benzécri (1973), Greenacre (2007). Of an axis the row with the largest coordinate lies on the
 * positive side. Distances between points of one side are chi-square distances; between points of
 * different sides only the direction from the centre means something.
 *
 * Returns: 0 when memory ran out or a side has one level only, else 1
 */
int eda_correspondence (const double counts[],
                        size_t       rows,
                        size_t       columns,
                        double       inertia[],
                        double       row_points[],
                        double       column_points[]);
