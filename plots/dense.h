/* Many points as an image for a figure that is being moved about: made on any thread, for neither
 * PLplot nor fonts are touched; painted at once, stretched until the one for the new view is there. */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "plots/map.h"
#include "plots/theme.h"

typedef struct _EdaDense EdaDense;

/* So many points that they are better not drawn between two frames. */
gboolean eda_layer_is_dense (const EdaLayer *layer);
gboolean eda_figure_is_dense (const EdaFigure *figure);

/* (element-type EdaDense) (transfer full): one for each dense layer of @figure; @map says where its
 * axes stand, @scale how many pixels a px has. NULL when cancelled. */
GPtrArray *eda_dense_new_all (const EdaFigure  *figure,
                              const EdaPlotMap *map,
                              double            scale,
                              const EdaTheme   *theme,
                              GCancellable     *cancellable);

/* The same off the main thread (dense-worker.c): calls @made_cb with @source, which is kept alive,
 * back on this one. The result is NULL when cancelled; @figure is lent. */
void eda_dense_make (GObject            *source,
                     EdaFigure          *figure,
                     const EdaPlotMap   *map,
                     double              scale,
                     const EdaTheme     *theme,
                     GCancellable       *cancellable,
                     GAsyncReadyCallback made_cb);
GPtrArray *eda_dense_make_finish (GAsyncResult *result, EdaFigure **figure);

/* Paints the image of @layer among @all, if there is one, where it belongs on @map. */
void eda_dense_paint (const GPtrArray *all, const EdaLayer *layer, cairo_t *cr, const EdaPlotMap *map);
