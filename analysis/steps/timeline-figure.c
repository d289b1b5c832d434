/* When the rows were: counts along the calendar, with the gaps. */

#include "analysis/steps/timeline-figure.h"

#include <math.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"
#include "analysis/profile/column-dates.h"
#include "analysis/steps/figure-parts.h"
#include "analysis/table/calendar.h"

#define BARS_MOST 120
#define FIRST -6.2e10 /* near the year 0, in seconds */
#define LAST 2.5e11   /* near the year 9999 */

/* A step of the calendar; of a month, the mean length. */
typedef struct
{
  const char *name; /* "Rows a week" */
  double      seconds;
} Step;

static const Step steps[] = {
  { "Rows an hour", 3600.0 },
  { "Rows a day", EDA_SECONDS_PER_DAY },
  { "Rows a week", 7.0 * EDA_SECONDS_PER_DAY },
  { "Rows a month", 30.436875 * EDA_SECONDS_PER_DAY },
  { "Rows a year", 365.2425 * EDA_SECONDS_PER_DAY },
};

static const Step *
choose_step (double span, gboolean with_time)
{
  for (guint i = with_time ? 0 : 1; i < G_N_ELEMENTS (steps); i++)
    if (span / steps[i].seconds <= BARS_MOST)
      return &steps[i];
  return NULL;
}

/* The beginning of the step that holds @at: weeks begin on Monday, months and years on
 * their first day. */
static double
begin_of (const Step *step, double at)
{
  gint64 day = (gint64)floor (at / EDA_SECONDS_PER_DAY), year;
  int    month, in_month;

  if (step->seconds <= EDA_SECONDS_PER_DAY)
    return floor (at / step->seconds) * step->seconds;
  if (step->seconds <= 7.0 * EDA_SECONDS_PER_DAY)
    return (double)(day - ((day + 3) % 7 + 7) % 7) * EDA_SECONDS_PER_DAY;
  eda_calendar_from_days (day, &year, &month, &in_month);
  return (double)eda_calendar_to_days (
             year, step->seconds > 40.0 * EDA_SECONDS_PER_DAY ? 1 : month, 1)
         * EDA_SECONDS_PER_DAY;
}

static double
next_of (const Step *step, double begin)
{
  return begin_of (step, begin + step->seconds * 1.5);
}

/* Returns the greatest number of rows. */
static double
add_bars (EdaFigure              *figure,
          const EdaColumnProfile *column,
          const Step             *step,
          double                  unit)
{
  g_autoptr (GArray) begins = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) counts = g_array_new (FALSE, TRUE, sizeof (double));
  double    begin = begin_of (step, column->sorted[0] * unit), highest = 0;
  gsize     i = 0;
  EdaLayer *bars;

  for (; i < column->n_finite; begin = next_of (step, begin))
    {
      double end = next_of (step, begin), rows = 0;

      for (; i < column->n_finite && column->sorted[i] * unit < end; i++)
        rows++;
      g_array_append_val (begins, begin);
      g_array_append_val (counts, rows);
      highest = MAX (highest, rows);
    }
  bars = eda_figure_add (figure, EDA_LAYER_BARS, EDA_COLOUR_PRIMARY, begins->len);
  for (guint k = 0; k < begins->len; k++)
    {
      bars->x[k] = g_array_index (begins, double, k);
      bars->x2[k] = next_of (step, bars->x[k]);
      bars->y[k] = g_array_index (counts, double, k);
    }
  figure->x.low = bars->x[0];
  figure->x.high = bars->x2[begins->len - 1];
  return highest;
}

static char *
say_length (GStringChunk *pad, double seconds)
{
  if (seconds >= 2.0 * EDA_SECONDS_PER_DAY)
    return g_strdup (
        eda_say_count (pad, (guint64)round (seconds / EDA_SECONDS_PER_DAY), "day", NULL));
  return g_strdup (eda_say_count (pad, (guint64)round (seconds / 3600), "hour", NULL));
}

static void
add_gaps (EdaFigure *figure, const EdaColumnDates *dates, double unit, double highest)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (64);
  EdaLayer *tiles;

  if (dates->n_gaps == 0)
    return;
  tiles = eda_figure_add (figure, EDA_LAYER_TILES, EDA_COLOUR_ALERT, dates->n_gaps);
  for (guint i = 0; i < dates->n_gaps; i++)
    {
      double           length = (dates->gaps[i].to - dates->gaps[i].from) * unit;
      g_autofree char *text = say_length (pad, length);

      tiles->x[i] = dates->gaps[i].from * unit;
      tiles->x2[i] = dates->gaps[i].to * unit;
      tiles->y2[i] = highest * 1.05;
      tiles->z[i] = 0.12;
      eda_layer_set_text (tiles, i, text);
    }
}

static void
set_words (EdaFigure *figure, const EdaColumnProfile *column, const EdaColumnDates *dates)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  EdaRole role = eda_column_get_role (column->column);

  eda_figure_set_subtitle (figure,
                           "n = %s · %s to %s%s",
                           eda_say (pad, EDA_ROLE_COUNT, column->n_finite),
                           eda_say (pad, role, column->min),
                           eda_say (pad, role, column->max),
                           dates->n_gaps == 0 ? " · no gap beside the usual distance"
                                              : " · red: gaps");
  eda_figure_set_alt (figure,
                      "Rows along %s, n = %s, from %s to %s, with %s.",
                      eda_column_profile_get_name (column),
                      eda_say (pad, EDA_ROLE_COUNT, column->n_finite),
                      eda_say (pad, role, column->min),
                      eda_say (pad, role, column->max),
                      dates->n_gaps == 0
                          ? "no long gap"
                          : eda_say_count (pad, dates->n_gaps, "long gap", NULL));
}

EdaFigure *
eda_timeline_new_figure (const EdaColumnProfile *column)
{
  EdaStorage       storage = eda_column_get_storage (column->column);
  double           unit = storage == EDA_STORAGE_DATE ? EDA_SECONDS_PER_DAY : 1;
  const char      *name = eda_column_profile_get_name (column);
  g_autofree char *title = NULL;
  const Step      *step;
  EdaColumnDates   dates;
  EdaFigure       *figure;
  double           highest;

  if ((storage != EDA_STORAGE_DATE && storage != EDA_STORAGE_DATETIME)
      || column->sorted == NULL || column->n_finite < 2 || !(column->min * unit > FIRST)
      || !(column->max * unit < LAST))
    return NULL;
  step
      = choose_step ((column->max - column->min) * unit, storage == EDA_STORAGE_DATETIME);
  if (step == NULL)
    return NULL;
  title = g_strdup_printf ("Rows along %s", name);
  figure = eda_figure_new (title);
  dates = eda_column_dates (column);
  highest = add_bars (figure, column, step, unit);
  add_gaps (figure, &dates, unit, highest);
  eda_axis_set (&figure->x, EDA_AXIS_DATE, name, figure->x.low, figure->x.high);
  eda_axis_set (&figure->y, EDA_AXIS_LINEAR, step->name, 0, highest * 1.05);
  figure->y.whole_numbers = TRUE;
  figure->aspect = 0.45;
  set_words (figure, column, &dates);
  return figure;
}
