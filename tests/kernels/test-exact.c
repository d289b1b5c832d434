/* Exact tests of small tables. Expected p: R 4.2.2 fisher.test and chisq.test. Odds
 * ratios and intervals: roots of the sums over all tables in 30-digit arithmetic; R's are
 * good to 4e-4. */
#include "analysis/kernels/exact.h"

#include "tests/kernels/near.h"

#define ROOT_DIGITS 1e-11

static const double cars[] = { 12, 6, 7, 7 };
static const double sparse[] = { 3, 0, 1, 5 };
static const double strong[] = { 10, 20, 30, 400 };

static void
test_fisher (void)
{
  EdaFisher found = eda_fisher_2x2 (cars);

  assert_agrees ("fisher", found.p, 0.47269744160177962);
  assert_near (found.odds_ratio, 1.9560385634446741, ROOT_DIGITS);
  assert_near (found.ci_low, 0.38253400855175943, ROOT_DIGITS);
  assert_near (found.ci_high, 10.591000764074865, ROOT_DIGITS);
  found = eda_fisher_2x2 (strong);
  assert_agrees ("fisher", found.p, 6.7622486461132780e-05);
  assert_near (found.odds_ratio, 6.6159857680007746, ROOT_DIGITS);
  assert_near (found.ci_low, 2.5300512214463447, ROOT_DIGITS);
  assert_near (found.ci_high, 16.474012994749669, ROOT_DIGITS);
}

static void
test_fisher_at_the_ends (void)
{
  const double zero[] = { 0, 3, 4, 5 };
  EdaFisher    found = eda_fisher_2x2 (sparse);

  assert_near (found.p, 0.047619047619047616, 1e-12);
  g_assert_true (isinf (found.odds_ratio));
  assert_near (found.ci_low, 0.69445337317147297, ROOT_DIGITS);
  g_assert_true (isinf (found.ci_high));
  found = eda_fisher_2x2 (zero);
  assert_near (found.p, 0.49090909090909091, 1e-12);
  g_assert_cmpfloat (found.odds_ratio, ==, 0.0);
  assert_near (found.ci_high, 4.9139035792319216, ROOT_DIGITS);
}

/* All on the diagonal: two such tables among C (200, 100). */
static void
test_fisher_in_the_tail (void)
{
  const double diagonal[] = { 100, 0, 0, 100 };

  assert_near (eda_fisher_2x2 (diagonal).p, 2 / 9.0548514656103281e58, 1e-10);
}

static void
test_yates (void)
{
  const double near_even[] = { 5, 5, 5, 6 };
  double       p;

  assert_agrees ("yates", eda_yates_chi2 (cars, &p), 0.34753550543024225);
  assert_near (p, 0.55551154701314953, 1e-12);
  assert_near (eda_yates_chi2 (strong, &p), 21.329337393872276, 1e-12);
  assert_near (p, 3.8676698393969567e-06, 1e-12);
  g_assert_cmpfloat (
      eda_yates_chi2 (near_even, &p), ==, 0.0); /* less than the correction */
  g_assert_cmpfloat (p, ==, 1.0);
}

/* Against the exact p of the same tables: 3 standard errors of 10 000 draws. */
static void
test_simulated (void)
{
  double       work[600];
  const double even[] = { 4, 4, 4, 4, 4, 4 };
  const double p = eda_fisher_simulated (cars, 2, 2, 10000, 42, work);

  assert_near (p, 0.4727, 0.03);
  assert_near (eda_fisher_simulated (sparse, 2, 2, 10000, 42, work), 0.0476, 0.14);
  g_assert_cmpfloat (p, ==, eda_fisher_simulated (cars, 2, 2, 10000, 42, work));
  g_assert_cmpfloat (eda_fisher_simulated (even, 2, 3, 100, 1, work), ==, 1.0);
  g_assert_cmpfloat (eda_fisher_simulated (strong, 2, 2, 999, 7, work), <, 0.005);
}

static void
test_undefined (void)
{
  const double no_row[] = { 0, 0, 3, 4 }, no_column[] = { 0, 2, 0, 4 };
  double       p;

  assert_nan (eda_fisher_2x2 (no_row).p);
  assert_nan (eda_fisher_2x2 (no_column).odds_ratio);
  assert_nan (eda_yates_chi2 (no_row, &p));
  assert_nan (p);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/exact/fisher", test_fisher);
  g_test_add_func ("/kernels/exact/fisher-at-the-ends", test_fisher_at_the_ends);
  g_test_add_func ("/kernels/exact/fisher-in-the-tail", test_fisher_in_the_tail);
  g_test_add_func ("/kernels/exact/yates", test_yates);
  g_test_add_func ("/kernels/exact/simulated", test_simulated);
  g_test_add_func ("/kernels/exact/undefined", test_undefined);
  return g_test_run ();
}
