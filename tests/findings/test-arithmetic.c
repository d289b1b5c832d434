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

/* Numbers of any size are no zeros, and a term that rounding swallows tells of nothing.
 */
static void
add_tiny (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%.9ge-20,%.9ge-15,%.9g,%.9g",
                          normal_noise (row, 1),
                          normal_noise (row, 2),
                          1e15 + 1e9 * normal_noise (row, 3),
                          1e15 + 1e9 * normal_noise (row, 3));
}

static void
test_tiny (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("arithmetic", "a,b,c,d", 200, add_tiny);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
add_small_product (GString *out, gsize row)
{
  double a = (double)(1 + row * 7 % 31), b = (double)(1 + row * 11 % 37);

  g_string_append_printf (out, "%.17g,%.17g,%.17g", a * 1e-9, b * 1e-9, a * b * 1e-18);
}

static void
test_small_product (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("arithmetic", "a,b,area", 200, add_small_product);

  g_assert_nonnull (strstr (only_finding (found)->text, "area is a times b"));
  g_assert_nonnull (strstr (only_finding (found)->text, "no row departs"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/arithmetic/one-off", test_one_off);
  g_test_add_func ("/arithmetic/apart", test_apart);
  g_test_add_func ("/arithmetic/tiny", test_tiny);
  g_test_add_func ("/arithmetic/small-product", test_small_product);
  return g_test_run ();
}
