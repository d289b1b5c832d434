/* What a report needs of figures, as one record: a program that seldom draws loads it when first
 * needed (EDA_PART_FIGURES), one that draws all the time has it linked in. */
#pragma once

#include "analysis/result/figure.h"
#include "plots/document.h"

typedef struct
{
  double (*height_for_width) (const EdaFigure *figure, double width); /* eda_plot_… */
  char *(*to_svg) (const EdaFigure *figure, double width, double height, const char *id);
  char *(*svg_css) (void);
  GByteArray *(*print) (const EdaDocument *document, GCancellable *cancellable); /* eda_print_pdf */
} EdaFigures;

extern const EdaFigures eda_figures;
