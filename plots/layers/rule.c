/* Reference lines: dashed, across the whole plot, with a word beside them. */

#include "plots/layers/layer.h"

#include <math.h>

typedef struct
{
  double left, top, right, bottom; /* px */
} Box;

/* Whether a line's piece from (ax, ay) to (bx, by) goes through: not where all corners
 * are on one side of it. */
static gboolean
is_crossed_by (const Box *self, double ax, double ay, double bx, double by)
{
  const double xs[] = { self->left, self->right }, ys[] = { self->top, self->bottom };
  guint        above = 0, below = 0;

  if (MAX (ax, bx) < self->left || MIN (ax, bx) > self->right || MAX (ay, by) < self->top
      || MIN (ay, by) > self->bottom)
    return FALSE;
  for (guint k = 0; k < 4; k++)
    {
      double side = (bx - ax) * (ys[k / 2] - ay) - (by - ay) * (xs[k % 2] - ax);

      above += side >= 0;
      below += side <= 0;
    }
  return above > 0 && below > 0;
}

static gboolean
is_crossed (const Box *self, const EdaCanvas *canvas)
{
  for (guint i = 0; i < canvas->figure->layers->len; i++)
    {
      const EdaLayer *layer = canvas->figure->layers->pdata[i];

      for (gsize k = 1; layer->kind == EDA_LAYER_LINE && k < layer->n; k++)
        if (is_crossed_by (self,
                           eda_plot_map_x (&canvas->map, layer->x[k - 1]),
                           eda_plot_map_y (&canvas->map, layer->y[k - 1]),
                           eda_plot_map_x (&canvas->map, layer->x[k]),
                           eda_plot_map_y (&canvas->map, layer->y[k])))
          return TRUE;
    }
  return FALSE;
}

/* Where there is room beside the line; @over: a curve may go through the words. */
static gboolean
try_beside (EdaCanvas *canvas, double x, double y, const char *text, gboolean over)
{
  const EdaPlotMap *map = &canvas->map;
  EdaTextStyle      style = { .size = EDA_TICK_SIZE, .tint = EDA_TINT_INK, .halo = TRUE };
  double            width = eda_text_width (&canvas->board, text, style.size, FALSE);
  double            half = EDA_LINE_HEIGHT / 2;
  const Box         right = { x + 5, y - half, x + 5 + width, y + half };
  const Box         left = { x - 5 - width, y - half, x - 5, y + half };

  style.anchor = EDA_ANCHOR_START;
  if (right.right <= map->right && (over || !is_crossed (&right, canvas))
      && eda_text_put (&canvas->board, &style, right.left, y, text))
    return TRUE;
  style.anchor = EDA_ANCHOR_END;
  return left.left >= map->left && (over || !is_crossed (&left, canvas))
         && eda_text_put (&canvas->board, &style, left.right, y, text);
}

/* Lower and lower until there is room, right of the line, else left of it; on a curve
 * only where there is no other place. */
static void
put_beside (EdaCanvas *canvas, double x, const char *text)
{
  for (int over = 0; over < 2; over++)
    for (int row = 0; row < 4; row++)
      if (try_beside (
              canvas, x, canvas->map.top + 8 + row * EDA_LINE_HEIGHT, text, over > 0))
        return;
}

static void
put_above (EdaCanvas *canvas, double y, const char *text)
{
  EdaTextStyle style = {
    .size = EDA_TICK_SIZE, .tint = EDA_TINT_INK, .anchor = EDA_ANCHOR_END, .halo = TRUE
  };
  double right = canvas->map.right - 2;

  if (!eda_text_put (&canvas->board, &style, right, y - 9, text))
    eda_text_put (&canvas->board, &style, right, y + 9, text);
}

static void
draw_dashed (EdaCanvas *canvas, EdaTint tint, double x0, double y0, double x1, double y1)
{
  cairo_t *cr = canvas->cr;

  cairo_save (cr);
  cairo_set_dash (cr, (double[]){ 5, 4 }, 2, 0);
  cairo_set_line_width (cr, 1.4);
  eda_canvas_set_source (canvas, tint, 1);
  cairo_move_to (cr, x0, y0);
  cairo_line_to (cr, x1, y1);
  cairo_stroke (cr);
  cairo_restore (cr);
}

void
eda_rule_draw (const EdaLayer *self, EdaCanvas *canvas)
{
  const EdaPlotMap *map = &canvas->map;
  EdaTint           tint = EDA_TINT_SERIES + self->colour;

  for (gsize i = 0; i < self->n; i++)
    {
      g_autofree char *text
          = eda_text_clean (self->texts != NULL ? self->texts[i] : NULL);
      double x = eda_plot_map_x (map, self->x[i]);
      double y = eda_plot_map_y (map, self->y[i]);

      if (self->horizontal && y >= map->top - 1 && y <= map->bottom + 1)
        {
          y = floor (y) + 0.5;
          draw_dashed (canvas, tint, map->left, y, map->right, y);
          put_above (canvas, y, text);
        }
      else if (!self->horizontal && x >= map->left - 1 && x <= map->right + 1)
        {
          x = floor (x) + 0.5;
          draw_dashed (canvas, tint, x, map->top, x, map->bottom);
          put_beside (canvas, x, text);
        }
    }
}
