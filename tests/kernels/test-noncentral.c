/* Noncentral chi-square. Expected values: R 4.2.2 pchisq with ncp, and uniroot on it
 * (with a tolerance of 1e-13). */
#include "analysis/kernels/noncentral.h"

#include "tests/kernels/near.h"

#define R_DIGITS 1e-11 /* pchisq stops its sum at 1e-12 */

static void
test_lower_tail (void)
{
  assert_near (eda_noncentral_chi2_cdf (21.34, 2, 10), 0.90753795809575533, R_DIGITS);
  assert_near (eda_noncentral_chi2_cdf (5, 4, 0.3), 0.67472612262346465, R_DIGITS);
  assert_near (eda_noncentral_chi2_cdf (1000, 9, 900), 0.93226870032921183, R_DIGITS);
  assert_near (eda_noncentral_chi2_cdf (3, 1, 0), 0.91673548333644939, R_DIGITS);
}

static void
test_solve (void)
{
  assert_near (eda_noncentral_chi2_solve (21.34, 2, 0.975), 6.3155062277356349, 1e-9);
  assert_near (eda_noncentral_chi2_solve (21.34, 2, 0.025), 42.094929658383521, 1e-9);
  assert_near (eda_noncentral_chi2_solve (120.5, 12, 0.975), 71.354833144515382, 1e-9);
  assert_near (eda_noncentral_chi2_solve (120.5, 12, 0.025), 155.41945249167966, 1e-9);
  assert_near (eda_noncentral_chi2_solve (4000, 6, 0.975), 3751.0015340523332, 1e-9);
  assert_near (eda_noncentral_chi2_solve (4000, 6, 0.025), 4246.6825685496906, 1e-9);
  assert_near (eda_noncentral_chi2_solve (3, 4, 0.025), 9.1176836751884629, 1e-9);
}

/* Where levels differ less than chance gives, no tie at all is what fits best. */
static void
test_none_needed (void)
{
  g_assert_cmpfloat (eda_noncentral_chi2_solve (3, 4, 0.975), ==, 0);
  g_assert_cmpfloat (eda_noncentral_chi2_solve (0.01, 9, 0.025), ==, 0);
}

/* Millions of rows tied as closely as can be: the answer is found, and is right. */
static void
test_huge (void)
{
  const double lambda = eda_noncentral_chi2_solve (1e8, 361, 0.025);

  assert_near (eda_noncentral_chi2_cdf (1e8, 361, lambda), 0.025, 1e-6);
  g_assert_cmpfloat (lambda, >, 1e8);
}

static void
test_undefined (void)
{
  assert_nan (eda_noncentral_chi2_cdf (0, 3, 1));
  assert_nan (eda_noncentral_chi2_solve (5, 0, 0.5));
  assert_nan (eda_noncentral_chi2_solve (NAN, 2, 0.5));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/noncentral/lower-tail", test_lower_tail);
  g_test_add_func ("/kernels/noncentral/solve", test_solve);
  g_test_add_func ("/kernels/noncentral/none-needed", test_none_needed);
  g_test_add_func ("/kernels/noncentral/huge", test_huge);
  g_test_add_func ("/kernels/noncentral/undefined", test_undefined);
  return g_test_run ();
}
