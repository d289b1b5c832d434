/* The tests of one numeric column for people: a line each, what it says in words. */

#include <math.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"
#include "analysis/steps/shape-facts.h"

/* W of Shapiro–Wilk from which on a Q–Q plot looks like this. */
#define STRAIGHT 0.99
#define NEARLY_STRAIGHT 0.95
#define BENT 0.90
/* Nigrini's limit of the mean difference from Benford's law. */
#define BENFORD_CLOSE 0.015

static void
add_row (EdaGrid *grid, const char *title, EdaRole role, double statistic, double p)
{
  eda_grid_add_row (grid);
  eda_grid_add_text (grid, title);
  eda_grid_add_number (grid, role, statistic);
  if (isnan (p))
    eda_grid_add_text (grid, NULL);
  else
    eda_grid_add_number (grid, EDA_ROLE_P, p);
}

static const char *
say_straightness (double w)
{
  if (w >= STRAIGHT)
    return "as good as a bell shape";
  if (w >= NEARLY_STRAIGHT)
    return "close to a bell shape";
  return w >= BENT ? "visibly off a bell shape" : "far from a bell shape";
}

static void
add_normality_rows (EdaGrid *grid, const EdaColumnShape *shape)
{
  const struct
  {
    const char    *title;
    EdaRole        role;
    const EdaTest *test;
  } rows[] = {
    { "Shapiro–Wilk W", EDA_ROLE_COEFFICIENT, &shape->shapiro_wilk },
    { "Anderson–Darling A²", EDA_ROLE_STATISTIC, &shape->anderson_darling },
    { "Lilliefors D", EDA_ROLE_COEFFICIENT, &shape->lilliefors },
    { "Jarque–Bera", EDA_ROLE_STATISTIC, &shape->jarque_bera },
    { "D’Agostino K²", EDA_ROLE_STATISTIC, &shape->dagostino_k2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (isnan (rows[i].test->statistic))
        continue;
      add_row (
          grid, rows[i].title, rows[i].role, rows[i].test->statistic, rows[i].test->p);
      if (rows[i].test == &shape->shapiro_wilk)
        eda_grid_add_text (grid, say_straightness (rows[i].test->statistic));
    }
}

static void
add_extreme_rows (EdaGrid *grid, const EdaColumnShape *shape)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  const EdaGrubbs *grubbs = &shape->grubbs;
  g_autofree char *farthest = NULL;

  if (isnan (grubbs->g))
    return;
  farthest
      = g_strdup_printf ("%s is the farthest value; a bell shape of this size reaches %s",
                         eda_say (pad, EDA_ROLE_VALUE, grubbs->value),
                         eda_say (pad, EDA_ROLE_STATISTIC, grubbs->critical));
  add_row (grid, "Grubbs G", EDA_ROLE_STATISTIC, grubbs->g, NAN);
  eda_grid_add_text (grid, farthest);
  if (shape->esd.k == 0)
    return;
  add_row (grid, "ESD outliers", EDA_ROLE_COUNT, (double)shape->esd.count, NAN);
  eda_grid_add_text (grid,
                     shape->esd_applies
                         ? "the rest looks like a bell shape"
                         : "the rest is no bell shape, or too few: read as "
                           "distances only");
}

static void
add_interval_row (EdaGrid           *grid,
                  const char        *title,
                  double             value,
                  const EdaInterval *interval)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  g_autofree char *ends = NULL;

  if (!isfinite (interval->low) || !isfinite (interval->high))
    return;
  ends = g_strdup_printf ("from %s to %s",
                          eda_say (pad, EDA_ROLE_VALUE, interval->low),
                          eda_say (pad, EDA_ROLE_VALUE, interval->high));
  add_row (grid, title, EDA_ROLE_VALUE, value, NAN);
  eda_grid_add_text (grid, ends);
}

static void
add_interval_rows (EdaGrid                *grid,
                   const EdaColumnProfile *column,
                   const EdaColumnShape   *shape)
{
  const EdaInterval mean = { column->mean_ci_low, column->mean_ci_high };

  add_interval_row (grid, "95 % CI of the mean", column->moments.mean, &mean);
  add_interval_row (grid, "95 % CI, bootstrap", column->moments.mean, &shape->mean_bca);
  add_interval_row (
      grid, "95 % CI of the median", column->quantiles[4], &shape->median_ci);
  add_interval_row (grid, "95 % CI of the SD", column->moments.sd, &shape->sd_ci);
}

static void
add_mode_rows (EdaGrid *grid, const EdaColumnShape *shape)
{
  if (isnan (shape->dip.statistic))
    return;
  add_row (grid, "Dip", EDA_ROLE_COEFFICIENT, shape->dip.statistic, shape->dip.p);
  eda_grid_add_text (grid,
                     shape->dip.p >= EDA_SHAPE_ALPHA ? "one heap is enough"
                     : shape->modes > 1              ? "more than one heap"
                                        : "one heap, but rounded or with gaps");
  add_row (grid, "Modes", EDA_ROLE_COUNT, (double)shape->modes, NAN);
}

/* "0 (60 ×), 99.5 (40 ×)" */
static char *
list_spikes (const EdaColumnShape *shape)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  GString *out = g_string_new (NULL);

  for (gsize i = 0; i < MIN (shape->n_spikes, 3); i++)
    g_string_append_printf (
        out,
        "%s%s (%s ×)",
        i > 0 ? ", " : "",
        eda_say (pad, EDA_ROLE_VALUE, shape->spikes[i].value),
        eda_say (pad, EDA_ROLE_COUNT, (double)shape->spikes[i].count));
  if (shape->n_spikes > 3)
    g_string_append (out, " …");
  return g_string_free (out, FALSE);
}

static void
add_digit_rows (EdaGrid *grid, const EdaColumnShape *shape)
{
  const EdaTest *digits = &shape->last_digits.uniform;

  if (!isnan (digits->p))
    {
      add_row (grid, "Last digit", EDA_ROLE_STATISTIC, digits->statistic, digits->p);
      eda_grid_add_text (grid,
                         digits->p < 0.01   ? "some last digits are favoured"
                         : digits->p < 0.05 ? "perhaps some last digits are favoured"
                                            : "no last digit is clearly favoured");
    }
  if (shape->n_spikes > 0)
    {
      g_autofree char *values = list_spikes (shape);

      add_row (grid, "Spikes", EDA_ROLE_COUNT, (double)shape->n_spikes, NAN);
      eda_grid_add_text (grid, values);
    }
  if (!isnan (shape->benford.mad))
    {
      add_row (grid,
               "Benford",
               EDA_ROLE_COEFFICIENT,
               shape->benford.mad,
               shape->benford.fit.p);
      eda_grid_add_text (grid,
                         shape->benford.mad < BENFORD_CLOSE
                             ? "leading digits follow the law"
                             : "leading digits do not follow the law");
    }
}

static const char *
say_power (double rung)
{
  return rung == 1     ? "leave the values as they are"
         : rung == 0   ? "the logarithm is nearest to a bell shape"
         : rung == 0.5 ? "the square root is nearest to a bell shape"
         : rung == -1  ? "the reciprocal is nearest to a bell shape"
         : rung == 2   ? "the square is nearest to a bell shape"
                       : "this power is nearest to a bell shape";
}

static void
add_power_row (EdaGrid *grid, const EdaColumnShape *shape)
{
  if (isnan (shape->box_cox.lambda))
    return;
  add_row (grid, "Box–Cox power", EDA_ROLE_STATISTIC, shape->box_cox.lambda, NAN);
  eda_grid_add_text (grid, say_power (shape->box_cox.rung));
}

EdaGrid *
eda_shape_new_grid (const EdaColumnProfile *column, const EdaColumnShape *shape)
{
  static const char *const titles[]
      = { "Test of shape", "Statistic", "p", "What it says", NULL };
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  g_autofree char *caption = NULL;
  EdaGrid         *grid;

  if (isnan (shape->grubbs.g))
    return NULL;

  caption = g_strdup_printf ("%s, tests of shape, n = %s",
                             eda_column_profile_get_name (column),
                             eda_say (pad, EDA_ROLE_COUNT, (double)column->n_finite));
  grid = eda_grid_new (caption, titles);
  add_interval_rows (grid, column, shape);
  add_normality_rows (grid, shape);
  add_mode_rows (grid, shape);
  add_extreme_rows (grid, shape);
  add_digit_rows (grid, shape);
  add_power_row (grid, shape);
  eda_grid_set_note (grid,
                     "Judge by the statistic and the figure first: with many rows p is "
                     "small for departures that do not matter, with few it misses large "
                     "ones.");
  return grid;
}
