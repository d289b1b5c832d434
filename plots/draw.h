/* Draws a figure on any cairo context: the one path for screen, PNG, SVG and PDF.
 *
 * PLplot draws axes, grid, lines, bands and colour bars through its extcairo device;
 * cairo draws the marks. Not thread-safe: PLplot is global, so callers stay on one thread
 * (or take turns). */
#pragma once

#include <cairo.h>

#include "analysis/result/figure.h"
#include "plots/map.h"
#include "plots/theme.h"

/* Once, after eda_init: looks for PLplot's cairo driver; FALSE with EDA_ERROR_PLOT when
 * it is not installed (then eda_plot_draw paints an error text and nothing else). Lazy
 * callers may skip it: eda_plot_draw does it when first used. */
gboolean eda_plot_init (GError **error);

/**
 * eda_plot_draw:
 * @width, @height: in px (screen, PNG, SVG) or pt (PDF); the figure fills 0..width ×
 * 0..height
 * @map: (out) (nullable): where the axes came to stand
 *
 * Leaves @cr's state as it found it. The paper is not painted: the caller's background
 * shows.
 *
 * Tiles of HEAT stand at whole numbers of a category axis, and share any other axis
 * evenly. A MOSAIC's tiles lie in 0..1, upwards, whatever the axes say; labels of
 * category axes stand beside its columns and the rows of its first column, in the layer's
 * order.
 */
void eda_plot_draw (const EdaFigure *figure,
                    cairo_t         *cr,
                    double           width,
                    double           height,
                    const EdaTheme  *theme,
                    EdaPlotMap      *map);

/* The same for the screen while it moves: dense layers are taken from @dense (dense.h) and are
 * missing when they are not there. */
void eda_plot_draw_live (const EdaFigure *figure,
                         cairo_t         *cr,
                         double           width,
                         double           height,
                         const EdaTheme  *theme,
                         const GPtrArray *dense,
                         EdaPlotMap      *map);

/* A good height for @width: the figure's aspect, kept sane for narrow and wide. */
double eda_plot_height_for_width (const EdaFigure *figure, double width);
