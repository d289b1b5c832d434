/* Tests of a number compared between the groups of a chosen column. */

#include "tests/steps/check-result.h"
#include "tests/steps/make-table.h"

static const char *
at_side (gsize row)
{
  return row % 2 == 0 ? "left" : "right";
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

/* Left 0, 2, 4, …, right the same plus 100. */
static double
at_apart (gsize row)
{
  return (double)(row / 2 * 2) + (row % 2 == 0 ? 0 : 100);
}

static double
at_alike (gsize row)
{
  return (double)(row / 2);
}

static double
at_five (gsize row)
{
  return 5;
}

static double
at_missing (gsize row)
{
  return NAN;
}

static EdaResult *
run_on (gsize n, const char *value, const char *groups)
{
  TableMaker maker = maker_new (n);

  maker_add_texts (&maker, "side", EDA_TYPE_CATEGORICAL, at_side);
  maker_add_texts (&maker, "same", EDA_TYPE_CATEGORICAL, at_one_level);
  maker_add_texts (&maker, "gone", EDA_TYPE_EMPTY, at_no_level);
  maker_add_numbers (&maker, "apart", EDA_TYPE_REAL, at_apart);
  maker_add_numbers (&maker, "alike", EDA_TYPE_REAL, at_alike);
  maker_add_numbers (&maker, "five", EDA_TYPE_CONSTANT, at_five);
  maker_add_numbers (&maker, "none", EDA_TYPE_EMPTY, at_missing);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (EdaParams) silent = eda_params_new ();
  g_autoptr (EdaParams) one = eda_params_with_text (silent, "value", value);
  g_autoptr (EdaParams) params = eda_params_with_text (one, "groups", groups);

  return run_checked_with (profile, "compare-groups", params);
}

static void
test_a_difference_is_told (void)
{
  g_autoptr (EdaResult) result = run_on (40, "apart", "side");

  assert_says (find_block (result, "compare-groups/text")->text, "not lie equally high");
  assert_number (result, "compare-groups/group_comparisons/0/groups/0/mean", 19);
  assert_number (result, "compare-groups/group_comparisons/0/groups/1/mean", 119);
  g_assert_cmpuint (count_blocks (result, EDA_BLOCK_FIGURE), ==, 1);
  g_assert_cmpuint (count_blocks (result, EDA_BLOCK_GRID), ==, 2);
}

static void
test_chance_is_no_difference (void)
{
  g_autoptr (EdaResult) result = run_on (40, "alike", "side");

  assert_says (find_block (result, "compare-groups/text")->text, "chance explains");
}

static void
test_what_cannot_be_compared_says_so (void)
{
  static const char *const pairs[][2] = {
    { "apart", "same" }, { "apart", "gone" }, { "five", "side" }, { "none", "side" }
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (EdaResult) result = run_on (40, pairs[i][0], pairs[i][1]);

      assert_says (find_block (result, "compare-groups/needs")->text, "comparison needs");
    }
}

static void
test_few_rows (void)
{
  for (gsize n = 0; n < 10; n++)
    {
      g_autoptr (EdaResult) result = run_on (n, "apart", "side");

      g_assert_cmpuint (eda_result_get_n_blocks (result), >, 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/compare-groups/a-difference", test_a_difference_is_told);
  g_test_add_func ("/compare-groups/chance", test_chance_is_no_difference);
  g_test_add_func ("/compare-groups/cannot", test_what_cannot_be_compared_says_so);
  g_test_add_func ("/compare-groups/few-rows", test_few_rows);
  return g_test_run ();
}
