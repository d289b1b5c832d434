/* Levels, and two columns of levels. */

#include "practice/recipes/tables.h"

static void
plant_imbalance (EdaPlanting *self)
{
  const double         share = STRENGTH (self, "share", .08, .06, .04, .03, .02);
  g_autofree gboolean *picked = eda_planting_pick (self, share);

  for (gsize row = 0; row < self->n_rows; row++)
    eda_planting_put_level (self, 0, row, picked[row]);
  eda_planting_claim (self, "imbalanced(%s)", eda_planting_name (self, 0));
}

static void
plant_rare_levels (EdaPlanting *self)
{
  const guint n = 30 + eda_draw_below (&self->draw, 51);

  eda_facts_add_count (self->params, "levels", n);
  for (gsize row = 0; row < self->n_rows; row++)
    eda_sheet_set (self->cells[0],
                   row,
                   "%s%u",
                   self->columns[0]->prefix,
                   101 + eda_draw_zipf (&self->draw, n, 1.5));
  eda_planting_claim (self, "rare(%s) > 5", eda_planting_name (self, 0));
}

/* The level is copied with a probability, else drawn. */
static void
plant_association (EdaPlanting *self)
{
  const double copied = STRENGTH (self, "copied", .55, .42, .32, .25, .19);
  guint        order[3];

  eda_planting_order_levels (self, 1, order);
  for (gsize row = 0; row < self->n_rows; row++)
    {
      guint level = eda_draw_below (&self->draw, 3);

      eda_planting_put_level (self, 0, row, level);
      if (!eda_draw_chance (&self->draw, copied))
        level = eda_draw_below (&self->draw, 3);
      eda_planting_put_level (self, 1, row, order[level]);
    }
  eda_planting_claim (
      self, "%s ~ %s V > 0.1", eda_planting_name (self, 0), eda_planting_name (self, 1));
}

static void
plant_empty_cell (EdaPlanting *self)
{
  const guint      a = eda_draw_below (&self->draw, 3);
  const guint      b = eda_draw_below (&self->draw, 3);
  g_autofree char *one = eda_planting_quote_level (self, 0, a);

  for (gsize row = 0; row < self->n_rows; row++)
    {
      guint x, y;

      do
        {
          x = eda_draw_below (&self->draw, 3);
          y = eda_draw_below (&self->draw, 3);
        }
      while (x == a && y == b);
      eda_planting_put_level (self, 0, row, x);
      eda_planting_put_level (self, 1, row, y);
    }
  eda_planting_claim (self,
                      "levels(%s) = 2 where %s = %s",
                      eda_planting_name (self, 1),
                      eda_planting_name (self, 0),
                      one);
}

/* clang-format off */
const EdaRecipe eda_recipes_categories[] = {
  { "imbalance", "f", 0, 1, 0, EDA_GAUGE_FACT, plant_imbalance,
    "One level of {a} is rare.",
    "Accuracy says nothing about {a}; count what is found of the rare level." },
  { "rare_levels", "m", 0, 2, 0, EDA_GAUGE_FACT, plant_rare_levels,
    "{a} has a long tail of rare levels.",
    "Join the rare levels, by meaning and not by count alone." },
  { "cat_assoc", "cc", 0, 1, 0, EDA_GAUGE_V, plant_association,
    "{a} and {b} go together.",
    "Do not read {a} and {b} as two separate causes." },
  { "struct_zero", "cc", 0, 2, 0, EDA_GAUGE_FACT, plant_empty_cell,
    "One combination of {a} and {b} never occurs, though both levels are common.",
    "Ask whether it is forbidden, or gets lost on the way." },
  { NULL },
};
/* clang-format on */
