/* Along time: how many rows there were, or a number in each hour, day, week, month or
 * year. A cell of the notebook. */

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"
#include "analysis/steps/figure-parts.h"
#include "analysis/steps/step.h"
#include "analysis/steps/time-series.h"
#include "analysis/steps/timeline-figure.h"
#include "analysis/table/calendar.h"
#include "analysis/table/param-columns.h"

#define STEPS_SHOWN 60

static const EdaParamChoice measures[] = {
  { "median", "Median" },
  { "mean", "Mean" },
  { "sum", "Sum" },
  { NULL },
};

static const EdaParamChoice step_choices[] = {
  { "auto", "As it fits" }, { "hour", "Hour" }, { "day", "Day" }, { "week", "Week" },
  { "month", "Month" },     { "year", "Year" }, { NULL },
};

static const EdaParamSpec params[] = {
  { .key = "when",
    .title = N_ ("Date"),
    .help = N_ ("Dates, or dates with time."),
    .kind = EDA_PARAM_COLUMN,
    .required = TRUE,
    .storages = 1u << EDA_STORAGE_DATE | 1u << EDA_STORAGE_DATETIME },
  { .key = "value",
    .title = N_ ("Number"),
    .help = N_ ("What is followed; without it rows are counted."),
    .kind = EDA_PARAM_COLUMN,
    .storages = EDA_STORAGES_NUMERIC },
  { .key = "measure",
    .title = N_ ("Of each step"),
    .help = N_ ("What is drawn of the number."),
    .kind = EDA_PARAM_CHOICE,
    .fallback = "median",
    .choices = measures },
  { .key = "step",
    .title = N_ ("Step"),
    .help = N_ ("How long a step is."),
    .kind = EDA_PARAM_CHOICE,
    .fallback = "auto",
    .choices = step_choices },
  { NULL },
};

typedef struct
{
  const EdaColumnProfile *when, *value;
  EdaSeriesMeasure        which;
  const char             *measure; /* "median" */
  const EdaTimeSeries    *series;
} TimeLine;

static EdaSeriesMeasure
to_measure (const char *word)
{
  return g_str_equal (word, "mean")  ? EDA_SERIES_MEAN
         : g_str_equal (word, "sum") ? EDA_SERIES_SUM
                                     : EDA_SERIES_MEDIAN;
}

/* As far as the step is known: "2008-03-01", with the hour where it counts. */
static char *
say_begin (const TimeLine *self, gsize at)
{
  double begin = self->series->begins[at];

  return self->series->step->seconds < EDA_SECONDS_PER_DAY
             ? eda_calendar_datetime_text (begin)
             : eda_calendar_date_text (floor (begin / EDA_SECONDS_PER_DAY));
}

/* --- The picture --- */

static gboolean
has_gaps (const EdaTimeSeries *series)
{
  for (gsize i = 0; i < series->n; i++)
    if (isnan (series->values[i]))
      return TRUE;
  return FALSE;
}

static double
middle_of (const EdaTimeSeries *series, gsize i)
{
  return series->begins[i] / 2 + series->begins[i + 1] / 2;
}

static void
add_band (EdaFigure *figure, const EdaTimeSeries *series)
{
  EdaLayer *band = eda_figure_add (figure, EDA_LAYER_BAND, EDA_COLOUR_PRIMARY, series->n);

  for (gsize i = 0; i < series->n; i++)
    {
      band->x[i] = middle_of (series, i);
      band->y[i] = series->low[i];
      band->y2[i] = series->high[i];
    }
}

static void
add_line (EdaFigure *figure, const EdaTimeSeries *series)
{
  EdaLayer *line = eda_figure_add (figure, EDA_LAYER_LINE, EDA_COLOUR_PRIMARY, series->n);

  for (gsize i = 0; i < series->n; i++)
    {
      line->x[i] = middle_of (series, i);
      line->y[i] = series->values[i];
    }
}

/* A line has no length where a step stands alone between gaps. */
static void
add_points (EdaFigure *figure, const EdaTimeSeries *series)
{
  EdaLayer *points;
  gsize     n = 0;

  for (gsize i = 0; i < series->n; i++)
    n += !isnan (series->values[i]);
  points = eda_figure_add (figure, EDA_LAYER_POINTS, EDA_COLOUR_PRIMARY, n);
  points->size = 2.5;
  n = 0;
  for (gsize i = 0; i < series->n; i++)
    if (!isnan (series->values[i]))
      {
        points->x[n] = middle_of (series, i);
        points->y[n++] = series->values[i];
      }
}

static void
set_limits (EdaFigure *figure, const TimeLine *self, gboolean band)
{
  const EdaTimeSeries *series = self->series;
  double               low = INFINITY, high = -INFINITY;
  g_autofree char     *title = g_strdup_printf ("%c%s of %s %s",
                                            g_ascii_toupper (*self->measure),
                                            self->measure + 1,
                                            eda_column_profile_get_name (self->value),
                                            series->step->name);

  for (gsize i = 0; i < series->n; i++)
    {
      low = fmin (low, band ? series->low[i] : series->values[i]);
      high = fmax (high, band ? series->high[i] : series->values[i]);
    }
  eda_axis_set (&figure->x,
                EDA_AXIS_DATE,
                eda_column_profile_get_name (self->when),
                series->begins[0],
                series->begins[series->n]);
  eda_axis_bind (&figure->x,
                 eda_column_profile_get_name (self->when),
                 eda_column_get_storage (self->when->column) == EDA_STORAGE_DATE
                     ? EDA_SECONDS_PER_DAY
                     : 1);
  eda_axis_set_range (&figure->y, EDA_AXIS_LINEAR, title, low, high);
}

static EdaFigure *
new_figure (const TimeLine *self)
{
  const EdaTimeSeries *series = self->series;
  g_autoptr (GStringChunk) pad = g_string_chunk_new (64);
  const char      *value = eda_column_profile_get_name (self->value);
  const char      *when = eda_column_profile_get_name (self->when);
  g_autofree char *title = g_strdup_printf ("%s along %s", value, when);
  EdaFigure       *figure = eda_figure_new (title);
  gboolean         band = self->which == EDA_SERIES_MEDIAN && !has_gaps (series);

  if (band)
    add_band (figure, series);
  add_line (figure, series);
  if (series->n <= STEPS_SHOWN || has_gaps (series))
    add_points (figure, series);
  set_limits (figure, self, band);
  figure->aspect = 0.45;
  eda_figure_set_subtitle (figure,
                           "n = %s · %s %s%s",
                           eda_say (pad, EDA_ROLE_COUNT, (double)series->n_rows),
                           self->measure,
                           series->step->name,
                           band ? " · band: the middle half of the rows" : "");
  eda_figure_set_alt (figure,
                      "A line of the %s of %s %s along %s, n = %s.",
                      self->measure,
                      value,
                      series->step->name,
                      when,
                      eda_say (pad, EDA_ROLE_COUNT, (double)series->n_rows));
  return figure;
}

/* --- Words and numbers --- */

/* The step where @sign × value is greatest, the first of several. */
static gsize
find_extreme (const EdaTimeSeries *series, double sign)
{
  gsize found = 0;

  for (gsize i = 0; i < series->n; i++)
    if (!isnan (series->values[i])
        && (isnan (series->values[found])
            || sign * series->values[i] > sign * series->values[found]))
      found = i;
  return found;
}

static void
add_words (EdaResult *result, const TimeLine *self)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  const EdaTimeSeries *series = self->series;
  gsize                lowest = find_extreme (series, -1);
  gsize                highest = find_extreme (series, 1);
  g_autofree char     *low_begin = say_begin (self, lowest);
  g_autofree char     *high_begin = say_begin (self, highest);
  const char          *value = eda_column_profile_get_name (self->value);

  eda_result_set_summary (result,
                          "%s of %s %s, n = %s",
                          self->measure,
                          value,
                          series->step->name,
                          eda_say (pad, EDA_ROLE_COUNT, (double)series->n_rows));
  if (lowest == highest)
    {
      eda_result_add_text (result,
                           "time-line/text",
                           "The %s of %s is %s in every step that has rows.",
                           self->measure,
                           value,
                           eda_say (pad, EDA_ROLE_VALUE, series->values[lowest]));
      return;
    }
  eda_result_add_text (
      result,
      "time-line/text",
      "Taken %s, the %s of %s is lowest in the step from %s (%s, n = %s) and highest in "
      "the one from %s (%s, n = %s). Steps with few rows jump by chance.",
      series->step->name,
      self->measure,
      value,
      low_begin,
      eda_say (pad, EDA_ROLE_VALUE, series->values[lowest]),
      eda_say (pad, EDA_ROLE_COUNT, series->counts[lowest]),
      high_begin,
      eda_say (pad, EDA_ROLE_VALUE, series->values[highest]),
      eda_say (pad, EDA_ROLE_COUNT, series->counts[highest]));
}

static EdaGrid *
new_grid (const TimeLine *self)
{
  const EdaTimeSeries *series = self->series;
  g_autofree char     *measure
      = g_strdup_printf ("%c%s", g_ascii_toupper (*self->measure), self->measure + 1);
  const char *const titles[] = { "From", "n", measure, NULL };
  g_autofree char  *caption = g_strdup_printf (
      "%s %s", eda_column_profile_get_name (self->value), series->step->name);
  EdaGrid *grid = eda_grid_new (caption, titles);

  for (gsize i = 0; i < MIN (series->n, STEPS_SHOWN); i++)
    {
      g_autofree char *begin = say_begin (self, i);

      eda_grid_add_row (grid);
      eda_grid_add_text (grid, begin);
      eda_grid_set_tone (grid, EDA_TONE_STRONG);
      eda_grid_add_number (grid, EDA_ROLE_COUNT, series->counts[i]);
      if (isnan (series->values[i]))
        eda_grid_add_text (grid, "–");
      else
        eda_grid_add_number (grid, EDA_ROLE_VALUE, series->values[i]);
    }
  if (series->n > STEPS_SHOWN)
    eda_grid_set_note (grid, "The first 60 steps.");
  return grid;
}

static void
add_facts (EdaFacts *facts, const TimeLine *self)
{
  EdaFacts *edges;

  eda_facts_add_text (facts, "value", eda_column_profile_get_name (self->value));
  eda_facts_add_text (facts, "measure", self->measure);
  eda_facts_add_text (facts, "step", self->series->step->key);
  eda_facts_add_count (facts, "n", (gint64)self->series->n_rows);
  edges = eda_facts_add_list (facts, "edges");
  for (gsize i = 0; i <= self->series->n; i++)
    {
      g_autofree char *text = eda_calendar_datetime_text (self->series->begins[i]);

      eda_facts_add_text (edges, NULL, text);
    }
  eda_facts_add_numbers (facts, "counts", self->series->counts, self->series->n);
  eda_facts_add_numbers (facts, "values", self->series->values, self->series->n);
}

static void
say_what_is_needed (EdaResult *result, const TimeLine *self)
{
  const char *names[]
      = { eda_column_profile_get_name (self->when),
          self->value != NULL ? eda_column_profile_get_name (self->value) : NULL,
          NULL };
  gboolean many = self->series != NULL && self->series->wanted > 0;

  eda_result_set_summary (result, "no line along %s", names[0]);
  eda_result_add_text (
      result,
      "time-line/needs",
      "%s",
      many
          ? "That would be more than 2 000 steps; choose longer ones."
          : "A line along time needs rows with a date between the years 0 and 9999 and a "
            "finite number, and dates that differ where rows are counted.");
  eda_result_add_coverage (result,
                           "line along time",
                           names,
                           FALSE,
                           many ? "more than 2 000 steps"
                                : "no row has a date and a number");
}

/* --- The analysis --- */

static void
count_rows (EdaResult *result, const TimeLine *self)
{
  EdaFigure *figure = eda_timeline_new_figure (self->when);

  if (figure == NULL)
    {
      say_what_is_needed (result, self);
      return;
    }
  eda_result_set_summary (
      result, "rows along %s", eda_column_profile_get_name (self->when));
  eda_result_take_figure (result, "time-line/figure", figure);
}

static gboolean
follow_number (EdaResult             *result,
               TimeLine              *self,
               EdaFacts              *facts,
               const EdaCalendarStep *step,
               const EdaContext      *context,
               GError               **error)
{
  g_autoptr (EdaTimeSeries) series = eda_time_series_new (
      self->when->column, self->value->column, self->which, step, context, error);

  if (series == NULL)
    return FALSE;
  self->series = series;
  if (series->n == 0)
    {
      say_what_is_needed (result, self);
      return TRUE;
    }
  add_facts (facts, self);
  add_words (result, self);
  eda_result_take_figure (result, "time-line/figure", new_figure (self));
  eda_result_take_grid (result, "time-line/steps", new_grid (self));
  return TRUE;
}

static gboolean
run (EdaProfile       *profile,
     const EdaParams  *chosen,
     const EdaContext *context,
     EdaResult        *result,
     GError          **error)
{
  EdaTable   *table = eda_profile_get_table (profile);
  int         when = eda_params_get_column (chosen, params[0].key, table);
  int         value = eda_params_get_column (chosen, params[1].key, table);
  const char *measure = eda_param_get_text (&params[2], chosen);
  const char *step = eda_param_get_text (&params[3], chosen);
  TimeLine    self = { .which = to_measure (measure), .measure = measure };
  EdaFacts   *facts;

  self.when = eda_profile_get_column (profile, (guint)when, context, error);
  if (self.when == NULL)
    return FALSE;
  facts = eda_facts_add_object (eda_result_get_facts (result), "time-line");
  eda_facts_add_text (facts, "when", eda_column_profile_get_name (self.when));
  if (value < 0)
    {
      eda_timeline_add_facts (facts, self.when);
      count_rows (result, &self);
      return TRUE;
    }
  self.value = eda_profile_get_column (profile, (guint)value, context, error);
  return self.value != NULL
         && follow_number (
             result, &self, facts, eda_calendar_step_find (step), context, error);
}

const EdaAnalysis eda_analysis_time_line
    = { "time-line", N_ ("Along Time"), 3, run, params };
