/* Tests of the rule dependent. */

#include "tests/findings/pair-lines.h"

static void
test_u (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("dependent", "a,b", 300, add_u);

  g_assert_nonnull (strstr (only_finding (found)->text, "little correlation"));
}

static void
test_line (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("dependent", "a,b", 300, add_line);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_apart (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("dependent", "a,b", 300, add_apart);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/dependent/u", test_u);
  g_test_add_func ("/dependent/line", test_line);
  g_test_add_func ("/dependent/apart", test_apart);
  return g_test_run ();
}
