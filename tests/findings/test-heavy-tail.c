/* Tests of the rule heavy-tail. */

#include "tests/findings/check-rule.h"

static double
at_heavy (gsize row)
{
  return exp (2 * normal_noise (row, 3));
}

static double
at_slip (gsize row)
{
  return row == 42 ? 1000 : at_bell (row);
}

static void
test_log_normal (void)
{
  g_autoptr (GPtrArray) found
      = run_on_numbers ("heavy-tail", 500, EDA_TYPE_REAL, at_heavy);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpint (finding->severity, ==, EDA_SEVERITY_INFO);
  g_assert_cmpfloat (finding->value, >, 0.05);
  g_assert_nonnull (strstr (finding->next, "log scale"));
}

static void
test_bell (void)
{
  g_autoptr (GPtrArray) found
      = run_on_numbers ("heavy-tail", 500, EDA_TYPE_REAL, at_bell);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_one_slip_is_no_tail (void)
{
  g_autoptr (GPtrArray) found
      = run_on_numbers ("heavy-tail", 100, EDA_TYPE_REAL, at_slip);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/heavy-tail/log-normal", test_log_normal);
  g_test_add_func ("/heavy-tail/bell", test_bell);
  g_test_add_func ("/heavy-tail/one-slip-is-no-tail", test_one_slip_is_no_tail);
  return g_test_run ();
}
