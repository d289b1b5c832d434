/* Tests of the rule impossible-value. */

#include "tests/findings/check-rule.h"

static void
add_negative_age (GString *out, gsize row)
{
  g_string_append_printf (out, "%d,%zu", row == 7 ? -4 : 20 + (int)(row * 37 % 60), row);
}

static void
test_negative_age (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("impossible-value", "age,n", 200, add_negative_age);

  g_assert_nonnull (strstr (only_finding (found)->text, "age"));
}

static void
add_share (GString *out, gsize row)
{
  g_string_append_printf (out, "%.1f,%zu", row == 7 ? 130.0 : 100 * noise (row, 5), row);
}

static void
test_share (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("impossible-value", "pct,n", 200, add_share);

  g_assert_nonnull (strstr (only_finding (found)->text, "percentage"));
}

static void
add_far_date (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%d-%02zu-%02zu,%zu",
                          row == 7 ? 2090 : 2019 + (int)(row % 4),
                          1 + row % 12,
                          1 + row % 28,
                          row);
}

static void
test_far_date (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("impossible-value", "day,n", 200, add_far_date);

  g_assert_nonnull (strstr (only_finding (found)->text, "date"));
}

static void
add_good (GString *out, gsize row)
{
  g_string_append_printf (out, "%d,%zu", 20 + (int)(row * 37 % 60), row);
}

static void
test_good (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("impossible-value", "age,n", 200, add_good);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
add_change (GString *out, gsize row)
{
  g_string_append_printf (out, "%.1f,%zu", row == 7 ? -30.0 : 50 * noise (row, 5), row);
}

static void
test_change (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("impossible-value", "pct_change,n", 200, add_change);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/impossible-value/negative-age", test_negative_age);
  g_test_add_func ("/impossible-value/share", test_share);
  g_test_add_func ("/impossible-value/far-date", test_far_date);
  g_test_add_func ("/impossible-value/good", test_good);
  g_test_add_func ("/impossible-value/change", test_change);
  return g_test_run ();
}
