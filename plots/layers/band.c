/* Bands through PLplot: the upper edge forwards, the lower edge back; NaN parts them. */

#include "plots/layers/layer.h"

#include <math.h>

static void
draw_run (const EdaLayer *self, EdaCanvas *canvas, gsize from, gsize to, gsize step)
{
  g_autoptr (GArray) xs = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) ys = g_array_new (FALSE, FALSE, sizeof (double));

  if (to < from + 2)
    return;
  for (int edge = 0; edge < 2; edge++)
    for (gsize k = 0; k < to - from; k += step)
      {
        gsize  i = edge == 0 ? from + k : to - 1 - k;
        double x = eda_plot_map_x (&canvas->map, self->x[i]);
        double y = eda_plot_map_y (&canvas->map, edge == 0 ? self->y2[i] : self->y[i]);

        y = CLAMP (y, canvas->map.top, canvas->map.bottom);
        g_array_append_val (xs, x);
        g_array_append_val (ys, y);
      }
  eda_canvas_fill (canvas,
                   EDA_TINT_SERIES + self->colour,
                   self->soft ? 0.14 : 0.24,
                   (const double *)(void *)xs->data,
                   (const double *)(void *)ys->data,
                   xs->len);
}

void
eda_band_draw (const EdaLayer *self, EdaCanvas *canvas)
{
  gsize step = MAX (1, self->n / 1000);
  gsize from = 0;

  for (gsize i = 0; i <= self->n; i++)
    if (i == self->n || isnan (eda_plot_map_x (&canvas->map, self->x[i]))
        || isnan (self->y[i]) || isnan (self->y2[i]))
      {
        draw_run (self, canvas, from, i, step);
        from = i + 1;
      }
}
