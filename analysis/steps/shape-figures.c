/* One numeric column more closely: every value in its place, not heaped into bins. */

#include "analysis/steps/shape-figures.h"

#include <math.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"
#include "analysis/kernels/ecdf.h"
#include "analysis/kernels/qq.h"
#include "analysis/steps/figure-parts.h"

#define STEPS_SHOWN 80 /* more different values: so many places of equal rank */
#define LEVEL 0.95
#define QQ_FEWEST 8
#define QQ_ALL 200 /* up to here every value is a dot */
#define QQ_ENDS 40 /* beyond: all of so many at both ends, and ranks between them */

/* The places where the curve steps: a value and the per cent at or below it. */
typedef struct
{
  GArray *at, *percent;
} Steps;

static void
add_step (Steps *self, const EdaColumnProfile *column, gsize rank)
{
  double percent = 100.0 * (double)(rank + 1) / (double)column->n_finite;

  g_array_append_val (self->at, column->sorted[rank]);
  g_array_append_val (self->percent, percent);
}

/* Of equal values the last rank counts. */
static void
collect_steps (Steps *self, const EdaColumnProfile *column)
{
  gsize n = column->n_finite;
  gsize apart = column->distinct <= STEPS_SHOWN ? 1 : MAX (1, n / STEPS_SHOWN);

  for (gsize rank = 0; rank < n; rank++)
    {
      gboolean last_of_equals
          = rank + 1 == n || column->sorted[rank + 1] > column->sorted[rank];
      gsize reached
          = self->at->len == 0
                ? 0
                : (gsize)(g_array_index (self->percent, double, self->percent->len - 1)
                              * (double)n / 100
                          + 0.5);

      if (last_of_equals && (rank + 1 == n || rank + 1 >= reached + apart))
        add_step (self, column, rank);
    }
}

static double
step_at (const Steps *self, gsize i)
{
  return g_array_index (self->at, double, i);
}

/* Across to the next value, then up. @shift: per cent, of the band. */
static void
fill_stairs (const Steps *self, double shift, double x[], double y[])
{
  double before = CLAMP (shift, 0, 100);

  for (guint i = 0; i < self->at->len; i++)
    {
      x[2 * i] = x[2 * i + 1] = step_at (self, i);
      y[2 * i] = before;
      y[2 * i + 1] = before
          = CLAMP (g_array_index (self->percent, double, i) + shift, 0, 100);
    }
}

static void
draw_stairs (EdaFigure *figure, const Steps *steps, double half)
{
  gsize     n = 2 * (gsize)steps->at->len;
  EdaLayer *band = eda_figure_add (figure, EDA_LAYER_BAND, EDA_COLOUR_PRIMARY, n);
  EdaLayer *line = eda_figure_add (figure, EDA_LAYER_LINE, EDA_COLOUR_PRIMARY, n);

  band->soft = TRUE;
  fill_stairs (steps, -100 * half, band->x, band->y);
  fill_stairs (steps, 100 * half, band->x, band->y2);
  fill_stairs (steps, 0, line->x, line->y);
}

static void
mark_median (EdaFigure *figure, const EdaColumnProfile *column, GStringChunk *pad)
{
  EdaLayer        *rule = eda_figure_add (figure, EDA_LAYER_RULE, EDA_COLOUR_MUTED, 1);
  g_autofree char *text = g_strdup_printf (
      "median %s",
      eda_say (pad, eda_column_get_role (column->column), column->quantiles[4]));

  rule->x[0] = column->quantiles[4];
  rule->y[0] = 50;
  eda_layer_set_text (rule, 0, text);
}

static void
set_value_axis (EdaAxis *axis, const EdaColumnProfile *column)
{
  const char *name = eda_column_profile_get_name (column);

  if (eda_column_wants_log (column))
    eda_axis_set_log_range (axis, name, column->min, column->max);
  else
    eda_axis_set_range (axis, EDA_AXIS_LINEAR, name, column->min, column->max);
}

EdaFigure *
eda_ecdf_new_figure (const EdaColumnProfile *column)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  g_autoptr (GArray) at = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) percent = g_array_new (FALSE, FALSE, sizeof (double));
  const char      *name = eda_column_profile_get_name (column);
  EdaRole          role = eda_column_get_role (column->column);
  g_autofree char *title = NULL;
  EdaFigure       *figure;

  if (column->sorted == NULL || column->n_finite < 2 || column->min == column->max)
    return NULL;
  title = g_strdup_printf ("Cumulative distribution of %s", name);
  figure = eda_figure_new (title);
  collect_steps (&(Steps){ at, percent }, column);
  draw_stairs (
      figure, &(Steps){ at, percent }, eda_ecdf_half_width (column->n_finite, 1 - LEVEL));
  mark_median (figure, column, pad);
  set_value_axis (&figure->x, column);
  eda_axis_set (&figure->y, EDA_AXIS_LINEAR, "Per cent at or below", 0, 100);
  figure->closer = 5;
  eda_figure_set_subtitle (figure,
                           "n = %s · steps at every value · band: 95 %% for the whole "
                           "curve (Dvoretzky–Kiefer–Wolfowitz)",
                           eda_say (pad, EDA_ROLE_COUNT, column->n_finite));
  eda_figure_set_alt (figure,
                      "Cumulative distribution of %s of %s: a quarter lie at or below "
                      "%s, half at or below %s, nine tenths at or below %s.",
                      eda_say_count (pad, column->n_finite, "value", NULL),
                      name,
                      eda_say (pad, role, column->quantiles[3]),
                      eda_say (pad, role, column->quantiles[4]),
                      eda_say (pad, role, column->quantiles[6]));
  return figure;
}

/* The ranks that are shown, from 0. */
static GArray *
choose_ranks (gsize n)
{
  GArray *ranks = g_array_new (FALSE, FALSE, sizeof (gsize));
  gsize   between = QQ_ALL - 2 * QQ_ENDS;

  for (gsize i = 0; i < MIN (n, QQ_ALL); i++)
    {
      gsize rank = i;

      if (n > QQ_ALL && i >= QQ_ENDS + between)
        rank = n - (QQ_ALL - i);
      else if (n > QQ_ALL && i >= QQ_ENDS)
        rank = QQ_ENDS
               + (gsize)((double)(i - QQ_ENDS + 1) * (double)(n - 2 * QQ_ENDS)
                         / (double)(between + 1));
      g_array_append_val (ranks, rank);
    }
  return ranks;
}

typedef struct
{
  double score, value, low, high;
} QqPlace;

static GArray *
find_places (const EdaColumnProfile *column, const EdaQqLine *line)
{
  g_autoptr (GArray) ranks = choose_ranks (column->n_finite);
  GArray *places = g_array_new (FALSE, FALSE, sizeof (QqPlace));

  for (guint i = 0; i < ranks->len; i++)
    {
      gsize   rank = g_array_index (ranks, gsize, i);
      QqPlace place
          = { eda_qq_score (rank, column->n_finite), column->sorted[rank], 0, 0 };

      eda_qq_band (rank, column->n_finite, LEVEL, &place.low, &place.high);
      place.low = line->intercept + line->slope * place.low;
      place.high = line->intercept + line->slope * place.high;
      if (isfinite (place.low) && isfinite (place.high))
        g_array_append_val (places, place);
    }
  return places;
}

static gboolean
is_outside (const QqPlace *place)
{
  return place->value < place->low || place->value > place->high;
}

static void
add_reference (EdaFigure *figure, const GArray *places, const EdaQqLine *line)
{
  EdaLayer *band = eda_figure_add (figure, EDA_LAYER_BAND, EDA_COLOUR_MUTED, places->len);
  EdaLayer *straight = eda_figure_add (figure, EDA_LAYER_LINE, EDA_COLOUR_MUTED, 2);

  band->soft = straight->soft = TRUE;
  for (guint i = 0; i < places->len; i++)
    {
      const QqPlace *place = &g_array_index (places, QqPlace, i);

      band->x[i] = place->score;
      band->y[i] = place->low;
      band->y2[i] = place->high;
    }
  for (guint end = 0; end < 2; end++)
    {
      straight->x[end] = band->x[end == 0 ? 0 : places->len - 1];
      straight->y[end] = line->intercept + line->slope * straight->x[end];
    }
}

/* The dots inside the band, or those outside. Returns how many. */
static guint
add_dots (EdaFigure *figure, const GArray *places, gboolean outside)
{
  guint     n = 0;
  EdaLayer *dots;

  for (guint i = 0; i < places->len; i++)
    n += is_outside (&g_array_index (places, QqPlace, i)) == outside;
  if (n == 0)
    return 0;
  dots = eda_figure_add (
      figure, EDA_LAYER_POINTS, outside ? EDA_COLOUR_ALERT : EDA_COLOUR_PRIMARY, n);
  n = 0;
  for (guint i = 0; i < places->len; i++)
    {
      const QqPlace *place = &g_array_index (places, QqPlace, i);

      if (is_outside (place) != outside)
        continue;
      dots->x[n] = place->score;
      dots->y[n++] = place->value;
    }
  return n;
}

static void
set_qq_axes (EdaFigure *figure, const EdaColumnProfile *column, const GArray *places)
{
  const QqPlace *first = &g_array_index (places, QqPlace, 0);
  const QqPlace *last = &g_array_index (places, QqPlace, places->len - 1);

  eda_axis_set_range (
      &figure->x, EDA_AXIS_LINEAR, "Normal quantiles", first->score, last->score);
  eda_axis_set_range (&figure->y,
                      EDA_AXIS_LINEAR,
                      eda_column_profile_get_name (column),
                      MIN (column->min, first->low),
                      MAX (column->max, last->high));
}

EdaFigure *
eda_qq_new_figure (const EdaColumnProfile *column)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  g_autoptr (GArray) places = NULL;
  const char      *name = eda_column_profile_get_name (column);
  g_autofree char *title = g_strdup_printf ("Normal Q–Q plot of %s", name);
  EdaQqLine        line;
  EdaFigure       *figure;
  guint            outside;

  if (column->sorted == NULL || column->n_finite < QQ_FEWEST)
    return NULL;
  line = eda_qq_line (column->sorted, column->n_finite);
  if (!(line.slope > 0) || !isfinite (line.slope) || !isfinite (line.intercept))
    return NULL;
  places = find_places (column, &line);
  if (places->len < QQ_FEWEST)
    return NULL;
  figure = eda_figure_new (title);
  add_reference (figure, places, &line);
  add_dots (figure, places, FALSE);
  outside = add_dots (figure, places, TRUE);
  set_qq_axes (figure, column, places);
  figure->closer = 2;
  eda_figure_set_subtitle (figure,
                           "n = %s · line: through the quartiles · band: 95 %%, place by "
                           "place%s",
                           eda_say (pad, EDA_ROLE_COUNT, column->n_finite),
                           outside > 0 ? " · red: outside" : "");
  eda_figure_set_alt (
      figure,
      "Normal quantile plot of %s of %s: of %s drawn, %s outside the band in which a "
      "normal sample would lie.",
      eda_say_count (pad, column->n_finite, "value", NULL),
      name,
      eda_say_count (pad, places->len, "dot", NULL),
      outside == 0   ? "none lies"
      : outside == 1 ? "1 lies"
                     : eda_say_count (pad, outside, "lie", "lie"));
  return figure;
}
