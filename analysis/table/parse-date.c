/* Cell texts → dates and times of day. A date is three parts with the same mark between
 * them, in one of the orders; English names of months may stand for their number. */

#include "analysis/table/calendar.h"
#include "analysis/table/parse.h"

#include <string.h>

#define FIRST_SHORT_YEAR 69 /* 69 is 1969, 68 is 2068, as POSIX has it */
#define COMPACT_LENGTH 8

typedef struct
{
  int   value;
  gsize n_digits; /* 0 = a name of a month */
} DatePart;

/* Up to @max digits; returns how many were read. */
static gsize
read_digits (const char *text, gsize length, gsize max, int *value)
{
  gsize i = 0;

  *value = 0;
  for (; i < length && i < max && g_ascii_isdigit (text[i]); i++)
    *value = *value * 10 + (text[i] - '0');
  return i;
}

/* "Mar", "march", "Sept."; returns the bytes read, 0 when it is no month. */
static gsize
read_month_name (const char *text, gsize length, int *month)
{
  static const char *const names[]
      = { "january", "february", "march",     "april",   "may",      "june",
          "july",    "august",   "september", "october", "november", "december" };
  gsize n = 0;

  while (n < length && g_ascii_isalpha (text[n]))
    n++;
  for (guint i = 0; n >= 3 && i < G_N_ELEMENTS (names); i++)
    if ((n == 3 || n == strlen (names[i]) || (i == 8 && n == 4))
        && g_ascii_strncasecmp (text, names[i], n) == 0)
      {
        *month = (int)i + 1;
        return n + (n < length && text[n] == '.' ? 1 : 0);
      }
  return 0;
}

static gsize
read_part (const char *text, gsize length, DatePart *part)
{
  part->n_digits = read_digits (text, length, 4, &part->value);
  return part->n_digits > 0 ? part->n_digits
                            : read_month_name (text, length, &part->value);
}

/* "March 31, 2009": a comma and a blank together are one mark, a blank is another. */
static gsize
read_mark (const char *text, gsize length, char *mark)
{
  gsize n = 1;

  if (length == 0 || strchr ("-/. ,", text[0]) == NULL || text[0] == '\0')
    return 0;
  if (text[0] == ',' && (length < 2 || text[1] != ' '))
    return 0;
  if (text[0] == ',')
    n = 2;
  *mark = text[0] == ',' ? ' ' : text[0];
  return n;
}

/* The three parts and the mark between them; returns the bytes read. */
static gsize
read_parts (const char *text, gsize length, DatePart parts[3], char *mark)
{
  gsize at = 0;

  for (int k = 0; k < 3; k++)
    {
      gsize n = read_part (text + at, length - at, &parts[k]);
      char  this_mark = 0;

      at += n;
      if (n == 0 || k == 2)
        {
          if (n == 0)
            return 0;
          continue;
        }
      n = read_mark (text + at, length - at, &this_mark);
      if (n == 0 || (k == 1 && this_mark != *mark))
        return 0;
      *mark = this_mark;
      at += n;
    }
  return at;
}

static gboolean
is_order_allowed (EdaDateOrder order, char mark, gboolean named)
{
  if (mark == ' ')
    return named && order != EDA_DATE_YMD;
  return order != EDA_DATE_MDY || mark != '.';
}

/* Year, month and day from the parts; FALSE when their sizes don't fit. */
static gboolean
assign_parts (EdaDateOrder order, const DatePart parts[3], int ymd[3], gboolean *is_short)
{
  static const int positions[3][3] = { { 0, 1, 2 }, { 2, 1, 0 }, { 2, 0, 1 } };
  const int       *position = positions[order];
  const DatePart  *year = &parts[position[0]];
  const DatePart  *month = &parts[position[1]];
  const DatePart  *day = &parts[position[2]];

  if (day->n_digits == 0 || day->n_digits > 2 || month->n_digits > 2)
    return FALSE;
  if (year->n_digits != 4 && (year->n_digits != 2 || order == EDA_DATE_YMD))
    return FALSE;
  *is_short = year->n_digits == 2;
  ymd[0] = year->value;
  if (*is_short)
    ymd[0] += year->value >= FIRST_SHORT_YEAR ? 1900 : 2000;
  ymd[1] = month->value;
  ymd[2] = day->value;
  return TRUE;
}

static gsize
read_compact (const char *text, gsize length, double *days)
{
  int year, month, day;

  if (length < COMPACT_LENGTH || read_digits (text, 4, 4, &year) != 4
      || read_digits (text + 4, 2, 2, &month) != 2
      || read_digits (text + 6, 2, 2, &day) != 2
      || (length > COMPACT_LENGTH && g_ascii_isdigit (text[COMPACT_LENGTH]))
      || !eda_calendar_is_valid (year, month, day))
    return 0;
  *days = (double)eda_calendar_to_days (year, month, day);
  return COMPACT_LENGTH;
}

/* Returns the bytes a date takes at the start of @text; 0 when there is none. */
static gsize
read_date (const char     *text,
           gsize           length,
           EdaDateOrder    order,
           double         *days,
           EdaNumberFlags *flags)
{
  DatePart parts[3] = { { 0, 0 }, { 0, 0 }, { 0, 0 } };
  char     mark = 0;
  int      ymd[3];
  gboolean is_short;
  gsize    n;

  if (order == EDA_DATE_COMPACT)
    return read_compact (text, length, days);
  if (order == EDA_DATE_YMD_DMY || order == EDA_DATE_YMD_MDY)
    {
      n = read_date (text, length, EDA_DATE_YMD, days, flags);
      if (n > 0)
        return n;
      order = order == EDA_DATE_YMD_DMY ? EDA_DATE_DMY : EDA_DATE_MDY;
    }
  n = read_parts (text, length, parts, &mark);
  if (n == 0
      || !is_order_allowed (order, mark, parts[0].n_digits == 0 || parts[1].n_digits == 0)
      || !assign_parts (order, parts, ymd, &is_short)
      || !eda_calendar_is_valid (ymd[0], ymd[1], ymd[2]))
    return 0;
  *flags |= is_short ? EDA_NUMBER_SHORT_YEAR : 0;
  *days = (double)eda_calendar_to_days (ymd[0], ymd[1], ymd[2]);
  return n;
}

gboolean
eda_parse_date_flags (const char     *text,
                      gsize           length,
                      EdaDateOrder    order,
                      double         *days,
                      EdaNumberFlags *flags)
{
  return length >= 6 && read_date (text, length, order, days, flags) == length;
}

gboolean
eda_parse_date (const char *text, gsize length, EdaDateOrder order, double *days)
{
  EdaNumberFlags flags = 0;

  return eda_parse_date_flags (text, length, order, days, &flags);
}

/* ".25" at the start of @text. */
static gsize
read_fraction (const char *text, gsize length, double *fraction)
{
  double unit = 1;
  gsize  i = 1;

  *fraction = 0;
  if (length < 2 || (text[0] != '.' && text[0] != ',') || !g_ascii_isdigit (text[1]))
    return 0;
  for (; i < length && i <= 18 && g_ascii_isdigit (text[i]); i++)
    {
      *fraction = *fraction * 10 + (text[i] - '0');
      unit *= 10;
    }
  *fraction /= unit;
  return i;
}

/* "PM", " a.m." at the end of @text: takes it off. 0 = none, else 'A' or 'P'. */
static char
take_half_day (const char *text, gsize *length)
{
  static const char *const endings[] = { "am", "pm", "a.m.", "p.m." };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize n = strlen (endings[i]);

      if (*length > n && g_ascii_strncasecmp (text + *length - n, endings[i], n) == 0)
        {
          *length -= n;
          if (text[*length - 1] == ' ')
            (*length)--;
          return g_ascii_toupper (endings[i][0]);
        }
    }
  return 0;
}

gboolean
eda_parse_time (const char *text, gsize length, double *seconds)
{
  char   half = take_half_day (text, &length);
  int    hour, minute;
  int    second = 0;
  double fraction = 0;
  gsize  at = read_digits (text, length, 2, &hour);

  if (at == 0 || at >= length || text[at] != ':')
    return FALSE;
  at++;
  if (read_digits (text + at, length - at, 2, &minute) != 2)
    return FALSE;
  at += 2;
  if (at < length && text[at] == ':')
    {
      at++;
      if (read_digits (text + at, length - at, 2, &second) != 2)
        return FALSE;
      at += 2;
      at += read_fraction (text + at, length - at, &fraction);
    }
  if (half != 0 && (hour < 1 || hour > 12))
    return FALSE;
  if (half != 0)
    hour = hour % 12 + (half == 'P' ? 12 : 0);
  if (at != length || hour > 23 || minute > 59 || second > 59)
    return FALSE;
  *seconds = hour * 3600 + minute * 60 + second + fraction;
  return TRUE;
}

/* "Z", "+01:00", "-0530", " +02" at the end of @text: takes it off. */
static gboolean
take_zone (const char *text, gsize *length, double *offset)
{
  gsize at = *length;
  int   hours, minutes = 0;
  gsize n;

  *offset = 0;
  if (*length > 0 && text[*length - 1] == 'Z')
    {
      *length -= 1;
      return TRUE;
    }
  while (at > 0 && *length - at < 6
         && (g_ascii_isdigit (text[at - 1]) || text[at - 1] == ':'))
    at--;
  if (at == 0 || at == *length || (text[at - 1] != '+' && text[at - 1] != '-'))
    return FALSE;
  n = read_digits (text + at, *length - at, 2, &hours);
  if (n != 2)
    return FALSE;
  at += n;
  if (at < *length && text[at] == ':')
    at++;
  if (at < *length)
    {
      n = read_digits (text + at, *length - at, 2, &minutes);
      if (n != 2 || at + n != *length)
        return FALSE;
    }
  if (hours > 14 || minutes > 59)
    return FALSE;
  for (at = *length; text[at - 1] != '+' && text[at - 1] != '-';)
    at--;
  *offset = (text[at - 1] == '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
  *length = at - 1;
  if (*length > 0 && text[*length - 1] == ' ')
    (*length)--;
  return TRUE;
}

static gboolean
parse_time_and_zone (const char     *text,
                     gsize           length,
                     double         *seconds,
                     EdaNumberFlags *flags)
{
  double offset;

  if (eda_parse_time (text, length, seconds))
    return TRUE;
  if (!take_zone (text, &length, &offset) || !eda_parse_time (text, length, seconds))
    return FALSE;
  *seconds -= offset;
  *flags |= EDA_NUMBER_ZONE;
  return TRUE;
}

gboolean
eda_parse_datetime_flags (const char     *text,
                          gsize           length,
                          EdaDateOrder    order,
                          double         *seconds,
                          EdaNumberFlags *flags)
{
  double days;
  double time = 0;
  gsize  at = read_date (text, length, order, &days, flags);

  if (at == 0)
    return FALSE;
  if (at < length)
    {
      if ((text[at] != 'T' && text[at] != ' ')
          || !parse_time_and_zone (text + at + 1, length - at - 1, &time, flags))
        return FALSE;
    }
  *seconds = days * EDA_SECONDS_PER_DAY + time;
  return TRUE;
}

gboolean
eda_parse_datetime (const char *text, gsize length, EdaDateOrder order, double *seconds)
{
  EdaNumberFlags flags = 0;

  return eda_parse_datetime_flags (text, length, order, seconds, &flags);
}
