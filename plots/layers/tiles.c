/* Tiles anywhere in the data: each as strong in the layer's colour as it says, a word
 * inside where it fits; among bars at its top, which is above them. */

#include "plots/layers/layer.h"

#include <math.h>

#define RADIUS 2.0
#define MANY_TILES 40 /* more: square, since round corners weigh in a page */
#define PALEST 0.08
#define STRONGEST 0.9

/* FALSE when it lies nowhere, or out of the plot. */
static gboolean
place (const EdaLayer *self, const EdaPlotMap *map, gsize i, double box[4])
{
  double x0 = eda_plot_map_x (map, self->x[i]), x1 = eda_plot_map_x (map, self->x2[i]);
  double y0 = eda_plot_map_y (map, self->y[i]), y1 = eda_plot_map_y (map, self->y2[i]);

  if (isnan (x0) || isnan (x1) || isnan (y0) || isnan (y1) || isnan (self->z[i]))
    return FALSE;
  box[0] = CLAMP (round (MIN (x0, x1)), map->left, map->right);
  box[1] = CLAMP (round (MIN (y0, y1)), map->top, map->bottom);
  box[2] = CLAMP (round (MAX (x0, x1)), map->left, map->right);
  box[3] = CLAMP (round (MAX (y0, y1)), map->top, map->bottom);
  return box[2] > box[0] && box[3] > box[1];
}

static void
put_text (EdaCanvas *canvas, const double box[4], const char *text)
{
  EdaTextStyle style = {
    .size = EDA_TICK_SIZE, .tint = EDA_TINT_INK, .anchor = EDA_ANCHOR_MIDDLE, .halo = TRUE
  };

  double y = eda_figure_find_layer (canvas->figure, EDA_LAYER_BARS) != NULL
                 ? box[1] + EDA_LINE_HEIGHT / 2
                 : (box[1] + box[3]) / 2;

  if (box[3] - box[1] >= EDA_LINE_HEIGHT
      && eda_text_width (&canvas->board, text, style.size, FALSE) <= box[2] - box[0] - 4)
    eda_text_put (&canvas->board, &style, (box[0] + box[2]) / 2, y, text);
}

static void
fill (const EdaLayer *self, EdaCanvas *canvas, double strength)
{
  eda_canvas_set_source (canvas,
                         EDA_TINT_SERIES + self->colour,
                         PALEST + (STRONGEST - PALEST) * CLAMP (strength, 0, 1));
  cairo_fill (canvas->cr);
}

/* Neighbours of one strength are one path. */
void
eda_tiles_draw (const EdaLayer *self, EdaCanvas *canvas)
{
  gboolean round = self->n <= MANY_TILES;
  double   box[4];

  for (gsize i = 0; i < self->n; i++)
    {
      if (place (self, &canvas->map, i, box))
        {
          gboolean large = box[2] - box[0] > 8 && box[3] - box[1] > 8;

          eda_canvas_round_rect (
              canvas, box[0], box[1], box[2], box[3], RADIUS, round && large ? 15 : 0);
          if (self->texts != NULL)
            put_text (canvas, box, self->texts[i]);
        }
      if (round || i + 1 == self->n || self->z[i + 1] != self->z[i])
        fill (self, canvas, self->z[i]);
    }
}
