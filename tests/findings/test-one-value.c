/* Tests of the rule one-value. */

#include "tests/findings/check-rule.h"

static void
add_far (GString *out, gsize row)
{
  g_string_append_printf (out, "%.3f,%zu", row == 40 ? 30 : normal_noise (row, 1), row);
}

static void
test_far (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("one-value", "x,n", 100, add_far);

  g_assert_nonnull (strstr (only_finding (found)->text, "row 41"));
}

/* A mean beside which the others do not count is taken from the others themselves. */
static void
add_absurd (GString *out, gsize row)
{
  if (row == 40)
    g_string_append_printf (out, "1e300,%zu", row);
  else
    g_string_append_printf (out, "%d,%zu", 1 + (int)(row % 15), row);
}

static void
test_absurd (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("one-value", "x,n", 106, add_absurd);

  g_assert_nonnull (
      strstr (only_finding (found)->text, "the mean of x is 7.9048 instead"));
}

static void
add_bell (GString *out, gsize row)
{
  g_string_append_printf (out, "%.3f,%zu", normal_noise (row, 1), row);
}

static void
test_bell (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("one-value", "x,n", 100, add_bell);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/one-value/far", test_far);
  g_test_add_func ("/one-value/absurd", test_absurd);
  g_test_add_func ("/one-value/bell", test_bell);
  return g_test_run ();
}
