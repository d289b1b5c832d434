/* Tests of the rule empty-column. */

#include "tests/findings/check-rule.h"

static double
at_missing (gsize row)
{
  return NAN;
}

static double
at_first_only (gsize row)
{
  return row == 0 ? 1 : NAN;
}

static void
test_all_missing (void)
{
  g_autoptr (GPtrArray) found
      = run_on_numbers ("empty-column", 12, EDA_TYPE_EMPTY, at_missing);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpint (finding->severity, ==, EDA_SEVERITY_ERROR);
  g_assert_cmpuint (finding->n, ==, 12);
}

static void
test_no_rows_no_finding (void)
{
  g_autoptr (GPtrArray) found
      = run_on_numbers ("empty-column", 0, EDA_TYPE_EMPTY, at_missing);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_one_value_is_enough (void)
{
  g_autoptr (GPtrArray) found
      = run_on_numbers ("empty-column", 12, EDA_TYPE_REAL, at_first_only);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/empty-column/all-missing", test_all_missing);
  g_test_add_func ("/empty-column/no-rows-no-finding", test_no_rows_no_finding);
  g_test_add_func ("/empty-column/one-value-is-enough", test_one_value_is_enough);
  return g_test_run ();
}
