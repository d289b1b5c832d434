/* Tests of the rule empty-cell. */

#include "tests/findings/check-rule.h"

static void
add_forbidden (GString *out, gsize row)
{
  g_string_append_printf (
      out, "a%zu,b%zu", row % 3, row % 3 == 2 ? row / 3 % 2 : row / 3 % 3);
}

static void
test_forbidden (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("empty-cell", "a,b", 300, add_forbidden);

  g_assert_nonnull (strstr (only_finding (found)->text, "No row has"));
}

static void
add_full (GString *out, gsize row)
{
  g_string_append_printf (out, "a%zu,b%zu", row % 3, row / 3 % 3);
}

static void
test_full (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("empty-cell", "a,b", 300, add_full);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/empty-cell/forbidden", test_forbidden);
  g_test_add_func ("/empty-cell/full", test_full);
  return g_test_run ();
}
