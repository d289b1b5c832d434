/* Tests of the categories analysis. */

#include "tests/steps/awkward-tables.h"

/* Sixty rows whose 2 × 2 table is 10, 20 / 20, 10. */
static const char *
at_side (gsize row)
{
  return row < 30 ? "left" : "right";
}

static const char *
at_colour (gsize row)
{
  return row < 10 || row >= 40 ? "blue" : "red";
}

static EdaProfile *
make_square (void)
{
  TableMaker maker = maker_new (60);

  maker_add_texts (&maker, "side", EDA_TYPE_CATEGORICAL, at_side);
  maker_add_texts (&maker, "colour", EDA_TYPE_CATEGORICAL, at_colour);
  return maker_finish (&maker);
}

static const char *
at_thirty_levels (gsize row)
{
  g_autofree char *text = g_strdup_printf ("level %zu", row % 30);

  return g_intern_string (text);
}

/* 60, 30, 6, 3 and 1 of a hundred. */
static const char *
at_rarer_levels (gsize row)
{
  return row < 60   ? "most"
         : row < 90 ? "many"
         : row < 96 ? "some"
         : row < 99 ? "few"
                    : "one";
}

/* Below 5 % two levels with four rows, below 10 % three with ten; below 2 % one is
 * nothing to lump. */
static void
test_rare_levels_as_one (void)
{
  TableMaker maker = maker_new (100);

  maker_add_texts (&maker, "level", EDA_TYPE_CATEGORICAL, at_rarer_levels);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (EdaResult) result = run_checked (profile, "categories");
  const EdaGrid *grid = find_block (result, "categories/level/lumping")->grid;

  g_assert_cmpuint (eda_grid_get_n_rows (grid), ==, 2);
  assert_number (result, "columns/0/lumping/0/share", 0.05);
  assert_count (result, "columns/0/lumping/0/kept", 3);
  assert_count (result, "columns/0/lumping/0/lumped", 2);
  assert_count (result, "columns/0/lumping/0/rows", 4);
  assert_count (result, "columns/0/lumping/1/lumped", 3);
  assert_count (result, "columns/0/lumping/1/rows", 10);
}

static const char *
at_shift (gsize row)
{
  return row / 2 % 2 == 0 ? "day" : "night";
}

/* 10 more on the right, 1 more by day; noise within 0.2. */
static double
at_sum (gsize row)
{
  return (row < 30 ? 0 : 10) + (row / 2 % 2 == 0) + (double)(row % 3) / 10;
}

static void
test_two_groupings_add_up (void)
{
  TableMaker maker = maker_new (60);

  maker_add_texts (&maker, "side", EDA_TYPE_CATEGORICAL, at_side);
  maker_add_texts (&maker, "shift", EDA_TYPE_CATEGORICAL, at_shift);
  maker_add_numbers (&maker, "y", EDA_TYPE_REAL, at_sum);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (EdaResult) result = run_checked (profile, "categories");

  assert_text_fact (result, "categories/median_polish/value", "y");
  assert_text_fact (result, "categories/median_polish/row", "side");
  assert_count (result, "categories/median_polish/n", 60);
  g_assert_cmpfloat_with_epsilon (fabs (eda_facts_get_number (find_fact (
                                      result, "categories/median_polish/row_effects/0"))),
                                  5,
                                  0.2);
  assert_says (find_block (result, "categories/polish/text")->text,
               "side and shift add up for y");
}

static void
test_nothing_to_lump (void)
{
  g_autoptr (EdaProfile) profile = make_square ();
  g_autoptr (EdaResult) result = run_checked (profile, "categories");

  g_assert_false (has_block (result, "categories/side/lumping"));
}

static void
test_awkward_tables (void)
{
  run_on_awkward_tables ("categories");
}

static void
test_figure_on_mixed (void)
{
  g_autoptr (EdaProfile) profile = make_mixed (60);
  g_autoptr (EdaResult) result = run_checked (profile, "categories");

  g_assert_cmpuint (count_blocks (result, EDA_BLOCK_FIGURE), >=, 1);
}

static void
test_two_by_two (void)
{
  g_autoptr (EdaProfile) profile = make_square ();
  g_autoptr (EdaResult) result = run_checked (profile, "categories");

  assert_text_fact (result, "categories/crosstabs/0/row", "side");
  assert_text_fact (result, "categories/crosstabs/0/column", "colour");
  assert_count (result, "categories/crosstabs/0/observed/0/0", 10);
  assert_count (result, "categories/crosstabs/0/observed/0/1", 20);
  assert_number (result, "categories/crosstabs/0/expected/0/0", 15);
  assert_number (result, "categories/crosstabs/0/chi2", 100.0 / 15);
  assert_number (result, "categories/crosstabs/0/cramers_v", 1.0 / 3);
  assert_number (result, "categories/crosstabs/0/phi", -1.0 / 3);
  assert_number (
      result, "categories/crosstabs/0/adjusted_residual/0/0", -sqrt (100.0 / 15));
}

static void
test_residuals_beyond_two_stand_out (void)
{
  g_autoptr (EdaProfile) profile = make_square ();
  g_autoptr (EdaResult) result = run_checked (profile, "categories");
  const EdaGrid *grid = find_block (result, "categories/side+colour/counts")->grid;

  g_assert_cmpint (eda_grid_get_cell (grid, 0, 1)->tone, ==, EDA_TONE_LOW);
  g_assert_cmpint (eda_grid_get_cell (grid, 0, 2)->tone, ==, EDA_TONE_HIGH);
  g_assert_cmpstr (eda_grid_get_cell (grid, 0, 2)->text, ==, "20 (+2.58)");
  assert_says (find_block (result, "categories/side+colour/text")->text,
               "not independent");
}

static void
test_effect_in_words (void)
{
  g_autoptr (EdaProfile) profile = make_square ();
  g_autoptr (EdaResult) result = run_checked (profile, "categories");
  const EdaGrid *grid = find_block (result, "categories/side+colour/measures")->grid;
  const char    *text = find_block (result, "categories/side+colour/effect")->text;

  assert_says (text, "colour is “red” in 66.7");
  assert_says (text, "of those with “right”");
  assert_says (text, "does not say that changing the one would change the other");
  assert_number (result, "categories/crosstabs/0/odds_ratio/value", 0.25);
  assert_number (result, "categories/crosstabs/0/risk/ratio/value", 0.5);
  assert_number (result, "categories/crosstabs/0/lambda/rows", 1.0 / 3);
  g_assert_cmpstr (eda_grid_get_cell (grid, 0, 0)->text, ==, "V");
}

static void
test_mosaic_tiles_fill_the_square (void)
{
  g_autoptr (EdaProfile) profile = make_square ();
  g_autoptr (EdaResult) result = run_checked (profile, "categories");
  const EdaFigure *figure = find_block (result, "categories/side+colour")->figure;
  const EdaLayer  *tiles = figure->layers->pdata[0];
  double           area = 0;

  g_assert_cmpint (tiles->kind, ==, EDA_LAYER_MOSAIC);
  for (gsize i = 0; i < tiles->n; i++)
    area += (tiles->x2[i] - tiles->x[i]) * (tiles->y2[i] - tiles->y[i]);
  g_assert_cmpfloat_with_epsilon (area, 1, 1e-12);
}

static void
test_levels_with_counts (void)
{
  g_autoptr (EdaProfile) profile = make_square ();
  g_autoptr (EdaResult) result = run_checked (profile, "categories");

  assert_text_fact (result, "columns/0/levels/0/value", "left");
  assert_count (result, "columns/0/levels/0/count", 30);
  assert_count (result, "columns/0/levels_total", 2);
  assert_number (result, "columns/0/entropy", 1);
  assert_number (result, "columns/0/gini", 0.5);
  assert_number (result, "columns/0/imbalance", 0);
  assert_text_fact (result, "columns/0/mode", "left");
}

static void
test_levels_beyond_twelve_are_summed (void)
{
  TableMaker maker = maker_new (90);

  maker_add_texts (&maker, "x", EDA_TYPE_CATEGORICAL, at_thirty_levels);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (EdaResult) result = run_checked (profile, "categories");
  const EdaGrid *grid = find_block (result, "categories/x/levels")->grid;

  g_assert_cmpuint (eda_grid_get_n_rows (grid), ==, 13);
  g_assert_cmpstr (eda_grid_get_cell (grid, 12, 0)->text, ==, "and 18 more");
  g_assert_cmpfloat (eda_grid_get_cell (grid, 12, 1)->number, ==, 54);
}

static void
test_no_categories_still_a_figure (void)
{
  TableMaker maker = maker_new (90);

  maker_add_numbers (&maker, "x", EDA_TYPE_REAL, at_bell);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (EdaResult) result = run_checked (profile, "categories");

  assert_says (find_block (result, "categories/opening")->text,
               "No column holds categories");
  g_assert_true (has_block (result, "categories/distinct"));
}

/* 10 to 12 on the left, 14 to 16 on the right, ten different values in each. */
static double
at_length (gsize row)
{
  return (row < 30 ? 10 : 14) + (double)(row % 10) * 0.2;
}

static const char *
at_third (gsize row)
{
  return row < 20 ? "low" : row < 40 ? "middle" : "top";
}

static void
test_two_groups_in_words (void)
{
  TableMaker maker = maker_new (60);

  maker_add_numbers (&maker, "length", EDA_TYPE_REAL, at_length);
  maker_add_texts (&maker, "side", EDA_TYPE_CATEGORICAL, at_side);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (EdaResult) result = run_checked (profile, "categories");
  const char *text = find_block (result, "categories/by-groups/text")->text;

  assert_says (text, "On average length is 4 higher for “right” than for “left”");
  assert_says (text, "not that single rows do");
  assert_number (result, "categories/group_comparisons/0/two_sample/student/diff", -4);
  assert_number (result, "categories/group_comparisons/0/two_sample/rank_biserial", -1);
}

static void
test_three_groups_in_words (void)
{
  TableMaker maker = maker_new (60);

  maker_add_numbers (&maker, "length", EDA_TYPE_REAL, at_length);
  maker_add_texts (&maker, "third", EDA_TYPE_CATEGORICAL, at_third);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (EdaResult) result = run_checked (profile, "categories");
  const char *text = find_block (result, "categories/by-groups/text")->text;

  assert_says (text, "from 10.9 for “low” to 14.9 for “top”, over 3 groups of third");
  g_assert_false (has_block (result, "categories/by-groups/spread"));
  assert_says (text, "Of the 3 pairs of groups Tukey’s test tells 3 apart.");
  assert_text_fact (result, "categories/group_comparisons/0/tukey_hsd/0/a", "middle");
}

/* 10 low, 30 in the middle, 90 on top, each plus or minus a tenth. */
static double
at_growing (gsize row)
{
  const double level = row < 20 ? 10 : row < 40 ? 30 : 90;

  return level * (0.9 + (double)(row % 20) * 0.2 / 19);
}

static void
test_spread_goes_with_level (void)
{
  TableMaker maker = maker_new (60);

  maker_add_numbers (&maker, "length", EDA_TYPE_REAL, at_growing);
  maker_add_texts (&maker, "third", EDA_TYPE_CATEGORICAL, at_third);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (EdaResult) result = run_checked (profile, "categories");

  assert_says (find_block (result, "categories/by-groups/spread")->text,
               "compare logarithms of the values");
  assert_number (result, "categories/group_comparisons/0/spread_level/slope", 1);
  assert_number (result, "categories/group_comparisons/0/spread_level/suggested", 0);
  assert_count (result, "categories/group_comparisons/0/spread_level/groups", 3);
}

/* Two rows expect fewer than five: the exact test is named. */
static const char *
at_rare (gsize row)
{
  return row < 6 ? "rare" : "usual";
}

static void
test_sparse_table_is_tested_exactly (void)
{
  TableMaker maker = maker_new (60);

  maker_add_texts (&maker, "rare", EDA_TYPE_CATEGORICAL, at_rare);
  maker_add_texts (&maker, "third", EDA_TYPE_CATEGORICAL, at_third);
  maker_add_texts (&maker, "side", EDA_TYPE_CATEGORICAL, at_side);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (EdaResult) result = run_checked (profile, "categories");

  assert_text_fact (result, "categories/crosstabs/0/method", "fisher-simulated");
  assert_text_fact (result, "categories/crosstabs/1/method", "fisher");
  assert_text_fact (result, "categories/crosstabs/2/method", "chi-square");
  assert_says (find_block (result, "categories/rare+third/text")->text,
               "10 000 drawn tables with the same totals");
}

static const char *
at_blank_behind (gsize row)
{
  return row % 3 == 0 ? "f " : "f";
}

/* Two levels that look alike are no two bars with one name; what they are bound to stays.
 */
static void
test_blanks_of_levels_are_seen (void)
{
  TableMaker maker = maker_new (60);

  maker_add_texts (&maker, "sex", EDA_TYPE_CATEGORICAL, at_blank_behind);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (EdaResult) result = run_checked (profile, "categories");
  const EdaGrid   *grid = find_block (result, "categories/sex/levels")->grid;
  const EdaFigure *figure = find_block (result, "categories/sex/shares")->figure;

  g_assert_cmpstr (eda_grid_get_cell (grid, 0, 0)->text, ==, "f");
  g_assert_cmpstr (eda_grid_get_cell (grid, 1, 0)->text, ==, "f␣");
  g_assert_cmpstr (figure->y.labels[1], ==, "f␣");
  g_assert_cmpstr (figure->y.levels[1], ==, "f ");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/categories/awkward-tables", test_awkward_tables);
  g_test_add_func ("/categories/figure-on-mixed", test_figure_on_mixed);
  g_test_add_func ("/categories/rare-levels-as-one", test_rare_levels_as_one);
  g_test_add_func ("/categories/two-groupings-add-up", test_two_groupings_add_up);
  g_test_add_func ("/categories/nothing-to-lump", test_nothing_to_lump);
  g_test_add_func ("/categories/two-by-two", test_two_by_two);
  g_test_add_func ("/categories/residuals-beyond-two-stand-out",
                   test_residuals_beyond_two_stand_out);
  g_test_add_func ("/categories/effect-in-words", test_effect_in_words);
  g_test_add_func ("/categories/mosaic-tiles-fill-the-square",
                   test_mosaic_tiles_fill_the_square);
  g_test_add_func ("/categories/levels-with-counts", test_levels_with_counts);
  g_test_add_func ("/categories/levels-beyond-twelve-are-summed",
                   test_levels_beyond_twelve_are_summed);
  g_test_add_func ("/categories/no-categories-still-a-figure",
                   test_no_categories_still_a_figure);
  g_test_add_func ("/categories/two-groups-in-words", test_two_groups_in_words);
  g_test_add_func ("/categories/three-groups-in-words", test_three_groups_in_words);
  g_test_add_func ("/categories/spread-level", test_spread_goes_with_level);
  g_test_add_func ("/categories/sparse-table-is-tested-exactly",
                   test_sparse_table_is_tested_exactly);
  g_test_add_func ("/categories/blanks-of-levels-are-seen",
                   test_blanks_of_levels_are_seen);
  return g_test_run ();
}
