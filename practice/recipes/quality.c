/* Faults of rows and cells. */

#include "practice/recipes/tables.h"

/* Rows come back further down or up. */
static void
plant_repeats (EdaPlanting *self)
{
  const double share = STRENGTH (self, "share", .05, .04, .03, .02, .01);

  for (gsize n = eda_planting_count (self, share); n > 0; n--)
    {
      guint from = eda_draw_below (&self->draw, (guint)self->sheet->n_rows);

      eda_sheet_repeat_row (self->sheet,
                            from,
                            eda_draw_below (&self->draw, (guint)self->sheet->n_rows + 1));
    }
  eda_planting_claim (self, "duplicates() > 0.5%%");
}

/* The key stays, another cell is drawn again. */
static void
plant_key_twice (EdaPlanting *self)
{
  const double share = STRENGTH (self, "share", .05, .04, .03, .02, .01);

  for (gsize n = eda_planting_count (self, share); n > 0; n--)
    {
      guint from = eda_draw_below (&self->draw, (guint)self->sheet->n_rows);
      guint to = eda_draw_below (&self->draw, (guint)self->sheet->n_rows + 1);

      eda_sheet_repeat_row (self->sheet, from, to);
      eda_planting_put (self, 1, to, eda_draw_normal (&self->draw));
    }
  eda_planting_claim (self, "duplicates(%s) > 0%%", eda_planting_name (self, 0));
}

static void
plant_numbers_as_text (EdaPlanting *self)
{
  const double          share = STRENGTH (self, "share", .20, .15, .10, .06, .03);
  const EdaThemeColumn *of = self->columns[0];
  g_autofree gboolean  *picked = eda_planting_pick (self, share);

  eda_planting_fill_plain (self, 0);
  for (gsize row = 0; row < self->n_rows; row++)
    {
      g_autofree char *plain = g_strdup (self->cells[0]->cells[row]);
      guint            way = eda_draw_below (&self->draw, 3);

      if (!picked[row])
        continue;
      if (way == 0 && of->typical >= 1000)
        {
          const guint ones = eda_draw_below (&self->draw, 1000);
          const guint thousands
              = 1 + eda_draw_below (&self->draw, (guint)(of->typical / 1000));

          eda_sheet_set (self->cells[0], row, "%u,%03u", thousands, ones);
        }
      else if (way == 1)
        eda_sheet_set (self->cells[0], row, "ca. %s", plain);
      else
        eda_sheet_set (
            self->cells[0], row, "%s %s", plain, of->unit[0] != '\0' ? of->unit : "pcs");
    }
  eda_planting_claim (self, "type(%s) = text", eda_planting_name (self, 0));
}

static void
plant_constant (EdaPlanting *self)
{
  const gboolean       all = eda_draw_chance (&self->draw, 0.5);
  g_autofree gboolean *picked = eda_planting_pick (self, 0.02);
  g_autofree char     *level = eda_planting_quote_level (self, 0, 0);

  for (gsize row = 0; row < self->n_rows; row++)
    eda_planting_put_level (self, 0, row, picked[row] && !all);
  if (all)
    eda_planting_claim (self, "constant(%s)", eda_planting_name (self, 0));
  else
    eda_planting_claim (
        self, "share(%s = %s) > 97%%", eda_planting_name (self, 0), level);
}

/* Below 0; of percentages above 100 too. */
static void
plant_impossible (EdaPlanting *self)
{
  const EdaThemeColumn *of = self->columns[0];
  const double          share = STRENGTH (self, "share", .02, .015, .01, .006, .003);
  g_autofree gboolean  *picked = eda_planting_pick (self, share);
  const gboolean        above = g_str_equal (of->unit, "%");

  eda_planting_fill_plain (self, 0);
  for (gsize row = 0; row < self->n_rows; row++)
    if (picked[row] && above)
      eda_planting_put_value (self, 0, row, 110 + 40 * eda_draw_uniform (&self->draw));
    else if (picked[row])
      eda_planting_put_value (
          self, 0, row, -of->typical * (.05 + .8 * eda_draw_uniform (&self->draw)));
  eda_planting_claim (
      self, above ? "max(%s) > 100" : "min(%s) < 0", eda_planting_name (self, 0));
}

/* Capital letters, a blank at the end, or now one and now the other. */
static void
plant_variants (EdaPlanting *self)
{
  const double         share = STRENGTH (self, "share", .20, .12, .06, .05, .03);
  const guint          way = eda_draw_below (&self->draw, 3);
  g_autofree gboolean *picked = eda_planting_pick (self, share);

  eda_planting_fill_plain (self, 0);
  for (gsize row = 0; row < self->n_rows; row++)
    {
      g_autofree char *plain = g_strdup (self->cells[0]->cells[row]);
      g_autofree char *upper = plain != NULL ? g_ascii_strup (plain, -1) : NULL;
      const guint      now = way < 2 ? way : eda_draw_below (&self->draw, 2);

      if (!picked[row] || plain == NULL)
        continue;
      if (now == 0)
        eda_sheet_set (self->cells[0], row, "%s", upper);
      else
        eda_sheet_set (self->cells[0], row, "%s ", plain);
    }
  eda_planting_claim (self, "variants(%s)", eda_planting_name (self, 0));
}

/* Some values were written in another unit. */
static void
plant_units (EdaPlanting *self)
{
  const EdaThemeColumn *of = self->columns[0];
  const double          share = STRENGTH (self, "share", .35, .30, .25, .20, .15);
  const double          factor = eda_draw_chance (&self->draw, 0.5) ? 2.54 : 1000;

  eda_facts_add_number (self->params, "factor", factor);
  for (gsize row = 0; row < self->n_rows; row++)
    {
      double x = of->typical * eda_exact_exp (0.12 * eda_draw_normal (&self->draw));

      eda_sheet_set_number (
          self->cells[0], row, eda_draw_chance (&self->draw, share) ? x / factor : x, 3);
    }
  eda_planting_claim (self, "log(%s) ~ bimodal", eda_planting_name (self, 0));
}

/* clang-format off */
const EdaRecipe eda_recipes_quality[] = {
  { "dup_rows", "", 0, 3, EDA_RECIPE_ROWS, EDA_GAUGE_FACT, plant_repeats,
    "Some rows stand in the file twice.",
    "Drop the copies before anything is counted, and ask how they came in." },
  { "dup_key", "kn", 1, 4, EDA_RECIPE_ROWS, EDA_GAUGE_FACT, plant_key_twice,
    "{a} should tell rows apart, but some of its values occur twice with another {b}.",
    "Ask the source which of the two rows holds, before joining on {a}." },
  { "num_as_text", "p", 0, 4, 0, EDA_GAUGE_FACT, plant_numbers_as_text,
    "{a} is a number, but some cells hold units or words, so that it is read as text.",
    "Take the units out and read {a} as a number before using it." },
  { "constant_col", "1", 0, 1, 0, EDA_GAUGE_FACT, plant_constant,
    "{a} has one value nearly everywhere: it tells nothing about the rows.",
    "Leave {a} out, and ask whether a filter was left on at export." },
  { "impossible", "b", 0, 1, 0, EDA_GAUGE_FACT, plant_impossible,
    "Some values of {a} cannot be.",
    "Correct them from the source or take them for missing; look at the whole rows." },
  { "label_variants", "c", 0, 3, EDA_RECIPE_OVER, EDA_GAUGE_FACT, plant_variants,
    "Levels of {a} are spelled in more than one way, so one group counts as two.",
    "Join the spellings before counting groups." },
  { "unit_mix", "p", 0, 1, 0, EDA_GAUGE_FACT, plant_units,
    "Some values of {a} are in another unit: a second heap at a fixed ratio.",
    "Find which rows are in the other unit, and convert them." },
  { NULL },
};
/* clang-format on */
