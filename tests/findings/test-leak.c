/* Tests of the rule leak. */

#include "tests/findings/check-rule.h"

static void
add_number (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%.3f,%.3f",
                          normal_noise (row, 1),
                          normal_noise (row, 1) + 0.3 * normal_noise (row, 2));
}

static void
test_number (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("leak", "outcome,score", 100, add_number);

  g_assert_nonnull (strstr (only_finding (found)->text, "gives outcome away"));
}

static void
add_groups (GString *out, gsize row)
{
  g_string_append_printf (
      out, "%s,%.3f", row % 3 ? "yes" : "no", normal_noise (row, 1) + (row % 3 ? 8 : 0));
}

static void
test_groups (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("leak", "outcome,score", 100, add_groups);

  g_assert_nonnull (strstr (only_finding (found)->text, "gives outcome away"));
}

static void
add_apart (GString *out, gsize row)
{
  g_string_append_printf (out, "%s,%.3f", row % 3 ? "yes" : "no", normal_noise (row, 1));
}

static void
test_apart (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("leak", "outcome,score", 100, add_apart);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/leak/number", test_number);
  g_test_add_func ("/leak/groups", test_groups);
  g_test_add_func ("/leak/apart", test_apart);
  return g_test_run ();
}
