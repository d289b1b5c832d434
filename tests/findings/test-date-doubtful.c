/* Tests of the rule date-doubtful. */

#include "tests/findings/check-rule.h"

static void
add_day_or_month (GString *out, gsize row)
{
  g_string_append_printf (
      out, "%02zu/%02zu/2021,%zu", 1 + row % 12, 1 + row * 5 % 12, row);
}

static void
test_day_or_month (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("date-doubtful", "day,n", 60, add_day_or_month);

  g_assert_nonnull (strstr (only_finding (found)->text, "day first or the month first"));
}

static void
add_iso (GString *out, gsize row)
{
  g_string_append_printf (out, "2021-%02zu-%02zu,%zu", 1 + row % 12, 1 + row % 28, row);
}

static void
test_iso (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("date-doubtful", "day,n", 60, add_iso);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/date-doubtful/day-or-month", test_day_or_month);
  g_test_add_func ("/date-doubtful/iso", test_iso);
  return g_test_run ();
}
