/* Tests of the rule capped. */

#include "tests/findings/check-rule.h"

static void
add_top (GString *out, gsize row)
{
  g_string_append_printf (out, "%.3f,%zu", MIN (normal_noise (row, 1), 0.9), row);
}

static void
test_top (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("capped", "x,n", 300, add_top);

  g_assert_nonnull (strstr (only_finding (found)->text, "maximum"));
}

static void
add_bottom (GString *out, gsize row)
{
  g_string_append_printf (out, "%.3f,%zu", MAX (normal_noise (row, 1), -0.9), row);
}

static void
test_bottom (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("capped", "x,n", 300, add_bottom);

  g_assert_nonnull (strstr (only_finding (found)->text, "minimum"));
}

static void
add_bell (GString *out, gsize row)
{
  g_string_append_printf (out, "%.3f,%zu", normal_noise (row, 1), row);
}

static void
test_bell (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("capped", "x,n", 300, add_bell);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
add_ratings (GString *out, gsize row)
{
  g_string_append_printf (out, "%zu,%zu", row * 7 % 12, row);
}

static void
test_ratings (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("capped", "x,n", 300, add_ratings);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/capped/top", test_top);
  g_test_add_func ("/capped/bottom", test_bottom);
  g_test_add_func ("/capped/bell", test_bell);
  g_test_add_func ("/capped/ratings", test_ratings);
  return g_test_run ();
}
