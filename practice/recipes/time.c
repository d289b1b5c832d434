/* What shows only in the order of the rows. */

#include <math.h>

#include "practice/recipes/tables.h"

static void
claim_over_time (EdaPlanting *self, const char *what)
{
  eda_planting_claim (self,
                      "%s over %s %s",
                      eda_planting_name (self, 0),
                      eda_planting_name (self, 1),
                      what);
}

static void
plant_trend (EdaPlanting *self)
{
  const double rho = self->sign * STRENGTH (self, "rho", .70, .55, .40, .30, .22);

  eda_planting_fill_plain (self, 1);
  for (gsize row = 0; row < self->n_rows; row++)
    {
      double time = sqrt (12) * ((double)row / (double)self->n_rows - .5);

      eda_planting_put (self,
                        0,
                        row,
                        rho * time
                            + sqrt (1 - rho * rho) * eda_draw_normal (&self->draw));
    }
  claim_over_time (self, rho > 0 ? "rising" : "falling");
}

static void
plant_season (EdaPlanting *self)
{
  const double share = STRENGTH (self, "share", .60, .45, .30, .20, .12);
  const guint  period = eda_draw_chance (&self->draw, .5) ? 7 : 12;
  const double phase = eda_draw_uniform (&self->draw);

  eda_facts_add_count (self->params, "period", period);
  eda_planting_fill_plain (self, 1);
  for (gsize row = 0; row < self->n_rows; row++)
    {
      double wave = G_SQRT2 * eda_exact_sine ((double)row / period + phase);

      eda_planting_put (self,
                        0,
                        row,
                        sqrt (share) * wave
                            + sqrt (1 - share) * eda_draw_normal (&self->draw));
    }
  claim_over_time (self, period == 7 ? "seasonal(7)" : "seasonal(12)");
}

static void
plant_step (EdaPlanting *self)
{
  const double d = self->sign * STRENGTH (self, "d", 1.5, 1.1, .8, .6, .45);
  const double at = .35 + .30 * eda_draw_uniform (&self->draw);

  eda_facts_add_number (self->params, "at", at);
  eda_planting_fill_plain (self, 1);
  for (gsize row = 0; row < self->n_rows; row++)
    {
      double shift = (double)row > at * (double)self->n_rows ? d / 2 : -d / 2;

      eda_planting_put (self, 0, row, eda_draw_normal (&self->draw) + shift);
    }
  claim_over_time (self, "breaks");
}

/* A run of days is not there. */
static void
plant_gap (EdaPlanting *self)
{
  const guint days = 10 + eda_draw_below (&self->draw, 20);
  const gsize at = self->n_rows / 4 + eda_draw_below (&self->draw, self->n_rows / 2);

  eda_facts_add_count (self->params, "days", days);
  for (gsize row = 0; row < self->n_rows; row++)
    eda_sheet_set_date (self->cells[0],
                        row,
                        eda_planting_first_day (self) - days + (guint)row
                            + (row >= at ? days : 0));
  eda_planting_claim (self, "gaps(%s)", eda_planting_name (self, 0));
}

/* clang-format off */
const EdaRecipe eda_recipes_time[] = {
  { "date_gap", "t", 0, 1, EDA_RECIPE_TIME, EDA_GAUGE_FACT, plant_gap,
    "{a} has a gap: a run of days is not there.",
    "Ask whether nothing happened or nothing was kept." },
  { "trend", "nt", 1, 1, EDA_RECIPE_TIME, EDA_GAUGE_R, plant_trend,
    "{a} drifts over {b}.",
    "Do not compare groups that were measured at other times." },
  { "season", "nt", 1, 1, EDA_RECIPE_TIME, EDA_GAUGE_R, plant_season,
    "{a} repeats itself over {b} with a fixed period.",
    "Compare only whole periods." },
  { "change_point", "nt", 1, 1, EDA_RECIPE_TIME, EDA_GAUGE_G, plant_step,
    "The level of {a} changes at one moment and stays there.",
    "Ask what was changed on that day; describe before and after apart." },
  { NULL },
};
/* clang-format on */
