/* Tests of the rule same-information. */

#include "tests/findings/pair-lines.h"

static void
add_unit (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%.2f,%.3f",
                          170 + 9 * normal_noise (row, 1),
                          (170 + 9 * normal_noise (row, 1)) / 2.54);
}

static void
test_unit (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("same-information", "cm,inch", 100, add_unit);

  g_assert_nonnull (strstr (only_finding (found)->text, "same information"));
}

static void
add_recoded (GString *out, gsize row)
{
  g_string_append_printf (out, "t%zu,%c", row * 7 % 5, 'A' + (int)(row * 7 % 5));
}

static void
test_recoded (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("same-information", "a,b", 100, add_recoded);

  g_assert_nonnull (strstr (only_finding (found)->text, "same information"));
}

static void
test_apart (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("same-information", "a,b", 100, add_apart);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/same-information/unit", test_unit);
  g_test_add_func ("/same-information/recoded", test_recoded);
  g_test_add_func ("/same-information/apart", test_apart);
  return g_test_run ();
}
