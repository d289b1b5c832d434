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

/* A reason that is written down once the outcome is known, nearly always. */
static void
add_reason (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%s,%s",
                          row % 3 ? "sold" : "kept",
                          row == 0  ? "price"
                          : row % 3 ? row % 2 ? "price" : "service"
                                    : "none");
}

static void
test_levels_tell_levels (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("leak", "outcome,reason", 120, add_reason);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpstr (finding->statistic, ==, "Theil’s U");
  /* entropies by hand: (H (1/3) − 41/120 H (1/41)) / H (1/3) */
  g_assert_cmpfloat (fabs (finding->value - 0.93845022), <, 1e-8);
}

static void
add_grade (GString *out, gsize row)
{
  g_string_append_printf (
      out, "%.3f,%c", normal_noise (row, 1) + 6 * (double)(row % 4), "abcd"[row % 4]);
}

static void
test_levels_tell_numbers (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("leak", "result,grade", 120, add_grade);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpstr (finding->statistic, ==, "η");
  g_assert_cmpfloat (finding->value, >, 0.95);
}

/* Five rows a level: chance alone tells much. */
static void
add_many_levels (GString *out, gsize row)
{
  g_string_append_printf (out, "%s,p%d", row * 7 % 11 < 5 ? "yes" : "no", (int)(row / 5));
}

static void
test_many_levels (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("leak", "outcome,place", 120, add_many_levels);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/leak/number", test_number);
  g_test_add_func ("/leak/groups", test_groups);
  g_test_add_func ("/leak/levels-tell-levels", test_levels_tell_levels);
  g_test_add_func ("/leak/levels-tell-numbers", test_levels_tell_numbers);
  g_test_add_func ("/leak/many-levels", test_many_levels);
  g_test_add_func ("/leak/apart", test_apart);
  return g_test_run ();
}
