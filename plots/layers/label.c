/* Words at a place in the data: in the middle of it when it stands alone, beside it among
 * points. */

#include "plots/layers/layer.h"

#include <math.h>

static void
put_near (
    EdaCanvas *canvas, const EdaTextStyle *base, double x, double y, const char *text)
{
  static const struct
  {
    double    dx, dy;
    EdaAnchor anchor;
  } places[] = {
    { 8, 0, EDA_ANCHOR_START },    { -8, 0, EDA_ANCHOR_END },
    { 0, -12, EDA_ANCHOR_MIDDLE }, { 0, 12, EDA_ANCHOR_MIDDLE },
    { 6, -10, EDA_ANCHOR_START },  { 6, 10, EDA_ANCHOR_START },
    { -6, -10, EDA_ANCHOR_END },   { -6, 10, EDA_ANCHOR_END },
  };
  EdaTextStyle style = *base;

  for (guint k = 0; k < G_N_ELEMENTS (places); k++)
    {
      style.anchor = places[k].anchor;
      if (eda_text_put (&canvas->board, &style, x + places[k].dx, y + places[k].dy, text))
        return;
    }
}

void
eda_label_draw (const EdaLayer *self, EdaCanvas *canvas)
{
  const EdaPlotMap *map = &canvas->map;
  gboolean     among = eda_figure_find_layer (canvas->figure, EDA_LAYER_POINTS) != NULL;
  EdaTextStyle style = { .size = EDA_TICK_SIZE,
                         .tint = self->soft ? EDA_TINT_DIM : EDA_TINT_INK,
                         .anchor = EDA_ANCHOR_MIDDLE,
                         .halo = TRUE };

  for (gsize i = 0; i < self->n && self->texts != NULL; i++)
    {
      g_autofree char *clean = eda_text_clean (self->texts[i]);
      g_autofree char *text = eda_text_elide (
          &canvas->board, clean, style.size, FALSE, MAX (map->right - map->left, 60));
      double x = eda_plot_map_x (map, self->x[i]);
      double y = eda_plot_map_y (map, self->y[i]);
      double half = eda_text_width (&canvas->board, text, style.size, FALSE) / 2;

      if (!(x >= map->left && x <= map->right && y >= map->top && y <= map->bottom))
        continue;
      if (among)
        put_near (canvas, &style, x, y, text);
      else
        eda_text_put (
            &canvas->board, &style, MAX (half, MIN (x, canvas->width - half)), y, text);
    }
}
