/* Figures of pairs: heat map of coefficients, scatter with trend. */

#include "analysis/steps/relationship-figures.h"

#include <math.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"
#include "analysis/kernels/correlation.h"
#include "analysis/kernels/lowess.h"
#include "analysis/kernels/plane.h"
#include "analysis/kernels/sort.h"
#include "analysis/steps/figure-parts.h"
#include "analysis/table/calendar.h"

#define TEXTS_UP_TO 15
#define MAX_POINTS 100000
#define MANY_POINTS 5000 /* more are counted in hexagons */
#define HEX_COLUMNS 36
#define HEX_ROWS 20
#define LINE_POINTS 30
#define CURVE_POINTS 40

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
  eda_figure_set_square (figure, square->names, square->n, square->low);
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

/* The pairs' places in the plot, 0..1, and their hexagons; those without a row are left
 * out. */
static void
add_hexagons (EdaFigure *figure, const Pairs *pairs)
{
  static const EdaHexGrid grid = { HEX_COLUMNS, HEX_ROWS };
  double                  x_low = to_axis (&figure->x, figure->x.low);
  double                  x_span = to_axis (&figure->x, figure->x.high) - x_low;
  double                  y_low = to_axis (&figure->y, figure->y.low);
  double                  y_span = to_axis (&figure->y, figure->y.high) - y_low;
  gsize                   n_hexagons = eda_hex_count (&grid), shown = 0;
  g_autofree double      *x = g_new (double, pairs->n);
  g_autofree double      *y = g_new (double, pairs->n);
  g_autofree double      *counts = g_new (double, n_hexagons);
  EdaLayer               *hex;

  for (gsize i = 0; i < pairs->n; i++)
    {
      x[i] = (to_axis (&figure->x, pairs->x[i]) - x_low) / x_span;
      y[i] = (to_axis (&figure->y, pairs->y[i]) - y_low) / y_span;
    }
  eda_hexbin (x, y, pairs->n, &grid, counts);
  for (gsize k = 0; k < n_hexagons; k++)
    shown += counts[k] > 0;
  hex = eda_figure_add (figure, EDA_LAYER_HEX, EDA_COLOUR_PRIMARY, shown);
  hex->columns = HEX_COLUMNS;
  hex->rows = HEX_ROWS;
  shown = 0;
  for (gsize k = 0; k < n_hexagons; k++)
    {
      if (counts[k] == 0)
        continue;
      eda_hex_centre (&grid, k, &hex->x[shown], &hex->y[shown]);
      hex->x[shown] = from_axis (&figure->x, x_low + hex->x[shown] * x_span);
      hex->y[shown] = from_axis (&figure->y, y_low + hex->y[shown] * y_span);
      hex->z[shown] = counts[k];
      figure->scale_high = MAX (figure->scale_high, counts[k]);
      shown++;
    }
  figure->scale = EDA_SCALE_SEQUENTIAL;
  figure->scale_log = TRUE;
  figure->scale_low = 0.8;
  figure->scale_title = g_strdup ("Rows");
}

/* The least-squares line of the @pairs as they lie on the axes. Nothing when it leaves
 * the range of numbers. */
static void
add_line (EdaFigure *figure, const Pairs *pairs)
{
  double    start = to_axis (&figure->x, figure->x.low);
  double    step = (to_axis (&figure->x, figure->x.high) - start) / (LINE_POINTS - 1);
  EdaLine   found = eda_fit_line (pairs->x, pairs->y, pairs->n);
  double    last = found.intercept + found.slope * (start + step * (LINE_POINTS - 1));
  EdaLayer *line;

  if (pairs->n < 3 || !isfinite (last)
      || !isfinite (found.intercept + found.slope * start))
    return;
  line = eda_figure_add (figure, EDA_LAYER_LINE, EDA_COLOUR_MUTED, LINE_POINTS);
  line->soft = TRUE;
  for (guint i = 0; i < LINE_POINTS; i++)
    {
      double at = start + step * i;

      line->x[i] = from_axis (&figure->x, at);
      line->y[i] = from_axis (&figure->y, found.intercept + found.slope * at);
    }
}

/* Evenly spaced ones of the @pairs, ordered by x. */
static Pairs
order_some (const Pairs *pairs)
{
  gsize              n = MIN (pairs->n, EDA_SCATTER_CURVE_ROWS);
  Pairs              some = { g_new (double, n), g_new (double, n), n };
  g_autofree double *x = g_new (double, n);
  g_autofree gsize  *order = g_new (gsize, n);

  for (gsize i = 0; i < n; i++)
    x[i] = pairs->x[(gsize)((double)i * (double)pairs->n / (double)n)];
  eda_sort_order (x, n, order);
  for (gsize i = 0; i < n; i++)
    {
      some.x[i] = x[order[i]];
      some.y[i] = pairs->y[(gsize)((double)order[i] * (double)pairs->n / (double)n)];
    }
  return some;
}

/* LOWESS over the middle of the data, on the axes as they are. FALSE where it is not
 * defined. */
static gboolean
add_curve (EdaFigure *figure, const Pairs *pairs)
{
  static const EdaLowessOptions options = { EDA_SCATTER_SPAN, EDA_SCATTER_ROUNDS, 0.95 };
  g_auto (Pairs) some = order_some (pairs);
  g_autofree double *work = g_new (double, 3 * some.n + 2 * CURVE_POINTS);
  double             at[CURVE_POINTS], fit[CURVE_POINTS];
  double             low[CURVE_POINTS], high[CURVE_POINTS];
  EdaLayer          *band, *curve;

  if (some.n < 8 || !(some.x[0] < some.x[some.n - 1]))
    return FALSE;
  for (guint i = 0; i < CURVE_POINTS; i++)
    {
      double share = i / (CURVE_POINTS - 1.0);

      at[i] = some.x[0] * (1 - share) + some.x[some.n - 1] * share;
    }
  eda_lowess (some.x, some.y, some.n, &options, at, CURVE_POINTS, fit, low, high, work);
  if (!all_finite (fit, CURVE_POINTS) || !all_finite (low, CURVE_POINTS)
      || !all_finite (high, CURVE_POINTS))
    return FALSE;
  band = eda_figure_add (figure, EDA_LAYER_BAND, EDA_COLOUR_ACCENT, CURVE_POINTS);
  curve = eda_figure_add (figure, EDA_LAYER_LINE, EDA_COLOUR_ACCENT, CURVE_POINTS);
  for (guint i = 0; i < CURVE_POINTS; i++)
    {
      band->x[i] = curve->x[i] = from_axis (&figure->x, at[i]);
      band->y[i] = from_axis (&figure->y, low[i]);
      band->y2[i] = from_axis (&figure->y, high[i]);
      curve->y[i] = from_axis (&figure->y, fit[i]);
    }
  return TRUE;
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

/* How the curve was made, for the subtitle. */
static const char *
curve_note (const Pairs *pairs, gboolean log, GStringChunk *pad)
{
  g_autofree char *rows
      = pairs->n > EDA_SCATTER_CURVE_ROWS ? g_strdup_printf (
            " of %s rows", eda_say (pad, EDA_ROLE_COUNT, EDA_SCATTER_CURVE_ROWS))
                                          : g_strdup ("");
  g_autofree char *note
      = g_strdup_printf (" · curve: LOWESS%s, 95 %% band · grey: least squares%s",
                         rows,
                         log ? " on these log axes" : "");

  return g_string_chunk_insert (pad, note);
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
  EdaFigure       *figure = eda_figure_new (title);
  gboolean         log = eda_column_wants_log (x) || eda_column_wants_log (y);
  const char      *note = "";

  pairs_collect (&pairs, x->column, y->column);
  set_scatter_axis (&figure->x, x, pairs.x, pairs.n);
  set_scatter_axis (&figure->y, y, pairs.y, pairs.n);
  eda_axis_bind (&figure->x, x_name, axis_unit (x->column));
  eda_axis_bind (&figure->y, y_name, 1);
  if (pairs.n > MANY_POINTS)
    add_hexagons (figure, &pairs);
  else
    add_points (figure, &pairs);
  pairs_project (&pairs, figure);
  add_line (figure, &pairs);
  if (add_curve (figure, &pairs))
    note = curve_note (&pairs, log, pad);
  figure->aspect = 0.62;
  eda_figure_set_subtitle (
      figure, "n = %s · %s%s", eda_say (pad, EDA_ROLE_COUNT, pairs.n), coefficient, note);
  eda_figure_set_alt (figure,
                      "%s of %s: %s against %s, %s.",
                      pairs.n > MANY_POINTS ? "Hexagons that count the rows"
                                            : "Scatter plot",
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
  figure->x.whole_numbers = figure->x.of_rows = when == NULL;
  if (when != NULL)
    eda_axis_bind (&figure->x, along, axis_unit (when->column));
  eda_axis_bind (&figure->y, name, 1);
  eda_figure_set_subtitle (
      figure, "n = %s%s", eda_say (pad, EDA_ROLE_COUNT, pairs.n), note);
  eda_figure_set_alt (figure,
                      "Points of %s in the order of %s, n = %s.",
                      name,
                      when != NULL ? along : "the rows",
                      eda_say (pad, EDA_ROLE_COUNT, pairs.n));
  return figure;
}
