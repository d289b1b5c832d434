/* Tests of the shape analysis. */

#include "tests/steps/awkward-tables.h"

/* Rows 1, 3 and 5 are equal, so are 2 and 4; the sixth stands alone. */
static double
at_repeating (gsize row)
{
  return row == 5 ? 9 : (double)(row % 2);
}

static const char *
at_repeating_word (gsize row)
{
  return row % 2 ? "odd" : "even";
}

static EdaProfile *
make_repeating (void)
{
  TableMaker maker = maker_new (6);

  maker_add_numbers (&maker, "count", EDA_TYPE_INTEGER, at_repeating);
  maker_add_texts (&maker, "word", EDA_TYPE_CATEGORICAL, at_repeating_word);
  maker_add_numbers (&maker, "always", EDA_TYPE_CONSTANT, at_five);
  maker_add_numbers (&maker, "never", EDA_TYPE_EMPTY, at_missing);
  return maker_finish (&maker);
}

static void
test_awkward_tables (void)
{
  run_on_awkward_tables ("shape");
}

static void
test_figure_on_mixed (void)
{
  g_autoptr (EdaProfile) profile = make_mixed (60);
  g_autoptr (EdaResult) result = run_checked (profile, "shape");

  g_assert_cmpuint (count_blocks (result, EDA_BLOCK_FIGURE), >=, 1);
}

static void
test_dataset_facts (void)
{
  g_autoptr (EdaProfile) profile = make_repeating ();
  g_autoptr (EdaResult) result = run_checked (profile, "shape");

  assert_count (result, "dataset/rows", 6);
  assert_count (result, "dataset/columns", 4);
  assert_count (result, "dataset/duplicate_rows/excess", 3);
  assert_count (result, "dataset/duplicate_rows/groups", 2);
  g_assert_true (eda_facts_get_flag (find_fact (result, "dataset/exact")));
}

static void
test_column_facts_in_table_order (void)
{
  g_autoptr (EdaProfile) profile = make_repeating ();
  g_autoptr (EdaResult) result = run_checked (profile, "shape");

  g_assert_cmpuint (eda_facts_get_size (find_fact (result, "columns")), ==, 4);
  assert_text_fact (result, "columns/0/name", "count");
  assert_text_fact (result, "columns/0/storage", "integer");
  assert_count (result, "columns/0/distinct", 3);
  assert_text_fact (result, "columns/1/type", "categorical");
  assert_count (result, "columns/1/position", 2);
  assert_count (result, "columns/3/missing", 6);
  assert_count (result, "columns/3/n", 0);
}

static void
test_texts_name_rows_and_columns (void)
{
  g_autoptr (EdaProfile) profile = make_repeating ();
  g_autoptr (EdaResult) result = run_checked (profile, "shape");

  assert_says (find_block (result, "shape/opening")->text,
               "6 rows and 4 columns, 24 cells");
  assert_says (find_block (result, "shape/duplicates")->text, "3, 4 and 5");
  assert_says (find_block (result, "shape/duplicates")->text, "2 groups");
  assert_says (find_block (result, "shape/constants")->text, "always");
  assert_says (find_block (result, "shape/empty")->text, "never");
}

static void
test_grid_has_a_row_for_each_column (void)
{
  g_autoptr (EdaProfile) profile = make_repeating ();
  g_autoptr (EdaResult) result = run_checked (profile, "shape");
  const EdaGrid   *grid = find_block (result, "shape/columns")->grid;
  g_autofree char *examples = eda_grid_dup_cell_text (grid, 0, 6);

  g_assert_cmpuint (eda_grid_get_n_rows (grid), ==, 4);
  g_assert_cmpstr (examples, ==, "0 · 1 · 9");
}

static void
test_overview_draws_no_more_than_forty_columns (void)
{
  TableMaker maker = maker_new (3);

  for (guint i = 0; i < 300; i++)
    maker_add_numbers (&maker, "wide", EDA_TYPE_REAL, at_bell);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (EdaResult) result = run_checked (profile, "shape");
  const EdaFigure *figure = find_block (result, "shape/overview")->figure;

  g_assert_cmpuint (((EdaLayer *)figure->layers->pdata[0])->n, ==, 40);
  assert_says (figure->subtitle, "first 40 columns");
}

static void
test_no_rows (void)
{
  TableMaker maker = maker_new (0);

  maker_add_numbers (&maker, "x", EDA_TYPE_EMPTY, at_missing);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (EdaResult) result = run_checked (profile, "shape");

  assert_says (find_block (result, "shape/opening")->text, "no rows");
  g_assert_false (has_block (result, "shape/overview"));
}

static double
at_number (gsize row)
{
  return (double)row;
}

static void
test_long_names_that_begin_alike_keep_their_ends (void)
{
  TableMaker maker = maker_new (20);

  maker_add_numbers (
      &maker, "How content are you with the place (Q1)", EDA_TYPE_REAL, at_number);
  maker_add_numbers (
      &maker, "How content are you with the price (Q2)", EDA_TYPE_REAL, at_number);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (EdaResult) result = run_checked (profile, "shape");
  const EdaFigure *figure = NULL;

  for (guint i = 0; i < eda_result_get_n_blocks (result); i++)
    if (eda_result_get_block (result, i)->kind == EDA_BLOCK_FIGURE)
      figure = eda_result_get_block (result, i)->figure;
  g_assert_nonnull (figure);
  g_assert_true (g_str_has_suffix (figure->y.labels[0], "(Q1)"));
  g_assert_true (g_str_has_suffix (figure->y.labels[1], "(Q2)"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/shape/awkward-tables", test_awkward_tables);
  g_test_add_func ("/shape/figure-on-mixed", test_figure_on_mixed);
  g_test_add_func ("/shape/dataset-facts", test_dataset_facts);
  g_test_add_func ("/shape/column-facts-in-table-order",
                   test_column_facts_in_table_order);
  g_test_add_func ("/shape/texts-name-rows-and-columns",
                   test_texts_name_rows_and_columns);
  g_test_add_func ("/shape/grid-has-a-row-for-each-column",
                   test_grid_has_a_row_for_each_column);
  g_test_add_func ("/shape/overview-draws-no-more-than-forty-columns",
                   test_overview_draws_no_more_than_forty_columns);
  g_test_add_func ("/shape/no-rows", test_no_rows);
  g_test_add_func ("/shape/long-names-that-begin-alike-keep-their-ends",
                   test_long_names_that_begin_alike_keep_their_ends);
  return g_test_run ();
}
