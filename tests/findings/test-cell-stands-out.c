/* Tests of the rule cell-stands-out. */

#include "tests/findings/check-rule.h"

static void
add_one (GString *out, gsize row)
{
  g_string_append_printf (
      out, "a%zu,b%zu", row % 5, row % 25 == 0 || row % 25 == 7 ? 0 : row / 5 % 5);
}

static void
test_one (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("cell-stands-out", "a,b", 600, add_one);

  g_assert_nonnull (strstr (only_finding (found)->text, "more often"));
}

static void
add_even (GString *out, gsize row)
{
  g_string_append_printf (out, "a%zu,b%zu", row % 5, row / 5 % 5);
}

static void
test_even (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("cell-stands-out", "a,b", 600, add_even);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/cell-stands-out/one", test_one);
  g_test_add_func ("/cell-stands-out/even", test_even);
  return g_test_run ();
}
