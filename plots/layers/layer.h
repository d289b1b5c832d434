/* One function per kind of layer. Each draws into the plot rectangle of canvas->map,
 * leaves out what lies outside it, and survives NaN and infinities. Private to plots/. */
#pragma once

#include <gio/gio.h>

#include "plots/canvas.h"
#include "plots/raster.h"

void eda_layer_draw (const EdaLayer *self, EdaCanvas *canvas); /* by its kind */

void eda_points_draw (const EdaLayer *self, EdaCanvas *canvas);
void eda_line_draw (const EdaLayer *self, EdaCanvas *canvas);
void eda_band_draw (const EdaLayer *self, EdaCanvas *canvas);
void eda_bars_draw (const EdaLayer *self, EdaCanvas *canvas);
void eda_boxes_draw (const EdaLayer *self, EdaCanvas *canvas);
void eda_heat_draw (const EdaLayer *self, EdaCanvas *canvas);
void eda_rule_draw (const EdaLayer *self, EdaCanvas *canvas);
void eda_label_draw (const EdaLayer *self, EdaCanvas *canvas);
void eda_mosaic_draw (const EdaLayer *self, EdaCanvas *canvas);
void eda_tiles_draw (const EdaLayer *self, EdaCanvas *canvas);
void eda_hex_draw (const EdaLayer *self, EdaCanvas *canvas);
void eda_density_draw (const EdaLayer *self, EdaCanvas *canvas);

/* The dots of POINTS as one image that stands @rim px beyond the plot on each side. Touches nothing
 * but memory, so any thread may call it. NULL when cancelled. */
EdaSplat *eda_points_splat (const EdaLayer   *self,
                            const EdaPlotMap *map,
                            double            scale,
                            GCancellable     *cancellable,
                            double           *rim);

/* HEAT: the edges in data units of tile @row, @column; see heat.c. */
void eda_heat_get_tile (const EdaLayer  *self,
                        const EdaFigure *figure,
                        guint            row,
                        guint            column,
                        double           x[2],
                        double           y[2]);
