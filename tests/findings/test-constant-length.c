/* Tests of the rule constant-length. */

#include "tests/findings/check-rule.h"

static void
add_codes (GString *out, gsize row)
{
  g_string_append_printf (out, "Q%02zuX,%zu", row % 20, row);
}

static void
test_codes (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("constant-length", "code,n", 200, add_codes);

  g_assert_nonnull (strstr (only_finding (found)->text, "4 characters"));
}

static void
add_names (GString *out, gsize row)
{
  g_string_append_printf (
      out, "%s%zu,%zu", row % 2 ? "north" : "south-west", row % 20, row);
}

static void
test_names (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("constant-length", "code,n", 200, add_names);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/constant-length/codes", test_codes);
  g_test_add_func ("/constant-length/names", test_names);
  return g_test_run ();
}
