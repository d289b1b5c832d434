/* Mosaic: tiles with their areas as given, coloured by residual, a word inside where it
 * fits. */

#include "plots/layers/layer.h"

#include <math.h>

#define GAP 2.0

static void
put_text (EdaCanvas *canvas, const EdaShade *shade, const double box[4], const char *text)
{
  EdaTextStyle style = { .size = EDA_TICK_SIZE,
                         .tint = eda_shade_get_text (shade, canvas->theme),
                         .anchor = EDA_ANCHOR_MIDDLE,
                         .own_room = TRUE };

  if (box[3] - box[1] >= EDA_LINE_HEIGHT
      && eda_text_width (&canvas->board, text, style.size, FALSE) <= box[2] - box[0] - 8)
    eda_text_put (
        &canvas->board, &style, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2, text);
}

static void
draw_tile (const EdaLayer *self, EdaCanvas *canvas, gsize i)
{
  const EdaPlotMap *map = &canvas->map;
  double            y0 = eda_plot_map_y (map, self->y[i]);
  double            y1 = eda_plot_map_y (map, self->y2[i]);
  double            box[4] = { round (eda_plot_map_x (map, self->x[i])),
                               round (MIN (y0, y1)),
                               round (eda_plot_map_x (map, self->x2[i])) - GAP,
                               round (MAX (y0, y1)) - GAP };
  EdaShade          shade;

  for (int k = 0; k < 4; k++)
    {
      if (isnan (box[k]))
        return;
      box[k] = k % 2 == 0 ? CLAMP (box[k], map->left, map->right)
                          : CLAMP (box[k], map->top, map->bottom);
    }
  if (box[2] - box[0] < 0.5 || box[3] - box[1] < 0.5
      || !eda_canvas_shade (canvas, isnan (self->z[i]) ? 0 : self->z[i], &shade))
    return;
  eda_canvas_round_rect (canvas, box[0], box[1], box[2], box[3], 3, 15);
  eda_canvas_fill_shade (canvas, &shade);
  if (self->texts != NULL && self->texts[i] != NULL)
    put_text (canvas, &shade, box, self->texts[i]);
}

void
eda_mosaic_draw (const EdaLayer *self, EdaCanvas *canvas)
{
  for (gsize i = 0; i < self->n; i++)
    draw_tile (self, canvas, i);
}
