/* Shapes of one column. */

#include <math.h>
#include <stdlib.h>

#include "practice/recipes/tables.h"

static void
plant_right (EdaPlanting *self)
{
  const double sigma = STRENGTH (self, "sigma", .9, .7, .55, .45, .35);

  for (gsize row = 0; row < self->n_rows; row++)
    eda_planting_put_value (self,
                            0,
                            row,
                            self->columns[0]->typical
                                * eda_exact_exp (sigma * eda_draw_normal (&self->draw)));
  eda_planting_claim (self, "%s ~ right-skewed", eda_planting_name (self, 0));
}

static void
plant_left (EdaPlanting *self)
{
  const double b = STRENGTH (self, "b", 1.0, 1.3, 1.6, 1.9, 2.2);

  for (gsize row = 0; row < self->n_rows; row++)
    eda_planting_put_value (self,
                            0,
                            row,
                            self->columns[0]->typical
                                * (.3 + eda_draw_beta (&self->draw, 5, b)));
  eda_planting_claim (self, "%s ~ left-skewed", eda_planting_name (self, 0));
}

static void
plant_two_humps (EdaPlanting *self)
{
  const double apart = STRENGTH (self, "apart", 4.2, 4.0, 3.8, 3.6, 3.4);
  const double weight = STRENGTH (self, "weight", .5, .5, .55, .6, .65);

  for (gsize row = 0; row < self->n_rows; row++)
    {
      double shift = eda_draw_chance (&self->draw, weight) ? 0 : apart;

      eda_planting_put (
          self, 0, row, .6 * (eda_draw_normal (&self->draw) + shift - apart / 2));
    }
  eda_planting_claim (self, "%s ~ bimodal", eda_planting_name (self, 0));
}

static void
plant_zeros (EdaPlanting *self)
{
  const double zeros = STRENGTH (self, "zeros", .45, .35, .25, .20, .15);

  for (gsize row = 0; row < self->n_rows; row++)
    eda_planting_put_value (self,
                            0,
                            row,
                            eda_draw_chance (&self->draw, zeros)
                                ? 0
                                : self->columns[0]->typical / 3
                                      * eda_draw_gamma (&self->draw, 3));
  eda_planting_claim (self, "%s ~ zero-inflated", eda_planting_name (self, 0));
}

static void
plant_tails (EdaPlanting *self)
{
  const double degrees = STRENGTH (self, "degrees", 2.2, 2.6, 3.0, 3.3, 3.6);

  for (gsize row = 0; row < self->n_rows; row++)
    eda_planting_put (self, 0, row, eda_draw_student (&self->draw, degrees));
  eda_planting_claim (self, "%s ~ heavy-tailed", eda_planting_name (self, 0));
}

/* People write round numbers. */
static void
plant_heaps (EdaPlanting *self)
{
  const double          rounded = STRENGTH (self, "rounded", .80, .60, .45, .35, .25);
  const EdaThemeColumn *of = self->columns[0];
  const double          step = of->spread >= 60 ? 50 : of->spread >= 20 ? 10 : 5;

  eda_facts_add_number (self->params, "step", step);
  for (gsize row = 0; row < self->n_rows; row++)
    {
      double x = of->typical + of->spread * eda_draw_normal (&self->draw);

      if (eda_draw_chance (&self->draw, rounded))
        x = step * floor (x / step + 0.5);
      eda_sheet_set_number (self->cells[0], row, x, 0);
    }
  eda_planting_claim (self, "%s ~ heaped", eda_planting_name (self, 0));
}

static int
compare (const void *a, const void *b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

static void
plant_cap (EdaPlanting *self)
{
  const double       share = STRENGTH (self, "share", .20, .15, .12, .09, .06);
  g_autofree double *z = g_new (double, self->n_rows);
  g_autofree double *sorted = NULL;
  double             cap;

  for (gsize row = 0; row < self->n_rows; row++)
    z[row] = eda_draw_normal (&self->draw);
  sorted = g_memdup2 (z, self->n_rows * sizeof z[0]);
  qsort (sorted, self->n_rows, sizeof z[0], compare);
  cap = sorted[self->n_rows - eda_planting_count (self, share)];
  for (gsize row = 0; row < self->n_rows; row++)
    eda_planting_put (self, 0, row, MIN (z[row], cap));
  eda_planting_claim (self, "%s ~ capped", eda_planting_name (self, 0));
}

/* clang-format off */
const EdaRecipe eda_recipes_shapes[] = {
  { "skew_right", "p", 0, 1, 0, EDA_GAUGE_SKEW, plant_right,
    "{a} is skewed to the right: a few high values lie far above the rest.",
    "Tell the median of {a} beside its mean, and try a logarithm." },
  { "skew_left", "p", 0, 1, 0, EDA_GAUGE_SKEW, plant_left,
    "{a} is skewed to the left: most values are near the top, a tail reaches down.",
    "Look for a ceiling above {a}, and tell its median." },
  { "bimodal", "p", 0, 1, 0, EDA_GAUGE_FACT, plant_two_humps,
    "{a} has two peaks: two kinds of rows.",
    "Find out which two kinds they are before telling any mean." },
  { "zero_inflated", "p", 0, 1, 0, EDA_GAUGE_FACT, plant_zeros,
    "Many values of {a} are exactly 0, the others are not near it.",
    "Describe zeros and the rest of {a} apart; ask whether 0 means missing." },
  { "heavy_tail", "d", 0, 1, 0, EDA_GAUGE_FACT, plant_tails,
    "{a} has heavy tails: far values on both sides are no accident.",
    "Use medians and robust spreads of {a}; do not cut the tails off." },
  { "heaping", "w", 0, 1, 0, EDA_GAUGE_FACT, plant_heaps,
    "Values of {a} heap on round numbers: somebody estimated them.",
    "Do not read fine differences of {a}." },
  { "capped", "g", 0, 1, 0, EDA_GAUGE_FACT, plant_cap,
    "{a} stops at one value, on which many rows stand.",
    "Take these rows as “at least so much”; find out who set the limit." },
  { NULL },
};
/* clang-format on */
