/* Tests of the rule rows-mostly-missing. */

#include "tests/findings/check-rule.h"

static void
add_two (GString *out, gsize row)
{
  g_string_append_printf (out, "%s", row % 30 == 5 ? "1,,," : "1,2,3,4");
}

static void
test_two (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("rows-mostly-missing", "a,b,c,d", 60, add_two);

  g_assert_nonnull (strstr (only_finding (found)->text, "2 rows"));
}

static void
add_none (GString *out, gsize row)
{
  g_string_append_printf (out, "%s", row % 30 == 5 ? "1,2,," : "1,2,3,4");
}

static void
test_none (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("rows-mostly-missing", "a,b,c,d", 60, add_none);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/rows-mostly-missing/two", test_two);
  g_test_add_func ("/rows-mostly-missing/none", test_none);
  return g_test_run ();
}
