/* Tests of the rule clear-pair. */

#include "tests/findings/check-rule.h"

static double share;

static double
at_related (gsize row)
{
  return share * (at_bell (row) - 10) + sqrt (1 - share * share) * normal_noise (row, 7);
}

static GPtrArray *
run_pair (gsize n_rows, double r)
{
  TableMaker maker = maker_new (n_rows);

  share = r;
  maker_add_numbers (&maker, "x", EDA_TYPE_REAL, at_bell);
  maker_add_numbers (&maker, "y", EDA_TYPE_REAL, at_related);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);

  return run_rule (profile, "clear-pair");
}

static void
test_loose_but_sure (void)
{
  g_autoptr (GPtrArray) found = run_pair (600, 0.4);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpint (finding->severity, ==, EDA_SEVERITY_INFO);
  g_assert_cmpfloat (finding->ci_low, >, 0.1);
  g_assert_cmpfloat (finding->ci_high, <, 0.7);
  g_assert_cmpfloat (finding->q, <, 0.01);
}

static void
test_opposite (void)
{
  g_autoptr (GPtrArray) found = run_pair (600, -0.4);

  g_assert_nonnull (strstr (only_finding (found)->text, "opposite"));
}

static void
test_none (void)
{
  g_autoptr (GPtrArray) found = run_pair (600, 0);

  g_assert_cmpuint (found->len, ==, 0);
}

/* Sure to be there, but perhaps too small to tell. */
static void
test_sure_but_small (void)
{
  g_autoptr (GPtrArray) found = run_pair (2000, 0.1);

  g_assert_cmpuint (found->len, ==, 0);
}

/* As large, but with too few rows to be sure. */
static void
test_large_but_unsure (void)
{
  g_autoptr (GPtrArray) found = run_pair (30, 0.4);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_strong_is_told_elsewhere (void)
{
  g_autoptr (GPtrArray) found = run_pair (600, 0.9);

  g_assert_cmpuint (found->len, ==, 0);
}

static double
at_bend (gsize row)
{
  double x = at_bell (row) - 10;

  return 0.5 * x + 0.5 * x * x + normal_noise (row, 7);
}

static void
test_bend_is_told_elsewhere (void)
{
  TableMaker maker = maker_new (600);

  maker_add_numbers (&maker, "x", EDA_TYPE_REAL, at_bell);
  maker_add_numbers (&maker, "y", EDA_TYPE_REAL, at_bend);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (GPtrArray) found = run_rule (profile, "clear-pair");

  g_assert_cmpuint (found->len, ==, 0);
}

static double
at_far_row (gsize row)
{
  return row == 5 ? 60 : normal_noise (row, 7);
}

static double
at_same_far_row (gsize row)
{
  return row == 5 ? 60 : normal_noise (row, 9);
}

/* r is 0.8 or so and the ranks know nothing of it. */
static void
test_one_row_makes_no_pair (void)
{
  TableMaker maker = maker_new (600);

  maker_add_numbers (&maker, "x", EDA_TYPE_REAL, at_far_row);
  maker_add_numbers (&maker, "y", EDA_TYPE_REAL, at_same_far_row);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (GPtrArray) found = run_rule (profile, "clear-pair");

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/clear-pair/loose-but-sure", test_loose_but_sure);
  g_test_add_func ("/clear-pair/opposite", test_opposite);
  g_test_add_func ("/clear-pair/none", test_none);
  g_test_add_func ("/clear-pair/sure-but-small", test_sure_but_small);
  g_test_add_func ("/clear-pair/large-but-unsure", test_large_but_unsure);
  g_test_add_func ("/clear-pair/strong-is-told-elsewhere", test_strong_is_told_elsewhere);
  g_test_add_func ("/clear-pair/bend", test_bend_is_told_elsewhere);
  g_test_add_func ("/clear-pair/one-row-makes-no-pair", test_one_row_makes_no_pair);
  return g_test_run ();
}
