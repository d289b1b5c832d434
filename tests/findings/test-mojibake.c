/* Tests of the rule mojibake. */

#include "tests/findings/check-rule.h"

static void
add_twice (GString *out, gsize row)
{
  g_string_append_printf (out, "%s,%zu", row % 4 == 0 ? "MÃ¼nchen" : "Köln", row);
}

static void
test_twice (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("mojibake", "city,n", 40, add_twice);

  g_assert_nonnull (strstr (only_finding (found)->text, "10 cells"));
}

static void
add_clean (GString *out, gsize row)
{
  g_string_append_printf (out, "%s,%zu", row % 4 == 0 ? "München" : "São Paulo", row);
}

static void
test_clean (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("mojibake", "city,n", 40, add_clean);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/mojibake/twice", test_twice);
  g_test_add_func ("/mojibake/clean", test_clean);
  return g_test_run ();
}
