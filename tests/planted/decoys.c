/* Columns in which there is nothing to find: what comes up about them is a false alarm.
 */

#include "tests/planted/recipe.h"

static void
add_normal (Sheet *sheet)
{
  SheetColumn *column = sheet_add (sheet, "width");

  for (gsize row = 0; row < sheet->n_rows; row++)
    sheet_set_number (column, row, 50 + 8 * draw_normal (&sheet->draw), 2);
}

static void
add_uniform (Sheet *sheet)
{
  SheetColumn *column = sheet_add (sheet, "angle");

  for (gsize row = 0; row < sheet->n_rows; row++)
    sheet_set_number (column, row, 360 * draw_uniform (&sheet->draw), 1);
}

static void
add_mild_gamma (Sheet *sheet)
{
  SheetColumn *column = sheet_add (sheet, "duration");

  for (gsize row = 0; row < sheet->n_rows; row++)
    sheet_set_number (column, row, 3 * draw_gamma (&sheet->draw, 20), 2);
}

static void
add_counts (Sheet *sheet)
{
  SheetColumn *column = sheet_add (sheet, "visits");

  for (gsize row = 0; row < sheet->n_rows; row++)
    sheet_set (column, row, "%u", draw_poisson (&sheet->draw, 30));
}

static void
add_levels (Sheet *sheet, const char *name, const char *const *levels, guint n)
{
  SheetColumn *column = sheet_add (sheet, name);

  for (gsize row = 0; row < sheet->n_rows; row++)
    sheet_set (column, row, "%s", levels[draw_below (&sheet->draw, n)]);
}

static void
add_regions (Sheet *sheet)
{
  static const char *const levels[] = { "north", "south", "east", "west" };

  add_levels (sheet, "region", levels, G_N_ELEMENTS (levels));
}

static void
add_colours (Sheet *sheet)
{
  static const char *const levels[] = { "red", "green", "blue" };

  add_levels (sheet, "colour", levels, G_N_ELEMENTS (levels));
}

static void
add_boolean (Sheet *sheet)
{
  static const char *const levels[] = { "yes", "no" };

  add_levels (sheet, "member", levels, G_N_ELEMENTS (levels));
}

static void
add_dates (Sheet *sheet)
{
  SheetColumn *column = sheet_add (sheet, "day");

  for (gsize row = 0; row < sheet->n_rows; row++)
    {
      GDate            date;
      g_autofree char *text = NULL;

      g_date_clear (&date, 1);
      g_date_set_dmy (&date, 1, G_DATE_JANUARY, 2021);
      g_date_add_days (&date, draw_below (&sheet->draw, 730));
      sheet_set (column,
                 row,
                 "%04u-%02u-%02u",
                 g_date_get_year (&date),
                 g_date_get_month (&date),
                 g_date_get_day (&date));
    }
}

static void
add_key (Sheet *sheet)
{
  SheetColumn *column = sheet_add (sheet, "code");

  for (gsize row = 0; row < sheet->n_rows; row++)
    sheet_set (column, row, "K%u-%05zu", 10 + draw_below (&sheet->draw, 90), row);
}

static void
add_prose (Sheet *sheet)
{
  static const char *const words[]
      = { "the",   "parcel", "came",    "late", "but",  "whole", "we",     "thank",
          "you",   "please", "call",    "back", "soon", "good",  "price",  "box",
          "large", "window", "without", "rain", "on",   "way",   "nobody", "home" };
  SheetColumn *column = sheet_add (sheet, "comment");

  for (gsize row = 0; row < sheet->n_rows; row++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint n = 4 + draw_below (&sheet->draw, 9); n > 0; n--)
        g_string_append_printf (text,
                                "%s%s",
                                text->len > 0 ? " " : "",
                                words[draw_below (&sheet->draw, G_N_ELEMENTS (words))]);
      sheet_set (column, row, "%s", text->str);
    }
}

static void (*const kinds[]) (Sheet *)
    = { add_normal,  add_uniform, add_mild_gamma, add_counts, add_regions,
        add_colours, add_boolean, add_dates,      add_key,    add_prose };

guint
n_decoy_kinds (void)
{
  return G_N_ELEMENTS (kinds);
}

void
add_all_decoys (Sheet *sheet)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    kinds[i](sheet);
}

void
add_decoys (Sheet *sheet, guint n)
{
  guint first = draw_below (&sheet->draw, G_N_ELEMENTS (kinds));

  for (guint i = 0; i < n; i++)
    kinds[(first + 3 * i) % G_N_ELEMENTS (kinds)](sheet);
}

gboolean *
pick_rows (Sheet *sheet, gsize n)
{
  gboolean *picked = g_new0 (gboolean, sheet->n_rows);

  while (n > 0)
    {
      guint row = draw_below (&sheet->draw, (guint)sheet->n_rows);

      n -= !picked[row];
      picked[row] = TRUE;
    }
  return picked;
}
