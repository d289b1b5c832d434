/* Tests of the rule gap-as-level. */

#include "tests/findings/check-rule.h"

static void
add_answers (GString *out, gsize row)
{
  static const char *const answers[] = { "-", "yes", "no", "? ", "no", "yes" };

  g_string_append_printf (out, "%s,%zu", row < 6 ? answers[row] : "yes", row);
}

static void
test_signs (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("gap-as-level", "x,n", 60, add_answers);
  const EdaFinding *finding = only_finding (found);

  g_assert_nonnull (strstr (finding->text, "2 cells of x"));
  g_assert_nonnull (strstr (finding->text, "“-” and “?␣”"));
  g_assert_cmpuint (finding->rows_total, ==, 2);
  g_assert_cmpuint (finding->rows[0], ==, 1);
  g_assert_cmpuint (finding->rows[1], ==, 4);
}

static void
add_words (GString *out, gsize row)
{
  g_string_append_printf (out, "%s,%zu", row == 7 ? "Unknown" : row % 2 ? "a" : "b", row);
}

static void
test_words (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("gap-as-level", "x,n", 60, add_words);

  g_assert_nonnull (strstr (only_finding (found)->text, "1 cell of x"));
  g_assert_nonnull (strstr (only_finding (found)->text, "“Unknown”"));
}

/* Results of a test, and names with a dot in them. */
static void
add_results (GString *out, gsize row)
{
  g_string_append_printf (out, "%s,St. %zu", row % 3 ? "-" : "+", row % 5);
}

static void
test_results_are_answers (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("gap-as-level", "x,n", 60, add_results);

  g_assert_cmpuint (found->len, ==, 0);
}

/* It is what the column holds, not a gap in it. */
static void
add_mostly (GString *out, gsize row)
{
  g_string_append_printf (out, "%s,%zu", row % 3 ? "unknown" : "a", row);
}

static void
test_mostly (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("gap-as-level", "x,n", 60, add_mostly);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/gap-as-level/signs", test_signs);
  g_test_add_func ("/gap-as-level/words", test_words);
  g_test_add_func ("/gap-as-level/results-are-answers", test_results_are_answers);
  g_test_add_func ("/gap-as-level/mostly", test_mostly);
  return g_test_run ();
}
