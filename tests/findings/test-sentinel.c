/* Tests of the rule sentinel. */

#include "tests/findings/check-rule.h"

static void
add_nines (GString *out, gsize row)
{
  g_string_append_printf (
      out, "%.0f,%zu", row % 20 == 0 ? -999 : 120 + 15 * normal_noise (row, 1), row);
}

static void
test_nines (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("sentinel", "x,n", 200, add_nines);

  g_assert_nonnull (strstr (only_finding (found)->text, "10 times"));
}

static void
add_zeros_apart (GString *out, gsize row)
{
  g_string_append_printf (
      out, "%.0f,%zu", row % 20 == 0 ? 0 : 120 + 15 * normal_noise (row, 1), row);
}

static void
test_zeros_apart (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("sentinel", "x,n", 200, add_zeros_apart);

  g_assert_nonnull (strstr (only_finding (found)->text, "10 times"));
}

static void
add_first_of_1900 (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%d-%02zu-%02zu,%zu",
                          row % 20 == 0 ? 1900 : 1960 + (int)(row % 37),
                          row % 20 == 0 ? 1 : 1 + row % 12,
                          row % 20 == 0 ? 1 : 1 + row % 28,
                          row);
}

static void
test_first_of_1900 (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("sentinel", "day,n", 200, add_first_of_1900);

  g_assert_nonnull (strstr (only_finding (found)->text, "10 times"));
}

static void
add_bell (GString *out, gsize row)
{
  g_string_append_printf (out, "%.0f,%zu", 120 + 15 * normal_noise (row, 1), row);
}

static void
test_bell (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("sentinel", "x,n", 200, add_bell);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
add_counts_from_0 (GString *out, gsize row)
{
  g_string_append_printf (out, "%zu,%zu", row % 9, row);
}

static void
test_counts_from_0 (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("sentinel", "x,n", 200, add_counts_from_0);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/sentinel/nines", test_nines);
  g_test_add_func ("/sentinel/zeros-apart", test_zeros_apart);
  g_test_add_func ("/sentinel/first-of-1900", test_first_of_1900);
  g_test_add_func ("/sentinel/bell", test_bell);
  g_test_add_func ("/sentinel/counts-from-0", test_counts_from_0);
  return g_test_run ();
}
