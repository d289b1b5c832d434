/* Tests of the rule disguised-missing. */

#include "tests/findings/check-rule.h"

static void
add_words (GString *out, gsize row)
{
  g_string_append_printf (out, "%s,%zu", row % 10 == 0 ? "NA" : "12.5", row);
}

static void
test_words (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("disguised-missing", "x,n", 60, add_words);

  g_assert_nonnull (strstr (only_finding (found)->text, "6 cells"));
}

static void
add_empty (GString *out, gsize row)
{
  g_string_append_printf (out, "%s,%zu", row % 10 == 0 ? "" : "12.5", row);
}

static void
test_empty (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("disguised-missing", "x,n", 60, add_empty);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/disguised-missing/words", test_words);
  g_test_add_func ("/disguised-missing/empty", test_empty);
  return g_test_run ();
}
