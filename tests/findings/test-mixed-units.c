/* Tests of the rule mixed-units. */

#include "tests/findings/check-rule.h"

static void
add_said (GString *out, gsize row)
{
  g_string_append_printf (out, "%zu %s,%zu", 10 + row % 30, row % 3 ? "kg" : "lb", row);
}

static void
test_said (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("mixed-units", "weight,n", 60, add_said);

  g_assert_nonnull (strstr (only_finding (found)->text, "2 units"));
}

static void
add_unsaid (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%.3f,%zu",
                          170 * exp (0.12 * normal_noise (row, 1)) / (row % 4 ? 1 : 2.54),
                          row);
}

static void
test_unsaid (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("mixed-units", "length,n", 300, add_unsaid);

  g_assert_nonnull (strstr (only_finding (found)->text, "factor"));
}

static void
add_one_unit (GString *out, gsize row)
{
  g_string_append_printf (out, "%zu kg,%zu", 10 + row % 30, row);
}

static void
test_one_unit (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("mixed-units", "weight,n", 60, add_one_unit);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
add_bell (GString *out, gsize row)
{
  g_string_append_printf (out, "%.3f,%zu", 170 + 20 * normal_noise (row, 1), row);
}

static void
test_bell (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("mixed-units", "length,n", 300, add_bell);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/mixed-units/said", test_said);
  g_test_add_func ("/mixed-units/unsaid", test_unsaid);
  g_test_add_func ("/mixed-units/one-unit", test_one_unit);
  g_test_add_func ("/mixed-units/bell", test_bell);
  return g_test_run ();
}
