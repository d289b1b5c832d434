/* Cell texts → numbers and booleans; independent of the locale.
 *
 * Numbers of up to 15 digits with a small power of ten take the exact short way of
 * Clinger (1990), "How to read floating point numbers accurately": one multiplication or
 * division of two exact doubles, hence correctly rounded. All others go through
 * g_ascii_strtod(). */

#include "analysis/table/parse.h"

#include <math.h>
#include <string.h>

#define EXACT_DIGITS 15
#define EXACT_POWER 22
#define MAX_NUMBER 400 /* longer texts are no numbers to us */

static const double powers_of_ten[EXACT_POWER + 1] = {
  1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
  1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
};

void
eda_parse_trim (const char **text, gsize *length)
{
  while (*length > 0 && ((*text)[0] == ' ' || (*text)[0] == '\t'))
    (*text)++, (*length)--;
  while (*length > 0 && ((*text)[*length - 1] == ' ' || (*text)[*length - 1] == '\t'))
    (*length)--;
}

static gboolean
equals (const char *text, gsize length, const char *word)
{
  return strlen (word) == length && g_ascii_strncasecmp (text, word, length) == 0;
}

static gboolean
parse_infinity (const char *text, gsize length, double *value)
{
  gboolean negative = length > 0 && text[0] == '-';

  if (length > 0 && (text[0] == '-' || text[0] == '+'))
    text++, length--;
  if (!equals (text, length, "inf") && !equals (text, length, "infinity"))
    return FALSE;
  *value = negative ? -INFINITY : INFINITY;
  return TRUE;
}

/* "1.234.567" → "1234567": FALSE unless the first group has 1 to 3 digits and no leading
 * zero and all others have 3. @end is where the whole-number part ends. */
static gboolean
check_groups (const char *text, gsize end, char thousands)
{
  gsize run = 0;
  gsize groups = 0;

  for (gsize i = 0; i <= end; i++)
    {
      if (i < end && text[i] != thousands)
        {
          run++;
          continue;
        }
      if (groups == 0 ? (run == 0 || run > 3 || text[0] == '0') : run != 3)
        return FALSE;
      groups++;
      run = 0;
    }
  return TRUE;
}

/* The parts of a number while it is read from left to right. */
typedef struct
{
  char  plain[MAX_NUMBER + 1]; /* with '.' and without thousands, for g_ascii_strtod() */
  gsize n_plain;
  guint64  mantissa; /* of the first EXACT_DIGITS+ digits */
  int      n_digits; /* significant ones */
  int      n_fraction;
  gboolean any_digit;
} Number;

static void
push_digit (Number *number, char digit)
{
  number->any_digit = TRUE;
  if (number->n_digits > 0 || digit != '0')
    number->n_digits++;
  if (number->n_digits <= EXACT_DIGITS + 3)
    number->mantissa = number->mantissa * 10 + (guint64)(digit - '0');
  number->plain[number->n_plain++] = digit;
}

static gsize
read_whole_part (
    const char *text, gsize length, char thousands, Number *number, gboolean *grouped)
{
  gsize i = 0;

  *grouped = FALSE;
  for (; i < length; i++)
    {
      if (g_ascii_isdigit (text[i]))
        push_digit (number, text[i]);
      else if (thousands != 0 && text[i] == thousands)
        *grouped = TRUE;
      else
        break;
    }
  return i;
}

/* Returns the bytes read; 0 when it is no exponent. */
static gsize
read_exponent (const char *text, gsize length, int *exponent)
{
  gsize i = 1;
  int   sign = 1;
  int   value = 0;
  gsize first;

  if (i < length && (text[i] == '-' || text[i] == '+'))
    sign = text[i++] == '-' ? -1 : 1;
  for (first = i; i < length && g_ascii_isdigit (text[i]); i++)
    value = MIN (value * 10 + (text[i] - '0'), 100000);
  *exponent = sign * value;
  return i > first ? i : 0;
}

static double
number_value (Number *number, int exponent, gboolean negative)
{
  int    power = exponent - number->n_fraction;
  double value;

  if (number->n_digits <= EXACT_DIGITS && power >= -EXACT_POWER && power <= EXACT_POWER)
    {
      value = (double)number->mantissa;
      value = power < 0 ? value / powers_of_ten[-power] : value * powers_of_ten[power];
    }
  else
    {
      g_snprintf (number->plain + number->n_plain,
                  sizeof number->plain - number->n_plain,
                  "e%d",
                  exponent);
      value = g_ascii_strtod (number->plain, NULL);
    }
  return negative ? -value : value;
}

/* 2^53 has 16 digits, so 18 digits in the mantissa tell. */
static EdaNumberFlags
whole_number_flags (const Number *number, const char *digits, gsize n)
{
  EdaNumberFlags flags = EDA_NUMBER_INTEGER;

  if (n > 1 && digits[0] == '0')
    flags |= EDA_NUMBER_PADDED;
  if (number->n_digits > 16 || number->mantissa > G_GUINT64_CONSTANT (9007199254740992))
    flags |= EDA_NUMBER_HUGE;
  return flags;
}

/* Everything after the sign; FALSE unless all of @text is the number. */
static gboolean
scan_number (const char     *text,
             gsize           length,
             EdaNumberLayout layout,
             Number         *number,
             int            *exponent,
             EdaNumberFlags *flags)
{
  gboolean grouped;
  gsize    whole = read_whole_part (text, length, layout.thousands, number, &grouped);
  gsize    i = whole;

  if (grouped && !check_groups (text, whole, layout.thousands))
    return FALSE;
  if (i < length && text[i] == layout.decimal)
    {
      number->plain[number->n_plain++] = '.';
      for (i++; i < length && g_ascii_isdigit (text[i]); i++, number->n_fraction++)
        push_digit (number, text[i]);
    }
  if (!number->any_digit)
    return FALSE;
  if (i < length && (text[i] == 'e' || text[i] == 'E'))
    {
      gsize n = read_exponent (text + i, length - i, exponent);

      if (n == 0)
        return FALSE;
      i += n;
    }
  *flags = (i == whole ? whole_number_flags (number, text, whole) : 0)
           | (grouped ? EDA_NUMBER_GROUPED : 0)
           | (number->n_fraction == 3 && !grouped ? EDA_NUMBER_MILLE : 0);
  return i == length;
}

gboolean
eda_parse_number (const char     *text,
                  gsize           length,
                  EdaNumberLayout layout,
                  double         *value,
                  EdaNumberFlags *flags)
{
  Number   number;
  gboolean negative;
  int      exponent = 0;

  *flags = 0;
  if (length == 0 || length > MAX_NUMBER - 10)
    return FALSE;
  if (g_ascii_isalpha (text[length - 1]))
    return parse_infinity (text, length, value);

  negative = text[0] == '-';
  if (negative || text[0] == '+')
    text++, length--;
  number.n_plain = 0;
  number.mantissa = 0;
  number.n_digits = number.n_fraction = 0;
  number.any_digit = FALSE;
  if (!scan_number (text, length, layout, &number, &exponent, flags))
    return FALSE;
  *value = number_value (&number, exponent, negative);
  return TRUE;
}

gboolean
eda_parse_boolean (const char *text, gsize length, double *value)
{
  if (equals (text, length, "true"))
    *value = 1;
  else if (equals (text, length, "false"))
    *value = 0;
  else
    return FALSE;
  return TRUE;
}
