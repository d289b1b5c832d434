/* Steps of the calendar that rows are counted in. */
#pragma once

#include <glib.h>

typedef struct
{
  const char *key;     /* in the JSON report: "week" */
  const char *name;    /* "a week" */
  double      seconds; /* of a month and a year, the mean length */
} EdaCalendarStep;

/* Whether these seconds are in the years that a calendar writes. */
gboolean eda_calendar_steps_know (double low, double high);
/* The shortest one of which at most @most cover @span seconds; not below a day unless @with_time.
 * (nullable) */
const EdaCalendarStep *eda_calendar_step_choose (double span, double most, gboolean with_time);
const EdaCalendarStep *eda_calendar_step_find (const char *key); /* (nullable) */

/* Seconds since 1970: the beginning of the step that holds @at, and of the one behind it. Weeks begin
 * on Monday, months and years on their first day. */
double eda_calendar_step_begin (const EdaCalendarStep *self, double at);
double eda_calendar_step_next (const EdaCalendarStep *self, double begin);
