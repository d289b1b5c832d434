/* Tests of the rule several-modes. */

#include "tests/findings/check-rule.h"

static void
add_two (GString *out, gsize row)
{
  g_string_append_printf (
      out, "%.3f,%zu", normal_noise (row, 1) + (row % 2 ? 5 : 0), row);
}

static void
test_two (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("several-modes", "x,n", 300, add_two);

  g_assert_nonnull (strstr (only_finding (found)->text, "form 2 heaps"));
}

static void
add_bell (GString *out, gsize row)
{
  g_string_append_printf (out, "%.3f,%zu", normal_noise (row, 1), row);
}

static void
test_bell (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("several-modes", "x,n", 300, add_bell);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
add_counts (GString *out, gsize row)
{
  g_string_append_printf (out, "%.0f,%zu", 30 + 5.5 * normal_noise (row, 1), row);
}

static void
test_counts (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("several-modes", "x,n", 300, add_counts);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/several-modes/two", test_two);
  g_test_add_func ("/several-modes/bell", test_bell);
  g_test_add_func ("/several-modes/counts", test_counts);
  return g_test_run ();
}
