/* Hexagons that tile the plot, pointed at the top, coloured by value. All of one shade
 * are one path. */

#include "plots/layers/layer.h"

#include <math.h>

#define SHADES 16
#define GAP 0.5 /* px that each gives up all round */

/* Which of the SHADES steps of its scale a value has; -1 = none. */
static int
step_of (const EdaCanvas *canvas, double value, EdaShade *shade)
{
  if (!eda_canvas_shade (canvas, value, shade))
    return -1;
  return (int)lround (shade->alpha * (SHADES - 1));
}

static void
add_hexagon (cairo_t *cr, double x, double y, double half, double side)
{
  const double dx[] = { 0, half, half, 0, -half, -half };
  const double dy[] = { -side, -side / 2, side / 2, side, side / 2, -side / 2 };

  cairo_new_sub_path (cr);
  for (int k = 0; k < 6; k++)
    cairo_line_to (cr, x + dx[k], y + dy[k]);
  cairo_close_path (cr);
}

/* Half the width, and the distance of the points from the middle; rows overlap by a
 * quarter. */
static void
get_size (const EdaLayer *self, const EdaPlotMap *map, double *half, double *side)
{
  *half = MAX ((map->right - map->left) / MAX (self->columns, 1) / 2 - GAP, 0.5);
  *side = MAX ((map->bottom - map->top) / MAX (self->rows, 1) * 2 / 3 - GAP, 0.5);
}

static void
fill_step (const EdaLayer *self, EdaCanvas *canvas, int step)
{
  const EdaPlotMap *map = &canvas->map;
  EdaShade          shade, last = { EDA_TINT_PAPER, EDA_TINT_MUCH, 0 };
  double            half, side;

  get_size (self, map, &half, &side);
  for (gsize i = 0; i < self->n; i++)
    {
      double x = eda_plot_map_x (map, self->x[i]);
      double y = eda_plot_map_y (map, self->y[i]);

      if (!(x >= map->left && x <= map->right && y >= map->top && y <= map->bottom)
          || step_of (canvas, self->z[i], &shade) != step)
        continue;
      last = shade;
      add_hexagon (canvas->cr, x, y, half, side);
    }
  if (step > 0 && last.alpha < 1)
    last.alpha = (double)step / (SHADES - 1);
  eda_canvas_fill_shade (canvas, &last);
}

void
eda_hex_draw (const EdaLayer *self, EdaCanvas *canvas)
{
  for (int step = 0; step < SHADES; step++)
    fill_step (self, canvas, step);
}
