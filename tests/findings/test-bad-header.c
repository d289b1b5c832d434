/* Tests of the rule bad-header. */

#include "tests/findings/check-rule.h"

static void
add_again (GString *out, gsize row)
{
  g_string_append_printf (out, "%zu,%zu,x,%zu", row, row % 7, row % 5);
}

static void
test_again (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("bad-header", "a,,b,b", 30, add_again);

  g_assert_nonnull (strstr (only_finding (found)->text, "2 names"));
}

static void
add_good (GString *out, gsize row)
{
  g_string_append_printf (out, "%zu,%zu,x", row, row % 7);
}

static void
test_good (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("bad-header", "a,b,c", 30, add_good);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/bad-header/again", test_again);
  g_test_add_func ("/bad-header/good", test_good);
  return g_test_run ();
}
