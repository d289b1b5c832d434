/* Step 5: levels, and numbers by groups. */

#include "tests/planted/recipe.h"

static void
plant_imbalance (Sheet *sheet)
{
  SheetColumn         *column = sheet_plant (sheet, "returned");
  double               share = STRENGTH (sheet, .08, .06, .04, .03, .02);
  g_autofree gboolean *picked = pick_rows (sheet, count_share (sheet, share));

  for (gsize row = 0; row < sheet->n_rows; row++)
    sheet_set (column, row, "%s", picked[row] ? "yes" : "no");
}

static void
plant_rare_levels (Sheet *sheet)
{
  SheetColumn *column = sheet_plant (sheet, "product");
  guint        n = 30 + draw_below (&sheet->draw, 51);

  for (gsize row = 0; row < sheet->n_rows; row++)
    sheet_set (column, row, "item %u", 101 + draw_zipf (&sheet->draw, n, 1.5));
}

static void
plant_group_means (Sheet *sheet)
{
  static const char *const groups[] = { "a", "b", "c" };
  SheetColumn             *value = sheet_plant (sheet, "yield");
  SheetColumn             *by = sheet_plant (sheet, "treatment");
  double                   d = STRENGTH (sheet, 1.2, .90, .65, .45, .32);
  double                   shifts[] = { d, .4 * d, 0 };

  for (gsize row = 0; row < sheet->n_rows; row++)
    {
      guint group = draw_below (&sheet->draw, 3);

      sheet_set (by, row, "%s", groups[group]);
      sheet_set_number (
          value, row, 60 + 7 * (draw_normal (&sheet->draw) + shifts[group]), 2);
    }
}

static void
plant_group_spreads (Sheet *sheet)
{
  SheetColumn *value = sheet_plant (sheet, "wait");
  SheetColumn *by = sheet_plant (sheet, "counter");
  double       ratio = STRENGTH (sheet, 4, 3, 2.4, 1.9, 1.6);

  for (gsize row = 0; row < sheet->n_rows; row++)
    {
      gboolean wide = draw_chance (&sheet->draw, .5);

      sheet_set (by, row, "%s", wide ? "first" : "second");
      sheet_set_number (
          value, row, 60 + 4 * (wide ? ratio : 1) * draw_normal (&sheet->draw), 2);
    }
}

/* The level is copied with a probability, else drawn. */
static void
plant_association (Sheet *sheet)
{
  static const char *const kinds[] = { "tea", "coffee", "water" };
  static const char *const cups[] = { "pot", "mug", "glass" };
  SheetColumn             *a = sheet_plant (sheet, "drink");
  SheetColumn             *b = sheet_plant (sheet, "cup");
  double                   copied = STRENGTH (sheet, .55, .42, .32, .25, .19);

  for (gsize row = 0; row < sheet->n_rows; row++)
    {
      guint level = draw_below (&sheet->draw, 3);

      sheet_set (a, row, "%s", kinds[level]);
      if (!draw_chance (&sheet->draw, copied))
        level = draw_below (&sheet->draw, 3);
      sheet_set (b, row, "%s", cups[level]);
    }
}

static void
plant_empty_cell (Sheet *sheet)
{
  static const char *const plans[] = { "basic", "plus", "family" };
  static const char *const ages[] = { "under 18", "18 to 64", "65 and over" };
  SheetColumn             *a = sheet_plant (sheet, "plan");
  SheetColumn             *b = sheet_plant (sheet, "age_group");

  for (gsize row = 0; row < sheet->n_rows; row++)
    {
      guint plan, age;

      do
        {
          plan = draw_below (&sheet->draw, 3);
          age = draw_below (&sheet->draw, 3);
        }
      while (plan == 2 && age == 0);
      sheet_set (a, row, "%s", plans[plan]);
      sheet_set (b, row, "%s", ages[age]);
    }
}

const Recipe recipes_of_categories[] = {
  { "imbalance", 5, "AC1", plant_imbalance },
  { "rare_levels", 5, "AC3", plant_rare_levels },
  { "group_mean", 5, "AR7", plant_group_means },
  { "group_spread", 5, NULL, plant_group_spreads },
  { "cat_assoc", 5, "AC4", plant_association },
  { "struct_zero", 5, "AC7", plant_empty_cell },
  { NULL, 0, NULL, NULL },
};
