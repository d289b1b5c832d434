/* Tests of the rule missing-depends. */

#include "tests/findings/check-rule.h"

static void
add_by_another (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%s,%.1f,%zu",
                          noise (row, 4) < 1 / (1 + exp (1 - 2 * normal_noise (row, 1)))
                              ? ""
                              : (row % 2 ? "7.5" : "8.1"),
                          45 + 12 * normal_noise (row, 1),
                          row * 7 % 10);
}

static void
test_by_another (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("missing-depends", "income,age,n", 300, add_by_another);

  g_assert_nonnull (strstr (only_finding (found)->text, "is missing, age is higher"));
}

static void
add_chance (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%s,%.1f,%zu",
                          noise (row, 4) < 0.3 ? "" : (row % 2 ? "7.5" : "8.1"),
                          45 + 12 * normal_noise (row, 1),
                          row * 7 % 10);
}

static void
test_chance (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("missing-depends", "income,age,n", 300, add_chance);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/missing-depends/by-another", test_by_another);
  g_test_add_func ("/missing-depends/chance", test_chance);
  return g_test_run ();
}
