/* A figure with what belongs to it: its values as a table, and the rows marked in it. */
#pragma once

#include "notebook/row-selection.h"
#include "widgets/notebook/plot-view.h"

G_BEGIN_DECLS

#define EDA_TYPE_FIGURE_VIEW (eda_figure_view_get_type ())
G_DECLARE_FINAL_TYPE (EdaFigureView, eda_figure_view, EDA, FIGURE_VIEW, GtkWidget)

/* @selection: (nullable): what is brushed in the figure goes there, and what is marked elsewhere is
 * lit in the figure. */
GtkWidget *eda_figure_view_new (EdaFigure *figure, EdaRowSelection *selection);

EdaPlotView *eda_figure_view_get_plot (EdaFigureView *self);
/* Action "figure.values": shows and hides the table of values. */
gboolean eda_figure_view_get_values_shown (EdaFigureView *self);

G_END_DECLS
