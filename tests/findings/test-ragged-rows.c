/* Tests of the rule ragged-rows. */

#include "tests/findings/check-rule.h"

static void
add_short (GString *out, gsize row)
{
  g_string_append_printf (out, "%zu,%zu%s", row, row * row, row == 50 ? "" : ",x");
}

static void
test_short (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("ragged-rows", "a,b,c", 200, add_short);

  g_assert_nonnull (strstr (only_finding (found)->text, "1 row"));
}

static void
add_even (GString *out, gsize row)
{
  g_string_append_printf (out, "%zu,%zu,x", row, row * row);
}

static void
test_even (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("ragged-rows", "a,b,c", 200, add_even);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/ragged-rows/short", test_short);
  g_test_add_func ("/ragged-rows/even", test_even);
  return g_test_run ();
}
