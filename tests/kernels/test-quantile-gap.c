/* Mean gaps of quantile plots. Expected values: R 4.2.2 from qnorm and qexp; twelve
 * digits, as the quantiles agree. */
#include "analysis/kernels/quantile-gap.h"

#include "analysis/kernels/sort.h"
#include "tests/kernels/near.h"
#include "tests/kernels/samples.h"

#define DIGITS 1e-12

static void
test_gaps (void)
{
  double positive[11];

  for (int i = 0; i < 11; i++)
    positive[i] = fabs (awkward_sorted[i]);
  eda_sort (positive, 11);
  assert_near (
      eda_quantile_gap (awkward_sorted, 11, EDA_GAP_NORMAL), 0.314623785006909, DIGITS);
  assert_near (
      eda_quantile_gap (awkward_sorted, 11, EDA_GAP_UNIFORM), 0.414831903009006, DIGITS);
  assert_near (
      eda_quantile_gap (positive, 11, EDA_GAP_EXPONENTIAL), 0.201548071116819, DIGITS);
}

static void
test_little (void)
{
  const double same[] = { 2, 2, 2, 2 }, negative[] = { -1, 2, 3 };
  const double far[] = { -1e308, 0, 1e308 };

  assert_nan (eda_quantile_gap (same, 4, EDA_GAP_NORMAL));
  assert_nan (eda_quantile_gap (same, 2, EDA_GAP_UNIFORM));
  assert_nan (eda_quantile_gap (negative, 3, EDA_GAP_EXPONENTIAL));
  g_assert_true (isfinite (eda_quantile_gap (far, 3, EDA_GAP_NORMAL)));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quantile-gap/gaps", test_gaps);
  g_test_add_func ("/quantile-gap/little", test_little);
  return g_test_run ();
}
