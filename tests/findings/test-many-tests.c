/* Tests of the rule many-tests. */

#include "tests/findings/check-rule.h"

static void
add_many (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%.3f,%.3f,%.3f,%.3f,%.3f,%.3f,%.3f",
                          normal_noise (row, 1),
                          normal_noise (row, 2),
                          normal_noise (row, 3),
                          normal_noise (row, 4),
                          normal_noise (row, 5),
                          normal_noise (row, 6),
                          normal_noise (row, 7));
}

static void
test_many (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("many-tests", "a,b,c,d,e,f,g", 100, add_many);

  g_assert_nonnull (strstr (only_finding (found)->text, "tests were"));
}

static void
add_few (GString *out, gsize row)
{
  g_string_append_printf (out, "%.3f,x", normal_noise (row, 1));
}

static void
test_few (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("many-tests", "a,b", 100, add_few);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/many-tests/many", test_many);
  g_test_add_func ("/many-tests/few", test_few);
  return g_test_run ();
}
