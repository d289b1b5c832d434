/* Tests of the rule repeatedly-extreme. */

#include "tests/findings/check-rule.h"

static void
add_one_row (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%.2f,%.2f,%.2f",
                          row == 40 ? 50 : normal_noise (row, 1),
                          row == 40 ? 50 : normal_noise (row, 2),
                          row == 40 ? 50 : normal_noise (row, 3));
}

static void
test_one_row (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("repeatedly-extreme", "a,b,c", 100, add_one_row);

  g_assert_nonnull (strstr (only_finding (found)->text, "row 41"));
}

static void
add_different_rows (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%.2f,%.2f,%.2f",
                          row == 40 ? 50 : normal_noise (row, 1),
                          row == 41 ? 50 : normal_noise (row, 2),
                          row == 42 ? 50 : normal_noise (row, 3));
}

static void
test_different_rows (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("repeatedly-extreme", "a,b,c", 100, add_different_rows);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/repeatedly-extreme/one-row", test_one_row);
  g_test_add_func ("/repeatedly-extreme/different-rows", test_different_rows);
  return g_test_run ();
}
