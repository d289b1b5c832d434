/* Boxes: whiskers, quartiles, median. Drawn lying by swapping x and y. */

#include "plots/layers/layer.h"

#include <math.h>

typedef struct
{
  double at, half; /* px along the position axis */
  double value[5]; /* px along the value axis */
} Box;

static gboolean
place (const EdaLayer *self, const EdaPlotMap *map, gsize i, Box *box)
{
  gboolean flat = self->horizontal;
  double   thick = self->thickness > 0 ? self->thickness : 0.5;
  double   from = self->x[i] - thick / 2;
  double   to = self->x[i] + thick / 2;
  double   a = flat ? eda_plot_map_y (map, from) : eda_plot_map_x (map, from);
  double   b = flat ? eda_plot_map_y (map, to) : eda_plot_map_x (map, to);

  for (int k = 0; k < 5; k++)
    {
      double px = flat ? eda_plot_map_x (map, self->y[5 * i + k])
                       : eda_plot_map_y (map, self->y[5 * i + k]);

      if (isnan (px))
        return FALSE;
      box->value[k]
          = flat ? CLAMP (px, map->left, map->right) : CLAMP (px, map->top, map->bottom);
    }
  box->at = floor ((a + b) / 2) + 0.5;
  box->half = CLAMP (round (fabs (b - a) / 2), 2, 26);
  return !isnan (a) && !isnan (b);
}

static void
stroke (const EdaLayer *self,
        EdaCanvas      *canvas,
        double          x0,
        double          y0,
        double          x1,
        double          y1,
        double          width)
{
  cairo_t *cr = canvas->cr;

  cairo_set_line_width (cr, width);
  cairo_move_to (cr, self->horizontal ? x0 : y0, self->horizontal ? y0 : x0);
  cairo_line_to (cr, self->horizontal ? x1 : y1, self->horizontal ? y1 : x1);
  cairo_stroke (cr);
}

/* Here x is the value axis and y the position axis. */
static void
draw_box (const EdaLayer *self, EdaCanvas *canvas, const Box *box)
{
  EdaTint tint = EDA_TINT_SERIES + self->colour;
  double  low = MIN (box->value[1], box->value[3]);
  double  high = MAX (box->value[1], box->value[3]);
  double  from = box->at - box->half;
  double  to = box->at + box->half;
  double  cap = MIN (box->half * 0.5, 7);

  if (high - low < 1)
    high = low + 1;
  if (self->horizontal)
    eda_canvas_round_rect (canvas, low, from, high, to, 3, 15);
  else
    eda_canvas_round_rect (canvas, from, low, to, high, 3, 15);
  eda_canvas_set_source (canvas, tint, self->soft ? 0.14 : 0.26);
  cairo_fill_preserve (canvas->cr);
  eda_canvas_set_source (canvas, tint, 1);
  cairo_set_line_width (canvas->cr, 1.4);
  cairo_stroke (canvas->cr);
  stroke (self, canvas, box->value[0], box->at, box->value[1], box->at, 1.4);
  stroke (self, canvas, box->value[3], box->at, box->value[4], box->at, 1.4);
  stroke (self, canvas, box->value[0], box->at - cap, box->value[0], box->at + cap, 1.4);
  stroke (self, canvas, box->value[4], box->at - cap, box->value[4], box->at + cap, 1.4);
  stroke (self, canvas, box->value[2], from, box->value[2], to, 2.6);
}

void
eda_boxes_draw (const EdaLayer *self, EdaCanvas *canvas)
{
  Box box;

  cairo_save (canvas->cr);
  cairo_set_line_cap (canvas->cr, CAIRO_LINE_CAP_BUTT);
  for (gsize i = 0; i < self->n; i++)
    if (place (self, &canvas->map, i, &box))
      draw_box (self, canvas, &box);
  cairo_restore (canvas->cr);
}
