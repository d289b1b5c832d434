/* Tests of the rule skewed. */

#include "tests/findings/check-rule.h"

static double
at_log_normal (gsize row)
{
  return exp (normal_noise (row, 3));
}

static double
at_turned_log_normal (gsize row)
{
  return -at_log_normal (row);
}

static void
test_long_right_tail (void)
{
  g_autoptr (GPtrArray) found
      = run_on_numbers ("skewed", 500, EDA_TYPE_REAL, at_log_normal);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpint (finding->severity, ==, EDA_SEVERITY_WARN);
  g_assert_cmpfloat (finding->value, >, 2);
  g_assert_nonnull (strstr (finding->text, "to the right"));
  g_assert_nonnull (strstr (finding->next, "logarithm"));
}

static void
test_left_is_left (void)
{
  g_autoptr (GPtrArray) found
      = run_on_numbers ("skewed", 500, EDA_TYPE_REAL, at_turned_log_normal);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpfloat (finding->value, <, -2);
  g_assert_nonnull (strstr (finding->text, "to the left"));
}

static void
test_bell (void)
{
  g_autoptr (GPtrArray) found = run_on_numbers ("skewed", 500, EDA_TYPE_REAL, at_bell);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_too_few_rows (void)
{
  g_autoptr (GPtrArray) found
      = run_on_numbers ("skewed", 29, EDA_TYPE_REAL, at_log_normal);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/skewed/long-right-tail", test_long_right_tail);
  g_test_add_func ("/skewed/left-is-left", test_left_is_left);
  g_test_add_func ("/skewed/bell", test_bell);
  g_test_add_func ("/skewed/too-few-rows", test_too_few_rows);
  return g_test_run ();
}
