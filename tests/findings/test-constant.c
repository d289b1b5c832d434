/* Tests of the rule constant. */

#include "tests/findings/check-rule.h"

static double
at_five (gsize row)
{
  return 5;
}

static const char *
at_yes_or_nothing (gsize row)
{
  return row % 2 ? "yes" : NULL;
}

static void
test_one_value (void)
{
  g_autoptr (GPtrArray) found
      = run_on_numbers ("constant", 40, EDA_TYPE_CONSTANT, at_five);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpint (finding->severity, ==, EDA_SEVERITY_WARN);
  g_assert_cmpuint (finding->n, ==, 40);
  g_assert_nonnull (strstr (finding->text, "“5”"));
}

static void
test_gaps_may_be_an_answer (void)
{
  g_autoptr (GPtrArray) found
      = run_on_texts ("constant", 10, EDA_TYPE_CONSTANT, at_yes_or_nothing);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpint (finding->severity, ==, EDA_SEVERITY_NOTE);
  g_assert_nonnull (strstr (finding->text, "5 are missing"));
}

static void
test_two_values_are_no_constant (void)
{
  g_autoptr (GPtrArray) found = run_on_numbers ("constant", 40, EDA_TYPE_REAL, at_bell);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_one_row_says_nothing (void)
{
  g_autoptr (GPtrArray) found
      = run_on_numbers ("constant", 1, EDA_TYPE_CONSTANT, at_five);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/constant/one-value", test_one_value);
  g_test_add_func ("/constant/gaps-may-be-an-answer", test_gaps_may_be_an_answer);
  g_test_add_func ("/constant/two-values-are-no-constant",
                   test_two_values_are_no_constant);
  g_test_add_func ("/constant/one-row-says-nothing", test_one_row_says_nothing);
  return g_test_run ();
}
