/* The dip; expected values: R 4.2.2 with diptest 0.76. */
#include "analysis/kernels/dip.h"

#include <float.h>

#include "tests/kernels/near.h"
#include "tests/kernels/samples.h"

/* The table of quantiles holds nine decimals. */
#define P_DIGITS 1e-6

static void
test_awkward (void)
{
  uint32_t      work[44];
  const EdaTest test = eda_dip (awkward_sorted, 11, work);

  assert_agrees ("dip", test.statistic, 0.05866100580113464);
  assert_near (test.p, 0.99048272589053532, P_DIGITS);
}

static void
test_samples (void)
{
  double   x[800];
  uint32_t work[3200];
  EdaTest  test;

  fill_skewed (x);
  eda_sort (x, 60);
  test = eda_dip (x, 60, work);
  assert_agrees ("dip", test.statistic, 0.019051223456532058);
  g_assert_cmpfloat (test.p, ==, 1);

  fill_two_heaps (x);
  test = eda_dip (x, 800, work);
  assert_agrees ("dip", test.statistic, 0.052717209551018766);
  g_assert_cmpfloat (test.p, ==, 0);

  fill_rounded (x);
  test = eda_dip (x, 300, work);
  assert_agrees ("dip", test.statistic, 0.02);
  assert_near (test.p, 0.59164444251069503, P_DIGITS);
}

/* A mode is where values are dense: the least dip there is, 1 / 2n. */
static void
test_least (void)
{
  const double equal[] = { 2.5, 2.5, 2.5, 2.5, 2.5 };
  double       evenly[100];
  uint32_t     work[400];

  for (int i = 0; i < 100; i++)
    evenly[i] = i * 0.25;
  g_assert_cmpfloat (eda_dip (equal, 5, work).statistic, ==, 0.1);
  g_assert_cmpfloat (eda_dip (evenly, 100, work).statistic, ==, 0.005);
  g_assert_cmpfloat (eda_dip (equal, 1, work).statistic, ==, 0.5);
  g_assert_cmpfloat (eda_dip (equal, 1, work).p, ==, 1);
  assert_nan (eda_dip (NULL, 0, NULL).statistic);
}

/* Half of the values at either end: the largest dip, a quarter. */
static void
test_two_values (void)
{
  double   x[200];
  uint32_t work[800];

  for (int i = 0; i < 200; i++)
    x[i] = i < 100 ? -1.5 : 8.25;
  assert_near (eda_dip (x, 200, work).statistic, 0.25, TIGHT);
  g_assert_cmpfloat (eda_dip (x, 200, work).p, ==, 0);
}

static void
test_extremes (void)
{
  const double far[] = { -DBL_MAX, -1, 0, 1, DBL_MAX };
  double       least[11];
  uint32_t     work[44];

  for (int i = 0; i < 11; i++)
    least[i] = 5e-324 * i * i;
  assert_nan (eda_dip (far, 5, work).statistic);
  assert_nan (eda_dip (least, 11, work).statistic);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dip/awkward", test_awkward);
  g_test_add_func ("/dip/samples", test_samples);
  g_test_add_func ("/dip/least", test_least);
  g_test_add_func ("/dip/two-values", test_two_values);
  g_test_add_func ("/dip/extremes", test_extremes);
  return g_test_run ();
}
