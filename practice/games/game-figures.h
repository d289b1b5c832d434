/* Figures of games. */
#pragma once

#include "analysis/result/figure.h"

/* Points, without numbers that give the answer away. */
EdaFigure *eda_game_scatter (const char *title, const char *x_title, const char *y_title, const double x[], const double y[], gsize n);
/* Bars over @bins equal bins of @low .. @high. */
EdaFigure *eda_game_histogram (const char *title, const char *axis, const double x[], gsize n, double low, double high, guint bins);
void       eda_game_add_line (EdaFigure *figure, EdaColour colour, double x1, double y1, double x2, double y2);
