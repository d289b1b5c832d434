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
  EDA_NUMBER_UNIT = 1 << 4,    /* an amount: percent or currency */
  EDA_NUMBER_SHORT_YEAR = 1 << 5, /* a date with a year of two digits */
  EDA_NUMBER_ZONE = 1 << 6,       /* a time with its zone; the value is in UTC */
  EDA_NUMBER_MILLE = 1 << 7, /* three digits behind the mark: it may be one of thousands */
} EdaNumberFlags;

gboolean eda_parse_number (const char      *text,
                           gsize            length,
                           EdaNumberLayout  layout,
                           double          *value,
                           EdaNumberFlags  *flags);

/**
 * eda_parse_amount:
 * @unit: (out) (nullable) (optional): "%", "$", "EUR", ...; NULL when the number has none
 *
 * A number with a percent sign, or a currency before or behind it; also with blanks or apostrophes
 * as thousands marks, with a real minus sign, or negative by parentheses. 12.5 % is 12.5.
 */
gboolean eda_parse_amount (const char      *text,
                           gsize            length,
                           EdaNumberLayout  layout,
                           double          *value,
                           EdaNumberFlags  *flags,
                           const char     **unit);

/* A month by its English name or its first three letters stands in any of the first three. */
typedef enum
{
  EDA_DATE_YMD,     /* 2009-03-31, 2009/03/31, 2009.3.31, 2009-Mar-31 */
  EDA_DATE_DMY,     /* 31.3.2009, 31/03/2009, 31-03-09, 31 March 2009 */
  EDA_DATE_MDY,     /* 03/31/2009, 03-31-09, March 31, 2009; never with dots */
  EDA_DATE_COMPACT, /* 20090331 */
  EDA_DATE_YMD_DMY, /* mixed: either of both */
  EDA_DATE_YMD_MDY,
} EdaDateOrder;

/* Years of two digits are those from 1969 to 2068. */
gboolean eda_parse_date (const char *text, gsize length, EdaDateOrder order, double *days);
/* A date, or date and time with 'T' or a blank between; with AM or PM, and with a zone: Z, +01:00.
 * With a zone @seconds are UTC. */
gboolean eda_parse_datetime (const char  *text,
                             gsize        length,
                             EdaDateOrder order,
                             double      *seconds);
/* HH:MM, HH:MM:SS, HH:MM:SS.fff on the 24-hour clock, or with AM or PM. */
gboolean eda_parse_time (const char *text, gsize length, double *seconds);
/* The same with what is noteworthy: EDA_NUMBER_SHORT_YEAR, EDA_NUMBER_ZONE. */
gboolean eda_parse_date_flags (
    const char *text, gsize length, EdaDateOrder order, double *days, EdaNumberFlags *flags);
gboolean eda_parse_datetime_flags (const char     *text,
                                   gsize           length,
                                   EdaDateOrder    order,
                                   double         *seconds,
                                   EdaNumberFlags *flags);
gboolean eda_parse_boolean (const char *text, gsize length, double *value);

/* Moves both ends of the slice over blanks and tabs. */
void eda_parse_trim (const char **text, gsize *length);
