/* Tests of the rule negatives. */

#include "tests/findings/check-rule.h"

static void
add_refund (GString *out, gsize row)
{
  g_string_append_printf (
      out, "%.2f,%zu", row == 9 ? -50 : 100 + 10 * normal_noise (row, 1), row);
}

static void
test_refund (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("negatives", "x,n", 200, add_refund);

  g_assert_nonnull (strstr (only_finding (found)->text, "1 value"));
}

static void
add_bell (GString *out, gsize row)
{
  g_string_append_printf (out, "%.2f,%zu", normal_noise (row, 1), row);
}

static void
test_bell (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("negatives", "x,n", 200, add_bell);

  g_assert_cmpuint (found->len, ==, 0);
}

/* Its mean lies three standard deviations above 0: one value in a thousand is below it,
 * by chance, and next to others. */
static void
add_high_bell (GString *out, gsize row)
{
  g_string_append_printf (out, "%.2f,%zu", 2.7 + normal_noise (row, 1), row);
}

static void
test_end_of_a_tail (void)
{
  g_autoptr (EdaProfile) profile = profile_of_lines ("x,n", 2000, add_high_bell);
  g_autoptr (GPtrArray) found = run_rule (profile, "negatives");
  const EdaColumnProfile *x = eda_profile_get_column (profile, 0, NULL, NULL);

  g_assert_cmpuint (x->negatives, >, 0);
  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/negatives/refund", test_refund);
  g_test_add_func ("/negatives/bell", test_bell);
  g_test_add_func ("/negatives/end-of-a-tail", test_end_of_a_tail);
  return g_test_run ();
}
