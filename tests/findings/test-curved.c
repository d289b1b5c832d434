/* Tests of the rule curved. */

#include "tests/findings/pair-lines.h"

static void
test_bend (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("curved", "a,b", 300, add_bend);

  g_assert_nonnull (strstr (only_finding (found)->text, "along a curve"));
}

static void
test_line (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("curved", "a,b", 300, add_line);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_u (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("curved", "a,b", 300, add_u);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/curved/bend", test_bend);
  g_test_add_func ("/curved/line", test_line);
  g_test_add_func ("/curved/u", test_u);
  return g_test_run ();
}
