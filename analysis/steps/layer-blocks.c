/* Two by two tables in layers: where a third column changes the tie of two. */

#include "analysis/steps/layer-blocks.h"

#include <math.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"

#define SHOWN 10
#define ALPHA 0.05

/* How far the layers move the odds ratio, on the log scale; 0 when it may be chance. */
static double
get_shift (const EdaLayered *layered)
{
  const EdaEffect *common = &layered->strata.odds_ratio;
  double           all = layered->all.value;

  if (!(all > 0) || !isfinite (all) || isnan (common->low)
      || (all >= common->low && all <= common->high))
    return 0;
  return fabs (log (common->value / all));
}

static int
compare_shifts (gconstpointer a, gconstpointer b)
{
  const EdaLayered *one = *(const EdaLayered *const *)a,
                   *two = *(const EdaLayered *const *)b;
  double x = get_shift (one), y = get_shift (two);

  if (x != y)
    return x > y ? -1 : 1;
  return (one > two) - (one < two);
}

static GPtrArray *
list_shifted (const EdaLayers *self)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < self->n; i++)
    if (get_shift (&self->list[i]) > 0)
      g_ptr_array_add (list, &self->list[i]);
  g_ptr_array_sort (list, compare_shifts);
  return list;
}

static const char *
name_of (const GPtrArray *columns, guint index)
{
  return eda_column_profile_get_name (columns->pdata[index]);
}

static void
add_words (EdaResult *result, const EdaLayered *layered, const GPtrArray *columns)
{
  const EdaStrata *strata = &layered->strata;
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);

  eda_result_add_text (
      result,
      "categories/layers",
      "%s changes the tie of %s and %s: over all %s the odds ratio is %s, within the "
      "levels of %s it is %s (95 %% from %s to %s).%s",
      name_of (columns, layered->by_column),
      name_of (columns, layered->row_column),
      name_of (columns, layered->column_column),
      eda_say_count (pad, (guint64)strata->n, "row", NULL),
      eda_say (pad, EDA_ROLE_STATISTIC, layered->all.value),
      name_of (columns, layered->by_column),
      eda_say (pad, EDA_ROLE_STATISTIC, strata->odds_ratio.value),
      eda_say (pad, EDA_ROLE_STATISTIC, strata->odds_ratio.low),
      eda_say (pad, EDA_ROLE_STATISTIC, strata->odds_ratio.high),
      strata->homogeneity_p < ALPHA
          ? " Even that is an average: it differs from level to level, so read them one "
            "by one."
          : "");
}

static void
add_grid (EdaResult *result, const GPtrArray *shifted, const GPtrArray *columns)
{
  static const char *const titles[] = { "Column",
                                        "With",
                                        "Layers of",
                                        "n",
                                        "Odds ratio, all rows",
                                        "Odds ratio within",
                                        "95 % from",
                                        "95 % to",
                                        "q",
                                        "Layers alike, p",
                                        NULL };
  EdaGrid *grid = eda_grid_new ("Ties that a third column changes", titles);

  for (guint i = 0; i < MIN (shifted->len, SHOWN); i++)
    {
      const EdaLayered *layered = shifted->pdata[i];
      const EdaStrata  *strata = &layered->strata;

      eda_grid_add_row (grid);
      eda_grid_add_text (grid, name_of (columns, layered->row_column));
      eda_grid_set_tone (grid, EDA_TONE_STRONG);
      eda_grid_add_text (grid, name_of (columns, layered->column_column));
      eda_grid_set_tone (grid, EDA_TONE_STRONG);
      eda_grid_add_text (grid, name_of (columns, layered->by_column));
      eda_grid_add_number (grid, EDA_ROLE_COUNT, strata->n);
      eda_grid_add_number (grid, EDA_ROLE_STATISTIC, layered->all.value);
      eda_grid_add_number (grid, EDA_ROLE_STATISTIC, strata->odds_ratio.value);
      eda_grid_add_number (grid, EDA_ROLE_STATISTIC, strata->odds_ratio.low);
      eda_grid_add_number (grid, EDA_ROLE_STATISTIC, strata->odds_ratio.high);
      eda_grid_add_number (grid, EDA_ROLE_P, layered->q);
      if (isnan (strata->homogeneity_p))
        eda_grid_add_text (grid, "–");
      else
        eda_grid_add_number (grid, EDA_ROLE_P, strata->homogeneity_p);
      if (strata->homogeneity_p < ALPHA)
        eda_grid_set_tone (grid, EDA_TONE_WARN);
    }
  eda_grid_set_note (
      grid,
      "Columns of two levels in layers of a third column. Odds ratio within: Mantel and "
      "Haenszel; q: Cochran–Mantel–Haenszel test, corrected for the number of tables; "
      "layers alike: Breslow and Day, after Tarone.");
  eda_result_take_grid (result, "categories/layers/tables", grid);
}

void
eda_layers_add_blocks (EdaResult *result, const EdaLayers *self, const GPtrArray *columns)
{
  g_autoptr (GPtrArray) shifted = list_shifted (self);

  if (shifted->len > 0)
    {
      add_words (result, shifted->pdata[0], columns);
      add_grid (result, shifted, columns);
    }
  if (self->left_out > 0)
    eda_result_add_coverage (result,
                             "two by two tables in layers",
                             NULL,
                             TRUE,
                             "the first %u only, %u left out; --all-pairs computes all",
                             EDA_LAYERED_TABLES,
                             self->left_out);
}

static void
add_odds (EdaFacts *facts, const char *key, const EdaEffect *odds)
{
  EdaFacts *object = eda_facts_add_object (facts, key);

  eda_facts_add_number (object, "value", odds->value);
  eda_facts_add_numbers (object, "ci95", (double[]){ odds->low, odds->high }, 2);
}

static void
add_layered (EdaFacts *list, const EdaLayered *layered, const GPtrArray *columns)
{
  const EdaStrata *strata = &layered->strata;
  EdaFacts        *facts = eda_facts_add_object (list, NULL), *homogeneity;

  eda_facts_add_text (facts, "row", name_of (columns, layered->row_column));
  eda_facts_add_text (facts, "column", name_of (columns, layered->column_column));
  eda_facts_add_text (facts, "by", name_of (columns, layered->by_column));
  eda_facts_add_count (facts, "layers_used", (gint64)strata->used);
  eda_facts_add_count (facts, "n", (gint64)strata->n);
  add_odds (facts, "odds_ratio_all", &layered->all);
  add_odds (facts, "odds_ratio_within", &strata->odds_ratio);
  eda_facts_add_number (facts, "cmh", strata->chi2);
  eda_facts_add_number (facts, "p", strata->p);
  eda_facts_add_number (facts, "q", layered->q);
  homogeneity = eda_facts_add_object (facts, "homogeneity");
  eda_facts_add_number (homogeneity, "chi2", strata->homogeneity);
  eda_facts_add_number (homogeneity, "df", strata->df);
  eda_facts_add_number (homogeneity, "p", strata->homogeneity_p);
}

void
eda_layers_add_facts (EdaFacts *facts, const EdaLayers *self, const GPtrArray *columns)
{
  EdaFacts *list = eda_facts_add_list (facts, "layers");

  for (guint i = 0; i < self->n; i++)
    add_layered (list, &self->list[i], columns);
}
