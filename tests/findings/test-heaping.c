/* Tests of the rule heaping. */

#include "tests/findings/check-rule.h"

static void
add_tens (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%.0f,%zu",
                          row % 5 ? 10 * round (15 + 4 * normal_noise (row, 1))
                                  : 150 + 40 * normal_noise (row, 1),
                          row);
}

static void
test_tens (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("heaping", "x,n", 300, add_tens);

  g_assert_nonnull (strstr (only_finding (found)->text, "come far more often"));
}

static void
add_bell (GString *out, gsize row)
{
  g_string_append_printf (out, "%.0f,%zu", 150 + 40 * normal_noise (row, 1), row);
}

static void
test_bell (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("heaping", "x,n", 300, add_bell);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/heaping/tens", test_tens);
  g_test_add_func ("/heaping/bell", test_bell);
  return g_test_run ();
}
