/* Old in grey, new in blue. */

#include "analysis/compare/shift-figure.h"

#include <math.h>

#include "analysis/findings/say.h"
#include "analysis/steps/figure-parts.h"
#include "analysis/table/calendar.h"

#define STEPS 200 /* of a distribution function */
#define LEVELS 12

/* Value i of @n in equal steps from one tail to the other. */
static void
add_function (EdaFigure              *figure,
              EdaColour               colour,
              const EdaColumnProfile *column,
              double                  unit)
{
  gsize     n = column->n_finite;
  gsize     steps = MIN (n, STEPS);
  EdaLayer *line = eda_figure_add (figure, EDA_LAYER_LINE, colour, 2 * steps);

  for (gsize i = 0; i < steps; i++)
    {
      gsize  last = (i + 1) * n / steps - 1;
      double x = column->sorted[last] * unit;

      line->x[2 * i] = line->x[2 * i + 1] = CLAMP (x, figure->x.low, figure->x.high);
      line->y[2 * i] = 100.0 * (double)(i * n / steps) / (double)n;
      line->y[2 * i + 1] = 100.0 * (double)(last + 1) / (double)n;
    }
}

/* From the lower tail of the one to the upper tail of the other, whichever is farther. */
static void
set_value_axis (EdaFigure *figure, const EdaShift *shift, double unit)
{
  EdaStorage storage = eda_column_get_storage (shift->new->column);
  gboolean   date = storage == EDA_STORAGE_DATE || storage == EDA_STORAGE_DATETIME;
  double     low = MIN (shift->old->quantiles[0], shift->new->quantiles[0]);
  double     high = MAX (shift->old->quantiles[8], shift->new->quantiles[8]);

  eda_axis_set_range (&figure->x,
                      date ? EDA_AXIS_DATE : EDA_AXIS_LINEAR,
                      eda_column_get_name (shift->new->column),
                      low * unit,
                      high * unit);
}

static EdaFigure *
new_functions (const EdaShift *shift, const char *title)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  double     unit = eda_column_get_storage (shift->new->column) == EDA_STORAGE_DATE
                        ? EDA_SECONDS_PER_DAY
                        : 1;
  EdaFigure *figure;

  if (!isfinite ((shift->new->max - shift->new->min) * unit)
      || !isfinite ((shift->old->max - shift->old->min) * unit))
    return NULL;
  figure = eda_figure_new (title);
  set_value_axis (figure, shift, unit);
  eda_axis_set (&figure->y, EDA_AXIS_LINEAR, "Per cent up to here", 0, 100);
  add_function (figure, EDA_COLOUR_MUTED, shift->old, unit);
  add_function (figure, EDA_COLOUR_PRIMARY, shift->new, unit);
  eda_figure_set_subtitle (
      figure,
      "n = %s old (grey), %s new (blue) · %s, %s",
      eda_say (pad, EDA_ROLE_COUNT, (double)shift->old->n_finite),
      eda_say (pad, EDA_ROLE_COUNT, (double)shift->new->n_finite),
      eda_say_equals (pad, "D", EDA_ROLE_COEFFICIENT, shift->distance),
      eda_say_equals (pad, "PSI", EDA_ROLE_STATISTIC, shift->psi));
  eda_figure_set_alt (figure,
                      "The distribution functions of the old and the new %s, from 0 to "
                      "100 per cent; where "
                      "they are farthest apart their distance is %s.",
                      eda_column_get_name (shift->new->column),
                      eda_say (pad, EDA_ROLE_COEFFICIENT, shift->distance));
  return figure;
}

static double
share_of (const EdaColumnProfile *column, const char *level)
{
  for (guint i = 0; i < column->n_levels; i++)
    if (g_str_equal (column->levels[i].value, level))
      return 100.0 * (double)column->levels[i].count / (double)column->n;
  return 0;
}

/* The most frequent of the new table, then those that only the old one has. */
static GPtrArray *
choose_levels (const EdaShift *shift)
{
  GPtrArray *names = g_ptr_array_new ();
  guint      old = MIN (shift->only_old->len, LEVELS / 3);

  for (guint i = 0; i < shift->new->n_levels && names->len < LEVELS - old; i++)
    g_ptr_array_add (names, shift->new->levels[i].value);
  for (guint i = 0; i < old; i++)
    g_ptr_array_add (names,
                     (gpointer)g_array_index (shift->only_old, EdaLoneLevel, i).value);
  return names;
}

static void
set_level_words (EdaFigure *figure, const EdaShift *shift, guint shown)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  guint all = shift->new->n_levels + shift->only_old->len;

  eda_figure_set_subtitle (
      figure,
      "n = %s old (grey), %s new (blue) · %s, %s%s",
      eda_say (pad, EDA_ROLE_COUNT, (double)shift->old->n),
      eda_say (pad, EDA_ROLE_COUNT, (double)shift->new->n),
      eda_say_equals (pad, "V", EDA_ROLE_COEFFICIENT, shift->distance),
      eda_say_equals (pad, "PSI", EDA_ROLE_STATISTIC, shift->psi),
      shown < all ? " · not all levels" : "");
  eda_figure_set_alt (
      figure,
      "Two bars for each of %s of %s: its share in the old and in the new "
      "table.",
      eda_say_count (pad, shown, "level", NULL),
      eda_column_get_name (shift->new->column));
}

static EdaFigure *
new_shares (const EdaShift *shift, const char *title)
{
  g_autoptr (GPtrArray) names = choose_levels (shift);
  EdaFigure *figure = eda_figure_new (title);
  EdaLayer  *was = eda_figure_add (figure, EDA_LAYER_BARS, EDA_COLOUR_MUTED, names->len);
  EdaLayer  *is = eda_figure_add (figure, EDA_LAYER_BARS, EDA_COLOUR_PRIMARY, names->len);
  double     highest = 0;

  was->horizontal = is->horizontal = TRUE;
  for (guint i = 0; i < names->len; i++)
    {
      was->x[i] = i - 0.4, was->x2[i] = i;
      was->y[i] = share_of (shift->old, names->pdata[i]);
      is->x[i] = i, is->x2[i] = i + 0.4;
      is->y[i] = share_of (shift->new, names->pdata[i]);
      highest = MAX (highest, MAX (was->y[i], is->y[i]));
    }
  eda_axis_set (&figure->x, EDA_AXIS_LINEAR, "Per cent", 0, MIN (highest * 1.05, 100));
  eda_axis_set_names (&figure->y, NULL, (const char *const *)names->pdata, names->len);
  figure->y.reversed = TRUE;
  figure->aspect = eda_figure_aspect_for (names->len + names->len / 3);
  set_level_words (figure, shift, names->len);
  return figure;
}

EdaFigure *
eda_shift_new_figure (const EdaShift *shift)
{
  g_autofree char *title
      = g_strdup_printf ("%s, old and new", eda_column_get_name (shift->new->column));

  switch (shift->kind)
    {
    case EDA_SHIFT_NUMBERS:
      return new_functions (shift, title);
    case EDA_SHIFT_LEVELS:
      return shift->new->n_levels > 0 ? new_shares (shift, title) : NULL;
    case EDA_SHIFT_NONE:
      break;
    }
  return NULL;
}
