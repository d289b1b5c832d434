/* What shows only in the order of the rows: each row is the next day. */

#include "tests/planted/recipe.h"

static void
set_day (SheetColumn *column, gsize row, guint day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_JANUARY, 1990);
  g_date_add_days (&date, day);
  sheet_set (column,
             row,
             "%04u-%02u-%02u",
             g_date_get_year (&date),
             g_date_get_month (&date),
             g_date_get_day (&date));
}

static void
add_days (Sheet *sheet)
{
  SheetColumn *column = sheet_add_witness (sheet, "date");

  for (gsize row = 0; row < sheet->n_rows; row++)
    set_day (column, row, (guint)row);
}

static void
plant_trend (Sheet *sheet)
{
  double share = STRENGTH (sheet, .70, .55, .40, .30, .22);

  add_days (sheet);
  SheetColumn *column = sheet_plant (sheet, "level");

  for (gsize row = 0; row < sheet->n_rows; row++)
    {
      double time = sqrt (12) * ((double)row / (double)sheet->n_rows - .5);

      sheet_set_number (
          column,
          row,
          30 + 4 * (share * time + sqrt (1 - share * share) * draw_normal (&sheet->draw)),
          2);
    }
}

static void
plant_season (Sheet *sheet)
{
  double share = STRENGTH (sheet, .60, .45, .30, .20, .12);
  guint  period = draw_chance (&sheet->draw, .5) ? 7 : 12;
  double phase = draw_uniform (&sheet->draw);

  add_days (sheet);
  SheetColumn *column = sheet_plant (sheet, "visitors");

  for (gsize row = 0; row < sheet->n_rows; row++)
    {
      double wave = G_SQRT2 * sin (2 * G_PI * ((double)row / period + phase));

      sheet_set_number (column,
                        row,
                        200
                            + 30
                                  * (sqrt (share) * wave
                                     + sqrt (1 - share) * draw_normal (&sheet->draw)),
                        1);
    }
}

static void
plant_step (Sheet *sheet)
{
  double d = STRENGTH (sheet, 1.5, 1.1, .8, .6, .45);
  double at = (.35 + .30 * draw_uniform (&sheet->draw)) * (double)sheet->n_rows;

  add_days (sheet);
  SheetColumn *column = sheet_plant (sheet, "sensor");

  for (gsize row = 0; row < sheet->n_rows; row++)
    sheet_set_number (column,
                      row,
                      15 + 2 * (draw_normal (&sheet->draw) + ((double)row > at ? d : 0)),
                      3);
}

/* A run of days is not there. */
static void
plant_gap (Sheet *sheet)
{
  SheetColumn *column = sheet_plant (sheet, "date");
  gsize at = sheet->n_rows / 4 + draw_below (&sheet->draw, (guint)sheet->n_rows / 2);
  guint days = 10 + draw_below (&sheet->draw, 20);

  for (gsize row = 0; row < sheet->n_rows; row++)
    set_day (column, row, (guint)row + (row >= at ? days : 0));
}

const Recipe recipes_of_time[] = {
  { "trend", 4, "AD14", plant_trend },
  { "season", 4, "AD14", plant_season },
  { "change_point", 4, "AD14", plant_step },
  { "date_gap", 1, NULL, plant_gap },
  { NULL, 0, NULL, NULL },
};
