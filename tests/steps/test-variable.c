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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/variable/a-number", test_a_number);
  g_test_add_func ("/variable/levels", test_levels);
  g_test_add_func ("/variable/awkward-columns", test_awkward_columns);
  return g_test_run ();
}
