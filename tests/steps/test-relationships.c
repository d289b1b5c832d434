/* Tests of the relationships analysis. */

#include "tests/steps/awkward-tables.h"

static double
at_double (gsize row)
{
  return 2 * at_bell (row) + 1;
}

static double
at_noise (gsize row)
{
  return normal_noise (row, 11);
}

/* Four powers of ten and more. */
static double
at_wide (gsize row)
{
  return exp (3 * normal_noise (row, 12));
}

static double
at_wide_power (gsize row)
{
  return at_wide (row) * at_wide (row) * exp (0.2 * normal_noise (row, 13));
}

static double
at_group_level (gsize row)
{
  return normal_noise (row, 5) + (row % 3 == 0 ? 4 : 0);
}

static EdaProfile *
make_pair (gsize n_rows, double (*x) (gsize row), double (*y) (gsize row))
{
  TableMaker maker = maker_new (n_rows);

  maker_add_numbers (&maker, "x", EDA_TYPE_REAL, x);
  maker_add_numbers (&maker, "y", EDA_TYPE_REAL, y);
  return maker_finish (&maker);
}

static guint
count_texts_saying (EdaResult *result, const char *part)
{
  guint n = 0;

  for (guint i = 0; i < eda_result_get_n_blocks (result); i++)
    {
      const EdaBlock *block = eda_result_get_block (result, i);

      n += block->kind == EDA_BLOCK_TEXT && strstr (block->text, part) != NULL;
    }
  return n;
}

static void
test_awkward_tables (void)
{
  run_on_awkward_tables ("relationships");
}

static void
test_figure_on_mixed (void)
{
  g_autoptr (EdaProfile) profile = make_mixed (60);
  g_autoptr (EdaResult) result = run_checked (profile, "relationships");

  g_assert_cmpuint (count_blocks (result, EDA_BLOCK_FIGURE), >=, 1);
}

static void
test_a_perfect_line (void)
{
  g_autoptr (EdaProfile) profile = make_pair (50, at_bell, at_double);
  g_autoptr (EdaResult) result = run_checked (profile, "relationships");

  assert_number (result, "relationships/numeric/pearson/r/0/1", 1);
  assert_number (result, "relationships/numeric/spearman/rho/1/0", 1);
  assert_count (result, "relationships/numeric/n/0/1", 50);
  assert_text_fact (result, "relationships/strongest/0/columns/0", "x");
  assert_text_fact (result, "relationships/strongest/0/measure", "pearson");
  assert_says (find_block (result, "relationships/opening")->text, "very closely tied");
}

static void
test_line_and_curve_go_through_the_points (void)
{
  g_autoptr (EdaProfile) profile = make_pair (50, at_bell, at_double);
  g_autoptr (EdaResult) result = run_checked (profile, "relationships");
  const EdaFigure *figure = find_block (result, "relationships/x+y")->figure;

  for (guint k = 1; k <= 3; k += 2)
    {
      const EdaLayer *line = figure->layers->pdata[k];

      g_assert_cmpint (line->kind, ==, EDA_LAYER_LINE);
      for (gsize i = 0; i < line->n; i++)
        g_assert_cmpfloat_with_epsilon (line->y[i], 2 * line->x[i] + 1, 1e-9);
    }
}

/* The curve in numbers, as it is drawn: here it is the line itself. */
static void
test_curve_in_facts (void)
{
  g_autoptr (EdaProfile) profile = make_pair (50, at_bell, at_double);
  g_autoptr (EdaResult) result = run_checked (profile, "relationships");
  const EdaFacts *lowess = find_fact (result, "relationships/strongest/0/lowess");
  const EdaFacts *x = eda_facts_find (lowess, "x"), *y = eda_facts_find (lowess, "y");

  assert_text_fact (result, "relationships/strongest/0/lowess/of", "y");
  assert_count (result, "relationships/strongest/0/lowess/n_used", 50);
  g_assert_cmpuint (eda_facts_get_size (x), ==, 40);
  for (gsize i = 0; i < 40; i++)
    g_assert_cmpfloat_with_epsilon (eda_facts_get_number (eda_facts_get_child (y, i)),
                                    2 * eda_facts_get_number (eda_facts_get_child (x, i))
                                        + 1,
                                    1e-9);
}

/* More rows than can be told apart are counted, each of them once. */
static void
test_many_rows_are_counted_in_hexagons (void)
{
  g_autoptr (EdaProfile) profile = make_pair (6000, at_bell, at_noise);
  g_autoptr (EdaResult) result = run_checked (profile, "relationships");
  const EdaFigure *figure = find_block (result, "relationships/x+y")->figure;
  const EdaLayer  *hex = figure->layers->pdata[0];
  double           rows = 0;

  g_assert_cmpint (hex->kind, ==, EDA_LAYER_HEX);
  for (gsize i = 0; i < hex->n; i++)
    rows += hex->z[i];
  g_assert_cmpfloat (rows, ==, 6000);
}

static void
test_causation_is_named_once (void)
{
  TableMaker maker = maker_new (60);

  maker_add_numbers (&maker, "a", EDA_TYPE_REAL, at_bell);
  maker_add_numbers (&maker, "b", EDA_TYPE_REAL, at_double);
  maker_add_numbers (&maker, "c", EDA_TYPE_REAL, at_slope);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (EdaResult) result = run_checked (profile, "relationships");

  g_assert_cmpuint (
      count_texts_saying (result, "which of the two acts on the other"), ==, 1);
  g_assert_cmpuint (
      eda_grid_get_n_rows (find_block (result, "relationships/pairs")->grid), ==, 3);
}

static void
test_chance_is_called_chance (void)
{
  g_autoptr (EdaProfile) profile = make_pair (20, at_bell, at_noise);
  g_autoptr (EdaResult) result = run_checked (profile, "relationships");

  assert_says (find_block (result, "relationships/opening")->text, "by chance");
  assert_says (eda_result_get_summary (result),
               "no pair beyond chance; nearest: x and y, r = ");
}

static void
test_many_powers_of_ten_get_log_axes (void)
{
  g_autoptr (EdaProfile) profile = make_pair (300, at_wide, at_wide_power);
  g_autoptr (EdaResult) result = run_checked (profile, "relationships");
  const EdaFigure *figure = find_block (result, "relationships/x+y")->figure;

  g_assert_cmpint (figure->x.kind, ==, EDA_AXIS_LOG);
  g_assert_cmpint (figure->y.kind, ==, EDA_AXIS_LOG);
  g_assert_cmpfloat (figure->x.low, >, 0);
  assert_says (figure->subtitle, "log axes");
}

static const EdaLayer *
find_layer (const EdaFigure *figure, EdaLayerKind kind, guint skip)
{
  for (guint i = 0; i < figure->layers->len; i++)
    {
      const EdaLayer *layer = figure->layers->pdata[i];

      if (layer->kind == kind && skip-- == 0)
        return layer;
    }
  g_error ("no layer of kind %d", kind);
}

/* Strips for few values, violins for some, letter values for many: always the medians. */
static void
test_groups_stand_in_for_a_second_number (void)
{
  static const struct
  {
    gsize        n_rows;
    EdaLayerKind kind;
  } forms[]
      = { { 60, EDA_LAYER_POINTS }, { 90, EDA_LAYER_BAND }, { 3600, EDA_LAYER_TILES } };

  for (guint k = 0; k < G_N_ELEMENTS (forms); k++)
    {
      TableMaker maker = maker_new (forms[k].n_rows);

      maker_add_numbers (&maker, "level", EDA_TYPE_REAL, at_group_level);
      maker_add_texts (&maker, "answer", EDA_TYPE_CATEGORICAL, at_two_words);
      g_autoptr (EdaProfile) profile = maker_finish (&maker);
      g_autoptr (EdaResult) result = run_checked (profile, "relationships");
      const EdaFigure *figure = find_block (result, "relationships/groups")->figure;

      find_layer (figure, forms[k].kind, 1); /* one each */
      assert_says (find_block (result, "relationships/opening")->text, "has one");
      if (forms[k].kind == EDA_LAYER_BAND)
        g_assert_cmpfloat (find_layer (figure, EDA_LAYER_BOXES, 0)->y[2],
                           <,
                           find_layer (figure, EDA_LAYER_BOXES, 1)->y[2]);
      else
        g_assert_cmpfloat (find_layer (figure, EDA_LAYER_LINE, 0)->x[0],
                           <,
                           find_layer (figure, EDA_LAYER_LINE, 1)->x[0]);
    }
}

static void
test_a_single_number_is_drawn_in_row_order (void)
{
  TableMaker maker = maker_new (30);

  maker_add_numbers (&maker, "x", EDA_TYPE_REAL, at_bell);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (EdaResult) result = run_checked (profile, "relationships");

  g_assert_true (has_block (result, "relationships/order"));
}

static void
test_categories_alone_get_their_association (void)
{
  TableMaker maker = maker_new (60);

  maker_add_texts (&maker, "a", EDA_TYPE_CATEGORICAL, at_two_words);
  maker_add_texts (&maker, "b", EDA_TYPE_CATEGORICAL, at_two_words);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (EdaResult) result = run_checked (profile, "relationships");

  g_assert_true (has_block (result, "relationships/association"));
}

static void
test_two_rows_say_nothing (void)
{
  g_autoptr (EdaProfile) profile = make_pair (2, at_bell, at_double);
  g_autoptr (EdaResult) result = run_checked (profile, "relationships");

  assert_says (find_block (result, "relationships/opening")->text,
               "two points always lie on a line");
  g_assert_null (strstr (eda_result_get_summary (result), "strongest"));
}

static double
at_parabola (gsize row)
{
  return at_bell (row) * at_bell (row) - 20 * at_bell (row);
}

/* The number under the name of the step is the one that ranks the pair. */
static void
test_a_curve_is_summed_up_by_its_curve (void)
{
  g_autoptr (EdaProfile) profile = make_pair (200, at_bell, at_parabola);
  g_autoptr (EdaResult) result = run_checked (profile, "relationships");

  assert_says (eda_result_get_summary (result),
               "strongest: x and y, along a curve (R² = 0.9");
}

static double
at_many (gsize row)
{
  return normal_noise (row, 3);
}

static void
test_columns_beyond_the_limit_are_no_pairs (void)
{
  TableMaker maker = maker_new (12);

  for (gsize i = 0; i < EDA_PAIRWISE_COLUMNS + 5; i++)
    {
      g_autofree char *name = g_strdup_printf ("c%zu", i);

      maker_add_numbers (&maker, name, EDA_TYPE_REAL, at_many);
    }
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (EdaResult) result = run_checked (profile, "relationships");

  assert_says (find_block (result, "relationships/opening")->text,
               "Of 205 numeric columns the first 200 are compared: 19\u202f900 pairs.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/relationships/awkward-tables", test_awkward_tables);
  g_test_add_func ("/relationships/hexagons", test_many_rows_are_counted_in_hexagons);
  g_test_add_func ("/relationships/figure-on-mixed", test_figure_on_mixed);
  g_test_add_func ("/relationships/a-perfect-line", test_a_perfect_line);
  g_test_add_func ("/relationships/line-and-curve-goes-through-the-points",
                   test_line_and_curve_go_through_the_points);
  g_test_add_func ("/relationships/curve-in-facts", test_curve_in_facts);
  g_test_add_func ("/relationships/causation-is-named-once",
                   test_causation_is_named_once);
  g_test_add_func ("/relationships/chance-is-called-chance",
                   test_chance_is_called_chance);
  g_test_add_func ("/relationships/many-powers-of-ten-get-log-axes",
                   test_many_powers_of_ten_get_log_axes);
  g_test_add_func ("/relationships/groups-stand-in-for-a-second-number",
                   test_groups_stand_in_for_a_second_number);
  g_test_add_func ("/relationships/a-single-number-is-drawn-in-row-order",
                   test_a_single_number_is_drawn_in_row_order);
  g_test_add_func ("/relationships/categories-alone-get-their-association",
                   test_categories_alone_get_their_association);
  g_test_add_func ("/relationships/a-curve-is-summed-up-by-its-curve",
                   test_a_curve_is_summed_up_by_its_curve);
  g_test_add_func ("/relationships/columns-beyond-the-limit-are-no-pairs",
                   test_columns_beyond_the_limit_are_no_pairs);
  g_test_add_func ("/relationships/two-rows-say-nothing", test_two_rows_say_nothing);
  return g_test_run ();
}
