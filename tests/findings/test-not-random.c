/* Tests of the rule not-random. */

#include "tests/findings/check-rule.h"

static void
add_by_another (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%.2f,%s",
                          normal_noise (row, 1),
                          normal_noise (row, 1) > 0.5 ? "" : (row % 2 ? "7.5" : "8.1"));
}

static void
test_by_another (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("not-random", "a,b", 300, add_by_another);

  g_assert_nonnull (strstr (only_finding (found)->text, "Little"));
}

static void
add_chance (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%.2f,%s",
                          normal_noise (row, 1),
                          noise (row, 9) < 0.2 ? "" : (row % 2 ? "7.5" : "8.1"));
}

static void
test_chance (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("not-random", "a,b", 300, add_chance);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/not-random/by-another", test_by_another);
  g_test_add_func ("/not-random/chance", test_chance);
  return g_test_run ();
}
