/* Rows are put in the order of time once; each step is then a stretch of them. */

#include "analysis/steps/time-series.h"

#include <math.h>
#include <string.h>

#include "analysis/kernels/compensated.h"
#include "analysis/kernels/quantile.h"
#include "analysis/kernels/sort.h"
#include "analysis/table/calendar.h"
#include "analysis/table/memory.h"

#define READABLE_STEPS 120

/* The rows that have both, in the order of time. */
typedef struct
{
  double *at, *values;
  gsize   n;
} Rows;

static void
rows_clear (Rows *self)
{
  g_free (self->at);
  g_free (self->values);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Rows, rows_clear)

static double
get_unit (const EdaColumn *when)
{
  return eda_column_get_storage (when) == EDA_STORAGE_DATE ? EDA_SECONDS_PER_DAY : 1;
}

static void
collect (Rows *self, const EdaColumn *when, const EdaColumn *value)
{
  gsize n = eda_column_get_n_rows (value);

  for (gsize row = 0; row < n; row++)
    {
      double at = eda_column_get_number (when, row) * get_unit (when);
      double number = eda_column_get_number (value, row);

      if (!isfinite (at) || !isfinite (number))
        continue;
      self->at[self->n] = at;
      self->values[self->n++] = number;
    }
}

static gboolean
sort (Rows *self, GError **error)
{
  g_autofree gsize  *order = g_try_new (gsize, self->n + 1);
  g_autofree double *spare = g_try_new (double, self->n + 1);

  if (order == NULL || spare == NULL)
    return eda_memory_refuse (error);
  eda_sort_order (self->at, self->n, order);
  for (gsize i = 0; i < self->n; i++)
    spare[i] = self->at[order[i]];
  memcpy (self->at, spare, self->n * sizeof *spare);
  for (gsize i = 0; i < self->n; i++)
    spare[i] = self->values[order[i]];
  memcpy (self->values, spare, self->n * sizeof *spare);
  return TRUE;
}

static gboolean
rows_init (Rows *self, const EdaColumn *when, const EdaColumn *value, GError **error)
{
  gsize n = eda_column_get_n_rows (value);

  self->at = g_try_new (double, n + 1);
  self->values = g_try_new (double, n + 1);
  if (self->at == NULL || self->values == NULL)
    return eda_memory_refuse (error);
  collect (self, when, value);
  return sort (self, error);
}

static double
sum (const double x[], gsize n)
{
  EdaSum total = { 0, 0 };

  for (gsize i = 0; i < n; i++)
    eda_sum_add (&total, x[i]);
  return eda_sum_get (&total);
}

/* Of the @n values of one step, which are put in order. */
static void
measure (EdaTimeSeries *self, gsize at, EdaSeriesMeasure which, double x[], gsize n)
{
  self->counts[at] = (double)n;
  self->values[at] = self->low[at] = self->high[at] = NAN;
  if (n == 0)
    return;
  switch (which)
    {
    case EDA_SERIES_MEDIAN:
      eda_sort (x, n);
      self->values[at] = eda_quantile (x, n, 0.5);
      self->low[at] = eda_quantile (x, n, 0.25);
      self->high[at] = eda_quantile (x, n, 0.75);
      break;
    case EDA_SERIES_MEAN:
      self->values[at] = sum (x, n) / (double)n;
      break;
    case EDA_SERIES_SUM:
    default:
      self->values[at] = sum (x, n);
      break;
    }
}

/* Counts no further than it must to know that they are too many. */
static gsize
count_steps (const EdaCalendarStep *step, const Rows *rows)
{
  double begin = eda_calendar_step_begin (step, rows->at[0]);
  gsize  n = 0;

  for (; begin <= rows->at[rows->n - 1] && n <= EDA_SERIES_MAX_STEPS; n++)
    begin = eda_calendar_step_next (step, begin);
  return n;
}

static void
fill (EdaTimeSeries *self, EdaSeriesMeasure which, Rows *rows)
{
  double begin = eda_calendar_step_begin (self->step, rows->at[0]);
  gsize  first = 0;

  self->begins = g_new (double, self->n + 1);
  self->counts = g_new (double, self->n);
  self->values = g_new (double, self->n);
  self->low = g_new (double, self->n);
  self->high = g_new (double, self->n);
  for (gsize i = 0; i < self->n; i++)
    {
      double end = eda_calendar_step_next (self->step, begin);
      gsize  next = first;

      while (next < rows->n && rows->at[next] < end)
        next++;
      self->begins[i] = begin;
      measure (self, i, which, rows->values + first, next - first);
      first = next;
      begin = end;
    }
  self->begins[self->n] = begin;
}

EdaTimeSeries *
eda_time_series_new (const EdaColumn       *when,
                     const EdaColumn       *value,
                     EdaSeriesMeasure       which,
                     const EdaCalendarStep *step,
                     const EdaContext      *context,
                     GError               **error)
{
  g_autoptr (EdaTimeSeries) self = g_new0 (EdaTimeSeries, 1);
  g_auto (Rows) rows = { NULL, NULL, 0 };
  gboolean with_time = eda_column_get_storage (when) == EDA_STORAGE_DATETIME;

  if (!rows_init (&rows, when, value, error) || !eda_context_check (context, error))
    return NULL;
  self->n_rows = rows.n;
  if (rows.n == 0 || !eda_calendar_steps_know (rows.at[0], rows.at[rows.n - 1]))
    return g_steal_pointer (&self);
  self->step = step != NULL ? step
                            : eda_calendar_step_choose (rows.at[rows.n - 1] - rows.at[0],
                                                        READABLE_STEPS,
                                                        with_time);
  if (self->step == NULL) /* centuries */
    self->step = eda_calendar_step_find ("year");
  self->wanted = count_steps (self->step, &rows);
  if (self->wanted > EDA_SERIES_MAX_STEPS)
    return g_steal_pointer (&self);
  self->n = self->wanted;
  fill (self, which, &rows);
  return g_steal_pointer (&self);
}

void
eda_time_series_free (EdaTimeSeries *self)
{
  g_free (self->begins);
  g_free (self->counts);
  g_free (self->values);
  g_free (self->low);
  g_free (self->high);
  g_free (self);
}
