/* Tests of the rule odd-together. */

#include "tests/findings/check-rule.h"

static void
add_off_line (GString *out, gsize row)
{
  g_string_append_printf (
      out,
      "%.2f,%.2f",
      row % 100 == 9 ? 1.8 : normal_noise (row, 1),
      row % 100 == 9 ? -1.8 : 0.8 * normal_noise (row, 1) + 0.6 * normal_noise (row, 2));
}

static void
test_off_line (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("odd-together", "a,b", 300, add_off_line);

  g_assert_nonnull (strstr (only_finding (found)->text, "3 rows"));
}

static void
add_cloud (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%.2f,%.2f",
                          normal_noise (row, 1),
                          0.8 * normal_noise (row, 1) + 0.6 * normal_noise (row, 2));
}

static void
test_cloud (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("odd-together", "a,b", 300, add_cloud);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/odd-together/off-line", test_off_line);
  g_test_add_func ("/odd-together/cloud", test_cloud);
  return g_test_run ();
}
