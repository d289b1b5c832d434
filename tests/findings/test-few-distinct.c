/* Tests of the rule few-distinct. */

#include "tests/findings/check-rule.h"

static double
at_code (gsize row)
{
  return (double)(row % 4);
}

static void
test_four_codes (void)
{
  g_autoptr (GPtrArray) found
      = run_on_numbers ("few-distinct", 100, EDA_TYPE_INTEGER, at_code);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpfloat (finding->value, ==, 4);
  g_assert_cmpint (finding->severity, ==, EDA_SEVERITY_INFO);
}

static void
test_a_short_table_has_few_anyway (void)
{
  g_autoptr (GPtrArray) found
      = run_on_numbers ("few-distinct", 99, EDA_TYPE_INTEGER, at_code);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_many_numbers (void)
{
  g_autoptr (GPtrArray) found
      = run_on_numbers ("few-distinct", 100, EDA_TYPE_REAL, at_bell);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/few-distinct/four-codes", test_four_codes);
  g_test_add_func ("/few-distinct/a-short-table-has-few-anyway",
                   test_a_short_table_has_few_anyway);
  g_test_add_func ("/few-distinct/many-numbers", test_many_numbers);
  return g_test_run ();
}
