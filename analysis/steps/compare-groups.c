/* One numeric column by the groups of another, both chosen: boxes, the groups, and the
 * tests with the size of the difference. A cell of the notebook. */

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"
#include "analysis/steps/group-blocks.h"
#include "analysis/steps/group-boxes.h"
#include "analysis/steps/spread-words.h"
#include "analysis/steps/step.h"
#include "analysis/table/param-columns.h"

#define ALPHA 0.05

static const EdaParamSpec params[] = {
  { .key = "value",
    .title = N_ ("Value"),
    .help = N_ ("The number that is compared."),
    .kind = EDA_PARAM_COLUMN,
    .required = TRUE,
    .storages = 1 << EDA_STORAGE_INTEGER | 1 << EDA_STORAGE_REAL },
  { .key = "groups",
    .title = N_ ("Groups"),
    .help = N_ ("A column with 2 to 20 levels that repeat."),
    .kind = EDA_PARAM_COLUMN,
    .required = TRUE,
    .storages = 1 << EDA_STORAGE_BOOLEAN | 1 << EDA_STORAGE_TEXT },
  { NULL },
};

static EdaGrid *
new_group_grid (const EdaGroupSplit *split)
{
  static const char *const  titles[] = { "Group", "n", "Mean", "SD", "Median", NULL };
  const EdaGroupComparison *found = split->found;
  g_autofree char          *caption = g_strdup_printf ("%s by %s",
                                              eda_column_profile_get_name (split->value),
                                              eda_column_profile_get_name (split->by));
  EdaGrid                  *grid = eda_grid_new (caption, titles);

  for (guint i = 0; i < found->k; i++)
    {
      eda_grid_add_row (grid);
      eda_grid_add_text (grid, found->levels[i]);
      eda_grid_set_tone (grid, EDA_TONE_STRONG);
      eda_grid_add_number (grid, EDA_ROLE_COUNT, (double)found->groups[i].n);
      eda_grid_add_number (grid, EDA_ROLE_VALUE, found->groups[i].mean);
      eda_grid_add_number (grid, EDA_ROLE_VALUE, found->groups[i].sd);
      eda_grid_add_number (grid, EDA_ROLE_VALUE, found->medians[i]);
    }
  if (found->dropped > 0)
    eda_grid_set_note (grid, "Groups of one row are left out.");
  return grid;
}

static void
add_test (EdaGrid    *grid,
          const char *name,
          double      statistic,
          double      p,
          const char *effect,
          double      size)
{
  eda_grid_add_row (grid);
  eda_grid_add_text (grid, name);
  eda_grid_set_tone (grid, EDA_TONE_STRONG);
  eda_grid_add_number (grid, EDA_ROLE_STATISTIC, statistic);
  eda_grid_add_number (grid, EDA_ROLE_P, p);
  eda_grid_add_text (grid, effect);
  if (*effect != '\0')
    eda_grid_add_number (grid, EDA_ROLE_COEFFICIENT, size);
}

static EdaGrid *
new_test_grid (const EdaGroupComparison *found)
{
  static const char *const titles[]
      = { "Test", "Statistic", "p", "Effect", "Size", NULL };
  EdaGrid *grid = eda_grid_new ("Tests between the groups", titles);

  add_test (grid, "ANOVA, F", found->anova.f, found->anova.p, "ω²", found->anova.omega2);
  add_test (grid, "Welch’s F", found->welch.statistic, found->welch.p, "", NAN);
  add_test (grid,
            "Kruskal–Wallis, H",
            found->ranks.h,
            found->ranks.p,
            "ε²",
            found->ranks.epsilon2);
  if (found->k == 2)
    {
      add_test (grid,
                "Welch’s t",
                found->welch_t.t,
                found->welch_t.p,
                "Hedges’ g",
                found->hedges_g);
      add_test (grid,
                "Mann–Whitney, U",
                found->mann_whitney.u,
                found->mann_whitney.p,
                "rank-biserial",
                found->mann_whitney.rank_biserial);
    }
  add_test (grid,
            "Brown–Forsythe, F (spread)",
            found->brown_forsythe.statistic,
            found->brown_forsythe.p,
            "",
            NAN);
  eda_grid_set_note (
      grid,
      "A small p says that a difference like this one is rare by chance, not "
      "that it matters: its size says that.");
  return grid;
}

static void
add_words (EdaResult *result, const EdaGroupSplit *split)
{
  const EdaGroupComparison *found = split->found;
  const char               *value = eda_column_profile_get_name (split->value);
  const char               *by = eda_column_profile_get_name (split->by);
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  const char *evidence = eda_say_equals (pad, "p", EDA_ROLE_P, found->ranks.p);
  const char *size
      = eda_say_equals (pad, "ε²", EDA_ROLE_COEFFICIENT, found->ranks.epsilon2);

  eda_result_set_summary (result,
                          "%s by %s: %s, n = %s",
                          value,
                          by,
                          size,
                          eda_say (pad, EDA_ROLE_COUNT, (double)found->n));
  eda_result_add_text (
      result,
      "compare-groups/text",
      found->ranks.p < ALPHA
          ? "%s does not lie equally high in the %u groups of %s (Kruskal–Wallis, %s; "
            "%s; "
            "n = %s). The test says that some group lies higher than another: not which, "
            "not why, and not that the difference matters."
          : "%s differs between the %u groups of %s no more than chance explains "
            "(Kruskal–Wallis, %s; %s; n = %s). That does not prove that the groups are "
            "alike: few rows hide much.",
      value,
      found->k,
      by,
      evidence,
      size,
      eda_say (pad, EDA_ROLE_COUNT, (double)found->n));
}

static void
add_comparison (EdaResult *result, const EdaGroupSplit *split, const GPtrArray *columns)
{
  EdaFigure       *figure = eda_group_split_new_figure (split);
  g_autofree char *spread = eda_spread_level_describe (split->found, columns);

  add_words (result, split);
  if (figure != NULL)
    eda_result_take_figure (result, "compare-groups/figure", figure);
  eda_result_take_grid (result, "compare-groups/groups", new_group_grid (split));
  eda_result_take_grid (result, "compare-groups/tests", new_test_grid (split->found));
  if (spread != NULL)
    eda_result_add_text (result, "compare-groups/spread", "%s", spread);
}

static void
say_what_is_needed (EdaResult              *result,
                    const EdaColumnProfile *value,
                    const EdaColumnProfile *by)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  const char *names[]
      = { eda_column_profile_get_name (value), eda_column_profile_get_name (by), NULL };

  eda_result_set_summary (result, "no groups of %s to compare %s", names[1], names[0]);
  eda_result_add_text (
      result,
      "compare-groups/needs",
      "A comparison needs a number that varies, in three rows or more, and a column with "
      "2 to "
      "20 levels of which two hold two such rows each. %s has %s, %s has %s.",
      names[0],
      eda_say_count (pad, value->n_finite, "finite value", NULL),
      names[1],
      eda_say_count (pad, by->distinct, "level", NULL));
  eda_result_add_coverage (
      result, "comparison of groups", names, FALSE, "needs two groups of two rows");
}

static gboolean
run (EdaProfile       *profile,
     const EdaParams  *chosen,
     const EdaContext *context,
     EdaResult        *result,
     GError          **error)
{
  EdaTable               *table = eda_profile_get_table (profile);
  const EdaColumnProfile *sides[2];
  g_autoptr (GPtrArray) columns = g_ptr_array_new ();
  g_autoptr (EdaFactors) factors = NULL;
  g_autoptr (EdaGroupComparisons) found = NULL;
  const EdaGroupComparison *comparison;

  for (guint i = 0; i < 2; i++)
    {
      int index = eda_params_get_column (chosen, params[i].key, table);

      sides[i] = eda_profile_get_column (profile, (guint)index, context, error);
      if (sides[i] == NULL)
        return FALSE;
      g_ptr_array_add (columns, (gpointer)sides[i]);
    }
  factors
      = eda_factors_new (sides, 2, eda_table_get_n_rows (table), TRUE, context, error);
  found = factors != NULL
              ? eda_group_comparisons_new (sides, 2, factors, TRUE, context, error)
              : NULL;
  if (found == NULL)
    return FALSE;
  comparison = eda_group_comparisons_find (found, 0, 1);
  if (comparison == NULL)
    {
      say_what_is_needed (result, sides[0], sides[1]);
      return TRUE;
    }
  add_comparison (result, &(EdaGroupSplit){ sides[0], sides[1], comparison }, columns);
  eda_group_comparisons_add_facts (
      eda_facts_add_object (eda_result_get_facts (result), "compare-groups"),
      found,
      columns);
  return TRUE;
}

const EdaAnalysis eda_analysis_compare_groups
    = { "compare-groups", N_ ("Compare Groups"), 4, run, params };
