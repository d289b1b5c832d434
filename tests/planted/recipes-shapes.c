/* Step 3: shapes of one column. */

#include <stdlib.h>

#include "tests/planted/recipe.h"

static void
plant_right (Sheet *sheet)
{
  SheetColumn *column = sheet_plant (sheet, "price");
  double       sigma = STRENGTH (sheet, .9, .7, .55, .45, .35);

  for (gsize row = 0; row < sheet->n_rows; row++)
    sheet_set_number (column, row, 20 * exp (sigma * draw_normal (&sheet->draw)), 2);
}

static void
plant_left (Sheet *sheet)
{
  SheetColumn *column = sheet_plant (sheet, "score");
  double       b = STRENGTH (sheet, 1.0, 1.3, 1.6, 1.9, 2.2);

  for (gsize row = 0; row < sheet->n_rows; row++)
    sheet_set_number (column, row, 10 + 80 * draw_beta (&sheet->draw, 5, b), 2);
}

static void
plant_two_humps (Sheet *sheet)
{
  SheetColumn *column = sheet_plant (sheet, "wait");
  double       apart = STRENGTH (sheet, 4.2, 4.0, 3.8, 3.6, 3.4);
  double       weight = STRENGTH (sheet, .5, .5, .55, .6, .65);

  for (gsize row = 0; row < sheet->n_rows; row++)
    {
      double shift = draw_chance (&sheet->draw, weight) ? 0 : apart;

      sheet_set_number (column, row, 50 + 6 * (draw_normal (&sheet->draw) + shift), 2);
    }
}

static void
plant_zeros (Sheet *sheet)
{
  SheetColumn *column = sheet_plant (sheet, "rainfall");
  double       zeros = STRENGTH (sheet, .45, .35, .25, .20, .15);

  for (gsize row = 0; row < sheet->n_rows; row++)
    sheet_set_number (
        column,
        row,
        draw_chance (&sheet->draw, zeros) ? 0 : 4 * draw_gamma (&sheet->draw, 2),
        1);
}

static void
plant_tails (Sheet *sheet)
{
  SheetColumn *column = sheet_plant (sheet, "error");
  double       degrees = STRENGTH (sheet, 2.2, 2.6, 3.0, 3.3, 3.6);

  for (gsize row = 0; row < sheet->n_rows; row++)
    sheet_set_number (column, row, 5 * draw_student (&sheet->draw, degrees), 3);
}

static void
plant_heaps (Sheet *sheet)
{
  SheetColumn *column = sheet_plant (sheet, "weight");
  double       rounded = STRENGTH (sheet, .80, .60, .45, .35, .25);

  for (gsize row = 0; row < sheet->n_rows; row++)
    {
      double x = round (150 + 40 * draw_normal (&sheet->draw));

      sheet_set_number (
          column, row, draw_chance (&sheet->draw, rounded) ? 10 * round (x / 10) : x, 0);
    }
}

static int
compare (const void *a, const void *b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

static void
plant_cap (Sheet *sheet)
{
  SheetColumn       *column = sheet_plant (sheet, "speed");
  double             share = STRENGTH (sheet, .20, .15, .12, .09, .06);
  g_autofree double *x = g_new (double, sheet->n_rows);
  g_autofree double *sorted = NULL;
  double             cap;

  for (gsize row = 0; row < sheet->n_rows; row++)
    x[row] = 80 + 15 * draw_normal (&sheet->draw);
  sorted = g_memdup2 (x, sheet->n_rows * sizeof x[0]);
  qsort (sorted, sheet->n_rows, sizeof x[0], compare);
  cap = sorted[sheet->n_rows - count_share (sheet, share)];
  for (gsize row = 0; row < sheet->n_rows; row++)
    sheet_set_number (column, row, MIN (x[row], cap), 2);
}

const Recipe recipes_of_shapes[] = {
  { "skew_right", 3, "AD1", plant_right },  { "skew_left", 3, "AD1", plant_left },
  { "bimodal", 3, "AD5", plant_two_humps }, { "zero_inflated", 3, "AD6", plant_zeros },
  { "heavy_tail", 3, "AD2", plant_tails },  { "heaping", 3, "AD8", plant_heaps },
  { "capped", 3, "AD11", plant_cap },       { NULL, 0, NULL, NULL },
};
