/* Tests of the missing analysis. */

#include "tests/steps/awkward-tables.h"

/* Ten rows: a misses 1–3, b misses 1–3 and 10, c nothing. */
static double
at_a (gsize row)
{
  return row < 3 ? NAN : (double)row;
}

static double
at_b (gsize row)
{
  return row < 3 || row == 9 ? NAN : (double)row;
}

static EdaProfile *
make_gaps (void)
{
  TableMaker maker = maker_new (10);

  maker_add_numbers (&maker, "a", EDA_TYPE_REAL, at_a);
  maker_add_numbers (&maker, "b", EDA_TYPE_REAL, at_b);
  maker_add_numbers (&maker, "c", EDA_TYPE_REAL, at_row);
  return maker_finish (&maker);
}

static void
test_awkward_tables (void)
{
  run_on_awkward_tables ("missing");
}

static void
test_figure_on_mixed (void)
{
  g_autoptr (EdaProfile) profile = make_mixed (60);
  g_autoptr (EdaResult) result = run_checked (profile, "missing");

  g_assert_cmpuint (count_blocks (result, EDA_BLOCK_FIGURE), >=, 1);
}

static void
test_counts (void)
{
  g_autoptr (EdaProfile) profile = make_gaps ();
  g_autoptr (EdaResult) result = run_checked (profile, "missing");

  assert_count (result, "missingness/rows_complete", 6);
  assert_count (result, "missingness/cells_missing", 7);
  assert_says (find_block (result, "missing/opening")->text, "7 of 30 cells");
  assert_says (find_block (result, "missing/opening")->text,
               "b has the most gaps: 4 of 10 rows");
}

static void
test_patterns_most_frequent_first (void)
{
  g_autoptr (EdaProfile) profile = make_gaps ();
  g_autoptr (EdaResult) result = run_checked (profile, "missing");

  g_assert_cmpuint (
      eda_facts_get_size (find_fact (result, "missingness/patterns")), ==, 3);
  assert_count (result, "missingness/patterns/0/rows", 6);
  g_assert_cmpuint (
      eda_facts_get_size (find_fact (result, "missingness/patterns/0/columns")), ==, 0);
  assert_count (result, "missingness/patterns/1/rows", 3);
  assert_text_fact (result, "missingness/patterns/1/columns/1", "b");
  assert_count (result, "missingness/patterns/2/rows", 1);
}

static void
test_phi_of_the_gaps (void)
{
  g_autoptr (EdaProfile) profile = make_gaps ();
  g_autoptr (EdaResult) result = run_checked (profile, "missing");

  /* 2 × 2 table of gaps 3, 0, 1, 6: (3·6 − 0·1) / √(3·7·4·6) */
  assert_number (result, "missingness/nullity_phi/phi/0/1", 18 / sqrt (504));
  assert_text_fact (result, "missingness/nullity_phi/columns/0", "a");
  g_assert_true (has_block (result, "missing/phi"));
}

static void
test_matrix_shows_every_column (void)
{
  g_autoptr (EdaProfile) profile = make_gaps ();
  g_autoptr (EdaResult) result = run_checked (profile, "missing");
  const EdaFigure *figure = find_block (result, "missing/matrix")->figure;
  const EdaLayer  *heat = figure->layers->pdata[0];

  g_assert_cmpint (figure->scale, ==, EDA_SCALE_MISSING);
  g_assert_cmpuint (heat->columns, ==, 3);
  g_assert_cmpuint (heat->rows, ==, 10);
  g_assert_cmpfloat (heat->y[0], ==, 1);
  g_assert_cmpfloat (heat->y[3 * 9], ==, 0);
  g_assert_cmpfloat (heat->y[3 * 9 + 1], ==, 1);
  g_assert_cmpstr (figure->y.labels[0], ==, "1");
}

static void
test_nothing_missing_still_draws_the_matrix (void)
{
  TableMaker maker = maker_new (20);

  maker_add_numbers (&maker, "x", EDA_TYPE_REAL, at_bell);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (EdaResult) result = run_checked (profile, "missing");

  assert_says (find_block (result, "missing/opening")->text,
               "Nothing is missing: all 20 cells");
  g_assert_true (has_block (result, "missing/matrix"));
  g_assert_false (has_block (result, "missing/bars"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/missing/awkward-tables", test_awkward_tables);
  g_test_add_func ("/missing/figure-on-mixed", test_figure_on_mixed);
  g_test_add_func ("/missing/counts", test_counts);
  g_test_add_func ("/missing/patterns-most-frequent-first",
                   test_patterns_most_frequent_first);
  g_test_add_func ("/missing/phi-of-the-gaps", test_phi_of_the_gaps);
  g_test_add_func ("/missing/matrix-shows-every-column", test_matrix_shows_every_column);
  g_test_add_func ("/missing/nothing-missing-still-draws-the-matrix",
                   test_nothing_missing_still_draws_the_matrix);
  return g_test_run ();
}
