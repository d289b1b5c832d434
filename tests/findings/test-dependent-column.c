/* Tests of the rule dependent-column. */

#include "tests/findings/check-rule.h"

static void
add_postcode (GString *out, gsize row)
{
  g_string_append_printf (out, "Z%zu,city%zu,%zu", row % 40, row % 40 / 4, row * 7 % 9);
}

static void
test_postcode (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("dependent-column", "zip,city,n", 200, add_postcode);

  g_assert_nonnull (strstr (only_finding (found)->text, "decides"));
}

static void
add_apart (GString *out, gsize row)
{
  g_string_append_printf (out, "Z%zu,city%zu,%zu", row % 40, row / 3 % 10, row * 7 % 9);
}

static void
test_apart (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("dependent-column", "zip,city,n", 200, add_apart);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/dependent-column/postcode", test_postcode);
  g_test_add_func ("/dependent-column/apart", test_apart);
  return g_test_run ();
}
