/* Numbers and lists as text for people: digits by role, no locale, no surprise. */

#include "analysis/result/format.h"

#include <math.h>
#include <string.h>

/* U+2212; U+202F, narrow and not breaking; not breaking; en dash */
#define MINUS "\u2212"
#define GAP "\u202f"
#define NO_BREAK "\u00a0"
#define NOT_KNOWN "\u2013"
#define INFINITE "\u221e"

#define SECONDS_PER_DAY 86400.0

/* Beyond two million years no date is meant. */
#define MAX_DAYS 7.3e8

/* @digits is "[0-9]+(.[0-9]+)?"; the whole part gets a gap every three digits, but none
 * when it has four: 2009 may be a year. */
static void
append_grouped (GString *out, const char *digits)
{
  gsize whole = strcspn (digits, ".");

  for (gsize i = 0; i < whole; i++)
    {
      if (i > 0 && whole > 4 && (whole - i) % 3 == 0)
        g_string_append (out, GAP);
      g_string_append_c (out, digits[i]);
    }
  g_string_append (out, digits + whole);
}

static void
cut_trailing_zeros (char *digits)
{
  gsize length = strlen (digits);

  if (strchr (digits, '.') == NULL)
    return;
  while (digits[length - 1] == '0')
    length--;
  if (digits[length - 1] == '.')
    length--;
  digits[length] = '\0';
}

static gboolean
is_all_zero (const char *digits)
{
  return strspn (digits, "0.") == strlen (digits);
}

/* "−12 345.6": @decimals digits after the point, trailing zeros cut when @cut. */
static char *
format_fixed (double value, int decimals, gboolean cut)
{
  char     digits[64], pattern[8];
  GString *out = g_string_new (NULL);

  g_snprintf (pattern, sizeof pattern, "%%.%df", decimals);
  g_ascii_formatd (digits, sizeof digits, pattern, fabs (value));
  if (cut)
    cut_trailing_zeros (digits);
  if (value < 0 && !is_all_zero (digits))
    g_string_append (out, MINUS);
  append_grouped (out, digits);
  return g_string_free (out, FALSE);
}

/* "1.2346 × 10⁻⁷" */
static char *
format_scientific (double value)
{
  static const char *const raised[]
      = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
  char        digits[64];
  GString    *out = g_string_new (value < 0 ? MINUS : "");
  const char *power;

  g_ascii_formatd (digits, sizeof digits, "%.4e", fabs (value));
  power = strchr (digits, 'e') + 1;
  digits[power - digits - 1] = '\0';
  cut_trailing_zeros (digits);
  g_string_append_printf (out, "%s" GAP "×" GAP "10%s", digits, *power == '-' ? "⁻" : "");
  for (power++; *power == '0' && power[1] != '\0'; power++)
    ;
  for (; *power != '\0'; power++)
    g_string_append (out, raised[*power - '0']);
  return g_string_free (out, FALSE);
}

static char *
format_value (double value)
{
  double size = fabs (value);
  int    decimals;

  if (size != 0 && (size >= 1e15 || size < 1e-4))
    return format_scientific (value);
  if (size >= 1e5 || value == floor (value))
    return format_fixed (value, 0, FALSE);
  decimals = 4 - (int)floor (log10 (size));
  return format_fixed (value, CLAMP (decimals, 0, 9), TRUE);
}

static char *
format_share (double share)
{
  if (share == 0 || share == 1)
    return g_strdup (share == 0 ? "0" GAP "%" : "100" GAP "%");
  if (share > 0 && share < 0.0005)
    return g_strdup ("<" GAP "0.1" GAP "%");
  if (share < 1 && share >= 0.9995)
    return g_strdup (">" GAP "99.9" GAP "%");

  g_autofree char *number = format_fixed (100 * share, 1, FALSE);

  return g_strconcat (number, GAP "%", NULL);
}

static char *
format_p (double p)
{
  return p < 0.001 ? g_strdup ("<" GAP "0.001") : format_fixed (p, 3, FALSE);
}

/* Two decimals, but never "1.00" for what is not 1. */
static char *
format_coefficient (double value)
{
  double size = fabs (value);

  if (size < 0.995 || size >= 1)
    return format_fixed (value, 2, FALSE);
  if (size < 0.9995)
    return format_fixed (value, 3, FALSE);
  return g_strdup (value < 0 ? "<" GAP MINUS "0.999" : ">" GAP "0.999");
}

/* Civil date of a day number; Hinnant's days-to-civil, proleptic Gregorian. */
static char *
format_date (double days)
{
  gint64 z = (gint64)floor (days) + 719468;
  gint64 era = (z >= 0 ? z : z - 146096) / 146097;
  gint64 day_of_era = z - era * 146097;
  gint64 year_of_era
      = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  gint64 day_of_year
      = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  gint64 month = (5 * day_of_year + 2) / 153;
  int    day = (int)(day_of_year - (153 * month + 2) / 5 + 1);
  gint64 year = year_of_era + era * 400 + (month >= 10);

  return g_strdup_printf ("%s%04d-%02d-%02d",
                          year < 0 ? MINUS : "",
                          (int)ABS (year),
                          (int)(month < 10 ? month + 3 : month - 9),
                          day);
}

/* "10:12:05", with milliseconds only when there are some. */
static char *
format_time (double seconds)
{
  gint64           ms = (gint64)floor (seconds * 1000 + 0.5);
  gint64           whole = ms / 1000;
  g_autofree char *fraction
      = ms % 1000 == 0 ? g_strdup ("") : g_strdup_printf (".%03d", (int)(ms % 1000));

  return g_strdup_printf ("%02d:%02d:%02d%s",
                          (int)(whole / 3600),
                          (int)(whole / 60 % 60),
                          (int)(whole % 60),
                          fraction);
}

static char *
format_datetime (double seconds)
{
  double           rounded = floor (seconds * 1000 + 0.5) / 1000;
  double           days = floor (rounded / SECONDS_PER_DAY);
  g_autofree char *date = format_date (days);
  g_autofree char *time = format_time (rounded - days * SECONDS_PER_DAY);

  return g_strconcat (date, " ", time, NULL);
}

static gboolean
is_in_calendar (EdaRole role, double value)
{
  double days = role == EDA_ROLE_DATE ? value : value / SECONDS_PER_DAY;

  return role == EDA_ROLE_TIME ? days >= 0 && days < 5 : fabs (days) < MAX_DAYS;
}

static char *
format_moment (EdaRole role, double value)
{
  if (!is_in_calendar (role, value))
    return format_value (value);
  if (role == EDA_ROLE_DATE)
    return format_date (value);
  return role == EDA_ROLE_TIME ? format_time (value) : format_datetime (value);
}

char *
eda_format (EdaRole role, double value)
{
  if (isnan (value))
    return g_strdup (NOT_KNOWN);
  if (isinf (value))
    return g_strdup (value < 0 ? MINUS INFINITE : INFINITE);

  switch (role)
    {
    case EDA_ROLE_TEXT:
    case EDA_ROLE_VALUE:
      return format_value (value);
    case EDA_ROLE_COUNT:
      return fabs (value) < 1e18 ? format_fixed (value, 0, FALSE)
                                 : format_scientific (value);
    case EDA_ROLE_SHARE:
      return fabs (value) < 1e12 ? format_share (value) : format_scientific (value);
    case EDA_ROLE_P:
      return value < 1e15 ? format_p (value) : format_scientific (value);
    case EDA_ROLE_COEFFICIENT:
      return fabs (value) < 1e15 ? format_coefficient (value) : format_scientific (value);
    case EDA_ROLE_STATISTIC:
      return fabs (value) < 1e15 ? format_fixed (value, 2, FALSE)
                                 : format_scientific (value);
    case EDA_ROLE_DATE:
    case EDA_ROLE_DATETIME:
    case EDA_ROLE_TIME:
      return format_moment (role, value);
    }
  g_return_val_if_reached (NULL);
}

char *
eda_format_count (guint64 count, const char *singular, const char *plural)
{
  g_autofree char *number = eda_format (EDA_ROLE_COUNT, (double)count);

  if (count == 1)
    return g_strconcat (number, " ", singular, NULL);
  return g_strconcat (
      number, " ", plural != NULL ? plural : singular, plural != NULL ? "" : "s", NULL);
}

char *
eda_format_list (const char *const *names, guint n, guint max)
{
  guint    shown = n <= max ? n : MAX (max, 1);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < shown; i++)
    {
      if (i > 0)
        g_string_append (out, i == n - 1 ? " and " : ", ");
      g_string_append (out, names[i]);
    }
  if (shown < n)
    g_string_append_printf (out, " and %u more", n - shown);
  return g_string_free (out, FALSE);
}

/* A decimal of at most 15 digits survives the way through a double, so 15 digits, which
 * %g frees of trailing zeros, are the shortest whenever they read back; below the normal
 * range, where a double holds fewer digits, each length is tried. */
char *
eda_format_exact (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE], pattern[8];
  int  first = fabs (value) < 2.3e-308 ? 1 : 15;

  if (fabs (value) < 1e15 && value == (double)(gint64)value) /* 0 without a sign */
    return g_strdup_printf ("%" G_GINT64_FORMAT, (gint64)value);
  for (int digits = first; digits <= 17; digits++)
    {
      g_snprintf (pattern, sizeof pattern, "%%.%dg", digits);
      g_ascii_formatd (text, sizeof text, pattern, value);
      if (g_ascii_strtod (text, NULL) == value)
        break;
    }
  return g_strdup (text);
}

/* Whether " = 3" stands there, or the like; @length: (out): bytes before the number */
static gboolean
compares (const char *text, gsize *length)
{
  static const char *const signs[]
      = { " = ", " ≈ ", " ≥ ", " ≤ ", " < ", " > ", " &lt; ", " &gt; " };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      const char *number = text + strlen (signs[i]);

      *length = strlen (signs[i]);
      if (g_str_has_prefix (text, signs[i])
          && (g_ascii_isdigit (*number) || g_str_has_prefix (number, MINUS)))
        return TRUE;
    }
  return FALSE;
}

char *
eda_tie_numbers (const char *text)
{
  GString *out = g_string_new (NULL);
  gsize    length;

  for (const char *at = text; *at != '\0'; at++)
    if (*at == ' ' && compares (at, &length))
      {
        g_string_append (out, NO_BREAK);
        g_string_append_len (out, at + 1, (gssize)length - 2);
        g_string_append (out, NO_BREAK);
        at += length - 1;
      }
    else
      g_string_append_c (out, *at);
  return g_string_free (out, FALSE);
}
