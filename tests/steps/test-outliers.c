/* Tests of the outliers analysis. */

#include "tests/steps/awkward-tables.h"

/* 1..10 and a slip of the pen in row 11. */
static double
at_slip (gsize row)
{
  return row == 10 ? 100 : (double)row + 1;
}

static double
at_tail (gsize row)
{
  return exp (2 * normal_noise (row, 4));
}

static double
at_mostly_seven (gsize row)
{
  return row % 4 == 0 ? (double)row : 7;
}

static EdaResult *
run_on (gsize n_rows, double (*at) (gsize row))
{
  TableMaker maker = maker_new (n_rows);

  maker_add_numbers (&maker, "x", EDA_TYPE_REAL, at);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);

  return run_checked (profile, "outliers");
}

static void
test_awkward_tables (void)
{
  run_on_awkward_tables ("outliers");
}

static void
test_figure_on_mixed (void)
{
  g_autoptr (EdaProfile) profile = make_mixed (60);
  g_autoptr (EdaResult) result = run_checked (profile, "outliers");

  g_assert_cmpuint (count_blocks (result, EDA_BLOCK_FIGURE), >=, 1);
}

static void
test_fences_of_one_to_ten_and_a_hundred (void)
{
  g_autoptr (EdaResult) result = run_on (11, at_slip);

  /* quartiles 3.5 and 8.5 */
  assert_number (result, "outliers/by_column/0/tukey/low", -4);
  assert_number (result, "outliers/by_column/0/tukey/high", 16);
  assert_count (result, "outliers/by_column/0/tukey/below", 0);
  assert_count (result, "outliers/by_column/0/tukey/above", 1);
  assert_count (result, "outliers/by_column/0/tukey/far", 1);
  assert_count (result, "outliers/by_column/0/modified_z", 1);
}

static void
test_agreement_names_the_row (void)
{
  g_autoptr (EdaResult) result = run_on (11, at_slip);

  g_assert_cmpuint (
      eda_facts_get_size (find_fact (result, "outliers/by_column/0/agreement")), ==, 1);
  assert_count (result, "outliers/by_column/0/agreement/0/row", 11);
  assert_number (result, "outliers/by_column/0/agreement/0/value", 100);
  assert_text_fact (result, "outliers/by_column/0/agreement/0/methods/0", "tukey");
  assert_text_fact (
      result, "outliers/by_column/0/agreement/0/methods/3", "adjusted_boxplot");
  assert_number (result, "outliers/by_column/0/agreement/0/score", 1);
  assert_count (result, "outliers/by_column/0/agreed", 1);
  assert_count (result, "outliers/by_column/0/adjusted_boxplot/count", 1);
  assert_says (find_block (result, "outliers/opening")->text, "1 value is far");
}

static void
test_rows_grid_tells_which_rules_agree (void)
{
  g_autoptr (EdaResult) result = run_on (11, at_slip);
  const EdaGrid *grid = find_block (result, "outliers/rows")->grid;

  g_assert_cmpuint (eda_grid_get_n_rows (grid), ==, 1);
  g_assert_cmpfloat (eda_grid_get_cell (grid, 0, 1)->number, ==, 11);
  g_assert_cmpfloat (eda_grid_get_cell (grid, 0, 4)->number, ==, 1);
  g_assert_cmpstr (
      eda_grid_get_cell (grid, 0, 5)->text, ==, "3.0 fence, modified z, adjusted fence");
}

static void
test_values_beyond_the_axis_stand_at_its_edge (void)
{
  g_autoptr (EdaResult) result = run_on (11, at_slip);
  const EdaFigure *figure = find_block (result, "outliers/strips")->figure;
  const EdaLayer  *far = figure->layers->pdata[1];

  g_assert_cmpint (far->colour, ==, EDA_COLOUR_ALERT);
  g_assert_cmpuint (far->n, ==, 1);
  g_assert_cmpfloat_with_epsilon (far->x[0], 12, 1e-9);
  assert_says (figure->subtitle, "1 value beyond 12");
}

static void
test_a_heavy_tail_is_called_one (void)
{
  g_autoptr (EdaResult) result = run_on (400, at_tail);

  assert_says (find_block (result, "outliers/heavy")->text, "heavy tail");
  assert_says (find_block (result, "outliers/opening")->text,
               "no value is far by half of the rules");
}

/* 1..10 and 100: SD 28.4 with the far value, that of 1..10 without. */
static void
test_with_and_without (void)
{
  g_autoptr (EdaResult) result = run_on (11, at_slip);
  const EdaGrid *grid = find_block (result, "outliers/without")->grid;

  g_assert_cmpfloat (eda_grid_get_cell (grid, 0, 3)->number, ==, 5.5);
  assert_number (result, "outliers/by_column/0/sd_without", sqrt (82.5 / 9));
}

static double
at_plain (gsize row)
{
  return row == 10 ? 60 : normal_noise (row, 1);
}

/* Follows x, but for the slip in row 11. */
static double
at_follower (gsize row)
{
  return row == 10 ? -80 : normal_noise (row, 1) + 0.3 * normal_noise (row, 2);
}

/* Small and large ones; row 1 is large for a small one. */
static double
at_size (gsize row)
{
  return row == 0 ? 7 : (row % 2 ? 10 : 0) + normal_noise (row, 3) / 3;
}

static const char *
at_kind (gsize row)
{
  return row % 2 ? "large" : "small";
}

static EdaResult *
run_on_three (void)
{
  TableMaker maker = maker_new (100);

  maker_add_numbers (&maker, "x", EDA_TYPE_REAL, at_plain);
  maker_add_numbers (&maker, "y", EDA_TYPE_REAL, at_follower);
  maker_add_numbers (&maker, "size", EDA_TYPE_REAL, at_size);
  maker_add_texts (&maker, "kind", EDA_TYPE_CATEGORICAL, at_kind);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);

  return run_checked (profile, "outliers");
}

static double
number_at (EdaResult *result, const char *path)
{
  return eda_facts_get_number (find_fact (result, path));
}

/* One row turns r from about 0.95 to about -1. */
static void
test_r_and_slope_without (void)
{
  g_autoptr (EdaResult) result = run_on_three ();

  g_assert_cmpfloat (number_at (result, "outliers/effects/pairs/0/r"), <, -0.9);
  g_assert_cmpfloat (number_at (result, "outliers/effects/pairs/0/r_without"), >, 0.9);
  g_assert_cmpfloat (number_at (result, "outliers/effects/pairs/0/slope"), <, -1);
  g_assert_cmpfloat (
      number_at (result, "outliers/effects/pairs/0/slope_without"), >, 0.8);
  assert_count (result, "outliers/effects/pairs/0/n_without", 99);
  g_assert_nonnull (find_block (result, "outliers/without-pairs"));
  g_assert_nonnull (find_block (result, "outliers/influence"));
}

static void
test_far_within_its_group (void)
{
  g_autoptr (EdaResult) result = run_on_three ();
  const EdaGrid *grid = find_block (result, "outliers/within-groups")->grid;

  g_assert_cmpstr (eda_grid_get_cell (grid, 0, 2)->text, ==, "small");
  assert_count (result, "outliers/within_groups/2/only_here", 1);
  assert_count (result, "outliers/within_groups/2/rows/0", 1);
}

/* Two more rows are far, and have nothing else that could be looked at. */
static double
at_more_far (gsize row)
{
  return row == 50 || row == 60 ? 200 : at_plain (row);
}

static double
at_gappy_follower (gsize row)
{
  return row == 50 || row == 60 ? NAN : at_follower (row);
}

static void
test_one_method_alone_does_not_lead (void)
{
  TableMaker maker = maker_new (100);

  maker_add_numbers (&maker, "x", EDA_TYPE_REAL, at_more_far);
  maker_add_numbers (&maker, "y", EDA_TYPE_REAL, at_gappy_follower);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (EdaResult) result = run_checked (profile, "outliers");
  const EdaFigure *figure = find_block (result, "outliers/agreement")->figure;
  guint            n = g_strv_length (figure->y.labels);

  assert_says (figure->y.labels[0], "row 11: ");
  assert_says (figure->y.labels[0], " of 5");
  g_assert_cmpuint (n, >=, 3);
  g_assert_cmpstr (figure->y.labels[n - 1], ==, "row 61: 1 of 1");
}

/* Row 11 is far by itself, by every distance, and alone. */
static void
test_all_methods_agree (void)
{
  g_autoptr (EdaResult) result = run_on_three ();

  assert_count (result, "outliers/rows/agreement/0/row", 11);
  assert_count (result, "outliers/rows/agreement/0/applicable", 5);
  assert_number (result, "outliers/rows/agreement/0/score", 1);
  assert_count (result, "outliers/rows/lof/k", 20);
  assert_count (result, "outliers/rows/isolation_forest/trees", 100);
  g_assert_nonnull (find_block (result, "outliers/all-methods"));
}

static void
test_why_methods_disagree (void)
{
  g_autoptr (EdaResult) result = run_on_three ();

  assert_says (find_block (result, "outliers/all-methods/disagreement")->text,
               "Where the methods disagree");
}

/* A wave along the rows with one fault. */
static double
at_wave (gsize row)
{
  return row == 50 ? 4 : sin ((double)row / 10) + 0.02 * normal_noise (row, 1);
}

static void
test_impulses_name_their_rows (void)
{
  g_autoptr (EdaResult) result = run_on (120, at_wave);
  const EdaGrid *grid = find_block (result, "outliers/impulses")->grid;

  g_assert_cmpfloat (eda_grid_get_cell (grid, 0, 1)->number, ==, 51);
}

static double
at_two_strays (gsize row)
{
  return row >= 14 ? 500 + (double)row : fmod ((double)row * 0.618, 1);
}

static void
test_disagreement_is_explained (void)
{
  g_autoptr (EdaResult) masked = run_on (16, at_two_strays);
  g_autoptr (EdaResult) tail = run_on (400, at_tail);

  assert_says (find_block (masked, "outliers/disagreement")->text, "hide themselves");
  assert_says (find_block (tail, "outliers/disagreement")->text, "leans to high values");
}

static void
test_what_does_not_apply_is_in_the_coverage (void)
{
  g_autoptr (EdaResult) result = run_on (6, at_bell);

  assert_text_fact (result, "coverage/0/check", "adjusted box plot");
  assert_text_fact (result, "coverage/0/why", "needs 10 values, has 6");
}

static void
test_a_median_deviation_of_zero_is_explained (void)
{
  g_autoptr (EdaResult) result = run_on (60, at_mostly_seven);

  assert_says (eda_grid_get_note (find_block (result, "outliers/columns")->grid),
               "mean absolute deviation");
}

static void
test_no_numbers_no_outliers (void)
{
  TableMaker maker = maker_new (20);

  maker_add_texts (&maker, "x", EDA_TYPE_CATEGORICAL, at_two_words);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (EdaResult) result = run_checked (profile, "outliers");

  assert_says (find_block (result, "outliers/opening")->text, "has none");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/outliers/awkward-tables", test_awkward_tables);
  g_test_add_func ("/outliers/figure-on-mixed", test_figure_on_mixed);
  g_test_add_func ("/outliers/fences-of-one-to-ten-and-a-hundred",
                   test_fences_of_one_to_ten_and_a_hundred);
  g_test_add_func ("/outliers/agreement-names-the-row", test_agreement_names_the_row);
  g_test_add_func ("/outliers/rows-grid-tells-which-rules-agree",
                   test_rows_grid_tells_which_rules_agree);
  g_test_add_func ("/outliers/values-beyond-the-axis-stand-at-its-edge",
                   test_values_beyond_the_axis_stand_at_its_edge);
  g_test_add_func ("/outliers/a-heavy-tail-is-called-one",
                   test_a_heavy_tail_is_called_one);
  g_test_add_func ("/outliers/with-and-without", test_with_and_without);
  g_test_add_func ("/outliers/disagreement-is-explained", test_disagreement_is_explained);
  g_test_add_func ("/outliers/what-does-not-apply-is-in-the-coverage",
                   test_what_does_not_apply_is_in_the_coverage);
  g_test_add_func ("/outliers/a-median-deviation-of-zero-is-explained",
                   test_a_median_deviation_of_zero_is_explained);
  g_test_add_func ("/outliers/no-numbers-no-outliers", test_no_numbers_no_outliers);
  g_test_add_func ("/outliers/r-and-slope-without", test_r_and_slope_without);
  g_test_add_func ("/outliers/far-within-its-group", test_far_within_its_group);
  g_test_add_func ("/outliers/all-methods-agree", test_all_methods_agree);
  g_test_add_func ("/outliers/one-method-alone", test_one_method_alone_does_not_lead);
  g_test_add_func ("/outliers/why-methods-disagree", test_why_methods_disagree);
  g_test_add_func ("/outliers/impulses-name-their-rows", test_impulses_name_their_rows);
  return g_test_run ();
}
