/* The kinds in words, and moments from and to text. */

#include "analysis/expression/kind.h"

#include "analysis/table/calendar.h"
#include "analysis/table/parse.h"

#include <string.h>

const char *
eda_kind_get_noun (EdaKind kind)
{
  switch (kind)
    {
    case EDA_KIND_NUMBER:
      return "a number";
    case EDA_KIND_TEXT:
      return "text";
    case EDA_KIND_DATE:
      return "a date";
    case EDA_KIND_DATETIME:
      return "a date with time";
    case EDA_KIND_TIME:
      return "a time of day";
    case EDA_KIND_TRUTH:
      return "true or false";
    case EDA_KIND_ANY:
      return "missing";
    }
  g_return_val_if_reached ("nothing");
}

static gboolean
read_once (EdaKind kind, const char *text, gsize length, double *number)
{
  if (kind == EDA_KIND_DATE)
    return eda_parse_date (text, length, EDA_DATE_YMD, number);
  if (kind == EDA_KIND_DATETIME)
    return eda_parse_datetime (text, length, EDA_DATE_YMD, number);
  return kind == EDA_KIND_TIME && eda_parse_time (text, length, number);
}

char *
eda_kind_moment_text (EdaKind kind, double number)
{
  if (kind == EDA_KIND_DATE)
    return eda_calendar_date_text (number);
  return kind == EDA_KIND_DATETIME ? eda_calendar_datetime_text (number)
                                   : eda_calendar_time_text (number);
}

gboolean
eda_kind_read_moment (EdaKind kind, const char *text, gsize length, double *number)
{
  g_autofree char *plain = NULL;

  if (!read_once (kind, text, length, number))
    return FALSE;
  plain = eda_kind_moment_text (kind, *number);
  return plain != NULL && read_once (kind, plain, strlen (plain), number);
}
