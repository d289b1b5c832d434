/* Figures on pages. Private to plots/print. */
#pragma once

#include "plots/print/sheet.h"

/* Never parted; made a little smaller where that spares a gap at the end of the page. */
void eda_print_figure (EdaSheet *self, const EdaFigure *figure);

/* The room that it cannot do without. */
double eda_print_measure_figure (EdaSheet *self, const EdaFigure *figure);
