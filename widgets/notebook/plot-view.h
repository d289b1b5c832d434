/* A figure on the screen: drawn once per size, scale, theme and view, then only moved about. The
 * pointer and the arrow keys tell its values; it can be zoomed, copied, and brushed to select rows. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/result/figure.h"
#include "plots/brush.h"

G_BEGIN_DECLS

#define EDA_TYPE_PLOT_VIEW (eda_plot_view_get_type ())
G_DECLARE_FINAL_TYPE (EdaPlotView, eda_plot_view, EDA, PLOT_VIEW, GtkWidget)

/* Keeps a reference on @figure. Its name for assistive technology is the figure's title, its
 * description the figure's alt text, or the mark that the arrow keys have led to.
 *
 * Emits "brushed" (EdaPlotBox *values, gboolean done) while a part is marked, and "brush-cleared".
 * Actions: "plot.copy" (Ctrl+C: picture, drawing and values at once), "plot.copy-picture",
 * "plot.copy-drawing", "plot.copy-values", "plot.copy-words", "plot.zoom" (d: factor), "plot.reset",
 * "plot.step" (i), "plot.take" (select what the step led to), "plot.clear". */
GtkWidget *eda_plot_view_new (EdaFigure *figure);

EdaFigure *eda_plot_view_get_figure (EdaPlotView *self);
/* (nullable): the same figure with the selected rows on top; shown instead. */
void eda_plot_view_set_lit (EdaPlotView *self, EdaFigure *lit);

/* The part that is looked at. */
EdaPlotBox eda_plot_view_get_view (EdaPlotView *self);
void       eda_plot_view_set_view (EdaPlotView *self, const EdaPlotBox *view);
/* What is at @x, @y (px) stays there; @factor below 1 = closer. */
void eda_plot_view_zoom (EdaPlotView *self, double factor, double x, double y);

/* Whether a picture is in memory: only near what is in view. */
gboolean eda_plot_view_is_drawn (EdaPlotView *self);
/* Whether what is shown now is drawn, dense points included. */
gboolean eda_plot_view_is_settled (EdaPlotView *self);
/* What is shown, on paper, twice as sharp as its size. */
GdkTexture *eda_plot_view_dup_picture (EdaPlotView *self);

G_END_DECLS
