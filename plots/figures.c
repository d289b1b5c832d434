/* The record of what figures can do for a report. */

#include "plots/figures.h"

#include "plots/export.h"
#include "plots/print/print.h"

const EdaFigures eda_figures
    = { eda_plot_height_for_width, eda_plot_to_svg, eda_plot_svg_css, eda_print_pdf };
