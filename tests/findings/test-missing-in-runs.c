/* Tests of the rule missing-in-runs. */

#include "tests/findings/check-rule.h"

static void
add_block (GString *out, gsize row)
{
  g_string_append_printf (out, "%s,%zu", row >= 50 && row < 80 ? "" : "7", row % 9);
}

static void
test_block (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("missing-in-runs", "a,n", 200, add_block);

  g_assert_nonnull (strstr (only_finding (found)->text, "30 rows"));
}

static void
add_strewn (GString *out, gsize row)
{
  g_string_append_printf (out, "%s,%zu", noise (row, 2) < 0.15 ? "" : "7", row % 9);
}

static void
test_strewn (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("missing-in-runs", "a,n", 200, add_strewn);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/missing-in-runs/block", test_block);
  g_test_add_func ("/missing-in-runs/strewn", test_strewn);
  return g_test_run ();
}
