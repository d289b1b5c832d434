/* Which part of a figure is looked at: zooming and panning as plain arithmetic, on linear, date and
 * log axes alike. Axes of names, and the value axis of bars, always stay whole. */
#pragma once

#include "plots/brush.h"
#include "plots/map.h"

/* The whole figure. */
EdaPlotBox eda_view_of (const EdaFigure *figure);
gboolean   eda_view_is_whole (const EdaFigure *figure, const EdaPlotBox *view);
/* Some axis can be zoomed. */
gboolean eda_figure_can_zoom (const EdaFigure *figure);

/* @map: of the figure as it is shown now. @factor below 1 = closer; what is at @px, @py stays
 * there. Never beyond the whole figure. */
EdaPlotBox eda_view_zoom (const EdaFigure *figure, const EdaPlotMap *map, double factor, double px, double py);
EdaPlotBox eda_view_pan (const EdaFigure *figure, const EdaPlotMap *map, double dx, double dy);
/* What lies between two corners, in px. */
EdaPlotBox eda_view_fit (const EdaFigure *figure, const EdaPlotMap *map, double px0, double py0, double px1, double py1);

/* (transfer full): only that part, and for the whole view the figure itself */
EdaFigure *eda_figure_new_view (EdaFigure *figure, const EdaPlotBox *view);
