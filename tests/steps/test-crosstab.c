/* Tests of the cross-table of two chosen columns. */

#include "tests/steps/check-result.h"
#include "tests/steps/make-table.h"

static const char *
at_side (gsize row)
{
  return row % 2 == 0 ? "left" : "right";
}

/* 30 of 40 left rows are small, 10 of 40 right ones. */
static const char *
at_size (gsize row)
{
  return row / 2 < (row % 2 == 0 ? 30 : 10) ? "small" : "large";
}

static const char *
at_pair (gsize row)
{
  return row / 2 % 2 == 0 ? "one" : "two";
}

static const char *
at_one_level (gsize row)
{
  return "same";
}

static const char *
at_no_level (gsize row)
{
  return NULL;
}

static double
at_five (gsize row)
{
  return 5;
}

static EdaProfile *
make_profile (gsize n)
{
  TableMaker maker = maker_new (n);

  maker_add_texts (&maker, "side", EDA_TYPE_CATEGORICAL, at_side);
  maker_add_texts (&maker, "size", EDA_TYPE_CATEGORICAL, at_size);
  maker_add_texts (&maker, "pair", EDA_TYPE_CATEGORICAL, at_pair);
  maker_add_texts (&maker, "same", EDA_TYPE_CATEGORICAL, at_one_level);
  maker_add_texts (&maker, "gone", EDA_TYPE_EMPTY, at_no_level);
  maker_add_numbers (&maker, "five", EDA_TYPE_CONSTANT, at_five);
  return maker_finish (&maker);
}

static EdaParams *
choose (const char *rows, const char *columns, const char *percent)
{
  g_autoptr (EdaParams) none = eda_params_new ();
  g_autoptr (EdaParams) one = eda_params_with_text (none, "rows", rows);
  g_autoptr (EdaParams) two = eda_params_with_text (one, "columns", columns);

  return eda_params_with_text (two, "percent", percent);
}

static EdaResult *
run_on (gsize n, const char *rows, const char *columns, const char *percent)
{
  g_autoptr (EdaProfile) profile = make_profile (n);
  g_autoptr (EdaParams) params = choose (rows, columns, percent);

  return run_checked_with (profile, "crosstab", params);
}

/* chi-square 20 on 1 df: each cell is 10 from its 20. */
static void
test_a_tie_is_told (void)
{
  g_autoptr (EdaResult) result = run_on (80, "side", "size", "rows");

  assert_says (find_block (result, "crosstab/text")->text, "are not independent");
  assert_number (result, "crosstab/0/chi2", 20);
  assert_count (result, "crosstab/0/n", 80);
  assert_count (result, "crosstab/0/observed/0/1", 30);
  g_assert_cmpuint (count_blocks (result, EDA_BLOCK_FIGURE), ==, 1);
}

static const char *
at_third (gsize row)
{
  static const char *const names[] = { "a", "b", "c" };

  return names[row % 3];
}

/* Every "a" with "x"; "b" and "c" with "y" and "z", half and half. */
static const char *
at_tied (gsize row)
{
  return row % 3 == 0 ? "x" : row / 3 % 2 == 0 ? "y" : "z";
}

/* The first axis tells "a" and "x" from the others; the points are those of the facts. */
static void
test_levels_on_a_map (void)
{
  TableMaker maker = maker_new (60);

  maker_add_texts (&maker, "letter", EDA_TYPE_CATEGORICAL, at_third);
  maker_add_texts (&maker, "sign", EDA_TYPE_CATEGORICAL, at_tied);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (EdaParams) params = choose ("letter", "sign", "rows");
  g_autoptr (EdaResult) result = run_checked_with (profile, "crosstab", params);
  const EdaFigure *map = find_block (result, "crosstab/map")->figure;
  const EdaLayer  *letters = NULL;

  for (guint i = 0; letters == NULL; i++)
    if (((EdaLayer *)map->layers->pdata[i])->kind == EDA_LAYER_POINTS)
      letters = map->layers->pdata[i];
  g_assert_cmpuint (letters->n, ==, 3);
  g_assert_true (letters->x[0] * letters->x[1] < 0 && letters->x[0] * letters->x[2] < 0);
  assert_number (result, "crosstab/0/correspondence/row_points/1/0", letters->x[1]);
}

static const char *
at_third_again (gsize row)
{
  static const char *const names[] = { "x", "y", "z" };

  return names[row % 3];
}

/* What is the same twice has no map. */
static void
test_no_map_of_the_same (void)
{
  TableMaker maker = maker_new (60);

  maker_add_texts (&maker, "letter", EDA_TYPE_CATEGORICAL, at_third);
  maker_add_texts (&maker, "sign", EDA_TYPE_CATEGORICAL, at_third_again);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (EdaParams) params = choose ("letter", "sign", "rows");
  g_autoptr (EdaResult) result = run_checked_with (profile, "crosstab", params);

  g_assert_false (has_block (result, "crosstab/map"));
}

static void
test_chance_is_no_tie (void)
{
  g_autoptr (EdaResult) result = run_on (80, "side", "pair", "rows");

  assert_says (find_block (result, "crosstab/text")->text, "may well be independent");
}

static void
assert_share (const char *percent, double share)
{
  g_autoptr (EdaResult) result = run_on (80, "side", "size", percent);
  const EdaGrid *grid = find_block (result, "crosstab/shares")->grid;

  g_assert_cmpstr (eda_grid_get_cell (grid, 0, 0)->text, ==, "left");
  g_assert_cmpfloat (eda_grid_get_cell (grid, 0, 2)->number, ==, share);
}

/* 30 of 40 left rows, 30 of 40 small ones, of 80. */
static void
test_shares_are_of_what_was_chosen (void)
{
  assert_share ("rows", 30.0 / 40);
  assert_share ("columns", 30.0 / 40);
  assert_share ("all", 30.0 / 80);
}

static void
test_what_makes_no_table_says_so (void)
{
  static const char *const others[] = { "side", "same", "gone", "five" };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (EdaResult) result = run_on (80, "side", others[i], "all");

      assert_says (find_block (result, "crosstab/needs")->text,
                   "needs two different columns");
    }
}

static void
test_few_rows (void)
{
  for (gsize n = 0; n < 12; n++)
    {
      g_autoptr (EdaResult) result = run_on (n, "side", "size", "columns");

      g_assert_cmpuint (eda_result_get_n_blocks (result), >, 0);
    }
}

static void
test_needs_its_columns (void)
{
  const EdaAnalysis *analysis = eda_analysis_find ("crosstab");
  const EdaContext   context = EDA_CONTEXT_INIT;
  g_autoptr (EdaProfile) profile = make_profile (8);
  g_autoptr (GError) error = NULL;

  g_assert_true (eda_analysis_needs_params (analysis));
  g_assert_null (eda_analysis_run (analysis, profile, NULL, &context, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_OPTION);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/crosstab/a-tie-is-told", test_a_tie_is_told);
  g_test_add_func ("/crosstab/map", test_levels_on_a_map);
  g_test_add_func ("/crosstab/no-map", test_no_map_of_the_same);
  g_test_add_func ("/crosstab/chance-is-no-tie", test_chance_is_no_tie);
  g_test_add_func ("/crosstab/shares", test_shares_are_of_what_was_chosen);
  g_test_add_func ("/crosstab/no-table", test_what_makes_no_table_says_so);
  g_test_add_func ("/crosstab/few-rows", test_few_rows);
  g_test_add_func ("/crosstab/needs-its-columns", test_needs_its_columns);
  return g_test_run ();
}
