/* Tests of the rule last-digit. */

#include "tests/findings/check-rule.h"

static void
add_fives (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%.0f,%zu",
                          row % 3 ? 1500 + 400 * normal_noise (row, 1)
                                  : 5 + 10 * round (150 + 40 * normal_noise (row, 1)),
                          row);
}

static void
test_fives (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("last-digit", "x,n", 400, add_fives);

  g_assert_nonnull (strstr (only_finding (found)->text, "end in 5"));
}

static void
add_bell (GString *out, gsize row)
{
  g_string_append_printf (out, "%.0f,%zu", 1500 + 400 * normal_noise (row, 1), row);
}

static void
test_bell (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("last-digit", "x,n", 400, add_bell);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/last-digit/fives", test_fives);
  g_test_add_func ("/last-digit/bell", test_bell);
  return g_test_run ();
}
