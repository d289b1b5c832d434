/* From a part of a figure to the rows behind it, and from rows to their marks. Axes say which
 * column they show (EdaAxis.column); the rows are looked up in the table itself, so a figure
 * that draws only some of them selects them all. */
#pragma once

#include "analysis/result/figure.h"
#include "analysis/table/row-set.h"
#include "analysis/table/table.h"

/* A part of a figure, in data units. */
typedef struct
{
  double x_low, x_high, y_low, y_high;
} EdaPlotBox;

/* Does this axis lead to rows? */
gboolean eda_axis_is_bound (const EdaAxis *axis);
/* Does either axis? */
gboolean eda_figure_can_brush (const EdaFigure *figure);

/**
 * eda_brush_rows:
 *
 * Rows whose values lie in @box, edges included. An axis that leads to no rows restricts nothing.
 *
 * Returns: (transfer full): empty when the table lacks the columns
 */
EdaRowSet *eda_brush_rows (const EdaFigure *figure, const EdaTable *table, const EdaPlotBox *box);

/**
 * eda_brush_condition:
 * @rows: what eda_brush_rows() found
 *
 * Returns: (transfer full) (nullable): the expression that keeps these rows alone; NULL when there is none, as where
 *   an axis shows the rows themselves
 */
char *eda_brush_condition (const EdaFigure *figure, const EdaTable *table, const EdaRowSet *rows);

/**
 * eda_brush_highlight:
 *
 * The figure with @rows on top: their share of each bar, their points among the others. At most
 * 100 000 points are drawn.
 *
 * Returns: (transfer full) (nullable): NULL when nothing of the figure leads to rows
 */
EdaFigure *eda_brush_highlight (const EdaFigure *figure, const EdaTable *table, const EdaRowSet *rows);
