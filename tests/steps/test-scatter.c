/* Tests of two chosen numbers against each other. */

#include "tests/steps/awkward-tables.h"

static double
at_count (gsize row)
{
  return (double)row;
}

static double
at_falling (gsize row)
{
  return 100 - 2 * (double)row;
}

/* Missing in every third row. */
static double
at_with_gaps (gsize row)
{
  return row % 3 == 0 ? NAN : (double)(row * row);
}

static EdaResult *
run_on (gsize n, const char *x, const char *y)
{
  TableMaker maker = maker_new (n);

  maker_add_numbers (&maker, "count", EDA_TYPE_INTEGER, at_count);
  maker_add_numbers (&maker, "falling", EDA_TYPE_REAL, at_falling);
  maker_add_numbers (&maker, "gaps", EDA_TYPE_REAL, at_with_gaps);
  maker_add_numbers (&maker, "five", EDA_TYPE_CONSTANT, at_five);
  maker_add_numbers (&maker, "none", EDA_TYPE_EMPTY, at_missing);
  maker_add_numbers (&maker, "huge", EDA_TYPE_REAL, at_huge);
  maker_add_numbers (&maker, "infinite", EDA_TYPE_REAL, at_only_infinite);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (EdaParams) silent = eda_params_new ();
  g_autoptr (EdaParams) one = eda_params_with_text (silent, "x", x);
  g_autoptr (EdaParams) params = eda_params_with_text (one, "y", y);

  return run_checked_with (profile, "scatter", params);
}

static void
test_a_line (void)
{
  g_autoptr (EdaResult) result = run_on (50, "count", "falling");

  assert_number (result, "scatter/0/value", -1);
  assert_number (result, "scatter/0/n", 50);
  assert_says (find_block (result, "scatter/text")->text, "goes with low");
  g_assert_true (has_block (result, "scatter/figure"));
  g_assert_true (has_block (result, "scatter/measures"));
}

/* Only rows that have both count. */
static void
test_gaps (void)
{
  g_autoptr (EdaResult) result = run_on (60, "count", "gaps");

  assert_number (result, "scatter/0/n", 40);
}

static void
test_what_cannot_be_compared_says_so (void)
{
  static const char *const others[] = { "five", "none", "infinite" };
  g_autoptr (EdaResult) twice = run_on (40, "count", "count");

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (EdaResult) result = run_on (40, "count", others[i]);

      assert_says (find_block (result, "scatter/needs")->text, "columns that vary");
    }
  assert_says (find_block (twice, "scatter/needs")->text, "two different columns");
}

static void
test_few_and_huge (void)
{
  for (gsize n = 0; n < 8; n++)
    {
      eda_result_unref (run_on (n, "count", "falling"));
      eda_result_unref (run_on (n, "gaps", "huge"));
    }
  eda_result_unref (run_on (300, "huge", "count"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/scatter/a-line", test_a_line);
  g_test_add_func ("/scatter/gaps", test_gaps);
  g_test_add_func ("/scatter/cannot", test_what_cannot_be_compared_says_so);
  g_test_add_func ("/scatter/few-and-huge", test_few_and_huge);
  return g_test_run ();
}
