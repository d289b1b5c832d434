/* Step 6: values and rows far from the rest. */

#include "tests/planted/recipe.h"

static void
plant_far (Sheet *sheet)
{
  SheetColumn         *column = sheet_plant (sheet, "reading");
  double               share = STRENGTH (sheet, .02, .015, .01, .006, .004);
  double               sds = STRENGTH (sheet, 8, 7, 6, 5.5, 5);
  g_autofree gboolean *picked = pick_rows (sheet, count_share (sheet, share));

  for (gsize row = 0; row < sheet->n_rows; row++)
    {
      double side = draw_chance (&sheet->draw, .5) ? -1 : 1;

      sheet_set_number (column,
                        row,
                        50 + 4 * (picked[row] ? side * sds : draw_normal (&sheet->draw)),
                        2);
    }
}

/* Plain in each margin, odd together. */
static void
plant_far_together (Sheet *sheet)
{
  SheetColumn         *a = sheet_plant (sheet, "height");
  SheetColumn         *b = sheet_plant (sheet, "weight");
  double               share = STRENGTH (sheet, .03, .025, .02, .015, .01);
  g_autofree gboolean *picked = pick_rows (sheet, count_share (sheet, share));

  for (gsize row = 0; row < sheet->n_rows; row++)
    {
      double x = draw_normal (&sheet->draw);
      double y = .8 * x + .6 * draw_normal (&sheet->draw);

      if (picked[row])
        {
          x = 1.6 + .5 * draw_uniform (&sheet->draw);
          x = draw_chance (&sheet->draw, .5) ? x : -x;
          y = -x;
        }
      sheet_set_number (a, row, 170 + 9 * x, 1);
      sheet_set_number (b, row, 72 + 11 * y, 1);
    }
}

static void
plant_influential (Sheet *sheet)
{
  SheetColumn         *a = sheet_plant (sheet, "adverts");
  SheetColumn         *b = sheet_plant (sheet, "sales");
  double               share = STRENGTH (sheet, .01, .008, .006, .005, .004);
  double               sds = STRENGTH (sheet, 7, 8, 9, 10, 11);
  g_autofree gboolean *picked = pick_rows (sheet, count_share (sheet, share));

  for (gsize row = 0; row < sheet->n_rows; row++)
    {
      double shift = picked[row] ? sds : 0, wobble = picked[row] ? .3 : 1;

      sheet_set_number (
          a, row, 100 + 15 * (shift + wobble * draw_normal (&sheet->draw)), 2);
      sheet_set_number (
          b, row, 40 + 5 * (shift + wobble * draw_normal (&sheet->draw)), 2);
    }
}

const Recipe recipes_of_outliers[] = {
  { "outlier_uni", 6, "AO1", plant_far },
  { "outlier_biv", 6, "AO4", plant_far_together },
  { "influential", 6, "AR5", plant_influential },
  { NULL, 0, NULL, NULL },
};
