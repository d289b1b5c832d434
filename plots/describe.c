/* What a mark says, in the words of who points at it. */

#include "plots/mark.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/result/words.h"
#include "plots/layers/layer.h"

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
    return eda_words_number (EDA_ROLE_DATETIME, value);
  return eda_words_number (axis->whole_numbers ? EDA_ROLE_COUNT : EDA_ROLE_VALUE, value);
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
    return eda_words_rows ((guint64)value);
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
describe_point (const EdaFigure *figure, const EdaLayer *self, gsize i)
{
  g_autofree char *x = named_value (&figure->x, self->x[i]);
  g_autofree char *y = named_value (&figure->y, self->y[i]);

  if (self->texts != NULL && self->texts[i] != NULL && *self->texts[i] != '\0')
    return g_strdup_printf ("%s: %s, %s", self->texts[i], x, y);
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
      _ ("median %s, quartiles %s – %s, whiskers %s – %s"), median, q1, q3, low, high);
}

static char *
describe_named_box (const EdaFigure *figure, const EdaLayer *self, gsize i)
{
  const EdaAxis   *places = self->horizontal ? &figure->y : &figure->x;
  const EdaAxis   *values = self->horizontal ? &figure->x : &figure->y;
  g_autofree char *box = describe_box (values, self->y + 5 * i);
  g_autofree char *name = NULL;

  if (places->kind != EDA_AXIS_CATEGORY)
    return g_steal_pointer (&box);
  name = value_on (places, self->x[i]);
  return g_strdup_printf ("%s: %s", name, box);
}

static char *
describe_tile (const EdaFigure *figure, const EdaLayer *self, gsize i)
{
  guint            row = (guint)(i / self->columns);
  guint            column = (guint)(i % self->columns);
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
    value = eda_words_number (
        figure->scale == EDA_SCALE_MISSING ? EDA_ROLE_SHARE : EDA_ROLE_VALUE, self->y[i]);
  return g_strdup_printf (figure->scale == EDA_SCALE_MISSING ? _ ("%s, %s: %s missing")
                                                             : "%s, %s: %s",
                          across,
                          down,
                          value);
}

static char *
describe_mosaic (const EdaLayer *self, gsize i)
{
  g_autofree char *residual = eda_words_number (EDA_ROLE_STATISTIC, self->z[i]);
  const char *text = self->texts != NULL && self->texts[i] != NULL ? self->texts[i] : "";

  return *text != '\0' ? g_strdup_printf (_ ("%s, residual %s"), text, residual)
                       : g_strdup_printf (_ ("residual %s"), residual);
}

static char *
describe_rule (const EdaFigure *figure, const EdaLayer *self, gsize i)
{
  if (self->texts != NULL && self->texts[i] != NULL && *self->texts[i] != '\0')
    return g_strdup (self->texts[i]);
  return self->horizontal ? value_on (&figure->y, self->y[i])
                          : value_on (&figure->x, self->x[i]);
}

/* "near carat 0.31, price 1 200: 36 rows" */
static char *
describe_hex (const EdaFigure *figure, const EdaLayer *self, gsize i)
{
  g_autofree char *point = describe_point (figure, self, i);
  g_autofree char *rows = eda_words_rows ((guint64)self->z[i]);

  return g_strdup_printf (_ ("near %s: %s"), point, rows);
}

char *
eda_mark_describe (const EdaFigure *figure, const EdaMark *mark)
{
  const EdaLayer *layer = mark->layer;
  gsize           i = mark->index;

  switch (layer->kind)
    {
    case EDA_LAYER_POINTS:
    case EDA_LAYER_LINE:
    case EDA_LAYER_BAND:
      return describe_point (figure, layer, i);
    case EDA_LAYER_BARS:
      return describe_bar (layer, figure, i);
    case EDA_LAYER_BOXES:
      return describe_named_box (figure, layer, i);
    case EDA_LAYER_HEAT:
      return describe_tile (figure, layer, i);
    case EDA_LAYER_MOSAIC:
      return describe_mosaic (layer, i);
    case EDA_LAYER_RULE:
      return describe_rule (figure, layer, i);
    case EDA_LAYER_LABEL:
    case EDA_LAYER_TILES:
      return g_strdup (layer->texts[i]);
    case EDA_LAYER_HEX:
      return describe_hex (figure, layer, i);
    case EDA_LAYER_DENSITY:
      break;
    }
  return NULL;
}

char *
eda_plot_describe_at (const EdaPlotMap *self,
                      const EdaFigure  *figure,
                      double            px,
                      double            py)
{
  EdaMark mark;

  return eda_mark_find (self, figure, px, py, &mark) ? eda_mark_describe (figure, &mark)
                                                     : NULL;
}
