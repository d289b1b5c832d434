/* Tests of the rule order-broken. */

#include "tests/findings/check-rule.h"

static void
add_swapped (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%zu,%zu,%zu",
                          row == 50 ? 900 : row * 37 % 101,
                          row * 37 % 101 + 1 + row * 13 % 29,
                          row % 7);
}

static void
test_swapped (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("order-broken", "start,end,n", 200, add_swapped);

  g_assert_nonnull (strstr (only_finding (found)->text, "1 row"));
}

static void
add_always (GString *out, gsize row)
{
  g_string_append_printf (
      out, "%zu,%zu,%zu", row * 37 % 101, row * 37 % 101 + 1 + row * 13 % 29, row % 7);
}

static void
test_always (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("order-broken", "start,end,n", 200, add_always);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/order-broken/swapped", test_swapped);
  g_test_add_func ("/order-broken/always", test_always);
  return g_test_run ();
}
