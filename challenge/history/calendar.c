/* 1970-01-01 was a Thursday. */

#include "challenge/history/calendar.h"

static gint64
day_of (gint64 wall)
{
  return (wall - ((wall % EDA_DAY_MS) + EDA_DAY_MS) % EDA_DAY_MS) / EDA_DAY_MS;
}

guint
eda_calendar_weekday (gint64 wall)
{
  return (guint)(((day_of (wall) + 3) % 7 + 7) % 7) + 1;
}

char *
eda_calendar_day (gint64 wall, int days)
{
  g_autoptr (GDateTime) day
      = g_date_time_new_from_unix_utc ((day_of (wall) + days) * (EDA_DAY_MS / 1000));

  return day != NULL ? g_date_time_format (day, "%Y-%m-%d") : g_strdup ("1970-01-01");
}

gint64
eda_calendar_monday (gint64 wall)
{
  return (day_of (wall) - (eda_calendar_weekday (wall) - 1)) * EDA_DAY_MS;
}
