/* Values that are missing, openly or in disguise. */

#include "practice/recipes/tables.h"

static void
plant_sentinel (EdaPlanting *self)
{
  static const char *const codes[] = { "-999", "9999", "0" };
  const double             share = STRENGTH (self, "share", .08, .06, .04, .03, .02);
  const EdaThemeColumn    *of = self->columns[0];
  g_autofree gboolean     *picked = eda_planting_pick (self, share);
  guint                    way = eda_draw_below (&self->draw, 3);

  if (way == 1 && of->typical + 5 * of->spread > 3000) /* it could be a value */
    way = 0;
  eda_facts_add_text (self->params, "code", codes[way]);
  eda_planting_fill_plain (self, 0);
  for (gsize row = 0; row < self->n_rows; row++)
    if (picked[row])
      eda_sheet_set (self->cells[0], row, "%s", codes[way]);
  eda_planting_claim (self, "sentinel(%s) = %s", eda_planting_name (self, 0), codes[way]);
}

static void
plant_at_random (EdaPlanting *self)
{
  const double rate = STRENGTH (self, "rate", .20, .05, .10, .08, .30);

  eda_planting_fill_plain (self, 0);
  for (gsize row = 0; row < self->n_rows; row++)
    if (eda_draw_chance (&self->draw, rate))
      self->cells[0]->cells[row] = NULL;
  eda_planting_claim (self, "missing(%s) > 1%%", eda_planting_name (self, 0));
}

/* P = 1 / (1 + exp (−(offset + beta z))) */
static gboolean
is_lost (EdaPlanting *self, double offset, double beta, double z)
{
  return eda_draw_chance (&self->draw, 1 / (1 + eda_exact_exp (-(offset + beta * z))));
}

static void
plant_by_another (EdaPlanting *self)
{
  const double beta = self->sign * STRENGTH (self, "beta", 2.2, 1.7, 1.3, 1.0, .75);
  const double rate = STRENGTH (self, "rate", .30, .25, .20, .15, .12);

  for (gsize row = 0; row < self->n_rows; row++)
    {
      double z = eda_draw_normal (&self->draw);

      eda_planting_put (self, 1, row, z);
      if (!is_lost (self, eda_exact_log (rate / (1 - rate)), beta, z))
        eda_planting_put (self, 0, row, eda_draw_normal (&self->draw));
    }
  eda_planting_claim (
      self, "missing(%s) ~ %s", eda_planting_name (self, 0), eda_planting_name (self, 1));
}

/* By the lost value itself: only a proxy, r = 0.6, can show it. */
static void
plant_by_itself (EdaPlanting *self)
{
  const double beta = STRENGTH (self, "beta", 2.5, 2.0, 1.6, 1.3, 1.0);

  for (gsize row = 0; row < self->n_rows; row++)
    {
      double z = eda_draw_normal (&self->draw);

      eda_planting_put (
          self, 1, row, self->sign * .6 * z + .8 * eda_draw_normal (&self->draw));
      if (!is_lost (self, -1.6, beta, z))
        eda_planting_put (self, 0, row, z);
    }
  eda_planting_claim (
      self, "missing(%s) ~ %s", eda_planting_name (self, 0), eda_planting_name (self, 1));
}

static void
plant_together (EdaPlanting *self)
{
  const double copied = STRENGTH (self, "copied", .90, .75, .60, .45, .30);

  for (gsize row = 0; row < self->n_rows; row++)
    {
      gboolean lost = eda_draw_chance (&self->draw, .15);

      if (!lost)
        eda_planting_put (self, 0, row, eda_draw_normal (&self->draw));
      if (!eda_draw_chance (&self->draw, copied))
        lost = eda_draw_chance (&self->draw, .15);
      if (!lost)
        eda_planting_put (self, 1, row, eda_draw_normal (&self->draw));
    }
  eda_planting_claim (self,
                      "missing(%s) ~ missing(%s)",
                      eda_planting_name (self, 0),
                      eda_planting_name (self, 1));
}

/* clang-format off */
const EdaRecipe eda_recipes_missing[] = {
  { "sentinel", "p", 0, 3, 0, EDA_GAUGE_FACT, plant_sentinel,
    "{a} holds a code that means “not known” and counts as a number.",
    "Take the code for missing; every mean of {a} so far was wrong." },
  { "mcar", "n", 0, 2, EDA_RECIPE_OVER, EDA_GAUGE_FACT, plant_at_random,
    "{a} is missing in part of the rows, whatever else they hold.",
    "Say on how many rows each number rests; nothing else is needed." },
  { "mar", "nn", 0, 3, 0, EDA_GAUGE_G, plant_by_another,
    "Whether {a} is missing depends on {b}.",
    "Do not drop these rows: compare within {b}, or fill {a} in from it." },
  { "mnar", "nn", 0, 4, 0, EDA_GAUGE_G, plant_by_itself,
    "{a} is missing where it is high; only {b} lets one guess it.",
    "Means of {a} are too low; say so, and ask why it is not filled in." },
  { "co_missing", "nn", 0, 3, 0, EDA_GAUGE_R, plant_together,
    "{a} and {b} are missing together.",
    "Look for the one cause: a form, a device, a join that failed." },
  { NULL },
};
/* clang-format on */
