/* Step 1: faults of rows and cells. */

#include "tests/planted/recipe.h"

/* A plain measure that a fault is then put into. */
static SheetColumn *
plant_measure (Sheet *sheet, const char *name, double mean, double sd, int decimals)
{
  SheetColumn *column = sheet_plant (sheet, name);

  for (gsize row = 0; row < sheet->n_rows; row++)
    sheet_set_number (column, row, mean + sd * draw_normal (&sheet->draw), decimals);
  return column;
}

static void
plant_repeats (Sheet *sheet)
{
  gsize n = count_share (sheet, STRENGTH (sheet, .05, .04, .03, .02, .01));

  for (; n > 0; n--)
    sheet_repeat_row (sheet, draw_below (&sheet->draw, (guint)sheet->n_rows));
  sheet_shuffle (sheet);
}

/* The key stays, another cell is drawn again. */
static void
plant_key_twice (Sheet *sheet)
{
  SheetColumn *key = sheet_plant (sheet, "order_id");
  SheetColumn *value = sheet_add (sheet, "load");
  gsize        n = count_share (sheet, STRENGTH (sheet, .05, .04, .03, .02, .01));
  gboolean     text = draw_chance (&sheet->draw, 0.5);

  for (gsize row = 0; row < sheet->n_rows; row++)
    {
      sheet_set (key, row, text ? "A-%05zu" : "%zu", 1 + row);
      sheet_set_number (value, row, 40 + 6 * draw_normal (&sheet->draw), 2);
    }
  for (; n > 0; n--)
    {
      gsize row
          = sheet_repeat_row (sheet, draw_below (&sheet->draw, (guint)sheet->n_rows));

      sheet_set_number (value, row, 40 + 6 * draw_normal (&sheet->draw), 2);
    }
  sheet_shuffle (sheet);
}

static void
plant_numbers_as_text (Sheet *sheet)
{
  SheetColumn         *column = plant_measure (sheet, "paid", 1400, 300, 1);
  gsize                n = count_share (sheet, STRENGTH (sheet, .20, .15, .10, .06, .03));
  g_autofree gboolean *picked = pick_rows (sheet, n);
  guint                way = draw_below (&sheet->draw, 4);

  for (gsize row = 0; row < sheet->n_rows; row++)
    {
      guint whole = 1100 + draw_below (&sheet->draw, 800);

      if (!picked[row])
        continue;
      switch (way < 3 ? way : draw_below (&sheet->draw, 3))
        {
        case 0:
          sheet_set (column, row, "%u,%03u", whole / 1000, whole % 1000);
          break;
        case 1:
          sheet_set (column, row, "£%s", column->cells[row]);
          break;
        default:
          sheet_set (column, row, "%s kg", column->cells[row]);
        }
    }
}

static void
plant_constant (Sheet *sheet)
{
  SheetColumn         *column = sheet_plant (sheet, "site");
  gboolean             all = draw_chance (&sheet->draw, 0.5);
  gboolean             number = draw_chance (&sheet->draw, 0.5);
  g_autofree gboolean *picked = pick_rows (sheet, count_share (sheet, 0.02));

  for (gsize row = 0; row < sheet->n_rows; row++)
    if (number)
      sheet_set (column, row, "%d", picked[row] && !all ? 7 : 5);
    else
      sheet_set (column, row, "%s", picked[row] && !all ? "annex" : "main");
}

static void
plant_impossible (Sheet *sheet)
{
  gsize n = count_share (sheet, STRENGTH (sheet, .02, .015, .01, .006, .003));
  g_autofree gboolean *picked = pick_rows (sheet, n);
  guint                way = draw_below (&sheet->draw, 3);
  SheetColumn         *column = sheet_plant (sheet,
                                     way == 0   ? "age"
                                             : way == 1 ? "share_percent"
                                                        : "visit_date");

  for (gsize row = 0; row < sheet->n_rows; row++)
    if (way == 0)
      sheet_set (column,
                 row,
                 "%d",
                 picked[row] ? -1 - (int)draw_below (&sheet->draw, 50)
                             : 20 + (int)draw_below (&sheet->draw, 60));
    else if (way == 1)
      sheet_set_number (column,
                        row,
                        picked[row] ? 110 + 40 * draw_uniform (&sheet->draw)
                                    : 100 * draw_beta (&sheet->draw, 3, 3),
                        1);
    else
      sheet_set (column,
                 row,
                 "%u-%02u-%02u",
                 picked[row] ? 2068 + draw_below (&sheet->draw, 20)
                             : 2019 + draw_below (&sheet->draw, 4),
                 1 + draw_below (&sheet->draw, 12),
                 1 + draw_below (&sheet->draw, 28));
}

static void
plant_variants (Sheet *sheet)
{
  static const char *const levels[] = { "Berlin", "Hamburg", "Munich", "Cologne" };
  static const char *const upper[] = { "BERLIN", "HAMBURG", "MUNICH", "COLOGNE" };
  static const char *const typos[] = { "Belrin", "Hamburgg", "Munnich", "Colonge" };
  SheetColumn             *column = sheet_plant (sheet, "city");
  gsize                n = count_share (sheet, STRENGTH (sheet, .20, .12, .08, .05, .03));
  g_autofree gboolean *picked = pick_rows (sheet, n);
  guint                way = draw_below (&sheet->draw, 3);

  for (gsize row = 0; row < sheet->n_rows; row++)
    {
      guint level = draw_below (&sheet->draw, G_N_ELEMENTS (levels));

      if (!picked[row])
        sheet_set (column, row, "%s", levels[level]);
      else if (way == 0)
        sheet_set (column, row, "%s", upper[level]);
      else if (way == 1)
        sheet_set (column, row, "%s ", levels[level]);
      else /* a slip of the pen is rare */
        sheet_set (column,
                   row,
                   "%s",
                   draw_chance (&sheet->draw, 0.25) ? typos[level] : levels[level]);
    }
}

/* "divide share s by 2.54 (or 1000)" */
static void
plant_units (Sheet *sheet)
{
  SheetColumn *column = sheet_plant (sheet, "length");
  double       share = STRENGTH (sheet, .35, .30, .25, .20, .15);
  double       factor = draw_chance (&sheet->draw, 0.5) ? 2.54 : 1000;

  for (gsize row = 0; row < sheet->n_rows; row++)
    {
      double x = 170 * exp (0.12 * draw_normal (&sheet->draw));

      sheet_set_number (
          column, row, draw_chance (&sheet->draw, share) ? x / factor : x, 3);
    }
}

const Recipe recipes_of_quality[] = {
  { "dup_rows", 1, "AS7", plant_repeats },
  { "dup_key", 1, "AS5", plant_key_twice },
  { "num_as_text", 1, "AL6", plant_numbers_as_text },
  { "constant_col", 1, "AS3 AS4", plant_constant },
  { "impossible", 1, "AS18", plant_impossible },
  { "label_variants", 1, "AS12 AS13", plant_variants },
  { "unit_mix", 3, "AS14", plant_units },
  { NULL, 0, NULL, NULL },
};
