/* The tests of one numeric column, for machines and for people. */

#include "analysis/steps/shape-facts.h"

#include <math.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"
#include "analysis/kernels/shapiro-wilk.h"

/* W of Shapiro–Wilk from which on a Q–Q plot looks like this. */
#define STRAIGHT 0.99
#define NEARLY_STRAIGHT 0.95
#define BENT 0.90

static void
add_test (EdaFacts *facts, const char *name, const char *letter, const EdaTest *test)
{
  EdaFacts *object = eda_facts_add_object (facts, name);

  eda_facts_add_number (object, letter, test->statistic);
  eda_facts_add_number (object, "p", test->p);
}

static void
add_grubbs (EdaFacts *facts, const EdaGrubbs *grubbs)
{
  EdaFacts *object = eda_facts_add_object (facts, "grubbs");

  eda_facts_add_number (object, "g", grubbs->g);
  eda_facts_add_number (object, "critical", grubbs->critical);
  eda_facts_add_number (object, "value", grubbs->value);
  if (isnan (grubbs->g))
    eda_facts_add_null (object, "outlier");
  else
    eda_facts_add_flag (object, "outlier", grubbs->g > grubbs->critical);
}

static void
add_esd (EdaFacts *facts, const EdaColumnShape *shape)
{
  EdaFacts     *object = eda_facts_add_object (facts, "esd");
  const EdaEsd *esd = &shape->esd;

  eda_facts_add_number (object, "alpha", EDA_SHAPE_ALPHA);
  eda_facts_add_numbers (object, "r", esd->r, esd->k);
  eda_facts_add_numbers (object, "lambda", esd->lambda, esd->k);
  eda_facts_add_count (object, "count", (gint64)esd->count);
  eda_facts_add_numbers (object, "removed", esd->removed, esd->k);
  eda_facts_add_flag (object, "applies", shape->esd_applies);
  eda_facts_add_number (object, "core_w", shape->esd_core.statistic);
  eda_facts_add_number (object, "core_p", shape->esd_core.p);
}

void
eda_shape_add_facts (EdaFacts               *facts,
                     const EdaColumnProfile *column,
                     const EdaColumnShape   *shape)
{
  EdaFacts *normality = eda_facts_add_object (facts, "normality");

  add_test (normality, "shapiro_wilk", "w", &shape->shapiro_wilk);
  add_test (normality, "anderson_darling", "a2", &shape->anderson_darling);
  add_test (normality, "lilliefors", "d", &shape->lilliefors);
  add_test (normality, "jarque_bera", "jb", &shape->jarque_bera);
  add_test (normality, "dagostino_k2", "k2", &shape->dagostino_k2);
  add_test (facts, "dip", "d", &shape->dip);
  add_grubbs (facts, &shape->grubbs);
  add_esd (facts, shape);
}

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
  add_normality_rows (grid, shape);
  if (!isnan (shape->dip.statistic))
    {
      add_row (grid, "Dip", EDA_ROLE_COEFFICIENT, shape->dip.statistic, shape->dip.p);
      eda_grid_add_text (grid,
                         shape->dip.p < EDA_SHAPE_ALPHA
                             ? "more than one heap, or rounded values"
                             : "one heap is enough");
    }
  add_extreme_rows (grid, shape);
  eda_grid_set_note (grid,
                     "Judge by the statistic and the figure first: with many rows p is "
                     "small for departures that do not matter, with few it misses large "
                     "ones.");
  return grid;
}

/* A check, and why it could not run on some columns. */
typedef struct
{
  const char *check;
  const char *why;
  gboolean (*is_undefined) (const EdaColumnProfile *column, const EdaColumnShape *shape);
} Check;

static gboolean
has_spread (const EdaColumnProfile *column)
{
  return column->n_finite > 1 && column->min < column->max;
}

static gboolean
is_without_spread (const EdaColumnProfile *column, const EdaColumnShape *shape)
{
  return !has_spread (column);
}

static gboolean
is_short (const EdaColumnProfile *column, const EdaColumnShape *shape)
{
  return has_spread (column)
         && (isnan (shape->anderson_darling.statistic)
             || isnan (shape->lilliefors.statistic)
             || column->n_finite < EDA_SHAPIRO_WILK_MIN);
}

static gboolean
is_too_long (const EdaColumnProfile *column, const EdaColumnShape *shape)
{
  return has_spread (column) && column->n_finite > EDA_SHAPIRO_WILK_MAX;
}

static gboolean
lacks_k2 (const EdaColumnProfile *column, const EdaColumnShape *shape)
{
  return has_spread (column) && isnan (shape->dagostino_k2.statistic);
}

static gboolean
lacks_dip (const EdaColumnProfile *column, const EdaColumnShape *shape)
{
  return has_spread (column) && isnan (shape->dip.statistic);
}

static const Check checks[] = {
  { "tests of shape", "they need two different finite values", is_without_spread },
  { "tests of normality",
    "Shapiro–Wilk and Grubbs need 3 values, Lilliefors 5, Anderson–Darling 8",
    is_short },
  { "Shapiro–Wilk",
    "the test is defined up to 5000 values; Anderson–Darling takes its place",
    is_too_long },
  { "D’Agostino K²", "it needs 20 values, and more tail than two heaps have", lacks_k2 },
  { "dip", "the range leaves 1e-290 .. 1e290", lacks_dip },
};

void
eda_shape_add_coverage (EdaResult       *result,
                        const GPtrArray *columns,
                        const GPtrArray *shapes)
{
  for (guint c = 0; c < G_N_ELEMENTS (checks); c++)
    {
      g_autoptr (GPtrArray) names = g_ptr_array_new ();

      for (guint i = 0; i < columns->len; i++)
        if (shapes->pdata[i] != NULL
            && checks[c].is_undefined (columns->pdata[i], shapes->pdata[i]))
          g_ptr_array_add (names,
                           (gpointer)eda_column_profile_get_name (columns->pdata[i]));
      if (names->len == 0)
        continue;
      g_ptr_array_add (names, NULL);
      eda_result_add_coverage (result,
                               checks[c].check,
                               (const char *const *)names->pdata,
                               FALSE,
                               "%s",
                               checks[c].why);
    }
}
