/* Grid and base line through PLplot; tick labels and titles through the text board. */

#include "plots/layout.h"

#include <math.h>

static double
crisp (double px)
{
  return floor (px) + 0.5;
}

/* Tiles cover the grid, and along the bars' own axis it says nothing. */
static gboolean
wants_grid (const EdaFigure *figure, gboolean across_x)
{
  const EdaLayer *bars = eda_figure_find_layer (figure, EDA_LAYER_BARS);

  if (eda_figure_find_layer (figure, EDA_LAYER_HEAT) != NULL
      || eda_figure_find_layer (figure, EDA_LAYER_MOSAIC) != NULL)
    return FALSE;
  return bars == NULL || !!bars->horizontal == across_x;
}

void
eda_axes_draw_grid (const EdaLayout *self, EdaCanvas *canvas)
{
  const EdaPlotMap *map = &canvas->map;

  for (guint i = 0; i < self->x_ticks->n && wants_grid (canvas->figure, TRUE); i++)
    {
      double x = crisp (eda_plot_map_x (map, self->x_ticks->at[i]));

      eda_canvas_segment (canvas, EDA_TINT_GRID, 1, x, map->top, x, map->bottom);
    }
  for (guint i = 0; i < self->y_ticks->n && wants_grid (canvas->figure, FALSE); i++)
    {
      double y = crisp (eda_plot_map_y (map, self->y_ticks->at[i]));

      eda_canvas_segment (canvas, EDA_TINT_GRID, 1, map->left, y, map->right, y);
    }
}

/* Bars stand on a line; nothing else needs one. */
void
eda_axes_draw_base (EdaCanvas *canvas)
{
  const EdaLayer   *bars = eda_figure_find_layer (canvas->figure, EDA_LAYER_BARS);
  const EdaPlotMap *map = &canvas->map;

  if (bars == NULL)
    return;
  if (bars->horizontal)
    {
      double zero = map->x_kind == EDA_AXIS_LOG
                        ? map->x_low
                        : CLAMP (bars->base, map->x_low, map->x_high);
      double x = floor (eda_plot_map_x (map, zero)) - 0.5;

      eda_canvas_segment (canvas, EDA_TINT_DIM, 1, x, map->top, x, map->bottom);
    }
  else
    {
      double zero = map->y_kind == EDA_AXIS_LOG
                        ? map->y_low
                        : CLAMP (bars->base, map->y_low, map->y_high);
      double y = crisp (eda_plot_map_y (map, zero));

      eda_canvas_segment (canvas, EDA_TINT_DIM, 1, map->left, y, map->right, y);
    }
}

static void
put_head (const EdaLayout *self, EdaCanvas *canvas)
{
  static const EdaTextStyle title
      = { .size = EDA_TITLE_SIZE, .tint = EDA_TINT_INK, .bold = TRUE };
  static const EdaTextStyle subtitle
      = { .size = EDA_SUBTITLE_SIZE, .tint = EDA_TINT_DIM };
  double y = EDA_PAD + 9;

  for (guint i = 0; self->title[i] != NULL; i++, y += 19)
    eda_text_put (&canvas->board, &title, EDA_PAD, y, self->title[i]);
  for (guint i = 0; self->subtitle[i] != NULL; i++, y += 16)
    eda_text_put (&canvas->board, &subtitle, EDA_PAD, y - 1, self->subtitle[i]);
}

static void
put_tick_labels (const EdaLayout *self, EdaCanvas *canvas)
{
  static const EdaTextStyle below
      = { .size = EDA_TICK_SIZE, .tint = EDA_TINT_DIM, .anchor = EDA_ANCHOR_MIDDLE };
  static const EdaTextStyle beside
      = { .size = EDA_TICK_SIZE, .tint = EDA_TINT_DIM, .anchor = EDA_ANCHOR_END };
  const EdaPlotMap *map = &canvas->map;
  double            y = map->bottom + EDA_LABEL_GAP + EDA_TICK_SIZE * 0.54;

  for (guint i = 0; i < self->y_ticks->n; i++)
    eda_text_put (&canvas->board,
                  &beside,
                  map->left - EDA_LABEL_GAP,
                  eda_plot_map_y (map, self->y_ticks->at[i]),
                  self->y_ticks->labels[i]);
  for (guint i = 0; i < self->x_ticks->n; i++)
    {
      const char *label = self->x_ticks->labels[i];
      double      half = eda_text_width (&canvas->board, label, EDA_TICK_SIZE, FALSE) / 2;
      double      x = eda_plot_map_x (map, self->x_ticks->at[i]);

      x = MAX (half, MIN (x, canvas->width - half));
      eda_text_put (&canvas->board, &below, x, y, label);
    }
}

static void
put_axis_title (EdaCanvas *canvas, const EdaAxis *axis, gboolean along_x)
{
  const EdaPlotMap *map = &canvas->map;
  EdaTextStyle      style = { .size = EDA_AXIS_TITLE_SIZE,
                              .tint = EDA_TINT_INK,
                              .anchor = EDA_ANCHOR_MIDDLE,
                              .vertical = !along_x };
  g_autofree char  *clean = eda_text_clean (axis->title);
  g_autofree char  *shown = NULL;
  double            low = along_x ? map->left : map->top;
  double            high = along_x ? map->right : map->bottom;
  double            limit = along_x ? canvas->width : canvas->height;
  double            middle, half;

  if (axis->kind == EDA_AXIS_NONE || *clean == '\0')
    return;
  /* it may reach past the plot a little, but not over the head or out of the figure */
  limit = along_x ? limit - 2 * EDA_PAD : high + 30 - low;
  shown = eda_text_elide (&canvas->board, clean, style.size, FALSE, limit);
  half = eda_text_width (&canvas->board, shown, style.size, FALSE) / 2;
  middle = (low + high) / 2;
  if (along_x)
    middle = CLAMP (
        middle, EDA_PAD + half, MAX (canvas->width - EDA_PAD - half, EDA_PAD + half));
  else
    middle = MAX (middle, low + half);
  eda_text_put (&canvas->board,
                &style,
                along_x ? middle : EDA_PAD + 6,
                along_x ? canvas->height - EDA_PAD - 6 : middle,
                shown);
}

void
eda_axes_put_texts (const EdaLayout *self, EdaCanvas *canvas)
{
  put_head (self, canvas);
  put_tick_labels (self, canvas);
  eda_slots_put (&self->x_slots, canvas, TRUE);
  eda_slots_put (&self->y_slots, canvas, FALSE);
  put_axis_title (canvas, &canvas->figure->x, TRUE);
  put_axis_title (canvas, &canvas->figure->y, FALSE);
}
