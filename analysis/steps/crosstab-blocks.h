/* A two-way table as grid, mosaic, sentence and facts. */
#pragma once

#include "analysis/profile/profile.h"
#include "analysis/result/facts.h"
#include "analysis/result/figure.h"
#include "analysis/result/grid.h"

/* An adjusted residual beyond this stands out. */
#define EDA_RESIDUAL_LIMIT 2.0

/* The table with the names of its two columns; the longer side always makes the rows. */
typedef struct
{
  const EdaCrosstab *tab;
  const char        *row_name, *column_name;
} EdaCrosstabView;

/* What the table says and what it does not. (transfer full) */
char *eda_crosstab_describe (const EdaCrosstabView *view);

EdaGrid *eda_crosstab_new_grid (const EdaCrosstabView *view);

/* Mosaic of the counts; a heat map of the residuals when there are too many tiles to see.
 */
EdaFigure *eda_crosstab_new_figure (const EdaCrosstabView *view);

void eda_crosstab_add_facts (EdaFacts *list, const EdaCrosstabView *view);
