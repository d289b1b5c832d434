/* Figures of pairs: heat map of coefficients, scatter with trend. */

#include "analysis/steps/relationship-figures.h"

#include <math.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"
#include "analysis/kernels/correlation.h"
#include "analysis/steps/figure-parts.h"
#include "analysis/table/calendar.h"

#define TEXTS_UP_TO 15
#define MAX_POINTS 100000
#define BAND_POINTS 60

static void
fill_square (EdaLayer *heat, const EdaSquare *square)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (512);

  for (guint i = 0; i < square->n * square->n; i++)
    {
      heat->y[i] = square->values[i];
      if (square->n <= TEXTS_UP_TO)
        eda_layer_set_text (heat, i, eda_say (pad, EDA_ROLE_COEFFICIENT, heat->y[i]));
    }
}

EdaFigure *
eda_square_new_figure (const EdaSquare *square)
{
  EdaFigure *figure = eda_figure_new (square->title);

  fill_square (eda_figure_add_heat (figure, square->n, square->n), square);
  eda_axis_set_names (&figure->x, NULL, square->names, square->n);
  eda_axis_set_names (&figure->y, NULL, square->names, square->n);
  figure->y.reversed = TRUE;
  figure->scale = square->low < 0 ? EDA_SCALE_DIVERGING : EDA_SCALE_SEQUENTIAL;
  figure->scale_low = square->low;
  figure->scale_high = 1;
  figure->scale_title = g_strdup (square->measure);
  figure->aspect = CLAMP (0.22 + 0.055 * square->n, 0.42, 0.95);
  return figure;
}

/* The complete, finite pairs of two columns, in row order. */
typedef struct
{
  double *x, *y;
  gsize   n;
} Pairs;

static void
pairs_clear (Pairs *self)
{
  g_free (self->x);
  g_free (self->y);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pairs, pairs_clear)

static double
axis_unit (const EdaColumn *column)
{
  return eda_column_get_storage (column) == EDA_STORAGE_DATE ? EDA_SECONDS_PER_DAY : 1;
}

/* @x NULL = the row number, from 1. */
static void
pairs_collect (Pairs *self, const EdaColumn *x, const EdaColumn *y)
{
  gsize  n_rows = eda_column_get_n_rows (y);
  double unit = x != NULL ? axis_unit (x) : 1;

  self->x = g_new (double, n_rows);
  self->y = g_new (double, n_rows);
  self->n = 0;
  for (gsize row = 0; row < n_rows; row++)
    {
      double across = x != NULL ? eda_column_get_number (x, row) * unit : (double)row + 1;
      double up = eda_column_get_number (y, row);

      if (!isfinite (across) || !isfinite (up))
        continue;
      self->x[self->n] = across;
      self->y[self->n] = up;
      self->n++;
    }
}

static void
set_axis_over (
    EdaAxis *axis, EdaAxisKind kind, const char *title, const double *values, gsize n)
{
  double low = INFINITY, high = -INFINITY;

  for (gsize i = 0; i < n; i++)
    {
      low = MIN (low, values[i]);
      high = MAX (high, values[i]);
    }
  eda_axis_set_range (axis, kind, title, low, high);
}

/* Evenly spaced rows when there are more than can be drawn. */
static gsize
add_points (EdaFigure *figure, const Pairs *pairs)
{
  gsize     drawn = MIN (pairs->n, MAX_POINTS);
  EdaLayer *points = eda_figure_add (figure, EDA_LAYER_POINTS, EDA_COLOUR_PRIMARY, drawn);

  for (gsize i = 0; i < drawn; i++)
    {
      gsize from = (gsize)((double)i * pairs->n / drawn);

      points->x[i] = pairs->x[from];
      points->y[i] = pairs->y[from];
    }
  return drawn;
}

static gboolean
all_finite (const double *values, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (!isfinite (values[i]))
      return FALSE;
  return TRUE;
}

static double
to_axis (const EdaAxis *axis, double value)
{
  return axis->kind == EDA_AXIS_LOG ? log10 (value) : value;
}

static double
from_axis (const EdaAxis *axis, double place)
{
  return axis->kind == EDA_AXIS_LOG ? pow (10, place) : place;
}

/* The pairs as they lie on the axes: logarithms where the axis is one. */
static void
pairs_project (Pairs *self, const EdaFigure *figure)
{
  for (gsize i = 0; i < self->n; i++)
    {
      self->x[i] = to_axis (&figure->x, self->x[i]);
      self->y[i] = to_axis (&figure->y, self->y[i]);
    }
}

/* Changes @pairs to their places on the axes. Nothing when the line leaves the range of
 * numbers. */
static void
add_trend (EdaFigure *figure, Pairs *pairs)
{
  double    start = to_axis (&figure->x, figure->x.low);
  double    step = (to_axis (&figure->x, figure->x.high) - start) / (BAND_POINTS - 1);
  double    at[BAND_POINTS], middle[BAND_POINTS], low[BAND_POINTS], high[BAND_POINTS];
  EdaLayer *band, *trend;
  EdaLine   line;

  pairs_project (pairs, figure);
  line = eda_fit_line (pairs->x, pairs->y, pairs->n);
  for (guint i = 0; i < BAND_POINTS; i++)
    {
      at[i] = start + step * i;
      middle[i] = line.intercept + line.slope * at[i];
    }
  eda_fit_line_band (&line, pairs->x, pairs->n, at, BAND_POINTS, low, high);
  if (pairs->n < 3 || !all_finite (middle, BAND_POINTS) || !all_finite (at, BAND_POINTS)
      || !all_finite (low, BAND_POINTS) || !all_finite (high, BAND_POINTS))
    return;
  band = eda_figure_add (figure, EDA_LAYER_BAND, EDA_COLOUR_ACCENT, BAND_POINTS);
  trend = eda_figure_add (figure, EDA_LAYER_LINE, EDA_COLOUR_ACCENT, BAND_POINTS);
  for (guint i = 0; i < BAND_POINTS; i++)
    {
      band->x[i] = trend->x[i] = from_axis (&figure->x, at[i]);
      band->y[i] = from_axis (&figure->y, low[i]);
      band->y2[i] = from_axis (&figure->y, high[i]);
      trend->y[i] = from_axis (&figure->y, middle[i]);
    }
}

static char *
drawn_note (gsize drawn, gsize n)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (64);

  if (drawn == n)
    return g_strdup ("");
  return g_strdup_printf (" · %s of them drawn, evenly spaced rows",
                          eda_say (pad, EDA_ROLE_COUNT, drawn));
}

static void
set_scatter_axis (EdaAxis                *axis,
                  const EdaColumnProfile *column,
                  const double           *values,
                  gsize                   n)
{
  const char *name = eda_column_profile_get_name (column);

  set_axis_over (axis, EDA_AXIS_LINEAR, name, values, n);
  if (eda_column_wants_log (column))
    eda_axis_set_log_range (axis, name, column->min, column->max);
}

EdaFigure *
eda_scatter_new_figure (const EdaColumnProfile *x,
                        const EdaColumnProfile *y,
                        const char             *coefficient)
{
  g_auto (Pairs) pairs = { NULL, NULL, 0 };
  g_autoptr (GStringChunk) pad = g_string_chunk_new (64);
  const char      *x_name = eda_column_profile_get_name (x);
  const char      *y_name = eda_column_profile_get_name (y);
  g_autofree char *title = g_strdup_printf ("%s by %s", y_name, x_name);
  g_autofree char *note = NULL;
  EdaFigure       *figure = eda_figure_new (title);
  gboolean         log = eda_column_wants_log (x) || eda_column_wants_log (y);

  pairs_collect (&pairs, x->column, y->column);
  note = drawn_note (add_points (figure, &pairs), pairs.n);
  set_scatter_axis (&figure->x, x, pairs.x, pairs.n);
  set_scatter_axis (&figure->y, y, pairs.y, pairs.n);
  add_trend (figure, &pairs);
  figure->aspect = 0.62;
  eda_figure_set_subtitle (
      figure,
      "n = %s%s · %s · line: least squares%s, band: 95 %% of its mean",
      eda_say (pad, EDA_ROLE_COUNT, pairs.n),
      note,
      coefficient,
      log ? " on these log axes" : "");
  eda_figure_set_alt (figure,
                      "Scatter plot of %s: %s against %s, %s.",
                      eda_say_count (pad, pairs.n, "row", NULL),
                      y_name,
                      x_name,
                      coefficient);
  return figure;
}

EdaFigure *
eda_order_new_figure (const EdaColumnProfile *value, const EdaColumnProfile *when)
{
  g_auto (Pairs) pairs = { NULL, NULL, 0 };
  g_autoptr (GStringChunk) pad = g_string_chunk_new (64);
  const char      *name = eda_column_profile_get_name (value);
  const char      *along = when != NULL ? eda_column_profile_get_name (when) : "Row";
  g_autofree char *title = g_strdup_printf (
      "%s along %s", name, when != NULL ? along : "the order of the rows");
  g_autofree char *note = NULL;
  EdaFigure       *figure = eda_figure_new (title);
  gsize            drawn;

  pairs_collect (&pairs, when != NULL ? when->column : NULL, value->column);
  drawn = add_points (figure, &pairs);
  note = drawn_note (drawn, pairs.n);
  set_axis_over (&figure->x,
                 when != NULL ? EDA_AXIS_DATE : EDA_AXIS_LINEAR,
                 along,
                 pairs.x,
                 pairs.n);
  set_axis_over (&figure->y, EDA_AXIS_LINEAR, name, pairs.y, pairs.n);
  figure->x.whole_numbers = when == NULL;
  eda_figure_set_subtitle (
      figure, "n = %s%s", eda_say (pad, EDA_ROLE_COUNT, pairs.n), note);
  eda_figure_set_alt (figure,
                      "Points of %s in the order of %s, n = %s.",
                      name,
                      when != NULL ? along : "the rows",
                      eda_say (pad, EDA_ROLE_COUNT, pairs.n));
  return figure;
}
