/* Tests of the rule similar-levels. */

#include "tests/findings/check-rule.h"

static void
add_slip (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%s,%zu",
                          row == 8  ? "Hambrug"
                          : row % 2 ? "Berlin"
                                    : "Hamburg",
                          row);
}

static void
test_slip (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("similar-levels", "city,n", 120, add_slip);

  g_assert_nonnull (strstr (only_finding (found)->text, "“Hambrug” like “Hamburg”"));
}

static void
add_different (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%s,%zu",
                          row == 8  ? "Cologne"
                          : row % 2 ? "Berlin"
                                    : "Hamburg",
                          row);
}

static void
test_different (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("similar-levels", "city,n", 120, add_different);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
add_numbered (GString *out, gsize row)
{
  g_string_append_printf (out, "product %zu,%zu", row % 4 ? row % 3 : 3 + row % 17, row);
}

static void
test_numbered (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("similar-levels", "item,n", 300, add_numbered);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/similar-levels/slip", test_slip);
  g_test_add_func ("/similar-levels/different", test_different);
  g_test_add_func ("/similar-levels/numbered", test_numbered);
  return g_test_run ();
}
