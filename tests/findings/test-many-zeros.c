/* Tests of the rule many-zeros. */

#include "tests/findings/check-rule.h"

static double
at_often_zero (gsize row)
{
  return row % 5 == 0 ? 0 : at_bell (row);
}

/* −6..6, each as frequent as zero. */
static double
at_small_whole (gsize row)
{
  return (double)(row % 13) - 6;
}

static void
test_a_fifth_of_zeros (void)
{
  g_autoptr (GPtrArray) found
      = run_on_numbers ("many-zeros", 500, EDA_TYPE_REAL, at_often_zero);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpfloat_with_epsilon (finding->value, 0.2, 1e-12);
  g_assert_nonnull (strstr (finding->text, "100 of 500"));
}

static void
test_zero_is_one_number_among_many (void)
{
  g_autoptr (GPtrArray) found
      = run_on_numbers ("many-zeros", 500, EDA_TYPE_INTEGER, at_small_whole);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_no_zeros (void)
{
  g_autoptr (GPtrArray) found
      = run_on_numbers ("many-zeros", 500, EDA_TYPE_REAL, at_bell);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/many-zeros/a-fifth-of-zeros", test_a_fifth_of_zeros);
  g_test_add_func ("/many-zeros/zero-is-one-number-among-many",
                   test_zero_is_one_number_among_many);
  g_test_add_func ("/many-zeros/no-zeros", test_no_zeros);
  return g_test_run ();
}
