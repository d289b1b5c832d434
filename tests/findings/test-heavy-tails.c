/* Tests of the rule heavy-tails. */

#include "tests/findings/check-rule.h"

static void
add_student (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%.3f,%zu",
                          normal_noise (row, 1)
                              / sqrt ((normal_noise (row, 2) * normal_noise (row, 2)
                                       + normal_noise (row, 3) * normal_noise (row, 3))
                                      / 2),
                          row);
}

static void
test_student (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("heavy-tails", "x,n", 400, add_student);

  g_assert_nonnull (strstr (only_finding (found)->text, "bell curve"));
}

static void
add_bell (GString *out, gsize row)
{
  g_string_append_printf (out, "%.3f,%zu", normal_noise (row, 1), row);
}

static void
test_bell (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("heavy-tails", "x,n", 400, add_bell);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
add_strays (GString *out, gsize row)
{
  g_string_append_printf (
      out, "%.3f,%zu", row % 100 == 3 ? 9 : normal_noise (row, 1), row);
}

static void
test_strays (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("heavy-tails", "x,n", 400, add_strays);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/heavy-tails/student", test_student);
  g_test_add_func ("/heavy-tails/bell", test_bell);
  g_test_add_func ("/heavy-tails/strays", test_strays);
  return g_test_run ();
}
