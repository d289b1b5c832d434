/* Lines through PLplot. Long ones are thinned first to what a pixel column can show: its
 * first, lowest, highest and last value. */

#include "plots/layers/layer.h"

#include <math.h>

#define MAX_PLAIN 2048

typedef struct
{
  GArray *x, *y;
  double  column; /* the pixel column being gathered */
  double  low, high, last;
  gsize   n; /* points in it */
} Thinner;

static void
push (Thinner *self, double x, double y)
{
  g_array_append_val (self->x, x);
  g_array_append_val (self->y, y);
}

static void
flush (Thinner *self)
{
  if (self->n > 1)
    {
      push (self, self->column + 0.25, self->low);
      push (self, self->column + 0.75, self->high);
    }
  if (self->n > 0)
    push (self, self->column + 0.999, self->last);
  self->n = 0;
}

static void
take (Thinner *self, double x, double y)
{
  if (self->n > 0 && floor (x) == self->column)
    {
      self->low = MIN (self->low, y);
      self->high = MAX (self->high, y);
    }
  else
    {
      flush (self);
      self->column = floor (x);
      self->low = self->high = y;
    }
  self->last = y;
  self->n++;
}

static void
draw_run (const EdaLayer *self, EdaCanvas *canvas, Thinner *thinner)
{
  double width = self->soft ? 1.4 : 2.0;

  flush (thinner);
  eda_canvas_line (canvas,
                   EDA_TINT_SERIES + self->colour,
                   self->soft ? 0.75 : 1,
                   width,
                   (const double *)(void *)thinner->x->data,
                   (const double *)(void *)thinner->y->data,
                   thinner->x->len);
  g_array_set_size (thinner->x, 0);
  g_array_set_size (thinner->y, 0);
}

void
eda_line_draw (const EdaLayer *self, EdaCanvas *canvas)
{
  g_autoptr (GArray) xs = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) ys = g_array_new (FALSE, FALSE, sizeof (double));
  Thinner thinner = { .x = xs, .y = ys };

  for (gsize i = 0; i < self->n; i++)
    {
      double x = eda_plot_map_x (&canvas->map, self->x[i]);
      double y = eda_plot_map_y (&canvas->map, self->y[i]);

      if (isnan (x) || isnan (y))
        draw_run (self, canvas, &thinner);
      else if (self->n > MAX_PLAIN)
        take (&thinner, x, y);
      else
        push (&thinner, x, y);
    }
  draw_run (self, canvas, &thinner);
}
