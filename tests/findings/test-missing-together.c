/* Tests of the rule missing-together. */

#include "tests/findings/check-rule.h"

static double
at_gap (gsize row)
{
  return row < 20 ? NAN : (double)row;
}

static double
at_other_gap (gsize row)
{
  return row >= 80 ? NAN : (double)row;
}

static double
at_small_gap (gsize row)
{
  return row < 9 ? NAN : (double)row;
}

static GPtrArray *
run_pair (double (*a) (gsize row), double (*b) (gsize row))
{
  TableMaker maker = maker_new (100);

  maker_add_numbers (&maker, "a", EDA_TYPE_REAL, a);
  maker_add_numbers (&maker, "b", EDA_TYPE_REAL, b);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);

  return run_rule (profile, "missing-together");
}

static void
test_same_gaps (void)
{
  g_autoptr (GPtrArray) found = run_pair (at_gap, at_gap);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpfloat_with_epsilon (finding->value, 1, 1e-12);
  g_assert_cmpstr (finding->columns[0], ==, "a");
  g_assert_cmpstr (finding->columns[1], ==, "b");
  g_assert_nonnull (strstr (finding->text, "20 rows"));
}

static void
test_other_gaps (void)
{
  g_autoptr (GPtrArray) found = run_pair (at_gap, at_other_gap);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_too_few_gaps (void)
{
  g_autoptr (GPtrArray) found = run_pair (at_small_gap, at_small_gap);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/missing-together/same-gaps", test_same_gaps);
  g_test_add_func ("/missing-together/other-gaps", test_other_gaps);
  g_test_add_func ("/missing-together/too-few-gaps", test_too_few_gaps);
  return g_test_run ();
}
