/* See calendar-step.h. */

#include "analysis/steps/calendar-step.h"

#include <math.h>

#include "analysis/table/calendar.h"

#define FIRST -6.2e10 /* near the year 0, in seconds */
#define LAST 2.5e11   /* near the year 9999 */

static const EdaCalendarStep steps[] = {
  { "hour", "an hour", 3600.0 },
  { "day", "a day", EDA_SECONDS_PER_DAY },
  { "week", "a week", 7.0 * EDA_SECONDS_PER_DAY },
  { "month", "a month", 30.436875 * EDA_SECONDS_PER_DAY },
  { "year", "a year", 365.2425 * EDA_SECONDS_PER_DAY },
};

gboolean
eda_calendar_steps_know (double low, double high)
{
  return low > FIRST && high < LAST;
}

const EdaCalendarStep *
eda_calendar_step_choose (double span, double most, gboolean with_time)
{
  for (guint i = with_time ? 0 : 1; i < G_N_ELEMENTS (steps); i++)
    if (span / steps[i].seconds <= most)
      return &steps[i];
  return NULL;
}

const EdaCalendarStep *
eda_calendar_step_find (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (g_str_equal (steps[i].key, key))
      return &steps[i];
  return NULL;
}

double
eda_calendar_step_begin (const EdaCalendarStep *self, double at)
{
  gint64 day = (gint64)floor (at / EDA_SECONDS_PER_DAY), year;
  int    month, in_month;

  if (self->seconds <= EDA_SECONDS_PER_DAY)
    return floor (at / self->seconds) * self->seconds;
  if (self->seconds <= 7.0 * EDA_SECONDS_PER_DAY)
    return (double)(day - ((day + 3) % 7 + 7) % 7) * EDA_SECONDS_PER_DAY;
  eda_calendar_from_days (day, &year, &month, &in_month);
  return (double)eda_calendar_to_days (
             year, self->seconds > 40.0 * EDA_SECONDS_PER_DAY ? 1 : month, 1)
         * EDA_SECONDS_PER_DAY;
}

double
eda_calendar_step_next (const EdaCalendarStep *self, double begin)
{
  return eda_calendar_step_begin (self, begin + self->seconds * 1.5);
}
