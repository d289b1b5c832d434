/* Two columns, and a third one behind them. */

#include <math.h>

#include "practice/recipes/tables.h"

/* Standard scores onto the first two columns. */
static void
put (EdaPlanting *self, gsize row, double x, double y)
{
  eda_planting_put (self, 0, row, x);
  eda_planting_put (self, 1, row, y);
}

static void
claim_pair (EdaPlanting *self, const char *what)
{
  eda_planting_claim (
      self, "%s ~ %s %s", eda_planting_name (self, 0), eda_planting_name (self, 1), what);
}

static void
plant_line (EdaPlanting *self)
{
  const double rho = self->sign * STRENGTH (self, "rho", .80, .60, .45, .35, .25);

  for (gsize row = 0; row < self->n_rows; row++)
    {
      double z = eda_draw_normal (&self->draw);

      put (self, row, z, rho * z + sqrt (1 - rho * rho) * eda_draw_normal (&self->draw));
    }
  claim_pair (self, rho > 0 ? "r > 0.1" : "r < -0.1");
}

static void
plant_monotone (EdaPlanting *self)
{
  const double sigma = STRENGTH (self, "sigma", .3, .6, 1.0, 1.5, 2.2);

  for (gsize row = 0; row < self->n_rows; row++)
    {
      double u = eda_draw_uniform (&self->draw);
      double y = eda_exact_exp (3.9 * u - 2) + sigma * eda_draw_normal (&self->draw);

      put (self, row, self->sign * 3.4 * (u - .5), .55 * (y - 2));
    }
  claim_pair (self, "monotone");
}

static void
plant_u (EdaPlanting *self)
{
  const double share = STRENGTH (self, "r2", .60, .45, .30, .20, .12);

  for (gsize row = 0; row < self->n_rows; row++)
    {
      double x = eda_draw_normal (&self->draw);
      double y = self->sign * sqrt (share) * (x * x - 1) / G_SQRT2
                 + sqrt (1 - share) * eda_draw_normal (&self->draw);

      put (self, row, x, .6 * y);
    }
  eda_planting_claim (self,
                      "%s ~ %s %s",
                      eda_planting_name (self, 1),
                      eda_planting_name (self, 0),
                      self->sign > 0 ? "u-shaped" : "inverted-u");
}

static void
plant_fan (EdaPlanting *self)
{
  const double gamma = STRENGTH (self, "gamma", .80, .60, .45, .35, .25);

  for (gsize row = 0; row < self->n_rows; row++)
    {
      double z = CLAMP (eda_draw_normal (&self->draw), -2.5, 2.5);
      double y = self->sign * .5 * z
                 + eda_draw_normal (&self->draw) * eda_exact_exp (gamma * z);

      put (self, row, z, .3 * y);
    }
  eda_planting_claim (
      self, "%s ~ %s fans-out", eda_planting_name (self, 1), eda_planting_name (self, 0));
}

/* The same number in another unit. */
static void
plant_same (EdaPlanting *self)
{
  const EdaThemeColumn *of = self->columns[0];

  for (gsize row = 0; row < self->n_rows; row++)
    {
      double x = of->typical + of->spread * eda_draw_normal (&self->draw);

      eda_planting_put_value (self, 0, row, x);
      eda_planting_put_value (self, 1, row, x * self->theme->twin_factor);
    }
  eda_planting_claim (self,
                      "redundant(%s, %s)",
                      eda_planting_name (self, 0),
                      eda_planting_name (self, 1));
}

/* A number that was computed from the outcome. */
static void
plant_leak (EdaPlanting *self)
{
  for (gsize row = 0; row < self->n_rows; row++)
    {
      gboolean yes = eda_draw_chance (&self->draw, .4);

      eda_planting_put_level (self, 1, row, yes);
      eda_planting_put (self,
                        0,
                        row,
                        self->sign * (yes ? 2 : -1.5)
                            + .5 * eda_draw_normal (&self->draw));
    }
  eda_planting_claim (self,
                      "%s ~ %s eta2 > 0.7",
                      eda_planting_name (self, 0),
                      eda_planting_name (self, 1));
}

static void
plant_two_clouds (EdaPlanting *self)
{
  const double apart = STRENGTH (self, "apart", 4.5, 4.2, 4.0, 3.8, 3.6) / G_SQRT2;

  for (gsize row = 0; row < self->n_rows; row++)
    {
      double shift = (eda_draw_chance (&self->draw, .5) ? -.5 : .5) * apart;
      double x = eda_draw_normal (&self->draw) + shift;
      double y = eda_draw_normal (&self->draw) + self->sign * shift;

      put (self, row, .6 * x, .6 * y);
    }
  claim_pair (self, self->sign > 0 ? "r > 0.1" : "r < -0.1");
  eda_planting_claim (self, "`" EDA_PLANTING_AXIS "` ~ bimodal");
}

static void
plant_interaction (EdaPlanting *self)
{
  const double r = self->sign * STRENGTH (self, "r", .70, .55, .40, .30, .22);

  for (gsize row = 0; row < self->n_rows; row++)
    {
      guint  group = eda_draw_below (&self->draw, 2);
      double z = eda_draw_normal (&self->draw), slope = group == 0 ? r : -.3 * r;

      put (self,
           row,
           z,
           slope * z + sqrt (1 - slope * slope) * eda_draw_normal (&self->draw));
      eda_planting_put_level (self, 2, row, group);
    }
  eda_planting_claim (self,
                      "%s ~ %s differs by %s",
                      eda_planting_name (self, 0),
                      eda_planting_name (self, 1),
                      eda_planting_name (self, 2));
}

static void
plant_simpson (EdaPlanting *self)
{
  const double within = STRENGTH (self, "within", .60, .50, .42, .36, .30);
  const double apart = STRENGTH (self, "apart", 2.6, 2.2, 1.9, 1.7, 1.5);
  const double scale = .8 / sqrt (1 + apart * apart * 2 / 3);
  guint        order[3];

  eda_planting_order_levels (self, 2, order);
  for (gsize row = 0; row < self->n_rows; row++)
    {
      guint  group = eda_draw_below (&self->draw, 3);
      double x = eda_draw_normal (&self->draw), shift = apart * ((double)group - 1);
      double y = -within * x + sqrt (1 - within * within) * eda_draw_normal (&self->draw);

      put (self, row, scale * (x + shift), self->sign * scale * (y + shift));
      eda_planting_put_level (self, 2, row, order[group]);
    }
  eda_planting_claim (self,
                      "%s ~ %s flips | %s",
                      eda_planting_name (self, 0),
                      eda_planting_name (self, 1),
                      eda_planting_name (self, 2));
}

/* The first two share the third as a cause, and nothing else. */
static void
plant_common_cause (EdaPlanting *self)
{
  const double lambda = STRENGTH (self, "lambda", .65, .65, .65, .60, .55);
  const double rest = sqrt (1 - lambda * lambda);

  for (gsize row = 0; row < self->n_rows; row++)
    {
      const double g = eda_draw_normal (&self->draw);
      const double second = rest * eda_draw_normal (&self->draw);
      const double first = rest * eda_draw_normal (&self->draw);

      put (self, row, lambda * g + first, self->sign * lambda * g + second);
      eda_planting_put (self, 2, row, g);
    }
  claim_pair (self, self->sign > 0 ? "r > 0.1" : "r < -0.1");
  eda_planting_claim (self,
                      "%s !~ %s | %s",
                      eda_planting_name (self, 0),
                      eda_planting_name (self, 1),
                      eda_planting_name (self, 2));
}

/* clang-format off */
const EdaRecipe eda_recipes_pairs[] = {
  { "linear", "nn", 0, 1, 0, EDA_GAUGE_R, plant_line,
    "{a} and {b} lie along a line.",
    "Use one to foretell the other; ask what lies behind both." },
  { "monotone", "nn", 0, 1, 0, EDA_GAUGE_R, plant_monotone,
    "{b} changes with {a} always in one direction, but along a bent curve.",
    "Use ranks, or take a logarithm of {b} first." },
  { "u_shape", "nn", 0, 1, 0, EDA_GAUGE_FACT, plant_u,
    "{b} turns around along {a}: the correlation is near 0 and hides it.",
    "Look for the best value of {a} instead of “more” or “less”." },
  { "fans_out", "nn", 0, 1, 0, EDA_GAUGE_R, plant_fan,
    "The spread of {b} grows with {a}.",
    "Do not trust one error for all {a}; try a logarithm or weights." },
  { "redundant", "2", 0, 1, 0, EDA_GAUGE_FACT, plant_same,
    "{a} and {b} are the same number in two units.",
    "Keep one of the two." },
  { "leak", "ny", 0, 2, 0, EDA_GAUGE_FACT, plant_leak,
    "{a} tells {b} almost without error: it was known only afterwards.",
    "Leave {a} out of every model of {b}." },
  { "cluster2d", "nn", 0, 1, 0, EDA_GAUGE_R, plant_two_clouds,
    "{a} and {b} form two clouds: the correlation comes from their distance.",
    "Find what tells the two clouds apart, and describe each." },
  { "interaction", "nnf", 0, 3, 0, EDA_GAUGE_FACT, plant_interaction,
    "{a} and {b} go together in one group of {c} and not, or the other way, in the other.",
    "Tell the relationship for each {c}, never for all." },
  { "simpson", "nnc", 0, 3, 0, EDA_GAUGE_FACT, plant_simpson,
    "Over all rows {a} and {b} go one way, within each {c} the other way.",
    "Compare within {c} before acting on the overall trend." },
  { "confounded", "nnn", 0, 3, 0, EDA_GAUGE_R, plant_common_cause,
    "{a} and {b} go together only because both follow {c}.",
    "Do not change {a} in the hope of changing {b}." },
  { NULL },
};
/* clang-format on */
