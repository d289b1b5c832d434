/* Tests of the rule leading-zeros. */

#include "tests/findings/check-rule.h"

static void
add_codes (GString *out, gsize row)
{
  g_string_append_printf (out, "%05zu,%zu", row * 997, row);
}

static void
test_codes (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("leading-zeros", "zip,n", 50, add_codes);

  g_assert_nonnull (strstr (only_finding (found)->text, "kept as text"));
}

static void
add_numbers (GString *out, gsize row)
{
  g_string_append_printf (out, "%zu,%zu", 10000 + row * 997, row);
}

static void
test_numbers (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("leading-zeros", "zip,n", 50, add_numbers);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/leading-zeros/codes", test_codes);
  g_test_add_func ("/leading-zeros/numbers", test_numbers);
  return g_test_run ();
}
