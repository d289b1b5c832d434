/* Filled contours through PLplot: the fills as an image, since they are hundreds of small
 * polygons, the lines between them as lines. */

#include "plots/layers/layer.h"

#include <math.h>

#include "plots/raster.h"

#define PAPER_SCALE 2.0 /* pixels a px */
#define PAGE_SCALE 1.0  /* where every pixel weighs */
#define PALEST 0.10
#define STRONGEST 0.92

/* Where columns or rows stand, in px from @origin. */
static double *
place (double from, double to, guint n, double origin)
{
  double *px = g_new (double, n);

  for (guint i = 0; i < n; i++)
    px[i] = from + (to - from) * i / MAX (n - 1, 1) - origin;
  return px;
}

/* Paler to stronger in the layer's colour, whatever paper is below. */
static void
choose_colours (const EdaLayer *self, const EdaCanvas *canvas, EdaRgba colours[])
{
  for (guint i = 0; i < EDA_N_CONTOURS; i++)
    colours[i]
        = eda_canvas_colour (canvas,
                             EDA_TINT_SERIES + self->colour,
                             PALEST + (STRONGEST - PALEST) * i / (EDA_N_CONTOURS - 1));
}

static double
highest_of (const EdaLayer *self)
{
  double highest = 0;

  for (gsize i = 0; i < self->n; i++)
    highest = MAX (highest, self->y[i]);
  return highest;
}

/* Fills between the contours, and above the last one. */
static void
paint_fills (const EdaLayer *self, EdaCanvas *canvas, const EdaStreamGrid *grid)
{
  const EdaPlotMap *map = &canvas->map;
  double            width = map->right - map->left, height = map->bottom - map->top;
  double  scale = canvas->svg ? PAGE_SCALE : canvas->vector ? PAPER_SCALE : canvas->scale;
  double  levels[EDA_N_CONTOURS + 1];
  EdaRgba colours[EDA_N_CONTOURS];
  EdaStreamGrid    filled = *grid;
  cairo_surface_t *image = cairo_image_surface_create (
      CAIRO_FORMAT_ARGB32, (int)ceil (width * scale), (int)ceil (height * scale));
  cairo_t  *cr = cairo_create (image);
  EdaStream stream;

  for (guint i = 0; i < EDA_N_CONTOURS; i++)
    levels[i] = self->x[i];
  levels[EDA_N_CONTOURS] = MAX (highest_of (self), levels[EDA_N_CONTOURS - 1]) * 1.001;
  filled.levels = levels;
  filled.n_levels = EDA_N_CONTOURS + 1;
  choose_colours (self, canvas, colours);
  cairo_scale (cr, scale, scale);
  if (eda_stream_open (&stream, cr, width, height))
    {
      cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE); /* or seams would show */
      eda_stream_set_window (&stream, 0, 0, width, height);
      eda_stream_shade (&stream, &filled, colours);
    }
  canvas->stream.broken |= stream.broken;
  eda_stream_close (&stream);
  cairo_destroy (cr);
  eda_raster_paint (image, canvas->cr, map->left, map->top, scale, canvas->svg);
  cairo_surface_destroy (image);
}

static gboolean
can_be_drawn (const EdaLayer *self)
{
  for (gsize i = 0; i < self->n; i++)
    if (!isfinite (self->y[i]))
      return FALSE;
  for (guint i = 0; i < EDA_N_CONTOURS; i++)
    if (!isfinite (self->x[i]) || (i > 0 && self->x[i] <= self->x[i - 1]))
      return FALSE;
  return self->rows >= 2 && self->columns >= 2;
}

void
eda_density_draw (const EdaLayer *self, EdaCanvas *canvas)
{
  const EdaPlotMap  *map = &canvas->map;
  g_autofree double *x = place (map->left, map->right, self->columns, map->left);
  g_autofree double *y = place (map->bottom, map->top, self->rows, map->top);
  EdaStreamGrid      grid
      = { self->y, self->rows, self->columns, x, y, self->x, EDA_N_CONTOURS };

  if (!can_be_drawn (self))
    return;
  paint_fills (self, canvas, &grid);
  if (canvas->svg) /* ten times the weight of the fills, whose edges do */
    return;
  for (guint i = 0; i < self->columns; i++)
    x[i] += map->left;
  for (guint j = 0; j < self->rows; j++)
    y[j] += map->top;
  eda_stream_contour (
      &canvas->stream, &grid, eda_canvas_colour (canvas, EDA_TINT_PAPER, 0.75), 0.8);
}
