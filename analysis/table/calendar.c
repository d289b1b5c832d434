/* Calendar arithmetic after Howard Hinnant, "chrono-compatible low-level date algorithms"
 * (2013): years are counted from 1 March, so that the leap day comes last. */

#include "analysis/table/calendar.h"

#include <math.h>
#include <string.h>

#define DAYS_PER_ERA 146097 /* 400 years */
#define EPOCH 719468        /* days from 0000-03-01 to 1970-01-01 */

static gint64
floor_div (gint64 a, gint64 b)
{
  return a / b - (a % b < 0);
}

gint64
eda_calendar_to_days (gint64 year, int month, int day)
{
  gint64 y = month <= 2 ? year - 1 : year;
  gint64 era = floor_div (y, 400);
  gint64 year_of_era = y - era * 400;
  gint64 day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;

  return era * DAYS_PER_ERA + year_of_era * 365 + year_of_era / 4 - year_of_era / 100
         + day_of_year - EPOCH;
}

void
eda_calendar_from_days (gint64 days, gint64 *year, int *month, int *day)
{
  gint64 z = days + EPOCH;
  gint64 era = floor_div (z, DAYS_PER_ERA);
  gint64 doe = z - era * DAYS_PER_ERA;
  gint64 yoe = (doe - doe / 1460 + doe / 36524 - doe / (DAYS_PER_ERA - 1)) / 365;
  gint64 doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
  int    mp = (int)((5 * doy + 2) / 153);

  *day = (int)(doy - (153 * mp + 2) / 5 + 1);
  *month = mp < 10 ? mp + 3 : mp - 9;
  *year = yoe + era * 400 + (*month <= 2);
}

gboolean
eda_calendar_is_valid (gint64 year, int month, int day)
{
  static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  gboolean         leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

  if (month < 1 || month > 12 || day < 1)
    return FALSE;
  return day <= lengths[month - 1] + (month == 2 && leap);
}

char *
eda_calendar_date_text (double days)
{
  gint64 year;
  int    month, day;

  if (!(days >= EDA_CALENDAR_MIN_DAYS && days < EDA_CALENDAR_END_DAYS))
    return NULL;
  eda_calendar_from_days ((gint64)floor (days), &year, &month, &day);
  return g_strdup_printf ("%04d-%02d-%02d", (int)year, month, day);
}

/* ".25" or "": microseconds without trailing zeros. */
static void
append_fraction (GString *text, int microseconds)
{
  if (microseconds == 0)
    return;
  g_string_append_printf (text, ".%06d", microseconds);
  while (text->str[text->len - 1] == '0')
    g_string_truncate (text, text->len - 1);
}

char *
eda_calendar_time_text (double seconds)
{
  GString *text;
  gint64   total;
  int      s;

  if (!(seconds >= 0 && seconds <= EDA_SECONDS_PER_DAY))
    return NULL;
  total = (gint64)floor (seconds * 1e6 + 0.5);
  s = (int)(total / 1000000);
  text = g_string_new (NULL);
  g_string_append_printf (text, "%02d:%02d:%02d", s / 3600, s / 60 % 60, s % 60);
  append_fraction (text, (int)(total % 1000000));
  return g_string_free (text, FALSE);
}

char *
eda_calendar_datetime_text (double seconds)
{
  double           days = floor (seconds / EDA_SECONDS_PER_DAY);
  g_autofree char *date = eda_calendar_date_text (days);
  g_autofree char *time = NULL;

  if (date == NULL)
    return NULL;
  time = eda_calendar_time_text (seconds - days * EDA_SECONDS_PER_DAY);
  return g_strconcat (date, "T", time, NULL);
}
