/* EdaKind: every reader of a value is asked, unless the characters tell already: most
 * cells are plain numbers, or texts without a digit. */

#include "analysis/table/kind.h"

#include "analysis/table/missing.h"
#include "analysis/table/parse.h"

#define LONGEST_VALUE 64

static gboolean
has_digit (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (g_ascii_isdigit (text[i]))
      return TRUE;
  return FALSE;
}

/* "-12.5": which every reader of numbers would accept. */
static gboolean
is_plain_number (const char *text, gsize length)
{
  gsize n_digits = 0, n_points = 0;

  for (gsize i = text[0] == '-' || text[0] == '+'; i < length; i++)
    if (g_ascii_isdigit (text[i]))
      n_digits++;
    else if (text[i] != '.' || n_points++ > 0)
      return FALSE;
  return n_digits > 0;
}

/* The only value without a digit. */
static gboolean
is_infinity (const char *text, gsize length)
{
  const EdaNumberLayout layout = { '.', 0 };
  EdaNumberFlags        flags;
  double                value;

  return eda_parse_number (text, length, layout, &value, &flags);
}

static gboolean
is_number (const char *text, gsize length, char decimal)
{
  const EdaNumberLayout points = { '.', decimal == ',' ? 0 : ',' };
  const EdaNumberLayout commas = { ',', '.' };
  EdaNumberFlags        flags;
  double                value;

  return eda_parse_amount (text, length, points, &value, &flags, NULL)
         || (decimal != '.'
             && eda_parse_amount (text, length, commas, &value, &flags, NULL));
}

EdaKind
eda_kind_of (const char *text, gsize length, char decimal)
{
  double value;

  if (text == NULL)
    return EDA_KIND_MISSING;
  eda_parse_trim (&text, &length);
  if (length > 0 && length <= LONGEST_VALUE && is_plain_number (text, length))
    return EDA_KIND_VALUE;
  if (eda_missing_find (text, length, EDA_MISSING_NUMBER, NULL) >= 0)
    return EDA_KIND_MISSING;
  if (length > LONGEST_VALUE)
    return EDA_KIND_TEXT;
  if (eda_parse_boolean (text, length, &value))
    return EDA_KIND_VALUE;
  if (!has_digit (text, length)) /* most words are told from values here */
    return is_infinity (text, length) ? EDA_KIND_VALUE : EDA_KIND_TEXT;
  if (is_number (text, length, decimal))
    return EDA_KIND_VALUE;
  if (eda_parse_time (text, length, &value))
    return EDA_KIND_VALUE;
  for (EdaDateOrder order = EDA_DATE_YMD; order <= EDA_DATE_MDY; order++)
    if (eda_parse_datetime (text, length, order, &value))
      return EDA_KIND_VALUE;
  return EDA_KIND_TEXT;
}
