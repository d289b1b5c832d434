/* Does a value, written back, still say what the file says? Compares texts, digit by digit and
 * number by number, and deliberately shares no code with the readers it checks. */
#pragma once

#include <glib.h>

typedef enum
{
  EDA_ROUND_TRIP_SAME, /* the same text */
  EDA_ROUND_TRIP_TEXT, /* other text, same meaning: 1.50 and 1.5 */
  EDA_ROUND_TRIP_LOSS, /* another meaning */
} EdaRoundTrip;

/* @written: a plain number with a point; @decimal: the mark the source is to be read with. Blanks,
 * well-formed thousands marks, currencies, brackets for minus and per cent are understood. */
EdaRoundTrip eda_round_trip_number (const char *source,
                                    gsize       length,
                                    const char *written,
                                    char        decimal);
/* @written: ISO 8601 date, time or both. The source must show the same numbers, or the name of the
 * month; a two-digit year and the 12-hour clock count as the same. Which of two is the day and
 * which the month cannot be seen here. */
EdaRoundTrip
eda_round_trip_date (const char *source, gsize length, const char *written);
