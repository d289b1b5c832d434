/* Bars that are drawn by hand: a distribution as somebody expects it. The pointer draws along; with the
 * keyboard Left and Right choose a bar, Up and Down change it, and its neighbours a little (Shift: it
 * alone). */
#pragma once

#include <gtk/gtk.h>

#include "practice/games/game.h"

G_BEGIN_DECLS

#define EDA_TYPE_SKETCH_AREA (eda_sketch_area_get_type ())
G_DECLARE_FINAL_TYPE (EdaSketchArea, eda_sketch_area, EDA, SKETCH_AREA, GtkWidget)

/* @axis: (nullable): what @low .. @high is */
GtkWidget *eda_sketch_area_new (double low, double high, const char *axis);
/* @bars: (out) (array fixed-size=20): heights from 0 to 1 */
void eda_sketch_area_get_bars (EdaSketchArea *self, double bars[EDA_GAME_BARS]);

G_END_DECLS
