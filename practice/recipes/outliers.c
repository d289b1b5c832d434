/* Values and rows far from the rest. */

#include "practice/recipes/tables.h"

static void
plant_far (EdaPlanting *self)
{
  const double         share = STRENGTH (self, "share", .02, .015, .01, .006, .004);
  const double         sds = STRENGTH (self, "sds", 8, 7, 6, 5.5, 5);
  g_autofree gboolean *picked = eda_planting_pick (self, share);

  for (gsize row = 0; row < self->n_rows; row++)
    {
      double z = eda_draw_normal (&self->draw);

      eda_planting_put (self, 0, row, picked[row] ? sds + .2 * z : CLAMP (z, -3, 3));
    }
  eda_planting_claim (self, "outliers(%s) high", eda_planting_name (self, 0));
}

/* Plain in each margin, odd together. */
static void
plant_far_together (EdaPlanting *self)
{
  const double         share = STRENGTH (self, "share", .03, .025, .02, .015, .01);
  g_autofree gboolean *picked = eda_planting_pick (self, share);

  for (gsize row = 0; row < self->n_rows; row++)
    {
      double x = eda_draw_normal (&self->draw);
      double y = .8 * x + .6 * eda_draw_normal (&self->draw);

      if (picked[row])
        {
          x = 1.6 + .5 * eda_draw_uniform (&self->draw);
          x = eda_draw_chance (&self->draw, .5) ? x : -x;
          y = -x;
        }
      eda_planting_put (self, 0, row, x);
      eda_planting_put (self, 1, row, self->sign * y);
    }
  eda_planting_claim (self,
                      "outliers(%s, %s) > 0.3%%",
                      eda_planting_name (self, 0),
                      eda_planting_name (self, 1));
}

static void
plant_influential (EdaPlanting *self)
{
  const double         share = STRENGTH (self, "share", .01, .008, .006, .005, .004);
  const double         sds = STRENGTH (self, "sds", 7, 8, 9, 10, 11);
  g_autofree gboolean *picked = eda_planting_pick (self, share);

  for (gsize row = 0; row < self->n_rows; row++)
    {
      double shift = picked[row] ? sds : 0, wobble = picked[row] ? .3 : 1;

      for (guint i = 0; i < 2; i++)
        eda_planting_put (self, i, row, shift + wobble * eda_draw_normal (&self->draw));
    }
  eda_planting_claim (self,
                      "influential(%s, %s)",
                      eda_planting_name (self, 0),
                      eda_planting_name (self, 1));
}

/* clang-format off */
const EdaRecipe eda_recipes_outliers[] = {
  { "outlier_uni", "o", 0, 1, 0, EDA_GAUGE_FACT, plant_far,
    "A few values of {a} lie far above all others.",
    "Look at the whole rows: an error, or the most interesting of all." },
  { "outlier_biv", "nn", 0, 1, 0, EDA_GAUGE_FACT, plant_far_together,
    "Some rows are plain in {a} and in {b}, but not in both together.",
    "Check these rows; a limit on each column alone never finds them." },
  { "influential", "oo", 0, 1, 0, EDA_GAUGE_FACT, plant_influential,
    "A handful of rows makes the correlation of {a} and {b}.",
    "Tell the correlation with and without them." },
  { NULL },
};
/* clang-format on */
