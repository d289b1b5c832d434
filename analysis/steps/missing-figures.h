/* Figures of what is missing. Each returns a new figure. */
#pragma once

#include "analysis/profile/profile.h"
#include "analysis/result/figure.h"

/* Bars of the columns with gaps, most gaps first. @columns: EdaColumnProfile. */
EdaFigure *eda_missing_new_bars (const GPtrArray *columns, gsize n_rows);

/* The whole table as a raster: a column a column, a bin of rows a line. */
EdaFigure *eda_missing_new_matrix (const GPtrArray      *columns,
                                   const EdaMissingness *missingness,
                                   gsize                 n_rows);

/* Correlation of the gaps: phi of each pair of columns with some cells missing. */
EdaFigure *eda_missing_new_phi (const GPtrArray      *columns,
                                const EdaMissingness *missingness);

/* Which gaps are alike, joined step by step: a tree of at most 40 columns. */
EdaFigure *eda_missing_new_tree (const GPtrArray *columns, const EdaGapTree *tree);

/* Which columns miss a cell in the same rows, and in how many: at most 8 columns and 14
 * combinations. (nullable) (transfer full): NULL when there are not two of each. */
EdaFigure *eda_missing_new_upset (const GPtrArray      *columns,
                                  const EdaMissingness *missingness,
                                  gsize                 n_rows);
