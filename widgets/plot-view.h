/* A figure on the screen: drawn once per size, scale and theme, then only moved about. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/result/figure.h"

G_BEGIN_DECLS

#define EDA_TYPE_PLOT_VIEW (eda_plot_view_get_type ())
G_DECLARE_FINAL_TYPE (EdaPlotView, eda_plot_view, EDA, PLOT_VIEW, GtkWidget)

/* Keeps a reference on @figure. Its name for assistive technology is the figure's title,
 * its description the figure's alt text. Action "plot.copy" (Ctrl+C) puts a PNG on the
 * clipboard. */
GtkWidget *eda_plot_view_new (EdaFigure *figure);

EdaFigure *eda_plot_view_get_figure (EdaPlotView *self);
/* Whether a picture is in memory: only near what is in view. */
gboolean eda_plot_view_is_drawn (EdaPlotView *self);
/* The figure on paper, twice as sharp as its size; what Ctrl+C copies. */
GdkTexture *eda_plot_view_dup_picture (EdaPlotView *self);

G_END_DECLS
