/* Reference lines: dashed, across the whole plot, with a word beside them. */

#include "plots/layers/layer.h"

#include <math.h>

/* Lower and lower until there is room, right of the line, else left of it. */
static void
put_beside (EdaCanvas *canvas, double x, const char *text)
{
  const EdaPlotMap *map = &canvas->map;
  EdaTextStyle      style = { .size = EDA_TICK_SIZE, .tint = EDA_TINT_INK, .halo = TRUE };
  double            width = eda_text_width (&canvas->board, text, style.size, FALSE);

  for (int row = 0; row < 4; row++)
    {
      double y = map->top + 8 + row * EDA_LINE_HEIGHT;

      style.anchor = EDA_ANCHOR_START;
      if (x + 5 + width <= map->right
          && eda_text_put (&canvas->board, &style, x + 5, y, text))
        return;
      style.anchor = EDA_ANCHOR_END;
      if (x - 5 - width >= map->left
          && eda_text_put (&canvas->board, &style, x - 5, y, text))
        return;
    }
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
