/* Numbers are compared as decimals: the digits without zeros at both ends, and the power
 * of ten. Dates are compared as the numbers in them. */

#include "analysis/table/round-trip.h"

#include <stdlib.h>
#include <string.h>

#define MAX_DIGITS 400
#define MAX_NUMBERS 12
#define EXACT_DIGITS 15 /* so many say exactly one double */

typedef struct
{
  char     digits[MAX_DIGITS]; /* no zeros at both ends */
  guint    n;
  gint64   exponent; /* of ten, behind the last digit */
  gboolean negative, percent;
} Decimal;

static gboolean
is_text (const char *source, gsize length, const char *other)
{
  return strlen (other) == length && memcmp (source, other, length) == 0;
}

static void
trim_zeros (Decimal *self, gint64 after_mark)
{
  guint first = 0;

  while (first < self->n && self->digits[first] == '0')
    first++;
  memmove (self->digits, self->digits + first, self->n - first);
  self->n -= first;
  self->exponent -= after_mark;
  while (self->n > 0 && self->digits[self->n - 1] == '0')
    self->n--, self->exponent++;
  if (self->n == 0)
    self->exponent = 0;
}

/* A mark between groups of three digits: the sign's length at @at, 0 = none. */
static gsize
measure_group_mark (const char *text, gsize length, gsize at, char decimal)
{
  static const char *const blanks[] = { " ", "'", "_", "\u00a0", "\u202f", "’" };
  gsize                    size = 0;

  if ((text[at] == ',' || text[at] == '.') && text[at] != decimal)
    size = 1;
  for (guint i = 0; i < G_N_ELEMENTS (blanks) && size == 0; i++)
    if (length - at >= strlen (blanks[i])
        && memcmp (text + at, blanks[i], strlen (blanks[i])) == 0)
      size = strlen (blanks[i]);
  if (size == 0 || at + size + 3 > length)
    return 0;
  for (gsize i = at + size; i < at + size + 3; i++)
    if (!g_ascii_isdigit (text[i]))
      return 0;
  if (at + size + 3 < length && g_ascii_isdigit (text[at + size + 3]))
    return 0;
  return size;
}

/* The digits from @at on; returns the offset behind them, 0 when there are too many or a
 * group is no group. */
static gsize
take_digits (
    Decimal *self, const char *text, gsize length, gsize at, char decimal, gint64 *after)
{
  gboolean behind = FALSE;
  gsize    lead = 0; /* digits before the first group mark */
  gboolean grouped = FALSE;

  while (at < length)
    {
      gsize mark;

      if (g_ascii_isdigit (text[at]))
        {
          if (self->n == MAX_DIGITS)
            return 0;
          self->digits[self->n++] = text[at++];
          *after += behind;
          lead += !grouped && !behind;
          continue;
        }
      if (!behind && text[at] == decimal)
        {
          behind = TRUE;
          at++;
          continue;
        }
      mark = behind || lead == 0 ? 0 : measure_group_mark (text, length, at, decimal);
      if (mark == 0)
        break;
      if (!grouped && (lead > 3 || self->digits[0] == '0'))
        return 0;
      grouped = TRUE;
      at += mark;
    }
  return at;
}

/* Signs, currencies and brackets around the digits; FALSE at a digit or mark that is none
 * of these. */
static gboolean
take_sign (Decimal *self, const char *text, const char *end, const char **next)
{
  gunichar c = g_utf8_get_char_validated (text, end - text);

  if (c == (gunichar)-1 || c == (gunichar)-2)
    return FALSE;
  *next = text + g_unichar_to_utf8 (c, NULL);
  if (c == '-' || c == 0x2212 || c == '(')
    self->negative = TRUE;
  else if (c == '%')
    self->percent = TRUE;
  else if (g_unichar_isdigit (c))
    return FALSE;
  return TRUE;
}

/* Letters there may be, of a currency, but none that are digits in disguise. */
static gboolean
read_decimal (const char *text, gsize length, char decimal, Decimal *self)
{
  const char *end = text + length;
  const char *at = text;
  gint64      after = 0;
  gsize       stop;

  self->n = 0;
  self->exponent = 0;
  self->negative = self->percent = FALSE;
  while (at < end && !g_ascii_isdigit (*at)
         && !(*at == decimal && at + 1 < end && g_ascii_isdigit (at[1])))
    if (!take_sign (self, at, end, &at))
      return FALSE;
  if (at == end)
    return FALSE;
  stop = take_digits (self, text, length, (gsize)(at - text), decimal, &after);
  if (stop == 0)
    return FALSE;
  at = text + stop;
  if (at + 1 < end && (*at == 'e' || *at == 'E' || *at == 'd' || *at == 'D')
      && (g_ascii_isdigit (at[1]) || at[1] == '-' || at[1] == '+'))
    {
      g_autofree char *power = g_strndup (at + 1, (gsize)(end - at - 1));
      char            *rest;

      self->exponent = g_ascii_strtoll (power, &rest, 10);
      at = at + 1 + (rest - power);
    }
  while (at < end)
    if (!take_sign (self, at, end, &at))
      return FALSE;
  trim_zeros (self, after);
  return TRUE;
}

static gboolean
is_same_decimal (const Decimal *source, const Decimal *written)
{
  gint64 shift = source->exponent - written->exponent;

  if (source->n != written->n || memcmp (source->digits, written->digits, source->n) != 0)
    return FALSE;
  if (source->n > 0 && source->negative != written->negative)
    return FALSE;
  return shift == 0 || (source->percent && shift == 2);
}

/* More digits behind the mark than a double holds, and the double is the nearest to both.
 * Whole numbers get no such grace: their last digits are no noise. */
static gboolean
is_rounded (const Decimal *source, const Decimal *written)
{
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  if (source->n <= EXACT_DIGITS || source->exponent >= 0
      || source->negative != written->negative)
    return FALSE;
  left = g_strdup_printf (
      "%.*se%" G_GINT64_FORMAT, (int)source->n, source->digits, source->exponent);
  right = g_strdup_printf (
      "%.*se%" G_GINT64_FORMAT, (int)written->n, written->digits, written->exponent);
  return g_ascii_strtod (left, NULL) == g_ascii_strtod (right, NULL);
}

/* "inf", "nan" and their like. */
static gboolean
is_same_word (const char *source, gsize length, const char *written)
{
  g_autofree char *copy = g_ascii_strdown (source, (gssize)length);
  const char      *word = copy + strspn (copy, "+- \t");
  const char      *other = written + strspn (written, "+-");

  return (strchr (copy, '-') != NULL) == (written[0] == '-')
         && (g_str_has_prefix (word, "inf") || strstr (word, "∞") != NULL)
         && g_str_has_prefix (other, "inf");
}

EdaRoundTrip
eda_round_trip_number (const char *source,
                       gsize       length,
                       const char *written,
                       char        decimal)
{
  Decimal left, right;

  if (is_text (source, length, written))
    return EDA_ROUND_TRIP_SAME;
  if (is_same_word (source, length, written))
    return EDA_ROUND_TRIP_TEXT;
  if (!read_decimal (written, strlen (written), '.', &right)
      || !read_decimal (source, length, decimal, &left))
    return EDA_ROUND_TRIP_LOSS;
  return is_same_decimal (&left, &right) || is_rounded (&left, &right)
             ? EDA_ROUND_TRIP_TEXT
             : EDA_ROUND_TRIP_LOSS;
}

static guint
take_numbers (const char *text, gsize length, gint64 numbers[MAX_NUMBERS])
{
  guint n = 0;

  for (gsize at = 0; at < length && n < MAX_NUMBERS;)
    {
      gint64 number = 0;
      gsize  start = at;

      while (at < length && g_ascii_isdigit (text[at]) && at - start < 15)
        number = 10 * number + (text[at++] - '0');
      if (at > start)
        numbers[n++] = number;
      else
        at++;
    }
  return n;
}

static gboolean
has_number (const gint64 numbers[], guint n, gint64 wanted)
{
  for (guint i = 0; i < n; i++)
    if (numbers[i] == wanted)
      return TRUE;
  return FALSE;
}

static gboolean
has_letter (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (g_ascii_isalpha (text[i]) || (text[i] & 0x80) != 0)
      return TRUE;
  return FALSE;
}

static gboolean
has_date (const char  *source,
          gsize        length,
          const gint64 numbers[],
          guint        n,
          const gint64 date[3])
{
  if (has_number (numbers, n, date[0] * 10000 + date[1] * 100 + date[2]))
    return TRUE;
  return (has_number (numbers, n, date[0]) || has_number (numbers, n, date[0] % 100))
         && (has_number (numbers, n, date[1]) || has_letter (source, length))
         && has_number (numbers, n, date[2]);
}

/* A zone moves the hour, and perhaps the day. */
static gboolean
has_zone (const char *source, gsize length)
{
  const char *colon = memchr (source, ':', length);

  if (colon == NULL)
    return FALSE;
  for (const char *p = colon; p < source + length; p++)
    if (*p == '+' || *p == '-' || *p == 'Z' || *p == 'z')
      return TRUE;
  return FALSE;
}

static gboolean
has_time (const gint64 numbers[], guint n, const gint64 *time, guint n_time)
{
  gint64 hour = time[0];
  gint64 noon = hour % 12 == 0 ? 12 : hour % 12;

  if (hour != 0 && !has_number (numbers, n, hour) && !has_number (numbers, n, noon))
    return FALSE;
  for (guint i = 1; i < MIN (n_time, 3); i++)
    if (time[i] != 0 && !has_number (numbers, n, time[i]))
      return FALSE;
  return TRUE;
}

EdaRoundTrip
eda_round_trip_date (const char *source, gsize length, const char *written)
{
  gint64      in_source[MAX_NUMBERS], in_written[MAX_NUMBERS];
  guint       n_source = take_numbers (source, length, in_source);
  guint       n_written = take_numbers (written, strlen (written), in_written);
  const char *dash = strchr (written, '-');
  gboolean    dated = dash != NULL && (dash > written || strchr (dash + 1, '-') != NULL);
  const char *colon = strchr (written, ':');
  gboolean    same = TRUE;
  const gint64 *time = in_written + (dated ? 3 : 0);

  if (is_text (source, length, written))
    return EDA_ROUND_TRIP_SAME;
  if (has_zone (source, length) && dated && colon != NULL)
    return EDA_ROUND_TRIP_TEXT;
  if (dated)
    same = n_written >= 3 && has_date (source, length, in_source, n_source, in_written);
  if (same && colon != NULL)
    same = has_time (in_source, n_source, time, n_written - (dated ? 3 : 0));
  return same ? EDA_ROUND_TRIP_TEXT : EDA_ROUND_TRIP_LOSS;
}
