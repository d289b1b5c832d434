/* Tests of the rule simpson. */

#include "tests/findings/check-rule.h"

static void
add_reversal (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%.3f,%.3f,%s",
                          normal_noise (row, 1) + 2.5 * ((double)(row % 3) - 1),
                          0.8 * normal_noise (row, 2) - 0.6 * normal_noise (row, 1)
                              + 2.5 * ((double)(row % 3) - 1),
                          row % 3 == 0   ? "low"
                          : row % 3 == 1 ? "mid"
                                         : "high");
}

static void
test_reversal (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("simpson", "x,y,g", 300, add_reversal);

  g_assert_nonnull (strstr (only_finding (found)->text, "within the groups of g"));
}

static void
add_same_way (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%.3f,%.3f,%s",
                          normal_noise (row, 1) + 2.5 * ((double)(row % 3) - 1),
                          0.8 * normal_noise (row, 2) + 0.6 * normal_noise (row, 1)
                              + 2.5 * ((double)(row % 3) - 1),
                          row % 3 == 0   ? "low"
                          : row % 3 == 1 ? "mid"
                                         : "high");
}

static void
test_same_way (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("simpson", "x,y,g", 300, add_same_way);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/simpson/reversal", test_reversal);
  g_test_add_func ("/simpson/same-way", test_same_way);
  return g_test_run ();
}
