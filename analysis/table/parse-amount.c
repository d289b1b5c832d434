/* Amounts: a number in the clothes people give it. The sign, the unit and unusual
 * thousands marks are taken off, and what is left must be a number by itself. */

#include "analysis/table/parse.h"

#include <string.h>

#define MAX_AMOUNT 64

typedef struct
{
  const char *text;
  gsize       length;
} Slice;

#define UNIT(text)                                                                       \
  {                                                                                      \
    text, sizeof text - 1                                                                \
  }

static const Slice units[] = {
  UNIT ("%"),   UNIT ("$"),   UNIT ("€"),   UNIT ("£"),   UNIT ("¥"),   UNIT ("₹"),
  UNIT ("₽"), UNIT ("₩"),   UNIT ("₺"),   UNIT ("₫"),   UNIT ("₪"),   UNIT ("฿"),
  UNIT ("zł"),  UNIT ("Kč"),  UNIT ("USD"), UNIT ("EUR"), UNIT ("GBP"), UNIT ("JPY"),
  UNIT ("CHF"), UNIT ("CNY"), UNIT ("INR"), UNIT ("CAD"), UNIT ("AUD"), UNIT ("NZD"),
  UNIT ("SEK"), UNIT ("NOK"), UNIT ("DKK"), UNIT ("PLN"), UNIT ("CZK"), UNIT ("HUF"),
  UNIT ("BRL"), UNIT ("MXN"), UNIT ("ZAR"), UNIT ("RUB"), UNIT ("KRW"), UNIT ("TRY"),
  UNIT ("US$"), UNIT ("A$"),  UNIT ("C$"),  UNIT ("R$"),  UNIT ("kr"),
};

static const char *const group_marks[]
    = { " ", "'", "\u00a0", "\u202f", "\u2009", "\u2019" };

/* Most texts differ in their first byte, which is looked at before all else. */
static inline gboolean
stands_at (const char *text, Slice what)
{
  return text[0] == what.text[0] && memcmp (text, what.text, what.length) == 0;
}

static gboolean
starts_with (Slice slice, const char *with)
{
  Slice what = { with, strlen (with) };

  return slice.length >= what.length && stands_at (slice.text, what);
}

static gboolean
ends_with (Slice slice, const char *with)
{
  Slice what = { with, strlen (with) };

  return slice.length >= what.length
         && stands_at (slice.text + slice.length - what.length, what);
}

static Slice
cut (Slice slice, gsize left, gsize right)
{
  slice.text += left;
  slice.length -= left + right;
  for (;;)
    {
      eda_parse_trim (&slice.text, &slice.length);
      if (starts_with (slice, "\u00a0"))
        slice.text += 2, slice.length -= 2;
      else if (ends_with (slice, "\u00a0"))
        slice.length -= 2;
      else
        return slice;
    }
}

/* Takes a unit from either end; TRUE when there was one. The longest wins: US$ before $.
 */
static gboolean
take_unit (Slice *slice, const char **unit)
{
  gsize    best = 0;
  gboolean left = FALSE;

  if (slice->length == 0
      || (g_ascii_isdigit (slice->text[0])
          && g_ascii_isdigit (slice->text[slice->length - 1])))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      gsize    n = units[i].length;
      gboolean starts;

      if (n <= best || n > slice->length)
        continue;
      starts = i > 0 && stands_at (slice->text, units[i]);
      if (!starts && !stands_at (slice->text + slice->length - n, units[i]))
        continue;
      *unit = units[i].text;
      best = n;
      left = starts;
    }
  if (best > 0)
    *slice = cut (*slice, left ? best : 0, left ? 0 : best);
  return best > 0;
}

static gboolean
take_minus (Slice *slice)
{
  if (slice->length > 2 && starts_with (*slice, "(") && ends_with (*slice, ")"))
    *slice = cut (*slice, 1, 1);
  else if (starts_with (*slice, "-"))
    *slice = cut (*slice, 1, 0);
  else if (starts_with (*slice, "\u2212"))
    *slice = cut (*slice, 3, 0);
  else
    return FALSE;
  return TRUE;
}

static gsize
match_group_mark (Slice slice, gsize at, const char *mark)
{
  Slice rest = { slice.text + at, slice.length - at };

  return starts_with (rest, mark) ? strlen (mark) : 0;
}

/* "1 234 567" → "1234567" into @plain; 0 unless one kind of mark stands before groups of
 * three. */
static gsize
take_groups (Slice slice, const char *mark, char plain[])
{
  gsize n = 0, run = 0, n_marks = 0;

  for (gsize i = 0; i < slice.length;)
    {
      gsize width = match_group_mark (slice, i, mark);

      if (width > 0)
        {
          if (run == 0 || run > 3 || (n_marks > 0 && run != 3))
            return 0;
          n_marks++;
          run = 0;
          i += width;
          continue;
        }
      if (!g_ascii_isdigit (slice.text[i])) /* the decimal mark: groups are over */
        {
          if (n_marks == 0 || run != 3)
            return 0;
          memcpy (plain + n, slice.text + i, slice.length - i);
          return n + slice.length - i;
        }
      plain[n++] = slice.text[i++];
      run++;
    }
  return n_marks > 0 && run == 3 && plain[0] != '0' ? n : 0;
}

static gboolean
parse_rest (Slice slice, EdaNumberLayout layout, double *value, EdaNumberFlags *flags)
{
  const EdaNumberLayout plain_layout = { layout.decimal, 0 };
  char                  plain[MAX_AMOUNT];

  if (slice.length == 0
      || (!g_ascii_isdigit (slice.text[0]) && slice.text[0] != layout.decimal))
    return FALSE;
  if (eda_parse_number (slice.text, slice.length, layout, value, flags))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (group_marks); i++)
    {
      gsize n = take_groups (slice, group_marks[i], plain);

      if (n > 0 && eda_parse_number (plain, n, plain_layout, value, flags))
        {
          *flags |= EDA_NUMBER_GROUPED;
          return TRUE;
        }
    }
  return FALSE;
}

gboolean
eda_parse_amount (const char     *text,
                  gsize           length,
                  EdaNumberLayout layout,
                  double         *value,
                  EdaNumberFlags *flags,
                  const char    **unit)
{
  Slice       slice = { text, length };
  const char *found = NULL;
  gboolean    minus;

  if (unit != NULL)
    *unit = NULL;
  if (eda_parse_number (text, length, layout, value, flags))
    return TRUE;
  if (length == 0 || length >= MAX_AMOUNT)
    return FALSE;
  minus = take_minus (&slice);
  take_unit (&slice, &found);
  if (!minus)
    minus = take_minus (&slice);
  if (!parse_rest (slice, layout, value, flags))
    return FALSE;
  *value = minus ? -*value : *value;
  *flags |= found != NULL ? EDA_NUMBER_UNIT : 0;
  if (unit != NULL)
    *unit = found;
  return TRUE;
}
