/* What stands under the pointer, in words. */

#include <math.h>

#include "analysis/result/format.h"
#include "plots/layers/layer.h"

#define REACH 12.0 /* px */

/* A value of an axis as people read it there: a category's name, a date, a number. */
static char *
value_on (const EdaAxis *axis, double value)
{
  if (axis->labels != NULL)
    {
      guint n = g_strv_length (axis->labels);
      long  i = lround (CLAMP (value, -1e6, 1e6));

      return i >= 0 && i < (long)n ? eda_text_clean (axis->labels[i]) : g_strdup ("");
    }
  if (axis->kind == EDA_AXIS_DATE)
    return eda_format (EDA_ROLE_DATETIME, value);
  return eda_format (axis->whole_numbers ? EDA_ROLE_COUNT : EDA_ROLE_VALUE, value);
}

/* "carat 0.31", or the bare value when the axis has no title. */
static char *
named_value (const EdaAxis *axis, double value)
{
  g_autofree char *text = value_on (axis, value);

  if (axis->title == NULL || *axis->title == '\0' || axis->labels != NULL)
    return g_steal_pointer (&text);
  return g_strdup_printf ("%s %s", axis->title, text);
}

static char *
amount_on (const EdaAxis *axis, double value)
{
  if (axis->whole_numbers && value >= 0 && value < 1e18)
    return eda_format_count ((guint64)value, "row", NULL);
  return value_on (axis, value);
}

static char *
describe_bar (const EdaLayer *self, const EdaFigure *figure, gsize i)
{
  const EdaAxis   *places = self->horizontal ? &figure->y : &figure->x;
  const EdaAxis   *values = self->horizontal ? &figure->x : &figure->y;
  g_autofree char *amount = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (self->texts != NULL && self->texts[i] != NULL && *self->texts[i] != '\0')
    amount = g_strdup (self->texts[i]);
  else
    amount = amount_on (values, self->y[i]);
  if (places->labels != NULL)
    {
      from = value_on (places, (self->x[i] + self->x2[i]) / 2);
      return g_strdup_printf ("%s: %s", from, amount);
    }
  from = value_on (places, self->x[i]);
  to = value_on (places, self->x2[i]);
  return g_strdup_printf ("%s – %s: %s", from, to, amount);
}

static char *
describe_bars (const EdaPlotMap *map,
               const EdaFigure  *figure,
               const EdaLayer   *self,
               double            px,
               double            py)
{
  double across
      = self->horizontal ? eda_plot_unmap_y (map, py) : eda_plot_unmap_x (map, px);

  for (gsize i = 0; i < self->n; i++)
    if (across >= MIN (self->x[i], self->x2[i]) && across < MAX (self->x[i], self->x2[i]))
      return describe_bar (self, figure, i);
  return NULL;
}

/* The member within reach that stands nearest, or -1. */
static gssize
find_nearest (const EdaPlotMap *map, const EdaLayer *self, double px, double py)
{
  double best = REACH * REACH;
  gssize found = -1;

  for (gsize i = 0; i < self->n; i++)
    {
      double dx = eda_plot_map_x (map, self->x[i]) - px;
      double dy = eda_plot_map_y (map, self->y[i]) - py;

      if (dx * dx + dy * dy <= best)
        {
          best = dx * dx + dy * dy;
          found = (gssize)i;
        }
    }
  return found;
}

static char *
describe_nearest (const EdaPlotMap *map,
                  const EdaFigure  *figure,
                  const EdaLayer   *self,
                  double            px,
                  double            py)
{
  gssize           found = find_nearest (map, self, px, py);
  g_autofree char *x = NULL;
  g_autofree char *y = NULL;

  if (found < 0)
    return NULL;
  x = named_value (&figure->x, self->x[found]);
  y = named_value (&figure->y, self->y[found]);
  if (self->texts != NULL && self->texts[found] != NULL && *self->texts[found] != '\0')
    return g_strdup_printf ("%s: %s, %s", self->texts[found], x, y);
  return g_strdup_printf ("%s, %s", x, y);
}

/* "median 44, quartiles 39 – 50, whiskers 21 – 67" */
static char *
describe_box (const EdaAxis *axis, const double five[5])
{
  g_autofree char *low = value_on (axis, five[0]);
  g_autofree char *q1 = value_on (axis, five[1]);
  g_autofree char *median = value_on (axis, five[2]);
  g_autofree char *q3 = value_on (axis, five[3]);
  g_autofree char *high = value_on (axis, five[4]);

  return g_strdup_printf (
      "median %s, quartiles %s – %s, whiskers %s – %s", median, q1, q3, low, high);
}

static char *
describe_boxes (const EdaPlotMap *map,
                const EdaFigure  *figure,
                const EdaLayer   *self,
                double            px,
                double            py)
{
  const EdaAxis *places = self->horizontal ? &figure->y : &figure->x;
  const EdaAxis *values = self->horizontal ? &figure->x : &figure->y;
  double at = self->horizontal ? eda_plot_unmap_y (map, py) : eda_plot_unmap_x (map, px);
  double half = (self->thickness > 0 ? self->thickness : 0.5) / 2;

  for (gsize i = 0; i < self->n; i++)
    if (fabs (at - self->x[i]) <= half)
      {
        g_autofree char *box = describe_box (values, self->y + 5 * i);
        g_autofree char *name = NULL;

        if (places->kind != EDA_AXIS_CATEGORY)
          return g_steal_pointer (&box);
        name = value_on (places, self->x[i]);
        return g_strdup_printf ("%s: %s", name, box);
      }
  return NULL;
}

static gboolean
within (double value, const double edge[2])
{
  return value >= MIN (edge[0], edge[1]) && value < MAX (edge[0], edge[1]);
}

static char *
describe_tile (const EdaFigure *figure, const EdaLayer *self, guint row, guint column)
{
  gsize            i = (gsize)row * self->columns + column;
  double           x[2], y[2];
  g_autofree char *across = NULL;
  g_autofree char *down = NULL;
  g_autofree char *value = NULL;

  eda_heat_get_tile (self, figure, row, column, x, y);
  across = value_on (&figure->x, (x[0] + x[1]) / 2);
  down = value_on (&figure->y, (y[0] + y[1]) / 2);
  if (self->texts != NULL && self->texts[i] != NULL && *self->texts[i] != '\0')
    value = g_strdup (self->texts[i]);
  else
    value = eda_format (
        figure->scale == EDA_SCALE_MISSING ? EDA_ROLE_SHARE : EDA_ROLE_VALUE, self->y[i]);
  return g_strdup_printf ("%s, %s: %s%s",
                          across,
                          down,
                          value,
                          figure->scale == EDA_SCALE_MISSING ? " missing" : "");
}

static char *
describe_heat (const EdaPlotMap *map,
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
      for (guint row = 0; within (at_x, x) && row < self->rows; row++)
        {
          eda_heat_get_tile (self, figure, row, column, x, y);
          if (within (at_y, y))
            return describe_tile (figure, self, row, column);
        }
    }
  return NULL;
}

static char *
describe_mosaic (const EdaPlotMap *map, const EdaLayer *self, double px, double py)
{
  double at_x = eda_plot_unmap_x (map, px);
  double at_y = eda_plot_unmap_y (map, py);

  for (gsize i = 0; i < self->n; i++)
    if (within (at_x, (double[]){ self->x[i], self->x2[i] })
        && within (at_y, (double[]){ self->y[i], self->y2[i] }))
      {
        g_autofree char *residual = eda_format (EDA_ROLE_STATISTIC, self->z[i]);
        const char      *text
            = self->texts != NULL && self->texts[i] != NULL ? self->texts[i] : "";

        return g_strdup_printf (
            "%s%sresidual %s", text, *text != '\0' ? ", " : "", residual);
      }
  return NULL;
}

/* The words of the tile that covers the place. */
static char *
describe_tiles (const EdaPlotMap *map, const EdaLayer *self, double px, double py)
{
  double at_x = eda_plot_unmap_x (map, px);
  double at_y = eda_plot_unmap_y (map, py);

  for (gsize i = 0; self->texts != NULL && i < self->n; i++)
    if (within (at_x, (double[]){ self->x[i], self->x2[i] })
        && within (at_y, (double[]){ self->y[i], self->y2[i] })
        && *self->texts[i] != '\0')
      return g_strdup (self->texts[i]);
  return NULL;
}

/* "near carat 0.31, price 1 200: 36 rows" */
static char *
describe_hex (const EdaPlotMap *map,
              const EdaFigure  *figure,
              const EdaLayer   *self,
              double            px,
              double            py)
{
  gssize           found = find_nearest (map, self, px, py);
  g_autofree char *x = NULL;
  g_autofree char *y = NULL;
  g_autofree char *rows = NULL;

  if (found < 0)
    return NULL;
  x = named_value (&figure->x, self->x[found]);
  y = named_value (&figure->y, self->y[found]);
  rows = eda_format_count ((guint64)self->z[found], "row", NULL);
  return g_strdup_printf ("near %s, %s: %s", x, y, rows);
}

static char *
describe_rule (const EdaPlotMap *map,
               const EdaFigure  *figure,
               const EdaLayer   *self,
               double            px,
               double            py)
{
  for (gsize i = 0; i < self->n; i++)
    {
      const EdaAxis   *axis = self->horizontal ? &figure->y : &figure->x;
      double           at = self->horizontal ? eda_plot_map_y (map, self->y[i]) - py
                                             : eda_plot_map_x (map, self->x[i]) - px;
      g_autofree char *value = NULL;

      if (!(fabs (at) <= 4))
        continue;
      if (self->texts != NULL && self->texts[i] != NULL && *self->texts[i] != '\0')
        return g_strdup (self->texts[i]);
      value = value_on (axis, self->horizontal ? self->y[i] : self->x[i]);
      return g_steal_pointer (&value);
    }
  return NULL;
}

static char *
describe_layer (const EdaPlotMap *map,
                const EdaFigure  *figure,
                const EdaLayer   *self,
                double            px,
                double            py)
{
  switch (self->kind)
    {
    case EDA_LAYER_POINTS:
    case EDA_LAYER_LINE:
      return describe_nearest (map, figure, self, px, py);
    case EDA_LAYER_BARS:
      return describe_bars (map, figure, self, px, py);
    case EDA_LAYER_BOXES:
      return describe_boxes (map, figure, self, px, py);
    case EDA_LAYER_HEAT:
      return describe_heat (map, figure, self, px, py);
    case EDA_LAYER_MOSAIC:
      return describe_mosaic (map, self, px, py);
    case EDA_LAYER_RULE:
      return describe_rule (map, figure, self, px, py);
    case EDA_LAYER_TILES:
      return describe_tiles (map, self, px, py);
    case EDA_LAYER_HEX:
      return describe_hex (map, figure, self, px, py);
    case EDA_LAYER_BAND:
    case EDA_LAYER_LABEL:
    case EDA_LAYER_DENSITY:
      return NULL;
    }
  return NULL;
}

/* A histogram's curve says less than the bar behind it: lines come last. */
char *
eda_plot_describe_at (const EdaPlotMap *self,
                      const EdaFigure  *figure,
                      double            px,
                      double            py)
{
  if (!(px >= self->left - REACH && px <= self->right + REACH && py >= self->top - REACH
        && py <= self->bottom + REACH)
      || self->right <= self->left)
    return NULL;
  for (int lines = 0; lines < 2; lines++)
    for (guint i = figure->layers->len; i-- > 0;)
      {
        const EdaLayer *layer = figure->layers->pdata[i];
        char           *text;

        if ((layer->kind == EDA_LAYER_LINE) != (lines == 1))
          continue;
        text = describe_layer (self, figure, layer, px, py);
        if (text != NULL)
          return text;
      }
  return NULL;
}
