/* Tests of the rule tiny-table. */

#include "tests/findings/check-rule.h"

static void
add_few (GString *out, gsize row)
{
  g_string_append_printf (out, "%zu,x", row);
}

static void
test_few (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("tiny-table", "a,b", 12, add_few);

  g_assert_nonnull (strstr (only_finding (found)->text, "12 rows"));
}

static void
add_enough (GString *out, gsize row)
{
  g_string_append_printf (out, "%zu,x", row);
}

static void
test_enough (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("tiny-table", "a,b", 30, add_enough);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/tiny-table/few", test_few);
  g_test_add_func ("/tiny-table/enough", test_enough);
  return g_test_run ();
}
