/* Tests of the rule date-gap. */

#include "tests/findings/check-rule.h"

static void
add_gap (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%s-%02zu-%02zu,%zu",
                          row < 84 ? "2021" : "2022",
                          1 + row % 84 / 28,
                          1 + row % 28,
                          row);
}

static void
test_gap (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("date-gap", "day,n", 120, add_gap);

  g_assert_nonnull (strstr (only_finding (found)->text, "no row between"));
}

static void
add_every_day (GString *out, gsize row)
{
  g_string_append_printf (out, "2021-%02zu-%02zu,%zu", 1 + row / 28, 1 + row % 28, row);
}

static void
test_every_day (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("date-gap", "day,n", 84, add_every_day);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/date-gap/gap", test_gap);
  g_test_add_func ("/date-gap/every-day", test_every_day);
  return g_test_run ();
}
