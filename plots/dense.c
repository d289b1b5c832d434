/* The image is that of the splat in layers/points.c, with the map it was made for. */

#include "plots/dense.h"

#include <math.h>

#include "plots/layers/layer.h"

#define MANY 50000
#define EDGE_PX 4.0 /* dots at the edge of the plot reach beyond it */

struct _EdaDense
{
  const EdaLayer  *layer; /* only compared */
  EdaPlotMap       map;
  double           left, top, scale;
  cairo_surface_t *image;
};

gboolean
eda_layer_is_dense (const EdaLayer *layer)
{
  return layer->kind == EDA_LAYER_POINTS && layer->n > MANY;
}

gboolean
eda_figure_is_dense (const EdaFigure *figure)
{
  for (guint i = 0; i < figure->layers->len; i++)
    if (eda_layer_is_dense (figure->layers->pdata[i]))
      return TRUE;
  return FALSE;
}

static void
dense_free (gpointer data)
{
  EdaDense *self = data;

  cairo_surface_destroy (self->image);
  g_free (self);
}

/* NULL when cancelled. */
static EdaDense *
dense_new (const EdaLayer   *layer,
           const EdaPlotMap *map,
           double            scale,
           const EdaTheme   *theme,
           GCancellable     *cancellable)
{
  double    rim;
  EdaSplat *splat = eda_points_splat (layer, map, scale, cancellable, &rim);
  EdaDense *self;

  if (splat == NULL)
    return NULL;
  self = g_new0 (EdaDense, 1);
  self->layer = layer;
  self->map = *map;
  self->left = map->left - rim;
  self->top = map->top - rim;
  self->scale = scale;
  self->image = eda_splat_to_image (
      splat, eda_theme_tint (theme, EDA_TINT_SERIES + layer->colour));
  eda_splat_free (splat);
  return self;
}

GPtrArray *
eda_dense_new_all (const EdaFigure  *figure,
                   const EdaPlotMap *map,
                   double            scale,
                   const EdaTheme   *theme,
                   GCancellable     *cancellable)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (dense_free);

  for (guint i = 0; i < figure->layers->len; i++)
    {
      const EdaLayer *layer = figure->layers->pdata[i];
      EdaDense       *dense;

      if (!eda_layer_is_dense (layer))
        continue;
      dense = dense_new (layer, map, scale, theme, cancellable);
      if (dense == NULL)
        return NULL;
      g_ptr_array_add (all, dense);
    }
  return g_steal_pointer (&all);
}

/* Where the part that is shown now lay on the image. Asked in this direction, for the
 * other one leads far outside, where maps are cut. */
static gboolean
paint (const EdaDense *self, cairo_t *cr, const EdaPlotMap *now)
{
  double x0 = eda_plot_map_x (&self->map, now->x_low);
  double x1 = eda_plot_map_x (&self->map, now->x_high);
  double y0 = eda_plot_map_y (&self->map, now->y_high);
  double y1 = eda_plot_map_y (&self->map, now->y_low);
  double top = MIN (y0, y1), width = x1 - x0, height = fabs (y1 - y0);

  if (!(width > 0.01 && height > 0.01))
    return FALSE;
  cairo_save (cr);
  cairo_rectangle (cr,
                   now->left - EDGE_PX,
                   now->top - EDGE_PX,
                   now->right - now->left + 2 * EDGE_PX,
                   now->bottom - now->top + 2 * EDGE_PX);
  cairo_clip (cr);
  cairo_translate (cr, now->left, now->top);
  cairo_scale (cr, (now->right - now->left) / width, (now->bottom - now->top) / height);
  cairo_translate (cr, self->left - x0, self->top - top);
  cairo_scale (cr, 1 / self->scale, 1 / self->scale);
  cairo_set_source_surface (cr, self->image, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_FAST);
  cairo_paint (cr);
  cairo_restore (cr);
  return TRUE;
}

void
eda_dense_paint (const GPtrArray  *all,
                 const EdaLayer   *layer,
                 cairo_t          *cr,
                 const EdaPlotMap *map)
{
  for (guint i = 0; i < all->len; i++)
    {
      const EdaDense *self = all->pdata[i];

      if (self->layer == layer && paint (self, cr, map))
        return;
    }
}
