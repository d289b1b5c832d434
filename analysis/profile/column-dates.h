/* How the values of a date or datetime column lie in the calendar. */
#pragma once

#include "analysis/profile/column-profile.h"

#define EDA_DATE_GAPS 10

typedef struct
{
  double from, to; /* the values on either side, in the column's unit */
} EdaDateGap;

typedef struct
{
  gsize      weekdays[7]; /* from Monday */
  gsize      months[12];  /* from January */
  gsize      hours[24];   /* datetimes only */
  EdaDateGap gaps[EDA_DATE_GAPS]; /* longest first: ten times the mean distance of neighbouring different values, and 1 % of the whole span */
  guint      n_gaps;
  gsize      n; /* values in the years 0 to 9999; the others are not counted above */
} EdaColumnDates;

/* Of a column stored as dates or datetimes. */
EdaColumnDates eda_column_dates (const EdaColumnProfile *column);
