/* Results: blocks keep order, key and group; coverage becomes a list of its own. */

#include "analysis/result/result.h"

static void
test_blocks_keep_order_key_and_group (void)
{
  const char *const titles[] = { "a", NULL };
  g_autoptr (EdaResult) result = eda_result_new ();

  eda_result_add_text (result, "shape/rows", "%d rows", 150);
  eda_result_begin_group (result, "price");
  eda_result_take_grid (result, "shape/price/grid", eda_grid_new ("Price", titles));
  eda_result_take_figure (result, "shape/price/figure", eda_figure_new ("Price"));
  eda_result_begin_group (result, NULL);
  eda_result_take_finding (
      result, eda_finding_new ("AD1", "skewed", 3, EDA_SEVERITY_NOTE, titles));

  g_assert_cmpuint (eda_result_get_n_blocks (result), ==, 4);
  g_assert_cmpstr (eda_result_get_block (result, 0)->text, ==, "150 rows");
  g_assert_null (eda_result_get_block (result, 0)->group);
  g_assert_cmpstr (eda_result_get_block (result, 1)->group, ==, "price");
  g_assert_cmpint (eda_result_get_block (result, 2)->kind, ==, EDA_BLOCK_FIGURE);
  g_assert_null (eda_result_get_block (result, 3)->group);
}

/* A fold ends with its group, and is the same in a copy. */
static void
test_blocks_for_a_second_look (void)
{
  g_autoptr (EdaResult) result = eda_result_new ();
  g_autoptr (EdaResult) copy = NULL;

  eda_result_begin_group (result, "price");
  eda_result_add_text (result, "price/text", "first");
  eda_result_begin_fold (result, "Tests");
  eda_result_add_text (result, "price/tests", "second");
  eda_result_begin_group (result, "weight");
  eda_result_add_text (result, "weight/text", "third");
  copy = eda_result_copy (result);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (eda_result_get_block (copy, i)->fold, ==, i == 1 ? "Tests" : NULL);
}

static void
test_findings_are_keyed_by_rule_and_columns (void)
{
  const char *const pair[] = { "price", "carat", NULL };
  g_autoptr (EdaResult) result = eda_result_new ();

  eda_result_take_finding (
      result, eda_finding_new ("AE1", "related", 4, EDA_SEVERITY_NOTE, pair));
  g_assert_cmpstr (eda_result_get_block (result, 0)->key, ==, "finding/AE1/price+carat");
}

static void
test_summary_may_be_missing (void)
{
  g_autoptr (EdaResult) result = eda_result_new ();

  g_assert_cmpstr (eda_result_get_summary (result), ==, "");
  eda_result_set_summary (result, "%d columns", 3);
  g_assert_cmpstr (eda_result_get_summary (result), ==, "3 columns");
}

static void
test_coverage_is_appended (void)
{
  const char *const columns[] = { "price", NULL };
  g_autoptr (EdaResult) result = eda_result_new ();
  EdaFacts *facts = eda_result_get_facts (result), *list, *second;

  g_assert_null (eda_facts_find (facts, "coverage"));
  eda_result_add_coverage (result, "correlation", NULL, FALSE, "needs %d columns", 2);
  eda_result_add_coverage (result, "density", columns, TRUE, "on a sample");
  list = eda_facts_find (facts, "coverage");
  g_assert_cmpuint (eda_facts_get_size (list), ==, 2);
  second = eda_facts_get_child (list, 1);
  g_assert_cmpstr (eda_facts_get_key (second, 0), ==, "check");
  g_assert_cmpuint (eda_facts_get_size (eda_facts_find (second, "columns")), ==, 1);
  g_assert_true (eda_facts_get_flag (eda_facts_find (second, "ran")));
  g_assert_cmpstr (
      eda_facts_get_text (eda_facts_find (second, "why")), ==, "on a sample");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/result/blocks", test_blocks_keep_order_key_and_group);
  g_test_add_func ("/result/fold", test_blocks_for_a_second_look);
  g_test_add_func ("/result/finding-key", test_findings_are_keyed_by_rule_and_columns);
  g_test_add_func ("/result/summary", test_summary_may_be_missing);
  g_test_add_func ("/result/coverage", test_coverage_is_appended);
  return g_test_run ();
}
