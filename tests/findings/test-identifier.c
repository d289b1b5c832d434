/* Tests of the rule identifier. */

#include "tests/findings/check-rule.h"

static const char *
at_code (gsize row)
{
  return name_number ("K-", row);
}

static double
at_row (gsize row)
{
  return (double)row + 1;
}

static double
at_square (gsize row)
{
  return (double)(row * row * 7);
}

static void
test_codes (void)
{
  g_autoptr (GPtrArray) found
      = run_on_texts ("identifier", 30, EDA_TYPE_IDENTIFIER, at_code);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpint (finding->severity, ==, EDA_SEVERITY_INFO);
  g_assert_cmpuint (finding->n, ==, 30);
}

static void
test_row_numbers (void)
{
  g_autoptr (GPtrArray) found
      = run_on_numbers ("identifier", 30, EDA_TYPE_INTEGER, at_row);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpuint (finding->n, ==, 30);
}

static void
test_measurements_may_all_differ (void)
{
  g_autoptr (GPtrArray) found = run_on_numbers ("identifier", 30, EDA_TYPE_REAL, at_bell);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_whole_numbers_with_gaps_between (void)
{
  g_autoptr (GPtrArray) found
      = run_on_numbers ("identifier", 30, EDA_TYPE_INTEGER, at_square);

  g_assert_cmpuint (found->len, ==, 0);
}

static const char *
at_review (gsize row)
{
  return name_number ("A long review that nobody would call the name of a row, for it is "
                      "there to be read: number ",
                      row);
}

static void
test_prose_is_no_identifier (void)
{
  g_autoptr (GPtrArray) found = run_on_texts ("identifier", 30, EDA_TYPE_TEXT, at_review);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/identifier/codes", test_codes);
  g_test_add_func ("/identifier/row-numbers", test_row_numbers);
  g_test_add_func ("/identifier/measurements-may-all-differ",
                   test_measurements_may_all_differ);
  g_test_add_func ("/identifier/whole-numbers-with-gaps-between",
                   test_whole_numbers_with_gaps_between);
  g_test_add_func ("/identifier/prose-is-no-identifier", test_prose_is_no_identifier);
  return g_test_run ();
}
