/* Bars: rounded at their far end, on whole pixels, one pixel apart; all of a layer in one
 * fill. */

#include "plots/layers/layer.h"

#include <math.h>

#define RADIUS 3.0

typedef struct
{
  double   left, top, right, bottom;
  double   end;       /* px of the far end along the value axis */
  gboolean backwards; /* a negative value */
} Bar;

/* From..to across, snapped; wide bars keep a gap of 1 px. */
static void
snap (double *from, double *to)
{
  double low = round (MIN (*from, *to));
  double high = round (MAX (*from, *to));

  if (high - low >= 3)
    high -= 1;
  *from = low;
  *to = MAX (high, low + 1);
}

static double
base_of (const EdaLayer *self, EdaAxisKind kind, double low, double high)
{
  return kind == EDA_AXIS_LOG ? low : CLAMP (self->base, low, high);
}

static gboolean
place (const EdaLayer *self, const EdaPlotMap *map, gsize i, Bar *bar)
{
  gboolean flat = self->horizontal;
  double   from
      = flat ? eda_plot_map_y (map, self->x[i]) : eda_plot_map_x (map, self->x[i]);
  double to
      = flat ? eda_plot_map_y (map, self->x2[i]) : eda_plot_map_x (map, self->x2[i]);
  double end = flat ? eda_plot_map_x (map, self->y[i]) : eda_plot_map_y (map, self->y[i]);
  double base
      = flat ? eda_plot_map_x (map, base_of (self, map->x_kind, map->x_low, map->x_high))
             : eda_plot_map_y (map, base_of (self, map->y_kind, map->y_low, map->y_high));
  double low = flat ? map->top : map->left;
  double high = flat ? map->bottom : map->right;

  if (isnan (from) || isnan (to) || isnan (end) || MAX (from, to) <= low
      || MIN (from, to) >= high)
    return FALSE;
  from = CLAMP (from, low, high);
  to = CLAMP (to, low, high);
  snap (&from, &to);
  end = flat ? CLAMP (end, map->left, map->right) : CLAMP (end, map->top, map->bottom);
  base = floor (base);
  if (fabs (end - base) > 0.01 && fabs (end - base) < 1) /* little is not nothing */
    end = base + (end > base ? 1 : -1);
  bar->end = end = round (end * 2) / 2;
  bar->backwards = flat ? end < base : end > base;
  if (flat)
    *bar = (Bar){ MIN (base, end), from, MAX (base, end), to, end, bar->backwards };
  else
    *bar = (Bar){ from, MIN (base, end), to, MAX (base, end), end, bar->backwards };
  return TRUE;
}

/* Beyond the bar's end, or inside it when the figure ends there. */
static void
put_text_along (EdaCanvas *canvas, const Bar *bar, const char *text)
{
  EdaTextStyle style = { .size = EDA_TICK_SIZE,
                         .tint = EDA_TINT_DIM,
                         .anchor = bar->backwards ? EDA_ANCHOR_END : EDA_ANCHOR_START,
                         .halo = TRUE };
  double       away = bar->backwards ? -6 : 6;
  double       y = (bar->top + bar->bottom) / 2;

  if (bar->bottom - bar->top < 8
      || eda_text_put (&canvas->board, &style, bar->end + away, y, text))
    return;
  style.anchor = bar->backwards ? EDA_ANCHOR_START : EDA_ANCHOR_END;
  style.tint = EDA_TINT_PAPER;
  style.bold = TRUE;
  style.halo = FALSE;
  if (eda_text_width (&canvas->board, text, style.size, TRUE)
      <= bar->right - bar->left - 12)
    eda_text_put (&canvas->board, &style, bar->end - away, y, text);
}

static void
put_text (const EdaLayer *self, EdaCanvas *canvas, const Bar *bar, const char *raw)
{
  EdaTextStyle style = {
    .size = EDA_TICK_SIZE, .tint = EDA_TINT_DIM, .anchor = EDA_ANCHOR_MIDDLE, .halo = TRUE
  };
  g_autofree char *text = eda_text_clean (raw);

  if (self->horizontal)
    put_text_along (canvas, bar, text);
  else
    eda_text_put (&canvas->board,
                  &style,
                  (bar->left + bar->right) / 2,
                  bar->end + (bar->backwards ? 10 : -10),
                  text);
}

void
eda_bars_draw (const EdaLayer *self, EdaCanvas *canvas)
{
  gboolean curve = eda_figure_find_layer (canvas->figure, EDA_LAYER_LINE) != NULL;
  double   alpha = self->soft ? 0.5 : curve ? 0.7 : 1;
  Bar      bar;

  for (gsize i = 0; i < self->n; i++)
    if (place (self, &canvas->map, i, &bar))
      {
        guint corners
            = self->horizontal ? (bar.backwards ? 9 : 6) : (bar.backwards ? 12 : 3);

        if (bar.right > bar.left && bar.bottom > bar.top)
          eda_canvas_round_rect (
              canvas, bar.left, bar.top, bar.right, bar.bottom, RADIUS, corners);
        if (self->texts != NULL)
          put_text (self, canvas, &bar, self->texts[i]);
      }
  eda_canvas_set_source (canvas, EDA_TINT_SERIES + self->colour, alpha);
  cairo_fill (canvas->cr);
}
