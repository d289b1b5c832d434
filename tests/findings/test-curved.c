/* Tests of the rule curved. */

#include "tests/findings/check-rule.h"

static void
add_bend (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%.3f,%.3f",
                          normal_noise (row, 1),
                          exp (1.2 * normal_noise (row, 1))
                              + 0.3 * normal_noise (row, 2));
}

static void
test_bend (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("curved", "a,b", 300, add_bend);

  g_assert_nonnull (strstr (only_finding (found)->text, "along a curve"));
}

static void
add_line (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%.3f,%.3f",
                          normal_noise (row, 1),
                          normal_noise (row, 1) + 0.5 * normal_noise (row, 2));
}

static void
test_line (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("curved", "a,b", 300, add_line);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
add_u (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%.3f,%.3f",
                          normal_noise (row, 1),
                          normal_noise (row, 1) * normal_noise (row, 1)
                              + 0.3 * normal_noise (row, 2));
}

static void
test_u (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("curved", "a,b", 300, add_u);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/curved/bend", test_bend);
  g_test_add_func ("/curved/line", test_line);
  g_test_add_func ("/curved/u", test_u);
  return g_test_run ();
}
