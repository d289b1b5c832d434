/* Tests of the rule mean-pulled. */

#include "tests/findings/check-rule.h"

static void
add_tail (GString *out, gsize row)
{
  g_string_append_printf (out, "%.3f,%zu", exp (2 * normal_noise (row, 1)), row);
}

static void
test_tail (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("mean-pulled", "x,n", 25, add_tail);

  g_assert_nonnull (strstr (only_finding (found)->text, "MADs"));
  g_assert_cmpfloat (only_finding (found)->ci_low, <, only_finding (found)->value);
  g_assert_cmpfloat (only_finding (found)->ci_high, >, only_finding (found)->value);
  g_assert_cmpfloat (only_finding (found)->ci_low, >, 0);
}

static void
test_skewed_is_said_by_ad1 (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("mean-pulled", "x,n", 100, add_tail);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
add_bell (GString *out, gsize row)
{
  g_string_append_printf (out, "%.3f,%zu", normal_noise (row, 1), row);
}

static void
test_bell (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("mean-pulled", "x,n", 100, add_bell);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/mean-pulled/tail", test_tail);
  g_test_add_func ("/mean-pulled/skewed-is-said-by-ad1", test_skewed_is_said_by_ad1);
  g_test_add_func ("/mean-pulled/bell", test_bell);
  return g_test_run ();
}
