/* How the values of a date or datetime column lie in the calendar. The values are sorted,
 * so each day is turned into a weekday and a month once. */

#include "analysis/profile/column-dates.h"

#include "analysis/table/calendar.h"

#include <math.h>

#define FIRST_DAY -719528.0 /* 0000-01-01 */
#define LAST_DAY 2932896.0  /* 9999-12-31 */
#define GAP_TIMES 10
#define GAP_SHARE 0.01

/* Monday 0 ... Sunday 6; 1970-01-01 was a Thursday. */
static guint
weekday_of (gint64 day)
{
  return (guint)(((day + 3) % 7 + 7) % 7);
}

static guint
month_of (gint64 day)
{
  gint64 year;
  int    month, in_month;

  eda_calendar_from_days (day, &year, &month, &in_month);
  return (guint)month - 1;
}

static void
count_in_calendar (EdaColumnDates *self, const EdaColumnProfile *column, double per_day)
{
  double day = NAN;
  guint  weekday = 0, month = 0;

  for (gsize i = 0; i < column->n_finite; i++)
    {
      double here = floor (column->sorted[i] / per_day);

      if (here < FIRST_DAY || here > LAST_DAY)
        continue;
      if (here != day)
        {
          day = here;
          weekday = weekday_of ((gint64)day);
          month = month_of ((gint64)day);
        }
      self->n++;
      self->weekdays[weekday]++;
      self->months[month]++;
      self->hours[(guint)((column->sorted[i] / per_day - day) * 24)]++;
    }
}

static void
insert_gap (EdaColumnDates *self, double from, double to)
{
  guint i = MIN (self->n_gaps, EDA_DATE_GAPS - 1);

  if (self->n_gaps == EDA_DATE_GAPS && self->gaps[i].to - self->gaps[i].from >= to - from)
    return;
  for (; i > 0 && self->gaps[i - 1].to - self->gaps[i - 1].from < to - from; i--)
    self->gaps[i] = self->gaps[i - 1];
  self->gaps[i] = (EdaDateGap){ from, to };
  self->n_gaps = MIN (self->n_gaps + 1, EDA_DATE_GAPS);
}

static void
find_gaps (EdaColumnDates *self, const EdaColumnProfile *column)
{
  double span = column->max - column->min;
  double usual = span / ((double)column->distinct - 1);
  double least = MAX (GAP_TIMES * usual, GAP_SHARE * span);

  for (gsize i = 1; i < column->n_finite; i++)
    if (column->sorted[i] - column->sorted[i - 1] >= least
        && column->sorted[i] > column->sorted[i - 1])
      insert_gap (self, column->sorted[i - 1], column->sorted[i]);
}

EdaColumnDates
eda_column_dates (const EdaColumnProfile *column)
{
  EdaColumnDates self = { 0 };
  EdaStorage     storage = eda_column_get_storage (column->column);

  g_return_val_if_fail (storage == EDA_STORAGE_DATE || storage == EDA_STORAGE_DATETIME,
                        self);

  count_in_calendar (
      &self, column, storage == EDA_STORAGE_DATE ? 1.0 : (double)EDA_SECONDS_PER_DAY);
  if (column->distinct > 1)
    find_gaps (&self, column);
  return self;
}
