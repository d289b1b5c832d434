/* Tests of the rule missing-apart. */

#include "tests/findings/check-rule.h"

static void
add_either (GString *out, gsize row)
{
  g_string_append_printf (out, "%s,%zu", row % 2 ? "5," : ",x", row);
}

static void
test_either (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("missing-apart", "a,b,n", 60, add_either);

  g_assert_nonnull (strstr (only_finding (found)->text, "either a or b"));
}

static void
add_chance (GString *out, gsize row)
{
  g_string_append_printf (out, "%s,%s,%zu", row % 2 ? "5" : "", row % 3 ? "x" : "", row);
}

static void
test_chance (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("missing-apart", "a,b,n", 60, add_chance);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/missing-apart/either", test_either);
  g_test_add_func ("/missing-apart/chance", test_chance);
  return g_test_run ();
}
