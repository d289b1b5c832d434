/* Cells of a column are mostly of one kind, with an odd one now and then: that is what
 * decides between types, and between the fast way and the plain one. */

#include "tests/fuzz/generate.h"

#include "tests/fuzz/fuzz-case.h"

#include <string.h>

typedef struct
{
  FuzzDice *dice;
  guint8   *bytes;
  gsize     used;
  gsize     room;
  char      delimiter, quote;
} Writing;

FuzzDice
fuzz_dice_new (guint64 seed)
{
  return (FuzzDice){ seed * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) + 1 };
}

/* Marsaglia (2003), "Xorshift RNGs". */
guint
fuzz_dice_roll (FuzzDice *self, guint n)
{
  self->state ^= self->state << 13;
  self->state ^= self->state >> 7;
  self->state ^= self->state << 17;
  return (guint)((self->state >> 32) % n);
}

static gboolean
one_in (FuzzDice *dice, guint n)
{
  return fuzz_dice_roll (dice, n) == 0;
}

static void
put (Writing *self, const char *text, gsize length)
{
  length = MIN (length, self->room - self->used);
  memcpy (self->bytes + self->used, text, length);
  self->used += length;
}

static void
put_text (Writing *self, const char *text)
{
  put (self, text, strlen (text));
}

#define N_KINDS 12

static const char *const numbers[]
    = { "0",    "1",      "-1", "7",  "12",  "250",    "1.5",  "0.25", "-3.75",
        "99.9", "100.10", "3",  "+4", "1e3", "2.5E-3", "2023", "1999", "-0" };
static const char *const wholes[] = { "2147483647",
                                      "2147483648",
                                      "-2147483648",
                                      "9007199254740992",
                                      "9007199254740993",
                                      "18446744073709551616",
                                      "123456789012345678901234567890",
                                      "-999",
                                      "9999",
                                      "007",
                                      "00",
                                      "1000000" };
static const char *const reals[]
    = { "0.1",       "0.30000000000000004", "1e308", "1e400",
        "5e-324",    "123456789.123456789", ".5",    "5.",
        "0.0000001", "4503599627370496.5",  "inf",   "-Infinity",
        "NaN" };
static const char *const commas[]
    = { "1,5",     "1.234,5", "0,25",      "-3,75",   "1,234",
        "1,234.5", "1.234",   "1,234,567", "12,34,5", "1'234" };
static const char *const amounts[]
    = { "5%",    "$12.50", "€3",     "3 €",        "(4.5)",
        "1 234", "-$7",    "12 USD", "1\u00a0000", "\u22125" };
static const char *const dates[]
    = { "2024-01-31", "2023-02-28", "2000-02-29", "1999-12-31",
        "2023-02-30", "2024/05/06", "2024-1-2",   "0001-01-01" };
static const char *const other_dates[]
    = { "31/12/2023", "01/02/2023", "12/31/2023",  "1.2.2023", "03-04-05",
        "20240131",   "5 Mar 2021", "Mar 5, 2021", "31.12.99", "13/13/2013" };
static const char *const datetimes[]
    = { "2024-01-31 10:20:30",   "2024-01-31T10:20",          "2024-01-31T10:20:30Z",
        "2024-01-31 10:20:30.5", "2024-01-31T10:20:30+02:00", "2024-01-31 25:00:00",
        "31/12/2023 23:59",      "2024-01-31T00:00:00" };
static const char *const times[]
    = { "10:20", "23:59:59", "1:02", "24:00", "10:20 PM", "12:30 a.m.", "10:20:30.25" };
static const char *const words[]
    = { "true", "false", "TRUE", "yes", "no", "T", "F", "Y", "N", "0", "1" };
static const char *const texts[]
    = { "a",   "b",       "red",   "blue",  "Müller", "Zürich", "日本",   "a b",
        "x-1", "it's me", "[1,2]", "C:\\x", "#1",     "é",      "\u200b", "word" };
static const char *const missings[]
    = { "", "NA", "n.a.", "NULL", "-", "?", ".", "--", "N/A", "none", "*", "#N/A N/A" };

static const struct
{
  const char *const *all;
  guint              n;
} kinds[N_KINDS] = {
  { numbers, G_N_ELEMENTS (numbers) },
  { wholes, G_N_ELEMENTS (wholes) },
  { reals, G_N_ELEMENTS (reals) },
  { commas, G_N_ELEMENTS (commas) },
  { amounts, G_N_ELEMENTS (amounts) },
  { dates, G_N_ELEMENTS (dates) },
  { other_dates, G_N_ELEMENTS (other_dates) },
  { datetimes, G_N_ELEMENTS (datetimes) },
  { times, G_N_ELEMENTS (times) },
  { words, G_N_ELEMENTS (words) },
  { texts, G_N_ELEMENTS (texts) },
  { missings, G_N_ELEMENTS (missings) },
};

static const char *
pick (FuzzDice *dice, guint kind)
{
  return kinds[kind].all[fuzz_dice_roll (dice, kinds[kind].n)];
}

/* "-12.30", "0.007" */
static void
put_number (Writing *self)
{
  char  text[32];
  guint decimals = fuzz_dice_roll (self->dice, 5);
  guint whole = fuzz_dice_roll (self->dice, one_in (self->dice, 4) ? 4000000000u : 500);

  if (decimals < 2)
    g_snprintf (text, sizeof text, "%u", whole);
  else
    g_snprintf (text,
                sizeof text,
                "%s%u.%0*u",
                one_in (self->dice, 3) ? "-" : "",
                whole % 5000,
                (int)decimals - 1,
                fuzz_dice_roll (self->dice, 1000));
  put_text (self, text);
}

static void
put_date (Writing *self)
{
  char text[32];

  g_snprintf (text,
              sizeof text,
              "%04u-%02u-%02u",
              1950 + fuzz_dice_roll (self->dice, 100),
              1 + fuzz_dice_roll (self->dice, 12),
              1 + fuzz_dice_roll (self->dice, 28));
  put_text (self, text);
}

/* What readers stumble over. */
static void
put_trap (Writing *self)
{
  static const struct
  {
    const char *text;
    gsize       length;
  } traps[] = {
    { "\"", 1 },   { "\"\"", 2 }, { "\\\"", 2 }, { "'", 1 },        { "\r", 1 },
    { "\r\n", 2 }, { "\n", 1 },   { "\0", 1 },   { "\x1a", 1 },     { "\xef\xbb\xbf", 3 },
    { "\xff", 1 }, { " ", 1 },    { "\t", 1 },   { ",", 1 },        { ";", 1 },
    { "\n\n", 2 }, { "#", 1 },    { "\x80", 1 }, { "\xc3\xa9", 2 },
  };
  guint i = fuzz_dice_roll (self->dice, G_N_ELEMENTS (traps));

  put (self, traps[i].text, traps[i].length);
}

static void
put_quoted (Writing *self, guint kind)
{
  put (self, &self->quote, 1);
  put_text (self, pick (self->dice, kind));
  switch (fuzz_dice_roll (self->dice, 12))
    {
    case 0:
      put (self, &self->delimiter, 1);
      break;
    case 1:
      put_text (self, "\n");
      break;
    case 2:
      put (self, &self->quote, 1);
      put (self, &self->quote, 1);
      break;
    case 3:
      put_trap (self);
      break;
    }
  put (self, &self->quote, 1);
}

static void
put_cell (Writing *self, guint kind)
{
  if (one_in (self->dice, 12))
    kind = one_in (self->dice, 2) ? N_KINDS - 1 : fuzz_dice_roll (self->dice, N_KINDS);
  if (one_in (self->dice, 60))
    put_trap (self);
  else if (one_in (self->dice, 16))
    put_quoted (self, kind);
  else if (kind == 0 && !one_in (self->dice, 4))
    put_number (self);
  else if (kind == 5 && one_in (self->dice, 2))
    put_date (self);
  else
    put_text (self, pick (self->dice, kind));
}

static void
put_row (Writing *self, const guint row_kinds[], guint n, const char *line_end)
{
  if (one_in (self->dice, 80))
    n = 1 + fuzz_dice_roll (self->dice, n + 1); /* ragged */
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        put (self, &self->delimiter, 1);
      put_cell (self, row_kinds[i]);
    }
  put_text (self, line_end);
}

static void
put_header (Writing *self, guint n, const char *line_end)
{
  for (guint i = 0; i < n; i++)
    {
      const char *name = one_in (self->dice, 6) ? pick (self->dice, 10) : "n";

      if (i > 0)
        put (self, &self->delimiter, 1);
      put_text (self, name);
      put (self, &"abcdef"[i % 6], !one_in (self->dice, 20));
    }
  put_text (self, line_end);
}

static void
put_control (Writing *self)
{
  static const char words_of_user[] = "hH,.;\t|'\"0m";
  guint             word = 0;

  if (one_in (self->dice, 12))
    word = (guint8)words_of_user[fuzz_dice_roll (self->dice, sizeof words_of_user - 1)];
  for (guint i = 0; i < FUZZ_CONTROL; i++)
    self->bytes[self->used++] = (guint8)(i < 3 ? fuzz_dice_roll (self->dice, 256) : word);
}

static void
put_title (Writing *self, const char *line_end)
{
  static const char *const titles[]
      = { "# comment", "Sales of 2023", "sep=;", "", "a report, of sorts" };

  put_text (self, titles[fuzz_dice_roll (self->dice, G_N_ELEMENTS (titles))]);
  put_text (self, line_end);
}

gsize
fuzz_generate (FuzzDice *dice, guint8 out[], gsize room)
{
  static const char        delimiters[] = ",,,,,,;;\t\t| :^";
  static const char *const line_ends[] = { "\n", "\n", "\n", "\n", "\r\n", "\r" };
  Writing                  self = { dice, out, 0, room, 0, '"' };
  const char *line_end = line_ends[fuzz_dice_roll (dice, G_N_ELEMENTS (line_ends))];
  guint       n = 1 + fuzz_dice_roll (dice, one_in (dice, 8) ? 8 : 4);
  guint       n_rows = 1 + fuzz_dice_roll (dice, one_in (dice, 8) ? 40 : 8);
  guint       row_kinds[9];

  g_return_val_if_fail (room > FUZZ_CONTROL, 0);
  self.delimiter = delimiters[fuzz_dice_roll (dice, sizeof delimiters - 1)];
  if (one_in (dice, 20))
    self.quote = '\'';
  for (guint i = 0; i < G_N_ELEMENTS (row_kinds); i++)
    row_kinds[i] = one_in (dice, 2) ? 0 : fuzz_dice_roll (dice, N_KINDS);
  put_control (&self);
  if (one_in (dice, 16))
    put_title (&self, line_end);
  if (!one_in (dice, 5))
    put_header (&self, n, line_end);
  for (guint row = 0; row < n_rows; row++)
    put_row (&self, row_kinds, n, line_end);
  if (one_in (dice, 3) && self.used > FUZZ_CONTROL + 1)
    self.used--; /* no line break at the end, or half of one */
  return self.used;
}

/* Where a cell of @data begins, at or behind a random place, and where it ends. */
static gsize
find_cell (FuzzDice *dice, const guint8 data[], gsize size, gsize *end)
{
  gsize at = FUZZ_CONTROL + fuzz_dice_roll (dice, (guint)(size - FUZZ_CONTROL));

  while (at > FUZZ_CONTROL && strchr (",;\t|\n\r", data[at - 1]) == NULL)
    at--;
  for (*end = at; *end < size && strchr (",;\t|\n\r", data[*end]) == NULL;)
    (*end)++;
  return at;
}

static gsize
find_line (FuzzDice *dice, const guint8 data[], gsize size, gsize *end)
{
  gsize at = FUZZ_CONTROL + fuzz_dice_roll (dice, (guint)(size - FUZZ_CONTROL));

  while (at > FUZZ_CONTROL && data[at - 1] != '\n' && data[at - 1] != '\r')
    at--;
  for (*end = at; *end < size && data[*end] != '\n' && data[*end] != '\r';)
    (*end)++;
  *end += *end < size;
  return at;
}

/* @n bytes of @text instead of those from @at to @end. */
static gsize
replace (
    guint8 data[], gsize size, gsize room, gsize at, gsize end, const void *text, gsize n)
{
  n = MIN (n, room - (size - (end - at)));
  memmove (data + at + n, data + end, size - end);
  memcpy (data + at, text, n);
  return size - (end - at) + n;
}

gsize
fuzz_mutate (FuzzDice *dice, guint8 data[], gsize size, gsize room)
{
  guint8  piece[256];
  Writing writing = { dice, piece, 0, sizeof piece, ',', '"' };
  gsize   at, end;

  if (size <= FUZZ_CONTROL || room < size)
    return size;
  switch (fuzz_dice_roll (dice, 8))
    {
    case 0:
    case 1:
    case 2: /* another cell */
      at = find_cell (dice, data, size, &end);
      put_cell (&writing, fuzz_dice_roll (dice, N_KINDS));
      break;
    case 3: /* a cell in quotes */
      at = find_cell (dice, data, size, &end);
      put (&writing, &writing.quote, 1);
      put (&writing, (const char *)data + at, MIN (end - at, sizeof piece - 2));
      put (&writing, &writing.quote, 1);
      break;
    case 4: /* a trap somewhere */
      at = end = FUZZ_CONTROL + fuzz_dice_roll (dice, (guint)(size - FUZZ_CONTROL));
      put_trap (&writing);
      break;
    case 5: /* a row again */
      at = find_line (dice, data, size, &end);
      put (&writing, (const char *)data + at, MIN (end - at, sizeof piece));
      find_line (dice, data, size, &end);
      at = end;
      break;
    case 6: /* a row less */
      at = find_line (dice, data, size, &end);
      break;
    default: /* another way to load it */
      put_control (&writing);
      at = 0;
      end = FUZZ_CONTROL;
    }
  size = replace (data, size, room, at, end, piece, writing.used);
  return MAX (size, FUZZ_CONTROL + 1);
}
