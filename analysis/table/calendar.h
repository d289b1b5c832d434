/* Dates and times as numbers: the proleptic Gregorian calendar, no time zones. */
#pragma once

#include <glib.h>

#define EDA_SECONDS_PER_DAY 86400
/* What has a text: the years 0 to 9999. */
#define EDA_CALENDAR_MIN_DAYS (-719528.) /* 0000-01-01 */
#define EDA_CALENDAR_END_DAYS 2932897.   /* 10000-01-01 */

/* Days since 1970-01-01. @month from 1; the date need not be valid for the sum to be defined. */
gint64 eda_calendar_to_days (gint64 year, int month, int day);
void   eda_calendar_from_days (gint64 days, gint64 *year, int *month, int *day);
/* Is it a day that exists: 29 February only in leap years. */
gboolean eda_calendar_is_valid (gint64 year, int month, int day);

/* ISO 8601: "2009-03-01", "2009-03-01T14:30:00", "14:30:00"; fractions of a second only when there
 * are some. Returns NULL for what no calendar writes: not finite, or years outside 0..9999. */
char *eda_calendar_date_text (double days);
char *eda_calendar_datetime_text (double seconds);
char *eda_calendar_time_text (double seconds);
