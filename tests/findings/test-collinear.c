/* Tests of the rule collinear. */

#include "tests/findings/check-rule.h"

static void
add_sum (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%.3f,%.3f,%.3f",
                          normal_noise (row, 1),
                          normal_noise (row, 2),
                          normal_noise (row, 1) + normal_noise (row, 2)
                              + 0.3 * normal_noise (row, 3));
}

static void
test_sum (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("collinear", "a,b,c", 200, add_sum);

  g_assert_cmpuint (found->len, >=, 1);
  g_assert_cmpfloat (((EdaFinding *)found->pdata[0])->value, >, 5);
}

static void
add_apart (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%.3f,%.3f,%.3f",
                          normal_noise (row, 1),
                          normal_noise (row, 2),
                          normal_noise (row, 3));
}

static void
test_apart (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("collinear", "a,b,c", 200, add_apart);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/collinear/sum", test_sum);
  g_test_add_func ("/collinear/apart", test_apart);
  return g_test_run ();
}
