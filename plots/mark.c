/* Marks are looked for layer by layer, the topmost first. */

#include "plots/mark.h"

#include <math.h>

#include "plots/layers/layer.h"

#define REACH 12.0     /* px */
#define RULE_REACH 4.0 /* px */

static gboolean
within (double value, double a, double b)
{
  return value >= MIN (a, b) && value < MAX (a, b);
}

/* All find_… return the index, or n. */

static gsize
find_bar (const EdaPlotMap *map, const EdaLayer *self, double px, double py)
{
  double across
      = self->horizontal ? eda_plot_unmap_y (map, py) : eda_plot_unmap_x (map, px);

  for (gsize i = 0; i < self->n; i++)
    if (within (across, self->x[i], self->x2[i]))
      return i;
  return self->n;
}

static gsize
find_nearest (const EdaPlotMap *map, const EdaLayer *self, double px, double py)
{
  double best = REACH * REACH;
  gsize  found = self->n;

  for (gsize i = 0; i < self->n; i++)
    {
      double dx = eda_plot_map_x (map, self->x[i]) - px;
      double dy = eda_plot_map_y (map, self->y[i]) - py;

      if (dx * dx + dy * dy <= best)
        {
          best = dx * dx + dy * dy;
          found = i;
        }
    }
  return found;
}

static double
half_thickness (const EdaLayer *self)
{
  return (self->thickness > 0 ? self->thickness : 0.5) / 2;
}

static gsize
find_box (const EdaPlotMap *map, const EdaLayer *self, double px, double py)
{
  double at = self->horizontal ? eda_plot_unmap_y (map, py) : eda_plot_unmap_x (map, px);

  for (gsize i = 0; i < self->n; i++)
    if (fabs (at - self->x[i]) <= half_thickness (self))
      return i;
  return self->n;
}

static gsize
find_tile (const EdaPlotMap *map,
           const EdaFigure  *figure,
           const EdaLayer   *self,
           double            px,
           double            py)
{
  double at_x = eda_plot_unmap_x (map, px);
  double at_y = eda_plot_unmap_y (map, py);
  double x[2], y[2];

  for (guint column = 0; column < self->columns; column++)
    {
      eda_heat_get_tile (self, figure, 0, column, x, y);
      for (guint row = 0; within (at_x, x[0], x[1]) && row < self->rows; row++)
        {
          eda_heat_get_tile (self, figure, row, column, x, y);
          if (within (at_y, y[0], y[1]))
            return (gsize)row * self->columns + column;
        }
    }
  return self->n;
}

/* A mosaic's, or one of TILES that says something. */
static gsize
find_tile_anywhere (const EdaPlotMap *map, const EdaLayer *self, double px, double py)
{
  double at_x = eda_plot_unmap_x (map, px);
  double at_y = eda_plot_unmap_y (map, py);

  for (gsize i = 0; i < self->n; i++)
    if (within (at_x, self->x[i], self->x2[i]) && within (at_y, self->y[i], self->y2[i])
        && (self->kind == EDA_LAYER_MOSAIC
            || (self->texts != NULL && *self->texts[i] != '\0')))
      return i;
  return self->n;
}

static gsize
find_rule (const EdaPlotMap *map, const EdaLayer *self, double px, double py)
{
  for (gsize i = 0; i < self->n; i++)
    {
      double away = self->horizontal ? eda_plot_map_y (map, self->y[i]) - py
                                     : eda_plot_map_x (map, self->x[i]) - px;

      if (fabs (away) <= RULE_REACH)
        return i;
    }
  return self->n;
}

static gsize
find_in (const EdaPlotMap *map,
         const EdaFigure  *figure,
         const EdaLayer   *self,
         double            px,
         double            py)
{
  switch (self->kind)
    {
    case EDA_LAYER_POINTS:
    case EDA_LAYER_LINE:
    case EDA_LAYER_HEX:
      return find_nearest (map, self, px, py);
    case EDA_LAYER_BARS:
      return find_bar (map, self, px, py);
    case EDA_LAYER_BOXES:
      return find_box (map, self, px, py);
    case EDA_LAYER_HEAT:
      return find_tile (map, figure, self, px, py);
    case EDA_LAYER_MOSAIC:
    case EDA_LAYER_TILES:
      return find_tile_anywhere (map, self, px, py);
    case EDA_LAYER_RULE:
      return find_rule (map, self, px, py);
    case EDA_LAYER_BAND:
    case EDA_LAYER_LABEL:
    case EDA_LAYER_DENSITY:
      break;
    }
  return self->n;
}

gboolean
eda_mark_find (
    const EdaPlotMap *map, const EdaFigure *figure, double px, double py, EdaMark *mark)
{
  if (!(px >= map->left - REACH && px <= map->right + REACH && py >= map->top - REACH
        && py <= map->bottom + REACH)
      || map->right <= map->left)
    return FALSE;
  for (int lines = 0; lines < 2; lines++)
    for (guint i = figure->layers->len; i-- > 0;)
      {
        const EdaLayer *layer = figure->layers->pdata[i];

        if ((layer->kind == EDA_LAYER_LINE) != (lines == 1))
          continue;
        *mark = (EdaMark){ layer, find_in (map, figure, layer, px, py) };
        if (mark->index < layer->n)
          return TRUE;
      }
  return FALSE;
}

/* --- Stepping --- */

const EdaLayer *
eda_figure_get_main_layer (const EdaFigure *figure)
{
  static const EdaLayerKind kinds[] = {
    EDA_LAYER_BARS, EDA_LAYER_HEAT, EDA_LAYER_MOSAIC, EDA_LAYER_BOXES, EDA_LAYER_POINTS
  };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      const EdaLayer *layer = eda_figure_find_layer (figure, kinds[k]);

      if (layer != NULL && layer->n > 0)
        return layer;
    }
  return NULL;
}

/* Is point @i before point @k along x? */
static gboolean
precedes (const EdaLayer *self, gsize i, gsize k)
{
  return self->x[i] < self->x[k] || (self->x[i] == self->x[k] && i < k);
}

/* The nearest point beyond @from along x, forth or back; n when there is none. @from n =
 * from outside. */
static gsize
next_point (const EdaLayer *self, gsize from, gboolean forth)
{
  gsize found = self->n;

  for (gsize i = 0; i < self->n; i++)
    {
      if (!isfinite (self->x[i]) || !isfinite (self->y[i]))
        continue;
      if (from < self->n
          && (i == from || (forth ? precedes (self, i, from) : precedes (self, from, i))))
        continue;
      if (found == self->n
          || (forth ? precedes (self, i, found) : precedes (self, found, i)))
        found = i;
    }
  return found;
}

gboolean
eda_mark_step (const EdaFigure *figure, int by, EdaMark *mark)
{
  const EdaLayer *layer = eda_figure_get_main_layer (figure);
  gsize           from, to;

  if (layer == NULL)
    return FALSE;
  from = mark->layer == layer ? mark->index : layer->n;
  if (layer->kind == EDA_LAYER_POINTS)
    to = next_point (layer, from, by > 0);
  else if (by > 0)
    to = from == layer->n ? 0 : from + 1;
  else
    to = from == 0 ? layer->n : from - 1;
  if (to >= layer->n)
    return FALSE;
  *mark = (EdaMark){ layer, to };
  return TRUE;
}

/* --- Extent --- */

static EdaPlotBox
turn (const EdaLayer *self, double from, double to, double low, double high)
{
  return self->horizontal ? (EdaPlotBox){ low, high, from, to }
                          : (EdaPlotBox){ from, to, low, high };
}

EdaPlotBox
eda_mark_get_area (const EdaFigure *figure, const EdaMark *mark)
{
  const EdaLayer *self = mark->layer;
  gsize           i = mark->index;
  double          x[2], y[2];

  switch (self->kind)
    {
    case EDA_LAYER_BARS:
      return turn (self,
                   self->x[i],
                   self->x2[i],
                   MIN (self->base, self->y[i]),
                   MAX (self->base, self->y[i]));
    case EDA_LAYER_BOXES:
      return turn (self,
                   self->x[i] - half_thickness (self),
                   self->x[i] + half_thickness (self),
                   self->y[5 * i],
                   self->y[5 * i + 4]);
    case EDA_LAYER_HEAT:
      eda_heat_get_tile (
          self, figure, (guint)(i / self->columns), (guint)(i % self->columns), x, y);
      return (EdaPlotBox){
        MIN (x[0], x[1]), MAX (x[0], x[1]), MIN (y[0], y[1]), MAX (y[0], y[1])
      };
    case EDA_LAYER_MOSAIC:
    case EDA_LAYER_TILES:
      return (EdaPlotBox){ self->x[i], self->x2[i], self->y[i], self->y2[i] };
    case EDA_LAYER_POINTS:
    case EDA_LAYER_LINE:
    case EDA_LAYER_BAND:
    case EDA_LAYER_RULE:
    case EDA_LAYER_LABEL:
    case EDA_LAYER_HEX:
    case EDA_LAYER_DENSITY:
      break;
    }
  return (EdaPlotBox){ self->x[i], self->x[i], self->y[i], self->y[i] };
}

EdaPlotBox
eda_mark_get_values (const EdaFigure *figure, const EdaMark *mark)
{
  EdaPlotBox box = eda_mark_get_area (figure, mark);
  double    *high = mark->layer->horizontal ? &box.y_high : &box.x_high;

  if (mark->layer->kind == EDA_LAYER_BARS && mark->index + 1 < mark->layer->n)
    *high = nextafter (*high, -INFINITY);
  return box;
}
