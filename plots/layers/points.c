/* Points: single dots up to 2 000, beyond that one splatted image (plots/raster.h). A dot
 * is a stroke of no length with round ends: the cheapest round thing in cairo, and short
 * in SVG. */

#include "plots/layers/layer.h"

#include <math.h>

#include "plots/dense.h"

#define MAX_DOTS 2000
#define POLL_EVERY 4096

static double
radius_of (const EdaLayer *self)
{
  gsize n = self->n;

  if (self->size > 0)
    return self->size;
  return n <= 150 ? 3.2 : n <= 1000 ? 2.8 : n <= MAX_DOTS ? 2.4 : n <= 20000 ? 1.9 : 1.6;
}

static double
alpha_for (gsize n, gboolean soft)
{
  double alpha = n <= 60         ? 0.85
                 : n <= 300      ? 0.7
                 : n <= 1000     ? 0.5
                 : n <= MAX_DOTS ? 0.42
                                 : 0.3;

  if (n > 10000)
    alpha = CLAMP (0.3 * sqrt (10000.0 / (double)n), 0.06, 0.3);
  return soft ? alpha * 0.5 : alpha;
}

/* Pixel of point @i; FALSE when it lies outside or nowhere. */
static gboolean
place (const EdaLayer *self, const EdaPlotMap *map, gsize i, double *x, double *y)
{
  *x = eda_plot_map_x (map, self->x[i]);
  *y = eda_plot_map_y (map, self->y[i]);
  return *x >= map->left - 0.5 && *x <= map->right + 0.5 && *y >= map->top - 0.5
         && *y <= map->bottom + 0.5;
}

static void
draw_dots (const EdaLayer *self, EdaCanvas *canvas, double radius)
{
  cairo_t *cr = canvas->cr;
  double   x, y;

  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, 2 * radius);
  eda_canvas_set_source (canvas,
                         EDA_TINT_SERIES + self->colour,
                         self->size > 0 && !self->soft ? 1
                                                       : alpha_for (self->n, self->soft));
  for (gsize i = 0; i < self->n; i++)
    if (place (self, &canvas->map, i, &x, &y))
      {
        cairo_move_to (cr, x, y);
        cairo_line_to (cr, x, y);
        if (!canvas->svg) /* each by itself: where dots overlap it gets darker */
          cairo_stroke (cr);
      }
  cairo_stroke (cr); /* the SVG writer parts the dots of a path again */
  cairo_restore (cr);
}

EdaSplat *
eda_points_splat (const EdaLayer   *self,
                  const EdaPlotMap *map,
                  double            scale,
                  GCancellable     *cancellable,
                  double           *rim)
{
  double    radius = radius_of (self);
  EdaSplat *splat;
  double    x, y;

  *rim = ceil (radius) + 1;
  splat = eda_splat_new (map->right - map->left + 2 * *rim,
                         map->bottom - map->top + 2 * *rim,
                         scale,
                         radius,
                         alpha_for (self->n, self->soft));
  for (gsize i = 0; i < self->n; i++)
    {
      if (i % POLL_EVERY == 0 && g_cancellable_is_cancelled (cancellable))
        {
          eda_splat_free (splat);
          return NULL;
        }
      if (place (self, map, i, &x, &y))
        eda_splat_add (splat, x - map->left + *rim, y - map->top + *rim);
    }
  return splat;
}

static void
draw_splat (const EdaLayer *self, EdaCanvas *canvas)
{
  const EdaPlotMap *map = &canvas->map;
  double            rim;
  EdaSplat         *splat = eda_points_splat (self, map, canvas->scale, NULL, &rim);

  eda_splat_paint (splat,
                   canvas->cr,
                   map->left - rim,
                   map->top - rim,
                   eda_theme_tint (canvas->theme, EDA_TINT_SERIES + self->colour),
                   canvas->svg);
  eda_splat_free (splat);
}

static void
put_texts (const EdaLayer *self, EdaCanvas *canvas, double radius)
{
  static const EdaTextStyle style
      = { .size = EDA_TICK_SIZE, .tint = EDA_TINT_INK, .halo = TRUE };
  double x, y;

  for (gsize i = 0; self->texts != NULL && i < self->n; i++)
    if (place (self, &canvas->map, i, &x, &y))
      {
        EdaTextStyle left = style;

        left.anchor = EDA_ANCHOR_END;
        if (!eda_text_put (&canvas->board, &style, x + radius + 4, y, self->texts[i]))
          eda_text_put (&canvas->board, &left, x - radius - 4, y, self->texts[i]);
      }
}

void
eda_points_draw (const EdaLayer *self, EdaCanvas *canvas)
{
  double radius = radius_of (self);

  if (canvas->dense != NULL && eda_layer_is_dense (self))
    eda_dense_paint (canvas->dense, self, canvas->cr, &canvas->map);
  else if (self->n > MAX_DOTS)
    draw_splat (self, canvas);
  else
    draw_dots (self, canvas, radius);
  put_texts (self, canvas, radius);
}
