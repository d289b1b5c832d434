/* Box–Cox; expected values: R 4.2.2, optimize and uniroot on the profile likelihood. */
#include "analysis/kernels/reexpress.h"

#include <float.h>

#include "tests/kernels/near.h"
#include "tests/kernels/samples.h"

/* A likelihood is flat at its peak: half of the digits of a double. */
#define AT_PEAK 1e-6

static void
test_box_cox (void)
{
  double    x[200], work[EDA_REEXPRESS_MOST];
  EdaBoxCox found;

  fill_skewed (x);
  eda_sort (x, 60);
  found = eda_box_cox (x, 60, work);
  assert_near (found.lambda, 0.42196941749444433, AT_PEAK);
  assert_agrees ("box_cox", found.low, 0.20210418625713783);
  assert_agrees ("box_cox", found.high, 0.66303398531647428);
  g_assert_cmpfloat (found.rung, ==, 0.5);

  fill_normal (x, 200, 1, 0.8);
  for (int i = 0; i < 200; i++)
    x[i] = exp (x[i]);
  found = eda_box_cox (x, 200, work);
  g_assert_cmpfloat (fabs (found.lambda), <, AT_PEAK);
  assert_agrees ("box_cox", found.high, 0.14474317628629510);
  g_assert_cmpfloat (found.rung, ==, 0);
}

/* Many values: order statistics stand for them, the interval speaks of all. */
static void
test_many (void)
{
  static double x[20000];
  double        work[EDA_REEXPRESS_MOST];
  EdaBoxCox     found;

  fill_normal (x, 20000, 1, 0.8);
  for (int i = 0; i < 20000; i++)
    x[i] = exp (x[i]);
  found = eda_box_cox (x, 20000, work);
  g_assert_cmpfloat (fabs (found.lambda), <, 0.005);
  g_assert_cmpfloat (found.high - found.low, <, 0.04);
}

static void
test_undefined (void)
{
  const double equal[] = { 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3 };
  double       work[EDA_REEXPRESS_MOST];

  assert_nan (eda_box_cox (awkward_sorted, 11, work).lambda);
  assert_nan (eda_box_cox (equal, 11, work).rung);
  assert_nan (eda_box_cox (equal, 9, work).low);
  assert_nan (eda_box_cox (NULL, 0, work).high);
}

static void
test_extremes (void)
{
  double x[40], work[EDA_REEXPRESS_MOST];

  for (int i = 0; i < 40; i++)
    x[i] = i < 20 ? 5e-324 * (i + 1) : DBL_MAX / (40 - i);
  g_assert_true (isfinite (eda_box_cox (x, 40, work).lambda));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reexpress/box-cox", test_box_cox);
  g_test_add_func ("/reexpress/many", test_many);
  g_test_add_func ("/reexpress/undefined", test_undefined);
  g_test_add_func ("/reexpress/extremes", test_extremes);
  return g_test_run ();
}
