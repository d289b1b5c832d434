/* Little's test, what gaps go with, rules, runs and the plan, as named numbers. */

#include "analysis/steps/mechanism-facts.h"

#include "analysis/findings/column-use.h"

#define PAIRS_IN_FACTS 1000

static const char *
name_of (const GPtrArray *columns, guint index)
{
  return eda_column_profile_get_name (columns->pdata[index]);
}

static void
add_names (
    EdaFacts *facts, const char *key, const GPtrArray *columns, const guint of[], guint n)
{
  EdaFacts *list = eda_facts_add_list (facts, key);

  for (guint i = 0; i < n; i++)
    eda_facts_add_text (list, NULL, name_of (columns, of[i]));
}

static void
add_little (EdaFacts *facts, const EdaMcarTest *little, const GPtrArray *columns)
{
  EdaFacts *object;

  if (little->why_not != NULL)
    {
      eda_facts_add_null (facts, "little_mcar");
      return;
    }
  object = eda_facts_add_object (facts, "little_mcar");
  eda_facts_add_number (object, "chi2", little->test.chi2);
  eda_facts_add_count (object, "df", (gint64)little->test.df);
  eda_facts_add_number (object, "p", little->test.p);
  eda_facts_add_count (object, "patterns", little->n_patterns);
  eda_facts_add_number (object, "chi2_ml", little->test.chi2_ml);
  eda_facts_add_number (object, "p_ml", little->test.p_ml);
  eda_facts_add_count (object, "n", (gint64)little->n_rows);
  add_names (object, "columns", columns, little->columns, little->n_columns);
}

static const char *
name_test (EdaScreenTest test)
{
  switch (test)
    {
    case EDA_SCREEN_WELCH:
      return "welch";
    case EDA_SCREEN_MANN_WHITNEY:
      return "mann_whitney";
    case EDA_SCREEN_CHI_SQUARE:
      return "chi_square";
    }
  g_return_val_if_reached (NULL);
}

static void
add_pairs (EdaFacts *facts, const EdaMissingScreen *screen, const GPtrArray *columns)
{
  EdaFacts *list = eda_facts_add_list (facts, "depends_on");

  for (guint i = 0; i < MIN (screen->n_found, PAIRS_IN_FACTS); i++)
    {
      const EdaScreenPair *pair = &screen->found[i];
      EdaFacts            *object = eda_facts_add_object (list, NULL);

      eda_facts_add_text (object, "missing", name_of (columns, pair->missing));
      eda_facts_add_text (object, "on", name_of (columns, pair->on));
      eda_facts_add_text (object,
                          "effect",
                          pair->test == EDA_SCREEN_CHI_SQUARE ? "cramers_v_corrected"
                                                              : "cohens_d");
      eda_facts_add_number (object, "value", pair->value);
      eda_facts_add_number (object, "q", pair->q);
      eda_facts_add_text (object, "test", name_test (pair->test));
      eda_facts_add_count (object, "n", (gint64)pair->n);
    }
}

static void
add_rules (EdaFacts *facts, const EdaMissingScreen *screen, const GPtrArray *columns)
{
  EdaFacts *list = eda_facts_add_list (facts, "structural_rules");

  for (guint i = 0; i < screen->n_rules; i++)
    {
      const EdaScreenRule    *rule = &screen->rules[i];
      const EdaColumnProfile *on = columns->pdata[rule->on];
      EdaFacts               *object = eda_facts_add_object (list, NULL);
      EdaFacts               *levels;

      eda_facts_add_text (object, "missing", name_of (columns, rule->missing));
      eda_facts_add_text (object, "on", name_of (columns, rule->on));
      eda_facts_add_number (object, "determination", rule->determination);
      eda_facts_add_count (object, "n", (gint64)rule->n);
      levels = eda_facts_add_list (object, "missing_at");
      for (guint k = 0; k < on->n_levels && k < 32; k++)
        if (rule->levels >> k & 1)
          eda_facts_add_text (levels, NULL, on->levels[k].value);
    }
}

static void
add_runs (EdaFacts *facts, const EdaMechanism *found, const GPtrArray *columns)
{
  EdaFacts *list = eda_facts_add_list (facts, "runs");

  for (guint i = 0; i < found->n_runs; i++)
    {
      const EdaMissingRun *run = &found->runs[i];
      EdaFacts            *object = eda_facts_add_object (list, NULL);

      eda_facts_add_text (object, "column", name_of (columns, run->column));
      eda_facts_add_count (object, "runs", (gint64)run->runs);
      eda_facts_add_number (object, "expected_runs", run->test.expected);
      eda_facts_add_number (object, "z", run->test.z);
      eda_facts_add_number (object, "p", run->test.p);
      eda_facts_add_number (object, "q", run->q);
      eda_facts_add_count (object, "longest_run", (gint64)run->longest);
      eda_facts_add_count (object, "row", (gint64)run->longest_first + 1);
    }
}

static void
add_plan (EdaFacts *facts, const EdaCompletePlan *plan, const GPtrArray *columns)
{
  EdaFacts *object = eda_facts_add_object (facts, "complete_case_plan");
  EdaFacts *steps;

  eda_facts_add_text (
      object, "best", plan->best == G_MAXUINT ? NULL : name_of (columns, plan->best));
  eda_facts_add_count (object, "rows_complete", (gint64)plan->best_rows);
  steps = eda_facts_add_list (object, "steps");
  for (guint i = 0; i < plan->n_steps; i++)
    {
      EdaFacts *step = eda_facts_add_object (steps, NULL);

      add_names (
          step, "dropped", columns, plan->steps[i].dropped, plan->steps[i].n_dropped);
      eda_facts_add_count (step, "columns_left", plan->steps[i].columns_left);
      eda_facts_add_count (step, "rows_complete", (gint64)plan->steps[i].rows);
    }
  eda_facts_add_count (object, "advised_steps", plan->advised);
}

static void
add_tree (EdaFacts *facts, const EdaGapTree *tree, const GPtrArray *columns)
{
  EdaFacts *object = eda_facts_add_object (facts, "nullity_dendrogram");
  EdaFacts *order, *merges;

  add_names (object, "columns", columns, tree->columns, tree->n);
  merges = eda_facts_add_list (object, "merges");
  for (guint i = 0; i + 1 < tree->n; i++)
    {
      const EdaMerge *merge = &tree->merges[i];

      eda_facts_add_numbers (
          merges,
          NULL,
          (double[]){
              (double)merge->a, (double)merge->b, merge->distance, (double)merge->size },
          4);
    }
  order = eda_facts_add_list (object, "order");
  for (guint i = 0; i < tree->n; i++)
    eda_facts_add_text (order, NULL, name_of (columns, tree->columns[tree->order[i]]));
}

static void
add_coverage (EdaResult *result, const EdaMechanism *found)
{
  if (found->little.why_not != NULL)
    eda_result_add_coverage (
        result, "Little's MCAR test", NULL, FALSE, "%s", found->little.why_not);
  else if (found->little.left_out > 0)
    eda_result_add_coverage (
        result,
        "Little's MCAR test",
        NULL,
        TRUE,
        "on the %u numeric columns with most gaps; with all %u there "
        "are too many patterns",
        found->little.n_columns,
        found->little.n_columns + found->little.left_out);
  if (found->screen.n_tests == 0)
    eda_result_add_coverage (result,
                             "missingness against other columns",
                             NULL,
                             FALSE,
                             "needs five rows with and five without a gap");
  if (found->screen.columns_left_out > 0)
    eda_result_add_coverage (
        result,
        "missingness against other columns",
        NULL,
        TRUE,
        "%u columns with fewer gaps were left out; --all-pairs looks at "
        "them all",
        found->screen.columns_left_out);
  if (found->tree.left_out > 0)
    eda_result_add_coverage (result,
                             "nullity dendrogram",
                             NULL,
                             TRUE,
                             "the first %d columns with gaps; %u were left out",
                             EDA_GAP_TREE_COLUMNS,
                             found->tree.left_out);
  if (found->n_runs == 0)
    eda_result_add_coverage (result,
                             "runs of gaps",
                             NULL,
                             FALSE,
                             "needs a column with some but not all cells missing");
}

void
eda_add_mechanism_facts (EdaResult          *result,
                         const EdaMechanism *found,
                         const GPtrArray    *columns)
{
  EdaFacts *facts = eda_facts_add_object (eda_result_get_facts (result), "missingness");

  add_little (facts, &found->little, columns);
  add_pairs (facts, &found->screen, columns);
  add_rules (facts, &found->screen, columns);
  add_runs (facts, found, columns);
  add_plan (facts, &found->plan, columns);
  add_tree (facts, &found->tree, columns);
  add_coverage (result, found);
}
