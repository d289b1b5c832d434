/* Numbers by groups. */

#include "practice/recipes/tables.h"

static void
plant_group_means (EdaPlanting *self)
{
  const double d = STRENGTH (self, "d", 1.2, .90, .65, .45, .32);
  const double shifts[] = { d / 2, -.1 * d, -d / 2 };
  guint        order[3];

  eda_planting_order_levels (self, 1, order);
  for (gsize row = 0; row < self->n_rows; row++)
    {
      guint group = eda_draw_below (&self->draw, 3);

      eda_planting_put_level (self, 1, row, order[group]);
      eda_planting_put (self, 0, row, eda_draw_normal (&self->draw) + shifts[group]);
    }
  g_autofree char *first = eda_planting_quote_level (self, 1, order[0]);
  g_autofree char *second = eda_planting_quote_level (self, 1, order[1]);
  g_autofree char *third = eda_planting_quote_level (self, 1, order[2]);

  eda_planting_claim (
      self, "%s ~ %s", eda_planting_name (self, 0), eda_planting_name (self, 1));
  eda_planting_claim (self,
                      "%s by %s: %s > %s > %s",
                      eda_planting_name (self, 0),
                      eda_planting_name (self, 1),
                      first,
                      second,
                      third);
}

static void
plant_group_spreads (EdaPlanting *self)
{
  const double ratio = STRENGTH (self, "ratio", 4, 3, 2.4, 1.9, 1.6);
  const guint  wide = eda_draw_below (&self->draw, 2);

  for (gsize row = 0; row < self->n_rows; row++)
    {
      guint group = eda_draw_below (&self->draw, 2);

      eda_planting_put_level (self, 1, row, group);
      eda_planting_put (
          self, 0, row, eda_draw_normal (&self->draw) * (group == wide ? 1 : 1 / ratio));
    }
  g_autofree char *much = eda_planting_quote_level (self, 1, wide);
  g_autofree char *little = eda_planting_quote_level (self, 1, 1 - wide);

  eda_planting_claim (self,
                      "sd(%s | %s = %s) > sd(%s | %s = %s)",
                      eda_planting_name (self, 0),
                      eda_planting_name (self, 1),
                      much,
                      eda_planting_name (self, 0),
                      eda_planting_name (self, 1),
                      little);
}

/* clang-format off */
const EdaRecipe eda_recipes_groups[] = {
  { "group_mean", "nc", 0, 1, 0, EDA_GAUGE_FACT, plant_group_means,
    "{a} differs between the groups of {b}.",
    "Tell {a} for each {b}; ask whether the groups differ otherwise too." },
  { "group_spread", "nf", 0, 1, 0, EDA_GAUGE_FACT, plant_group_spreads,
    "{a} has the same centre in the groups of {b}, but not the same spread.",
    "Look for what makes one group less even; do not pool the spreads." },
  { NULL },
};
/* clang-format on */
