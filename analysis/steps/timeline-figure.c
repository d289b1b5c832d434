/* When the rows were: counts along the calendar, with the gaps. */

#include "analysis/steps/timeline-figure.h"

#include <math.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"
#include "analysis/profile/column-dates.h"
#include "analysis/steps/calendar-step.h"
#include "analysis/steps/figure-parts.h"
#include "analysis/table/calendar.h"

#define BARS_MOST 120
#define HEADROOM 1.12 /* above the bars, where the gaps say how long they are */

static double
unit_of (const EdaColumnProfile *column)
{
  return eda_column_get_storage (column->column) == EDA_STORAGE_DATE ? EDA_SECONDS_PER_DAY
                                                                     : 1;
}

/* NULL for what is no date, and for dates that no calendar knows. */
static const EdaCalendarStep *
choose_step (const EdaColumnProfile *column)
{
  EdaStorage storage = eda_column_get_storage (column->column);
  double     unit = unit_of (column);
  double     span = (column->max - column->min) * unit;
  gboolean   with_time = storage == EDA_STORAGE_DATETIME;

  if ((storage != EDA_STORAGE_DATE && !with_time) || column->sorted == NULL
      || column->n_finite < 2
      || !eda_calendar_steps_know (column->min * unit, column->max * unit))
    return NULL;
  return eda_calendar_step_choose (span, BARS_MOST, with_time);
}

/* Rows in each step of the calendar, from the first value's on. */
typedef struct
{
  const EdaCalendarStep *step;
  GArray                *begins; /* double, seconds; the last one is the end */
  GArray                *counts; /* double */
} Timeline;

static void
timeline_clear (Timeline *self)
{
  g_array_unref (self->begins);
  g_array_unref (self->counts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Timeline, timeline_clear)

static Timeline
count_rows (const EdaColumnProfile *column, const EdaCalendarStep *step)
{
  Timeline self = { step,
                    g_array_new (FALSE, FALSE, sizeof (double)),
                    g_array_new (FALSE, TRUE, sizeof (double)) };
  double   unit = unit_of (column);
  double   begin = eda_calendar_step_begin (step, column->sorted[0] * unit);
  gsize    i = 0;

  g_array_append_val (self.begins, begin);
  while (i < column->n_finite)
    {
      double end = eda_calendar_step_next (step, begin), rows = 0;

      for (; i < column->n_finite && column->sorted[i] * unit < end; i++)
        rows++;
      g_array_append_val (self.begins, end);
      g_array_append_val (self.counts, rows);
      begin = end;
    }
  return self;
}

/* Returns the greatest number of rows. */
static double
add_bars (EdaFigure *figure, const Timeline *timeline)
{
  const double *begins = (const double *)timeline->begins->data;
  const double *counts = (const double *)timeline->counts->data;
  guint         n = timeline->counts->len;
  EdaLayer     *bars = eda_figure_add (figure, EDA_LAYER_BARS, EDA_COLOUR_PRIMARY, n);
  double        highest = 0;

  for (guint k = 0; k < n; k++)
    {
      bars->x[k] = begins[k];
      bars->x2[k] = begins[k + 1];
      bars->y[k] = counts[k];
      highest = MAX (highest, counts[k]);
    }
  figure->x.low = begins[0];
  figure->x.high = begins[n];
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
      tiles->y2[i] = highest * HEADROOM;
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
  const EdaCalendarStep *step = choose_step (column);
  const char            *name = eda_column_profile_get_name (column);
  g_autofree char       *title = NULL;
  g_autofree char       *rows = NULL;
  EdaColumnDates         dates;
  EdaFigure             *figure;
  double                 highest;

  if (step == NULL)
    return NULL;

  g_auto (Timeline) timeline = count_rows (column, step);

  rows = g_strdup_printf ("Rows %s", step->name);
  title = g_strdup_printf ("Rows along %s", name);
  figure = eda_figure_new (title);
  dates = eda_column_dates (column);
  highest = add_bars (figure, &timeline);
  add_gaps (figure, &dates, unit_of (column), highest);
  eda_axis_set (&figure->x, EDA_AXIS_DATE, name, figure->x.low, figure->x.high);
  eda_axis_set (&figure->y, EDA_AXIS_LINEAR, rows, 0, highest * HEADROOM);
  figure->y.whole_numbers = TRUE;
  figure->aspect = 0.45;
  set_words (figure, column, &dates);
  return figure;
}

void
eda_timeline_add_facts (EdaFacts *facts, const EdaColumnProfile *column)
{
  const EdaCalendarStep *step = choose_step (column);
  EdaFacts              *object, *list;

  if (step == NULL)
    {
      eda_facts_add_null (facts, "timeline");
      return;
    }

  g_auto (Timeline) timeline = count_rows (column, step);

  object = eda_facts_add_object (facts, "timeline");
  eda_facts_add_text (object, "step", step->key);
  list = eda_facts_add_list (object, "edges");
  for (guint i = 0; i < timeline.begins->len; i++)
    {
      g_autofree char *text
          = eda_calendar_datetime_text (g_array_index (timeline.begins, double, i));

      eda_facts_add_text (list, NULL, text);
    }
  eda_facts_add_numbers (
      object, "counts", (const double *)timeline.counts->data, timeline.counts->len);
}
