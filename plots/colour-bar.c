/* The colour bar right of tiles: PLplot fills it in thin steps, labels stand right of it.
 */

#include "plots/axis-limits.h"
#include "plots/layout.h"

#include <math.h>

/* The value at @share of the bar, and the way back. */
static double
value_at (const EdaFigure *figure, double share, double low, double high)
{
  if (figure->scale_log)
    return exp (log (low) * (1 - share) + log (high) * share);
  return low * (1 - share) + high * share;
}

static double
share_of (const EdaFigure *figure, double value, double low, double high)
{
  if (figure->scale_log)
    return eda_axis_share (log (value), log (low), log (high));
  return eda_axis_share (value, low, high);
}

static void
fill_step (
    EdaCanvas *canvas, EdaTint tint, double alpha, double left, double top, double bottom)
{
  double right = left + EDA_COLOUR_BAR_WIDTH;

  if (bottom > top && alpha > 0)
    eda_canvas_fill (canvas,
                     tint,
                     alpha,
                     (double[]){ left, right, right, left },
                     (double[]){ top, top, bottom, bottom },
                     4);
}

/* Without antialiasing, so that no seams show between the steps. */
static void
fill_bar (EdaCanvas *canvas, double left, double low, double high)
{
  const EdaPlotMap *map = &canvas->map;
  double            height = map->bottom - map->top;
  int               steps = canvas->vector ? 24 : (int)CLAMP (height / 2, 4, 200);
  EdaShade          shade;

  cairo_save (canvas->cr);
  cairo_set_antialias (canvas->cr, CAIRO_ANTIALIAS_NONE);
  for (int i = 0; i < steps; i++)
    {
      double share = (i + 0.5) / steps;
      double top = round (map->bottom - height * (i + 1) / steps);
      double bottom = round (map->bottom - height * i / steps);

      if (!eda_canvas_shade (canvas, value_at (canvas->figure, share, low, high), &shade))
        break;
      if (shade.base != EDA_TINT_PAPER)
        fill_step (canvas, shade.base, 1, left, top, bottom);
      fill_step (canvas, shade.over, shade.alpha, left, top, bottom);
    }
  cairo_restore (canvas->cr);
}

static void
put_labels (const EdaLayout *self, EdaCanvas *canvas, double low, double high)
{
  static const EdaTextStyle style = { .size = EDA_TICK_SIZE, .tint = EDA_TINT_DIM };
  const EdaPlotMap         *map = &canvas->map;

  for (guint i = 0; i < self->bar_ticks->n; i++)
    {
      double share = share_of (canvas->figure, self->bar_ticks->at[i], low, high);

      eda_text_put (&canvas->board,
                    &style,
                    self->bar_left + EDA_COLOUR_BAR_WIDTH + 5,
                    map->bottom - share * (map->bottom - map->top),
                    self->bar_ticks->labels[i]);
    }
}

void
eda_colour_bar_draw (const EdaLayout *self, EdaCanvas *canvas)
{
  static const EdaTextStyle style
      = { .size = EDA_TICK_SIZE, .tint = EDA_TINT_DIM, .anchor = EDA_ANCHOR_END };
  g_autofree char *clean = NULL;
  g_autofree char *title = NULL;
  double           low, high;

  if (self->bar_ticks == NULL)
    return;
  eda_layout_get_bar_limits (canvas->figure, &low, &high);
  eda_stream_set_window (&canvas->stream, 0, 0, canvas->width, canvas->height);
  fill_bar (canvas, self->bar_left, low, high);
  put_labels (self, canvas, low, high);
  clean = eda_text_clean (canvas->figure->scale_title);
  title = eda_text_elide (&canvas->board, clean, style.size, FALSE, canvas->width * 0.6);
  eda_text_put (
      &canvas->board, &style, canvas->width - EDA_PAD, canvas->map.top - 15, title);
}
