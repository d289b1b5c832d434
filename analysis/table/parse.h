/* One cell's text → a number. Strict: TRUE only when the whole text means that and nothing else.
 * Texts are slices (@length bytes, no final NUL) without blanks around them. */
#pragma once

#include <glib.h>

/* What is written left of, right of and between the digits. */
typedef struct
{
  char decimal;   /* '.' or ',' */
  char thousands; /* 0 = none; groups of three are asked for */
} EdaNumberLayout;

typedef enum
{
  EDA_NUMBER_INTEGER = 1 << 0, /* digits only: no decimal mark, no exponent */
  EDA_NUMBER_PADDED = 1 << 1,  /* digits only, and a leading zero: 007 */
  EDA_NUMBER_HUGE = 1 << 2,    /* digits only, beyond 2^53: a double can't hold it */
  EDA_NUMBER_GROUPED = 1 << 3, /* thousands marks were read */
} EdaNumberFlags;

gboolean eda_parse_number (const char      *text,
                           gsize            length,
                           EdaNumberLayout  layout,
                           double          *value,
                           EdaNumberFlags  *flags);

typedef enum
{
  EDA_DATE_YMD, /* 2009-03-31, 2009/03/31 */
  EDA_DATE_DMY, /* 31.3.2009, 31/03/2009, 31-03-2009 */
  EDA_DATE_MDY, /* 03/31/2009, 03-31-2009; never with dots */
} EdaDateOrder;

gboolean eda_parse_date (const char *text, gsize length, EdaDateOrder order, double *days);
/* A date, or date and time with 'T' or a blank between. A final 'Z' is allowed, no other zone. */
gboolean eda_parse_datetime (const char  *text,
                             gsize        length,
                             EdaDateOrder order,
                             double      *seconds);
/* HH:MM, HH:MM:SS, HH:MM:SS.fff on the 24-hour clock. */
gboolean eda_parse_time (const char *text, gsize length, double *seconds);
gboolean eda_parse_boolean (const char *text, gsize length, double *value);

/* Moves both ends of the slice over blanks and tabs. */
void eda_parse_trim (const char **text, gsize *length);
