/* Tests of the rule infinite-values. */

#include "tests/findings/check-rule.h"

static double
at_two_infinities (gsize row)
{
  return row == 3 ? INFINITY : row == 7 ? -INFINITY : (double)row;
}

static void
test_two_infinities (void)
{
  g_autoptr (GPtrArray) found
      = run_on_numbers ("infinite-values", 20, EDA_TYPE_REAL, at_two_infinities);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpfloat (finding->value, ==, 2);
  g_assert_cmpuint (finding->rows_total, ==, 2);
  g_assert_cmpuint (finding->rows[0], ==, 4);
  g_assert_cmpuint (finding->rows[1], ==, 8);
}

static void
test_finite_numbers (void)
{
  g_autoptr (GPtrArray) found
      = run_on_numbers ("infinite-values", 20, EDA_TYPE_REAL, at_bell);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/infinite-values/two-infinities", test_two_infinities);
  g_test_add_func ("/infinite-values/finite-numbers", test_finite_numbers);
  return g_test_run ();
}
