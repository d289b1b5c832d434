/* Tests of the rule season. */

#include "tests/findings/check-rule.h"

static void
add_week (GString *out, gsize row)
{
  g_string_append_printf (
      out, "%.3f,%zu", normal_noise (row, 1) + 2 * sin (2 * G_PI * (double)row / 7), row);
}

static void
test_week (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("season", "x,n", 200, add_week);

  g_assert_nonnull (strstr (only_finding (found)->text, "7 rows"));
}

static void
add_trend (GString *out, gsize row)
{
  g_string_append_printf (out, "%.3f,%zu", normal_noise (row, 1) + (double)row / 20, row);
}

static void
test_trend (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("season", "x,n", 200, add_trend);

  g_assert_cmpuint (found->len, ==, 0);
}

/* A year of days with three more visitors every day: the trend spreads them five times as
 * far as the week does. */
static void
add_week_under_trend (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%.3f,%zu",
                          normal_noise (row, 1) + 2 * sin (2 * G_PI * (double)row / 7)
                              + 3 * (double)row / 20,
                          row);
}

static void
test_week_under_trend (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("season", "x,n", 365, add_week_under_trend);

  g_assert_nonnull (strstr (only_finding (found)->text, "7 rows"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/season/week", test_week);
  g_test_add_func ("/season/trend", test_trend);
  g_test_add_func ("/season/week-under-trend", test_week_under_trend);
  return g_test_run ();
}
