/* Digits are read eight at a time, as the bytes of one 64-bit word: first all are checked
 * to be digits, then neighbours are joined in pairs, fours and eights. The idea is from
 * Johnny Lee and Daniel Lemire, "Quickly parsing eight digits" (2018-2022). */

#include "analysis/table/fast-number.h"

#include "analysis/table/calendar.h"

#define MAX_DIGITS 18
#define EXACT G_GUINT64_CONSTANT (9007199254740992) /* 2^53 */

const double eda_fast_powers[EDA_FAST_POWERS] = {
  1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
  1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
};

#define E(n) G_GUINT64_CONSTANT (n)

const guint64 eda_fast_whole_powers[19] = {
  E (1),
  E (10),
  E (100),
  E (1000),
  E (10000),
  E (100000),
  E (1000000),
  E (10000000),
  E (100000000),
  E (1000000000),
  E (10000000000),
  E (100000000000),
  E (1000000000000),
  E (10000000000000),
  E (100000000000000),
  E (1000000000000000),
  E (10000000000000000),
  E (100000000000000000),
  E (1000000000000000000),
};

/* The @n digits before @end, 1 to 8. */
EDA_INLINE gboolean
read_eight (const char *end, guint n, guint64 *value)
{
  guint   others = 8 * (8 - n);
  guint64 word = eda_fast_load_digits (end);

  word = (word >> others) << others;
  word |= EDA_FAST_ZEROS & (((guint64)1 << others) - 1);
  if (!eda_fast_are_digits (word))
    return FALSE;
  *value = eda_fast_join_digits (word);
  return TRUE;
}

/* The @n digits before @end, 0 to 18. */
EDA_INLINE gboolean
read_run (const char *end, guint n, guint64 *value)
{
  guint64 part;

  *value = 0;
  if (n == 0)
    return TRUE;
  if (n <= 8)
    return read_eight (end, n, value);
  if (!read_eight (end, 8, &part))
    return FALSE;
  if (n <= 16)
    {
      if (!read_eight (end - 8, n - 8, value))
        return FALSE;
      *value = *value * E (100000000) + part;
      return TRUE;
    }
  *value = part;
  if (!read_eight (end - 8, 8, &part))
    return FALSE;
  *value += part * E (100000000);
  if (!read_eight (end - 16, n - 16, &part))
    return FALSE;
  *value += part * E (10000000000000000);
  return TRUE;
}

/* @decimals of the @n signs behind the sign follow the mark. */
EDA_INLINE gboolean
read_parts (const char *text, guint n, guint decimals, EdaFastNumber *number)
{
  const char *end = text + n;
  guint64     whole, fraction;

  if (n - 1 > MAX_DIGITS || !read_run (end, decimals, &fraction)
      || !read_run (end - decimals - 1, n - decimals - 1, &whole))
    return FALSE;
  number->mantissa = whole * eda_fast_whole_powers[decimals] + fraction;
  number->decimals = decimals;
  return TRUE;
}

gboolean
eda_fast_number_read (
    const char *text, gsize length, char mark, guint decimals, EdaFastNumber *number)
{
  const char *found;
  guint       n = (guint)length;

  if (length == 0 || length > MAX_DIGITS + 2)
    return FALSE;
  number->negative = text[0] == '-';
  text += number->negative; /* no branch: signs come as they like */
  n -= (guint)number->negative;
  if (decimals > 0 && n > decimals && text[n - 1 - decimals] == mark)
    return read_parts (text, n, decimals, number);
  if (n > 0 && n <= MAX_DIGITS && read_run (text + n, n, &number->mantissa))
    {
      number->decimals = 0;
      return n == 1 || text[0] != '0';
    }
  found = n > 1 ? memchr (text, mark, n - 1) : NULL;
  return found != NULL && read_parts (text, n, n - 1 - (guint)(found - text), number);
}

gboolean
eda_fast_number_to_double (const EdaFastNumber *number, double *value)
{
  double x = (double)number->mantissa / eda_fast_powers[number->decimals];

  *value = number->negative ? -x : x;
  return number->mantissa <= EXACT;
}

#define FIRST_YEAR 1600
#define END_YEAR 2400
#define N_MONTHS ((END_YEAR - FIRST_YEAR) * 12)

/* The first day of each month, and of the one behind the last. */
static const gint32 *
get_months (void)
{
  static gint32 *months;

  if (g_once_init_enter (&months))
    {
      gint32 *made = g_new (gint32, N_MONTHS + 1);

      for (int i = 0; i <= N_MONTHS; i++)
        made[i] = (gint32)eda_calendar_to_days (FIRST_YEAR + i / 12, i % 12 + 1, 1);
      g_once_init_leave (&months, made);
    }
  return months;
}

/* yyyy-mm-dd as the eight digits yyyymmdd. */
gboolean
eda_fast_date_read (const char *text, gsize length, gint32 *days)
{
  const gint32 *months;
  guint64       word;
  guint16       end;
  guint         date, month, day;

  if (length != 10 || text[4] != '-' || text[7] != '-')
    return FALSE;
  memcpy (&word, text, sizeof word);
  memcpy (&end, text + 8, sizeof end);
  word = GUINT64_FROM_LE (word);
  word = (word & G_MAXUINT32) | ((word >> 40) & 0xffff) << 32
         | (guint64)GUINT16_FROM_LE (end) << 48;
  if (!eda_fast_are_digits (word))
    return FALSE;
  date = (guint)eda_fast_join_digits (word);
  month = date / 100 % 100 - 1;
  day = date % 100 - 1;
  if (date / 10000 - FIRST_YEAR >= END_YEAR - FIRST_YEAR || month > 11)
    return FALSE;
  months = get_months () + (date / 10000 - FIRST_YEAR) * 12 + month;
  *days = months[0] + (gint32)day;
  return (gint32)day >= 0 && *days < months[1];
}

gboolean
eda_fast_datetime_read (const char *text, gsize length, gint64 *seconds)
{
  guint64 word, time;
  gint32  days;
  guint   hour, minute, second;

  if (length != 19 || (text[10] != ' ' && text[10] != 'T') || text[13] != ':'
      || text[16] != ':' || !eda_fast_date_read (text, 10, &days))
    return FALSE;
  memcpy (&word, text + 11, sizeof word); /* "hh:mm:ss" with '0' for ':' */
  word = GUINT64_FROM_LE (word) - E (0x00000a00000a0000);
  if (!eda_fast_are_digits (word))
    return FALSE;
  time = eda_fast_join_digits (word);
  hour = (guint)(time / 1000000);
  minute = (guint)(time / 1000 % 1000);
  second = (guint)(time % 1000);
  if (hour > 23 || minute > 59 || second > 59)
    return FALSE;
  *seconds = (gint64)days * EDA_SECONDS_PER_DAY + hour * 3600 + minute * 60 + second;
  return TRUE;
}
