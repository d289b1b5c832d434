/* Days and weeks of the history: those of UTC, weeks begin on Monday. */
#pragma once

#include <glib.h>

#define EDA_DAY_MS G_GINT64_CONSTANT (86400000)

/* In SQL the name of the week of @at, as rest_week keeps it: year and number of its Monday, so that a
 * week with New Year in it is one. */
#define EDA_SQL_WEEK(at) "strftime ('%Y-%W', " at ", '-6 days', 'weekday 1')"

/* 1 Monday .. 7 Sunday */
guint eda_calendar_weekday (gint64 wall);
/* "2026-11-30", @days after the day of @wall. */
char *eda_calendar_day (gint64 wall, int days);
/* Midnight at which the week of @wall begins. */
gint64 eda_calendar_monday (gint64 wall);
