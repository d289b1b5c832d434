/* A figure as a file or text: SVG, PNG, PDF, all through eda_plot_draw. */
#pragma once

#include "plots/draw.h"

/**
 * eda_plot_to_svg:
 * @id: prefix for the ids inside, so that many figures can stand in one HTML page
 *
 * An <svg role="img"> element with <title> and <desc>, texts as <text> (not outlines),
 * colours as CSS variables with the light theme's values as fallback, so that a page can
 * switch to dark.
 *
 * Returns: (transfer full): UTF-8 without an XML header
 */
char *
eda_plot_to_svg (const EdaFigure *figure, double width, double height, const char *id);

/* The CSS that gives those variables the values of each theme: light, dark where that is
 * preferred, high contrast where more is preferred, and print. */
char *eda_plot_svg_css (void);

/* Paper painted; @scale 2 for sharp screens. */
gboolean eda_plot_save_png (const EdaFigure *figure,
                            double           width,
                            double           height,
                            double           scale,
                            const EdaTheme  *theme,
                            const char      *path,
                            GError         **error);
gboolean eda_plot_save_pdf (const EdaFigure *figure,
                            double           width,
                            double           height,
                            const EdaTheme  *theme,
                            const char      *path,
                            GError         **error);
