/* Several numbers, each against each. */
#pragma once

#include "analysis/profile/column-profile.h"
#include "analysis/result/figure.h"

#define EDA_SCATTER_MATRIX_MOST 5

/* Below the diagonal the rows as dots, on it each column's density, above it Pearson's r.
 * @columns: (element-type EdaColumnProfile): numeric, 3 to EDA_SCATTER_MATRIX_MOST
 * @r: n × n; NaN where undefined */
EdaFigure *eda_scatter_matrix_new_figure (const GPtrArray *columns, const double r[]);
