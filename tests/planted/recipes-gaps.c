/* Step 2: values that are missing, openly or in disguise. */

#include "tests/planted/recipe.h"

static void
plant_sentinel (Sheet *sheet)
{
  static const char *const codes[] = { "-999", "9999", "0", "1900-01-01" };
  guint                    way = draw_below (&sheet->draw, G_N_ELEMENTS (codes));
  SheetColumn         *column = sheet_plant (sheet, way == 3 ? "birthday" : "pressure");
  gsize                n = count_share (sheet, STRENGTH (sheet, .08, .06, .04, .03, .02));
  g_autofree gboolean *picked = pick_rows (sheet, n);

  for (gsize row = 0; row < sheet->n_rows; row++)
    if (picked[row])
      sheet_set (column, row, "%s", codes[way]);
    else if (way == 3)
      sheet_set (column,
                 row,
                 "%u-%02u-%02u",
                 1950 + draw_below (&sheet->draw, 50),
                 1 + draw_below (&sheet->draw, 12),
                 1 + draw_below (&sheet->draw, 28));
    else
      sheet_set_number (column, row, 120 + 15 * draw_normal (&sheet->draw), 0);
}

static void
plant_at_random (Sheet *sheet)
{
  SheetColumn *column = sheet_plant (sheet, "income");
  double       rate = STRENGTH (sheet, .20, .05, .10, .08, .30);

  for (gsize row = 0; row < sheet->n_rows; row++)
    if (!draw_chance (&sheet->draw, rate))
      sheet_set_number (column, row, 3000 + 500 * draw_normal (&sheet->draw), 0);
}

/* logit P = logit (rate) + beta z */
static gboolean
is_lost (Sheet *sheet, double offset, double beta, double z)
{
  return draw_chance (&sheet->draw, 1 / (1 + exp (-(offset + beta * z))));
}

static void
plant_by_another (Sheet *sheet)
{
  SheetColumn *lost = sheet_plant (sheet, "income");
  SheetColumn *driver = sheet_plant (sheet, "age");
  double       beta = STRENGTH (sheet, 2.2, 1.7, 1.3, 1.0, .75);
  double       rate = STRENGTH (sheet, .30, .25, .20, .15, .12);

  for (gsize row = 0; row < sheet->n_rows; row++)
    {
      double z = draw_normal (&sheet->draw);

      sheet_set_number (driver, row, 45 + 12 * z, 1);
      if (!is_lost (sheet, log (rate / (1 - rate)), beta, z))
        sheet_set_number (lost, row, 3000 + 500 * draw_normal (&sheet->draw), 0);
    }
}

/* By the lost value itself: only a proxy, r = 0.6, can show it. */
static void
plant_by_itself (Sheet *sheet)
{
  SheetColumn *lost = sheet_plant (sheet, "income");
  SheetColumn *proxy = sheet_plant (sheet, "rent");
  double       beta = STRENGTH (sheet, 2.5, 2.0, 1.6, 1.3, 1.0);

  for (gsize row = 0; row < sheet->n_rows; row++)
    {
      double z = draw_normal (&sheet->draw);

      sheet_set_number (
          proxy, row, 900 + 200 * (.6 * z + .8 * draw_normal (&sheet->draw)), 0);
      if (!is_lost (sheet, -1.6, beta, z))
        sheet_set_number (lost, row, 3000 + 500 * z, 0);
    }
}

static void
plant_together (Sheet *sheet)
{
  SheetColumn *a = sheet_plant (sheet, "systolic");
  SheetColumn *b = sheet_plant (sheet, "diastolic");
  double       copied = STRENGTH (sheet, .90, .75, .60, .45, .30);

  for (gsize row = 0; row < sheet->n_rows; row++)
    {
      gboolean lost = draw_chance (&sheet->draw, .15);

      if (!lost)
        sheet_set_number (a, row, 120 + 15 * draw_normal (&sheet->draw), 0);
      if (!draw_chance (&sheet->draw, copied))
        lost = draw_chance (&sheet->draw, .15);
      if (!lost)
        sheet_set_number (b, row, 80 + 10 * draw_normal (&sheet->draw), 0);
    }
}

const Recipe recipes_of_gaps[] = {
  { "sentinel", 2, "AL11", plant_sentinel },  { "mcar", 2, "AM1", plant_at_random },
  { "mar", 2, "AM8", plant_by_another },      { "mnar", 2, NULL, plant_by_itself },
  { "co_missing", 2, "AM4", plant_together }, { NULL, 0, NULL, NULL },
};
