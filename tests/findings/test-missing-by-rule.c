/* Tests of the rule missing-by-rule. */

#include "tests/findings/check-rule.h"

static void
add_rule (GString *out, gsize row)
{
  g_string_append_printf (
      out, "%s,%s,%zu", row % 3 ? "box" : "tube", row % 3 ? "5" : "", row);
}

static void
test_rule (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("missing-by-rule", "kind,size,n", 120, add_rule);

  g_assert_nonnull (strstr (only_finding (found)->text, "“tube”"));
}

static void
add_chance (GString *out, gsize row)
{
  g_string_append_printf (
      out, "%s,%s,%zu", row % 3 ? "box" : "tube", row % 4 ? "5" : "", row);
}

static void
test_chance (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("missing-by-rule", "kind,size,n", 120, add_chance);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/missing-by-rule/rule", test_rule);
  g_test_add_func ("/missing-by-rule/chance", test_chance);
  return g_test_run ();
}
