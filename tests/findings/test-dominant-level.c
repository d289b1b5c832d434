/* Tests of the rule dominant-level. */

#include "tests/findings/check-rule.h"

static void
add_one (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%s,%zu",
                          row % 20 == 0   ? "b"
                          : row % 20 == 1 ? "c"
                                          : "a",
                          row);
}

static void
test_one (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("dominant-level", "kind,n", 200, add_one);

  g_assert_nonnull (strstr (only_finding (found)->text, "“a”"));
}

static void
add_even (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%s,%zu",
                          row % 3 == 0   ? "b"
                          : row % 3 == 1 ? "c"
                                         : "a",
                          row);
}

static void
test_even (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("dominant-level", "kind,n", 200, add_even);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/dominant-level/one", test_one);
  g_test_add_func ("/dominant-level/even", test_even);
  return g_test_run ();
}
