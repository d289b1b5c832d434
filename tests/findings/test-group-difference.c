/* Tests of the rule group-difference. */

#include "tests/findings/check-rule.h"

static const char *
at_halves (gsize row)
{
  return row % 2 ? "high" : "low";
}

static double
at_two_bells (gsize row)
{
  return at_bell (row) + (row % 2 ? 8 : 0);
}

static double
at_code (gsize row)
{
  return (double)(row % 2);
}

static GPtrArray *
run_halves (gsize n_rows, double (*at) (gsize row))
{
  TableMaker maker = maker_new (n_rows);

  maker_add_numbers (&maker, "x", EDA_TYPE_REAL, at);
  maker_add_texts (&maker, "side", EDA_TYPE_CATEGORICAL, at_halves);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);

  return run_rule (profile, "group-difference");
}

static void
test_two_bells (void)
{
  g_autoptr (GPtrArray) found = run_halves (100, at_two_bells);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpint (finding->severity, ==, EDA_SEVERITY_NOTE);
  g_assert_cmpfloat (finding->value, >, 0.7);
  g_assert_cmpfloat (finding->q, <, 0.001);
  g_assert_cmpuint (finding->n, ==, 100);
  g_assert_nonnull (strstr (finding->text, "x differs between the groups of side"));
  g_assert_true (
      g_regex_match_simple ("for “low”, 1[78].* for “high”", finding->text, 0, 0));
}

static void
test_same_bell (void)
{
  g_autoptr (GPtrArray) found = run_halves (400, at_bell);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_few_rows (void)
{
  g_autoptr (GPtrArray) found = run_halves (12, at_two_bells);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_groups_of_numbers_are_left_to_correlation (void)
{
  TableMaker maker = maker_new (100);

  maker_add_numbers (&maker, "x", EDA_TYPE_REAL, at_two_bells);
  maker_add_numbers (&maker, "code", EDA_TYPE_INTEGER, at_code);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (GPtrArray) found = run_rule (profile, "group-difference");

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/group-difference/two-bells", test_two_bells);
  g_test_add_func ("/group-difference/same-bell", test_same_bell);
  g_test_add_func ("/group-difference/few-rows", test_few_rows);
  g_test_add_func ("/group-difference/groups-of-numbers-are-left-to-correlation",
                   test_groups_of_numbers_are_left_to_correlation);
  return g_test_run ();
}
