/* Tests of the rule arithmetic. */

#include "tests/findings/check-rule.h"

static void
add_one_off (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%zu,%zu,%zu",
                          row * 7 % 31,
                          row * 11 % 37,
                          row * 7 % 31 + row * 11 % 37 + (row == 50));
}

static void
test_one_off (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("arithmetic", "a,b,total", 200, add_one_off);

  g_assert_nonnull (strstr (only_finding (found)->text, "1 row"));
}

static void
add_apart (GString *out, gsize row)
{
  g_string_append_printf (out, "%zu,%zu,%zu", row * 7 % 31, row * 11 % 37, row * 17 % 41);
}

static void
test_apart (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("arithmetic", "a,b,total", 200, add_apart);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/arithmetic/one-off", test_one_off);
  g_test_add_func ("/arithmetic/apart", test_apart);
  return g_test_run ();
}
