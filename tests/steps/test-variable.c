/* Tests of the full account of one chosen column. */

#include "tests/steps/awkward-tables.h"

static EdaResult *
run_on (gsize n, EdaType type, double (*at) (gsize row))
{
  TableMaker maker = maker_new (n);

  maker_add_numbers (&maker, "x", type, at);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (EdaParams) silent = eda_params_new ();
  g_autoptr (EdaParams) params = eda_params_with_text (silent, "column", "x");

  return run_checked_with (profile, "variable", params);
}

/* Seen as somebody wants it. */
static EdaResult *
run_view (gsize n, double (*at) (gsize row), const char *scale, const char *bins)
{
  TableMaker maker = maker_new (n);

  maker_add_numbers (&maker, "x", EDA_TYPE_REAL, at);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (EdaParams) silent = eda_params_new ();
  g_autoptr (EdaParams) one = eda_params_with_text (silent, "column", "x");
  g_autoptr (EdaParams) two = eda_params_with_text (one, "scale", scale);
  g_autoptr (EdaParams) params = eda_params_with_text (two, "bins", bins);

  return run_checked_with (profile, "variable", params);
}

static EdaResult *
run_on_texts (gsize n, const char *(*at) (gsize row))
{
  TableMaker maker = maker_new (n);

  maker_add_texts (&maker, "x", EDA_TYPE_CATEGORICAL, at);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (EdaParams) silent = eda_params_new ();
  g_autoptr (EdaParams) params = eda_params_with_text (silent, "column", "x");

  return run_checked_with (profile, "variable", params);
}

static void
test_a_number (void)
{
  g_autoptr (EdaResult) result = run_on (200, EDA_TYPE_REAL, at_bell);

  assert_text_fact (result, "variable/name", "x");
  g_assert_true (has_block (result, "variable/figure"));
  g_assert_true (has_block (result, "variable/ecdf"));
  g_assert_true (has_block (result, "variable/qq"));
  g_assert_true (has_block (result, "variable/description"));
}

static void
test_levels (void)
{
  g_autoptr (EdaResult) result = run_on_texts (40, at_two_words);

  g_assert_cmpuint (count_blocks (result, EDA_BLOCK_FIGURE), ==, 1);
  g_assert_cmpuint (count_blocks (result, EDA_BLOCK_GRID), ==, 0);
  assert_says (eda_result_get_summary (result), "2 different values");
}

static void
test_awkward_columns (void)
{
  static const gsize sizes[] = { 0, 1, 2, 3, 5, 40 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      eda_result_unref (run_on (sizes[i], EDA_TYPE_EMPTY, at_missing));
      eda_result_unref (run_on (sizes[i], EDA_TYPE_CONSTANT, at_five));
      eda_result_unref (run_on (sizes[i], EDA_TYPE_REAL, at_only_infinite));
      eda_result_unref (run_on (sizes[i], EDA_TYPE_REAL, at_huge));
      eda_result_unref (run_on (sizes[i], EDA_TYPE_DATE, at_row));
      eda_result_unref (run_on_texts (sizes[i], at_no_words));
      eda_result_unref (run_on_texts (sizes[i], at_strange_words));
    }
}

/* The bars of the first figure. */
static const EdaLayer *
get_bars (EdaResult *result)
{
  return find_block (result, "variable/figure")->figure->layers->pdata[0];
}

/* 0 to 99: ten bars of ten rows each. */
static void
test_chosen_bins (void)
{
  g_autoptr (EdaResult) result = run_view (100, at_row, "linear", "10");
  const EdaLayer *bars = get_bars (result);

  g_assert_cmpuint (bars->n, ==, 10);
  for (guint i = 0; i < 10; i++)
    g_assert_cmpfloat (bars->y[i], ==, 10);
  g_assert_cmpfloat (bars->x2[9], ==, 99);
}

static double
at_powers (gsize row)
{
  return row == 0 ? 0 : pow (10, (double)(row % 5)); /* 10^0 to 10^4, and a zero */
}

/* The same number of each power of ten: bars of equal height, edges a power apart. */
static void
test_logarithmic_axis (void)
{
  g_autoptr (EdaResult) result = run_view (51, at_powers, "log", "4");
  const EdaFigure *figure = find_block (result, "variable/figure")->figure;
  const EdaLayer  *bars = get_bars (result);

  g_assert_cmpint (figure->x.kind, ==, EDA_AXIS_LOG);
  assert_says (figure->subtitle, "1 value not above 0 left out");
  g_assert_cmpuint (bars->n, ==, 4);
  g_assert_cmpfloat_with_epsilon (bars->x[1], 10, 1e-9);
  g_assert_cmpfloat_with_epsilon (bars->x[3], 1000, 1e-7);
  g_assert_cmpfloat (bars->y[0], ==, 10);
  g_assert_cmpfloat (bars->y[3], ==, 20); /* the last one has both ends */
}

static void
test_awkward_views (void)
{
  static const gsize       sizes[] = { 0, 1, 2, 3, 40 };
  static const char *const bins[] = { "1", "7", "100" };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint k = 0; k < G_N_ELEMENTS (bins); k++)
      {
        eda_result_unref (run_view (sizes[i], at_missing, "log", bins[k]));
        eda_result_unref (run_view (sizes[i], at_five, "log", bins[k]));
        eda_result_unref (run_view (sizes[i], at_huge, "log", bins[k]));
        eda_result_unref (run_view (sizes[i], at_huge, "linear", bins[k]));
        eda_result_unref (run_view (sizes[i], at_only_infinite, "linear", bins[k]));
        eda_result_unref (run_view (sizes[i], at_powers, "log", bins[k]));
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/variable/a-number", test_a_number);
  g_test_add_func ("/variable/levels", test_levels);
  g_test_add_func ("/variable/awkward-columns", test_awkward_columns);
  g_test_add_func ("/variable/bins", test_chosen_bins);
  g_test_add_func ("/variable/log", test_logarithmic_axis);
  g_test_add_func ("/variable/awkward-views", test_awkward_views);
  return g_test_run ();
}
