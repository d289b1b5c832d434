/* Tests of the rule level-variants. */

#include "tests/findings/check-rule.h"

static void
add_case (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%s,%zu",
                          row % 12 == 0   ? "BERLIN"
                          : row % 12 == 1 ? "Berlin  "
                          : row % 2       ? "Berlin"
                                          : "Hamburg",
                          row);
}

static void
test_case (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("level-variants", "city,n", 120, add_case);

  g_assert_nonnull (strstr (only_finding (found)->text, "2 levels"));
}

static void
add_different (GString *out, gsize row)
{
  g_string_append_printf (out, "%s,%zu", row % 2 ? "Berlin" : "Hamburg", row);
}

static void
test_different (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("level-variants", "city,n", 120, add_different);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/level-variants/case", test_case);
  g_test_add_func ("/level-variants/different", test_different);
  return g_test_run ();
}
