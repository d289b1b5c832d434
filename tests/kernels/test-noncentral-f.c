/* Noncentral F. Expected values: in R 4.2.2 sum (dpois (j, ncp / 2) * pbeta (x, df1 / 2 +
 * j, df2 / 2)) over j from 0 to 5000, and uniroot on it (with a tolerance of 1e-13). R's
 * own pf with ncp stops its sum at 1e-9. */
#include "analysis/kernels/noncentral-f.h"

#include "tests/kernels/near.h"

#define R_DIGITS 1e-11

static void
test_lower_tail (void)
{
  assert_near (eda_noncentral_f_cdf (3.2, 3, 40, 5), 0.6642399118462412, R_DIGITS);
  assert_near (eda_noncentral_f_cdf (1.1, 1, 12, 0), 0.68506908534501498, R_DIGITS);
  assert_near (eda_noncentral_f_cdf (8, 4, 300, 30), 0.46265567986226624, R_DIGITS);
  assert_near (eda_noncentral_f_cdf (150, 2, 9997, 290), 0.6024187572799512, R_DIGITS);
  assert_near (eda_noncentral_f_cdf (0.5, 5, 20, 2), 0.11978076383581401, R_DIGITS);
}

static void
check_interval (double f, double df1, double df2, double level, double low, double high)
{
  const EdaInterval found = eda_interval_explained (f, df1, df2, level);

  assert_near (found.low, low, 1e-8);
  assert_near (found.high, high, 1e-8);
}

static void
test_interval (void)
{
  check_interval (410.6, 2, 339, 0.95, 0.65908774182070995, 0.74420923919795989);
  check_interval (10.833, 3, 337, 0.95, 0.033982328373825983, 0.1432833228308894);
  check_interval (1.2, 3, 100, 0.95, 0, 0.10417244596471477);
  check_interval (25, 1, 60, 0.99, 0.069718883038158916, 0.49632835109616308);
  check_interval (0.01, 4, 50, 0.95, 0, 0);
}

/* A million rows, tied as closely as can be: an answer, and in order. */
static void
test_huge (void)
{
  const EdaInterval found = eda_interval_explained (1e6, 4, 999995, 0.95);

  g_assert_true (found.low > 0.79 && found.low < found.high && found.high < 0.81);
}

static void
test_undefined (void)
{
  assert_nan (eda_noncentral_f_cdf (0, 3, 9, 1));
  assert_nan (eda_noncentral_f_cdf (2, 3, 0, 1));
  assert_nan (eda_noncentral_f_cdf (2, 3, 9, -1));
  assert_nan (eda_interval_explained (INFINITY, 3, 9, 0.95).low);
  assert_nan (eda_interval_explained (NAN, 3, 9, 0.95).high);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/noncentral-f/lower-tail", test_lower_tail);
  g_test_add_func ("/kernels/noncentral-f/interval", test_interval);
  g_test_add_func ("/kernels/noncentral-f/huge", test_huge);
  g_test_add_func ("/kernels/noncentral-f/undefined", test_undefined);
  return g_test_run ();
}
