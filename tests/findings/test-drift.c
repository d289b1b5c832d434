/* Tests of the rule drift. */

#include "tests/findings/check-rule.h"

static void
add_step (GString *out, gsize row)
{
  g_string_append_printf (
      out, "%.3f,%zu", normal_noise (row, 1) + (row > 90 ? 1.5 : 0), row * 7 % 10);
}

static void
test_step (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("drift", "x,n", 200, add_step);

  g_assert_nonnull (strstr (only_finding (found)->text, "steps"));
}

static void
add_trend (GString *out, gsize row)
{
  g_string_append_printf (
      out, "%.3f,%zu", normal_noise (row, 1) + (double)row / 60, row * 7 % 10);
}

static void
test_trend (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("drift", "x,n", 200, add_trend);

  g_assert_nonnull (strstr (only_finding (found)->text, "drifts"));
}

static void
add_none (GString *out, gsize row)
{
  g_string_append_printf (out, "%.3f,%zu", normal_noise (row, 1), row * 7 % 10);
}

static void
test_none (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("drift", "x,n", 200, add_none);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
add_sorted (GString *out, gsize row)
{
  g_string_append_printf (
      out, "%.3f,%s", normal_noise (row, 1) + (row > 90 ? 1.5 : 0), row > 90 ? "b" : "a");
}

static void
test_sorted (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("drift", "x,g", 200, add_sorted);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/drift/step", test_step);
  g_test_add_func ("/drift/trend", test_trend);
  g_test_add_func ("/drift/none", test_none);
  g_test_add_func ("/drift/sorted", test_sorted);
  return g_test_run ();
}
