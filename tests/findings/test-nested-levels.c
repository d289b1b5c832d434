/* Tests of the rule nested-levels. */

#include "tests/findings/check-rule.h"

static void
add_cities (GString *out, gsize row)
{
  g_string_append_printf (out, "city%zu,country%zu", row % 6, row % 6 / 2);
}

static void
test_cities (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("nested-levels", "city,country", 200, add_cities);

  g_assert_nonnull (strstr (only_finding (found)->text, "6 levels"));
}

static void
add_crossed (GString *out, gsize row)
{
  g_string_append_printf (out, "city%zu,country%zu", row % 6, row / 6 % 3);
}

static void
test_crossed (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("nested-levels", "city,country", 200, add_crossed);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/nested-levels/cities", test_cities);
  g_test_add_func ("/nested-levels/crossed", test_crossed);
  return g_test_run ();
}
