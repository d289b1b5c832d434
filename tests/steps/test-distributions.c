/* Tests of the distributions analysis. */

#include "tests/steps/awkward-tables.h"

static double
at_one_to_ten (gsize row)
{
  return (double)(row % 10) + 1;
}

/* A number with a long upper tail. */
static double
at_tail (gsize row)
{
  return exp (normal_noise (row, 4));
}

static double
at_steep (gsize row)
{
  return pow ((double)row, 4);
}

static double
at_new_year (gsize row)
{
  return 18628 + (double)row; /* 2021-01-01 and on */
}

static const char *
at_many_levels (gsize row)
{
  static const char letters[][2]
      = { "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o" };

  return letters[row % 15];
}

static EdaResult *
run_numbers_named_x (gsize n_rows, double (*at) (gsize row))
{
  TableMaker maker = maker_new (n_rows);

  maker_add_numbers (&maker, "x", EDA_TYPE_REAL, at);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);

  return run_checked (profile, "distributions");
}

static void
test_awkward_tables (void)
{
  run_on_awkward_tables ("distributions");
}

static void
test_figure_on_mixed (void)
{
  g_autoptr (EdaProfile) profile = make_mixed (60);
  g_autoptr (EdaResult) result = run_checked (profile, "distributions");

  g_assert_cmpuint (count_blocks (result, EDA_BLOCK_FIGURE), >=, 1);
}

static void
test_description_of_one_to_ten (void)
{
  g_autoptr (EdaResult) result = run_numbers_named_x (10, at_one_to_ten);

  assert_number (result, "columns/0/mean", 5.5);
  assert_number (result, "columns/0/variance", 82.5 / 9);
  assert_number (result, "columns/0/median", 5.5);
  assert_number (result, "columns/0/quantiles/p25", 3.25);
  assert_number (result, "columns/0/iqr", 4.5);
  assert_number (result, "columns/0/fivenum/1", 3);
  assert_number (result, "columns/0/skewness", 0);
  assert_number (result, "columns/0/kurtosis", -1.2);
  assert_count (result, "columns/0/bins/sturges", 5);
}

static void
test_histogram_and_curve_hold_the_same_n (void)
{
  g_autoptr (EdaResult) result = run_numbers_named_x (400, at_bell);
  const EdaFigure *figure = find_block (result, "distributions/x/figure")->figure;
  const EdaLayer  *bars = figure->layers->pdata[0];
  const EdaLayer  *curve = figure->layers->pdata[1];
  double           counted = 0, area = 0;

  for (gsize i = 0; i < bars->n; i++)
    counted += bars->y[i];
  for (gsize i = 1; i < curve->n; i++)
    area += (curve->x[i] - curve->x[i - 1]) * (curve->y[i] + curve->y[i - 1]) / 2;
  g_assert_cmpint (curve->kind, ==, EDA_LAYER_LINE);
  g_assert_cmpfloat (counted, ==, 400);
  g_assert_cmpfloat_with_epsilon (area / (bars->x2[0] - bars->x[0]), 400, 12);
  g_assert_cmpfloat (figure->y.tick_high, <, figure->y.high);
}

static void
test_sentences_follow_the_shape (void)
{
  g_autoptr (EdaResult) bell = run_numbers_named_x (400, at_bell);
  g_autoptr (EdaResult) tail = run_numbers_named_x (400, at_tail);
  g_autoptr (EdaResult) few = run_numbers_named_x (100, at_one_to_ten);

  assert_says (find_block (bell, "distributions/x/text")->text, "balance");
  assert_says (find_block (tail, "distributions/x/text")->text, "upper tail");
  assert_says (find_block (tail, "distributions/x/text")->text, "pulled up");
  assert_says (find_block (few, "distributions/x/text")->text,
               "Only 10 different numbers");
}

/* W comes before p, and a long column says why it has none. */
static void
test_tests_of_shape (void)
{
  g_autoptr (EdaResult) bell = run_numbers_named_x (400, at_bell);
  g_autoptr (EdaResult) long_one = run_numbers_named_x (5001, at_bell);
  const EdaGrid   *grid = find_block (bell, "distributions/x/tests")->grid;
  g_autofree char *says = NULL;
  const EdaFacts  *w = find_fact (bell, "columns/0/normality/shapiro_wilk/w");

  for (guint row = 0; row < eda_grid_get_n_rows (grid) && says == NULL; row++)
    if (g_strcmp0 (eda_grid_get_cell (grid, row, 0)->text, "Shapiro–Wilk W") == 0)
      says = eda_grid_dup_cell_text (grid, row, 3);
  assert_says (says, "bell shape");
  g_assert_cmpfloat (eda_facts_get_number (w), >, 0.98);
  assert_text_fact (long_one, "coverage/0/check", "Shapiro–Wilk");
  g_assert_cmpint (
      eda_facts_get_kind (find_fact (long_one, "columns/0/normality/shapiro_wilk/w")),
      ==,
      EDA_FACTS_NUMBER);
}

static double
at_two_heaps (gsize row)
{
  return normal_noise (row, 3) + (row % 2 ? 12 : 0);
}

static void
test_heaps_are_named (void)
{
  g_autoptr (EdaResult) result = run_numbers_named_x (200, at_two_heaps);

  assert_count (result, "columns/0/modes", 2);
  assert_says (find_block (result, "distributions/x/text")->text, "form 2 heaps");
}

static void
test_too_few_to_judge (void)
{
  g_autoptr (EdaResult) result = run_numbers_named_x (5, at_bell);

  assert_says (find_block (result, "distributions/x/text")->text, "too few");
}

static void
test_constant_and_empty_say_so (void)
{
  g_autoptr (EdaResult) constant = run_numbers_named_x (12, at_five);
  g_autoptr (EdaResult) empty = run_numbers_named_x (12, at_missing);

  assert_says (find_block (constant, "distributions/x/text")->text,
               "All 12 values equal 5");
  assert_says (find_block (empty, "distributions/x/text")->text, "No value is present");
  g_assert_false (has_block (empty, "distributions/x/figure"));
}

static void
test_days_become_seconds_on_the_axis (void)
{
  TableMaker maker = maker_new (365);

  maker_add_numbers (&maker, "day", EDA_TYPE_DATE, at_new_year);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (EdaResult) result = run_checked (profile, "distributions");
  const EdaFigure *figure = find_block (result, "distributions/day/figure")->figure;

  g_assert_cmpint (figure->x.kind, ==, EDA_AXIS_DATE);
  g_assert_cmpfloat (figure->x.low, <=, 18628.0 * 86400);
  g_assert_cmpfloat (figure->x.high, >=, 18992.0 * 86400);
  assert_text_fact (result, "columns/0/min", "2021-01-01");
  assert_text_fact (result, "columns/0/max", "2021-12-31");
}

/* 2023-11-14 22:13:20 and on; the quartiles of ten of them lie between two. */
static double
at_odd_second (gsize row)
{
  return 1700000000.0 + 101.0 * (double)row;
}

static void
test_quartiles_are_as_exact_as_the_cells (void)
{
  TableMaker maker = maker_new (10);

  maker_add_numbers (&maker, "x", EDA_TYPE_DATETIME, at_odd_second);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (EdaResult) result = run_checked (profile, "distributions");

  /* type 7: 2.25 and 6.75 steps of 101 seconds */
  assert_says (find_block (result, "distributions/x/text")->text,
               "fall between 2023-11-14 22:17:07 and 2023-11-14 22:24:42.");
}

static void
test_levels_beyond_twelve_are_summed (void)
{
  TableMaker maker = maker_new (150);

  maker_add_texts (&maker, "x", EDA_TYPE_CATEGORICAL, at_many_levels);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (EdaResult) result = run_checked (profile, "distributions");
  const EdaFigure *figure = find_block (result, "distributions/x/figure")->figure;
  const EdaLayer  *bars = figure->layers->pdata[0];

  g_assert_cmpuint (bars->n, ==, 13);
  g_assert_cmpstr (figure->y.labels[12], ==, "3 other levels");
  g_assert_cmpfloat (bars->y[12], ==, 30);
}

static void
test_free_text_has_lengths_and_no_figure (void)
{
  TableMaker maker = maker_new (40);

  maker_add_texts (&maker, "x", EDA_TYPE_TEXT, at_many_levels);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (EdaResult) result = run_checked (profile, "distributions");

  assert_count (result, "columns/0/max_length", 1);
  assert_says (find_block (result, "distributions/x/text")->text, "1 character");
  g_assert_false (has_block (result, "distributions/x/figure"));
}

static void
test_a_single_value (void)
{
  g_autoptr (EdaResult) result = run_numbers_named_x (1, at_one_to_ten);

  assert_says (find_block (result, "distributions/x/text")->text,
               "There is a single value, 1: no spread");
}

static void
test_two_values (void)
{
  g_autoptr (EdaResult) result = run_numbers_named_x (2, at_one_to_ten);

  assert_says (find_block (result, "distributions/x/text")->text,
               "The two values are 1 and 2. That is too few");
}

static double
at_infinity (gsize row)
{
  return row % 2 == 0 ? INFINITY : -INFINITY;
}

static void
test_infinite_values (void)
{
  g_autoptr (EdaResult) one = run_numbers_named_x (1, at_infinity);
  g_autoptr (EdaResult) three = run_numbers_named_x (3, at_infinity);

  assert_says (find_block (one, "distributions/x/text")->text,
               "The only value is infinite");
  assert_says (find_block (three, "distributions/x/text")->text,
               "All 3 values are infinite");
}

/* More digits than a table has, where fewer would make them equal; and no shape is
 * fitted. */
static double
at_place (gsize row)
{
  return 1e12 + (double)(row % 40) / 64;
}

static void
test_values_close_together (void)
{
  g_autoptr (EdaResult) result = run_numbers_named_x (80, at_place);

  assert_says (find_block (result, "distributions/x/text")->text,
               "a range of 0.30469 around");
  g_assert_false (has_block (result, "distributions/x/fits"));
}

static double
at_year (gsize row)
{
  return 2007 + (double)(row % 3);
}

/* The best shape is named with what it means; machines get every one. */
static void
test_named_shapes (void)
{
  TableMaker maker = maker_new (120);

  maker_add_numbers (&maker, "x", EDA_TYPE_REAL, at_bell);
  maker_add_numbers (&maker, "year", EDA_TYPE_INTEGER, at_year);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (EdaResult) result = run_checked (profile, "distributions");

  assert_says (find_block (result, "distributions/x/fits-text")->text,
               "Of 5 named shapes the normal comes nearest (mean 10.015");
  g_assert_true (has_block (result, "distributions/x/fits"));
  assert_text_fact (result, "columns/0/fits/best", "normal");
  assert_count (result, "columns/0/fits/n_tested", 120);
  g_assert_false (has_block (result, "distributions/year/fits"));
  g_assert_cmpint (
      eda_facts_get_kind (find_fact (result, "columns/1/fits")), ==, EDA_FACTS_NULL);
}

/* Three columns, those farthest from the normal curve, are drawn value by value: steps
 * that end at all of them, quantiles that rise, and no column of few different values. */
static void
test_three_columns_are_looked_at_closer (void)
{
  TableMaker maker = maker_new (120);

  maker_add_numbers (&maker, "normal", EDA_TYPE_REAL, at_bell);
  maker_add_numbers (&maker, "coarse", EDA_TYPE_REAL, at_one_to_ten);
  maker_add_numbers (&maker, "tail", EDA_TYPE_REAL, at_tail);
  maker_add_numbers (&maker, "tail again", EDA_TYPE_REAL, at_tail);
  maker_add_numbers (&maker, "steep", EDA_TYPE_REAL, at_steep);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (EdaResult) result = run_checked (profile, "distributions");
  const EdaFigure *ecdf = find_block (result, "distributions/tail/ecdf")->figure;
  const EdaFigure *qq = find_block (result, "distributions/tail/qq")->figure;
  const EdaLayer  *steps = ecdf->layers->pdata[1];
  const EdaLayer  *outside = qq->layers->pdata[3];

  g_assert_cmpfloat_with_epsilon (steps->y[steps->n - 1], 100, 1e-9);
  g_assert_cmpuint (steps->n, ==, 2 * 120);
  g_assert_cmpint (outside->colour, ==, EDA_COLOUR_ALERT);
  g_assert_cmpuint (outside->n, >, 5);
  for (gsize i = 1; i < outside->n; i++)
    g_assert_cmpfloat (outside->y[i], >=, outside->y[i - 1]);
  g_assert_false (has_block (result, "distributions/normal/qq"));
  g_assert_false (has_block (result, "distributions/coarse/qq"));
  g_assert_true (has_block (result, "distributions/steep/qq"));
}

/* Of 200 values 38 end in 0 and 18 in each other digit: chi-square 18.0 with 9 degrees of
 * freedom, p = 0.035 (R 4.2.2, pchisq). */
static double
at_favoured_digit (gsize row)
{
  gsize digit = row < 38 ? 0 : 1 + (row - 38) / 18;

  return (double)(digit + 10 * (row * 37 % 200));
}

static void
test_a_doubtful_digit_is_not_called_even (void)
{
  g_autoptr (EdaResult) result = run_numbers_named_x (200, at_favoured_digit);
  const EdaGrid *grid = find_block (result, "distributions/x/tests")->grid;

  for (guint row = 0; row < eda_grid_get_n_rows (grid); row++)
    if (g_strcmp0 (eda_grid_get_cell (grid, row, 0)->text, "Last digit") == 0)
      {
        g_autofree char *says = eda_grid_dup_cell_text (grid, row, 3);

        g_assert_cmpstr (says, ==, "perhaps some last digits are favoured");
        return;
      }
  g_assert_not_reached ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/distributions/awkward-tables", test_awkward_tables);
  g_test_add_func ("/distributions/figure-on-mixed", test_figure_on_mixed);
  g_test_add_func ("/distributions/description-of-one-to-ten",
                   test_description_of_one_to_ten);
  g_test_add_func ("/distributions/histogram-and-curve-hold-the-same-n",
                   test_histogram_and_curve_hold_the_same_n);
  g_test_add_func ("/distributions/sentences-follow-the-shape",
                   test_sentences_follow_the_shape);
  g_test_add_func ("/distributions/tests-of-shape", test_tests_of_shape);
  g_test_add_func ("/distributions/heaps-are-named", test_heaps_are_named);
  g_test_add_func ("/distributions/too-few-to-judge", test_too_few_to_judge);
  g_test_add_func ("/distributions/constant-and-empty-say-so",
                   test_constant_and_empty_say_so);
  g_test_add_func ("/distributions/days-become-seconds-on-the-axis",
                   test_days_become_seconds_on_the_axis);
  g_test_add_func ("/distributions/levels-beyond-twelve-are-summed",
                   test_levels_beyond_twelve_are_summed);
  g_test_add_func ("/distributions/free-text-has-lengths-and-no-figure",
                   test_free_text_has_lengths_and_no_figure);
  g_test_add_func ("/distributions/a-single-value", test_a_single_value);
  g_test_add_func ("/distributions/two-values", test_two_values);
  g_test_add_func ("/distributions/infinite-values", test_infinite_values);
  g_test_add_func ("/distributions/values-close-together", test_values_close_together);
  g_test_add_func ("/distributions/named-shapes", test_named_shapes);
  g_test_add_func ("/distributions/closer", test_three_columns_are_looked_at_closer);
  g_test_add_func ("/distributions/a-doubtful-digit-is-not-called-even",
                   test_a_doubtful_digit_is_not_called_even);
  g_test_add_func ("/distributions/quartiles-are-as-exact-as-the-cells",
                   test_quartiles_are_as_exact_as_the_cells);
  return g_test_run ();
}
