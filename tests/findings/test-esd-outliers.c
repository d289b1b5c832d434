/* Tests of the rule esd-outliers. */

#include "tests/findings/check-rule.h"

static void
add_near (GString *out, gsize row)
{
  g_string_append_printf (out, "%.3f,%zu", row == 40 ? -4.0 : normal_noise (row, 1), row);
}

static void
test_near (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("esd-outliers", "x,n", 100, add_near);

  g_assert_nonnull (strstr (only_finding (found)->text, "1 outlier"));
}

static void
add_bell (GString *out, gsize row)
{
  g_string_append_printf (out, "%.3f,%zu", normal_noise (row, 1), row);
}

static void
test_bell (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("esd-outliers", "x,n", 100, add_bell);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/esd-outliers/near", test_near);
  g_test_add_func ("/esd-outliers/bell", test_bell);
  return g_test_run ();
}
