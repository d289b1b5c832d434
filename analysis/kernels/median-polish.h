/* A two-way table as common value + row effect + column effect + residual. */
#pragma once

#include <stddef.h>

typedef struct
{
  double   common;
  double   left;   /* sum of the sizes of the residuals */
  unsigned rounds; /* at most 10; ended when @left changes by less than 1 % */
} EdaMedianPolish;

/**
 * eda_median_polish:
 * @table: rows × columns finite values, row by row
 * @row_effects, @column_effects: (out): rows and columns of them
 * @residuals: (out): as @table
 * @work: rows or columns, whichever are more
 *
 * Tukey (1977), Exploratory Data Analysis: medians of rows and columns are taken off in turn; a few odd
 * cells do not move the effects. The numbers of R's medpolish().
 */
EdaMedianPolish eda_median_polish (const double table[],
                                   size_t       rows,
                                   size_t       columns,
                                   double       row_effects[],
                                   double       column_effects[],
                                   double       residuals[],
                                   double       work[]);
