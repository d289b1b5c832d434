/* Step 4: two columns, and a third one behind them. */

#include "tests/planted/recipe.h"

/* Standard scores x and y onto two columns of the sheet. */
static void
put (SheetColumn *a, SheetColumn *b, gsize row, double x, double y)
{
  sheet_set_number (a, row, 100 + 15 * x, 2);
  sheet_set_number (b, row, 40 + 5 * y, 3);
}

static void
plant_line (Sheet *sheet)
{
  SheetColumn *a = sheet_plant (sheet, "area");
  SheetColumn *b = sheet_plant (sheet, "rent");
  double       rho = STRENGTH (sheet, .80, .60, .45, .35, .25);

  for (gsize row = 0; row < sheet->n_rows; row++)
    {
      double z = draw_normal (&sheet->draw);

      put (a, b, row, z, rho * z + sqrt (1 - rho * rho) * draw_normal (&sheet->draw));
    }
}

static void
plant_monotone (Sheet *sheet)
{
  SheetColumn *a = sheet_plant (sheet, "dose");
  SheetColumn *b = sheet_plant (sheet, "response");
  double       sigma = STRENGTH (sheet, .3, .6, 1.0, 1.5, 2.2);

  for (gsize row = 0; row < sheet->n_rows; row++)
    {
      double u = draw_uniform (&sheet->draw);

      put (a, b, row, 3 * u, exp (1.3 * 3 * u - 2) + sigma * draw_normal (&sheet->draw));
    }
}

static void
plant_u (Sheet *sheet)
{
  SheetColumn *a = sheet_plant (sheet, "temperature");
  SheetColumn *b = sheet_plant (sheet, "demand");
  double       share = STRENGTH (sheet, .60, .45, .30, .20, .12);

  for (gsize row = 0; row < sheet->n_rows; row++)
    {
      double z = draw_normal (&sheet->draw);

      put (a,
           b,
           row,
           z,
           sqrt (share) * (z * z - 1) / G_SQRT2
               + sqrt (1 - share) * draw_normal (&sheet->draw));
    }
}

static void
plant_fan (Sheet *sheet)
{
  SheetColumn *a = sheet_plant (sheet, "income");
  SheetColumn *b = sheet_plant (sheet, "spending");
  double       gamma = STRENGTH (sheet, .80, .60, .45, .35, .25);

  for (gsize row = 0; row < sheet->n_rows; row++)
    {
      double z = draw_normal (&sheet->draw);

      put (a, b, row, z, .5 * z + draw_normal (&sheet->draw) * exp (gamma * z));
    }
}

static void
plant_same (Sheet *sheet)
{
  SheetColumn *a = sheet_plant (sheet, "height_cm");
  SheetColumn *b = sheet_plant (sheet, "height_in");
  gboolean     recoded = draw_chance (&sheet->draw, 0.5);

  for (gsize row = 0; row < sheet->n_rows; row++)
    if (recoded)
      {
        guint level = draw_below (&sheet->draw, 4);

        sheet_set (a, row, "grade %c", 'A' + (int)level);
        sheet_set (b, row, "g%u", level);
      }
    else
      {
        double z = draw_normal (&sheet->draw);

        sheet_set_number (a, row, 170 + 9 * z, 2);
        sheet_set_number (
            b, row, (170 + 9 * z) / 2.54 + .02 * draw_normal (&sheet->draw), 2);
      }
}

/* A column computed from the outcome. */
static void
plant_leak (Sheet *sheet)
{
  SheetColumn *outcome = sheet_plant (sheet, "outcome");
  SheetColumn *leak = sheet_plant (sheet, "followup_score");
  gboolean     number = draw_chance (&sheet->draw, 0.5);

  for (gsize row = 0; row < sheet->n_rows; row++)
    {
      double   z = draw_normal (&sheet->draw);
      gboolean yes = draw_chance (&sheet->draw, .4);

      if (number)
        put (outcome, leak, row, z, z + .4 * draw_normal (&sheet->draw));
      else
        {
          sheet_set (outcome, row, "%s", yes ? "yes" : "no");
          sheet_set_number (leak, row, 50 + 30 * yes + 5 * draw_normal (&sheet->draw), 1);
        }
    }
}

static void
plant_two_clouds (Sheet *sheet)
{
  SheetColumn *a = sheet_plant (sheet, "length");
  SheetColumn *b = sheet_plant (sheet, "breadth");
  double       apart = STRENGTH (sheet, 4.5, 4.2, 4.0, 3.8, 3.6) / G_SQRT2;

  for (gsize row = 0; row < sheet->n_rows; row++)
    {
      double shift = draw_chance (&sheet->draw, .5) ? 0 : apart;

      put (a,
           b,
           row,
           draw_normal (&sheet->draw) + shift,
           draw_normal (&sheet->draw) + shift);
    }
}

static const char *const groups[] = { "north", "south", "east" };

static void
plant_interaction (Sheet *sheet)
{
  SheetColumn *a = sheet_plant (sheet, "dose");
  SheetColumn *b = sheet_plant (sheet, "effect");
  SheetColumn *by = sheet_plant (sheet, "sex");
  double       r = STRENGTH (sheet, .70, .55, .40, .30, .22);

  for (gsize row = 0; row < sheet->n_rows; row++)
    {
      gboolean half = draw_chance (&sheet->draw, .5);
      double   z = draw_normal (&sheet->draw), slope = half ? r : -.3 * r;

      put (a,
           b,
           row,
           z,
           slope * z + sqrt (1 - slope * slope) * draw_normal (&sheet->draw));
      sheet_set (by, row, "%s", half ? "f" : "m");
    }
}

static void
plant_simpson (Sheet *sheet)
{
  SheetColumn *a = sheet_plant (sheet, "age");
  SheetColumn *b = sheet_plant (sheet, "price");
  SheetColumn *by = sheet_plant (sheet, "region");
  double       within = STRENGTH (sheet, .60, .50, .42, .36, .30);
  double       apart = STRENGTH (sheet, 2.6, 2.2, 1.9, 1.7, 1.5);

  for (gsize row = 0; row < sheet->n_rows; row++)
    {
      guint  group = draw_below (&sheet->draw, 3);
      double z = draw_normal (&sheet->draw), shift = apart * ((double)group - 1);

      put (a,
           b,
           row,
           z + shift,
           -within * z + sqrt (1 - within * within) * draw_normal (&sheet->draw) + shift);
      sheet_set (by, row, "%s", groups[group]);
    }
}

/* x and y share a cause g and nothing else. */
static void
plant_common_cause (Sheet *sheet)
{
  SheetColumn *a = sheet_plant (sheet, "storks");
  SheetColumn *b = sheet_plant (sheet, "births");
  SheetColumn *by = sheet_add_witness (sheet, "town");
  double       lambda = STRENGTH (sheet, .65, .65, .65, .60, .55);

  for (gsize row = 0; row < sheet->n_rows; row++)
    {
      double g = draw_normal (&sheet->draw), rest = sqrt (1 - lambda * lambda);

      put (a,
           b,
           row,
           lambda * g + rest * draw_normal (&sheet->draw),
           lambda * g + rest * draw_normal (&sheet->draw));
      sheet_set_number (by, row, 50 + 10 * g, 1);
    }
}

const Recipe recipes_of_pairs[] = {
  { "linear", 4, "AR1", plant_line },
  { "monotone", 4, "AR3", plant_monotone },
  { "u_shape", 4, "AR4", plant_u },
  { "fans_out", 4, "AR9", plant_fan },
  { "redundant", 4, "AR2", plant_same },
  { "leak", 4, "AR10", plant_leak },
  { "cluster2d", 4, NULL, plant_two_clouds },
  { "interaction", 4, NULL, plant_interaction },
  { "simpson", 4, "AR6", plant_simpson },
  { "confounded", 4, NULL, plant_common_cause },
  { NULL, 0, NULL, NULL },
};
