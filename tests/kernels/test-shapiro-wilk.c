/* The Shapiro–Wilk test; expected values: R 4.2.2, shapiro.test. */
#include "analysis/kernels/shapiro-wilk.h"

#include <float.h>

#include "tests/kernels/near.h"
#include "tests/kernels/samples.h"

/* W keeps 13 digits. p is a function of log (1 - W), which loses some; both programs use
 * the same approximation. */
#define P_DIGITS 1e-10

static void
test_awkward (void)
{
  double        work[5];
  const EdaTest test = eda_shapiro_wilk (awkward_sorted, 11, work);

  assert_agrees ("shapiro_wilk", test.statistic, 0.86775522893755608);
  assert_near (test.p, 0.072533266718572409, P_DIGITS);
}

static void
test_few (void)
{
  const double three[] = { 1.25, 4.75, 5.5 };
  const double four[] = { -12.0451, 0.00317, 3.7182, 88.613 };
  const double five[] = { -12.0451, 0.00317, 3.7182, 41.9009, 88.613 };
  double       work[2];
  EdaTest      test = eda_shapiro_wilk (three, 3, work);

  assert_agrees ("shapiro_wilk", test.statistic, 0.87753036437246978);
  assert_near (test.p, 0.31717793994521415, P_DIGITS);
  test = eda_shapiro_wilk (four, 4, work);
  assert_agrees ("shapiro_wilk", test.statistic, 0.76123321790063814);
  assert_near (test.p, 0.048928431884649494, P_DIGITS);
  test = eda_shapiro_wilk (five, 5, work);
  assert_agrees ("shapiro_wilk", test.statistic, 0.87469689993300326);
  assert_near (test.p, 0.28596680821989579, P_DIGITS);
}

static void
test_larger (void)
{
  double  x[800], work[400];
  EdaTest test;

  fill_skewed (x);
  eda_sort (x, 60);
  test = eda_shapiro_wilk (x, 60, work);
  assert_agrees ("shapiro_wilk", test.statistic, 0.92026176620425104);
  assert_near (test.p, 0.00078574124437093501, P_DIGITS);

  fill_two_heaps (x);
  test = eda_shapiro_wilk (x, 800, work);
  assert_agrees ("shapiro_wilk", test.statistic, 0.91192627923839364);
  assert_near (test.p, 4.0443699527368319e-21, P_DIGITS);

  fill_rounded (x);
  test = eda_shapiro_wilk (x, 300, work);
  assert_agrees ("shapiro_wilk", test.statistic, 0.99893203677911024);
  assert_near (test.p, 0.99974476710855587, P_DIGITS);
}

static void
test_undefined (void)
{
  const double equal[] = { 7.5, 7.5, 7.5, 7.5 };
  double       many[EDA_SHAPIRO_WILK_MAX + 1], work[EDA_SHAPIRO_WILK_MAX];

  fill_normal (many, EDA_SHAPIRO_WILK_MAX + 1, 0, 1);
  assert_nan (eda_shapiro_wilk (NULL, 0, NULL).p);
  assert_nan (eda_shapiro_wilk (awkward_sorted, 2, work).statistic);
  assert_nan (eda_shapiro_wilk (equal, 4, work).statistic);
  assert_nan (eda_shapiro_wilk (many, EDA_SHAPIRO_WILK_MAX + 1, work).statistic);
  g_assert_cmpfloat (
      eda_shapiro_wilk (many, EDA_SHAPIRO_WILK_MAX, work).statistic, >, 0.999);
}

/* W has no unit: the same whatever the magnitude, to the ends of the range. */
static void
test_extremes (void)
{
  double x[11], work[5];

  for (int i = 0; i < 11; i++)
    x[i] = awkward_sorted[i] * 0x1p1015;
  assert_near (eda_shapiro_wilk (x, 11, work).statistic, 0.86775522893755608, 1e-14);
  x[0] = -DBL_MAX;
  x[10] = DBL_MAX;
  g_assert_true (isfinite (eda_shapiro_wilk (x, 11, work).statistic));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shapiro-wilk/awkward", test_awkward);
  g_test_add_func ("/shapiro-wilk/few", test_few);
  g_test_add_func ("/shapiro-wilk/larger", test_larger);
  g_test_add_func ("/shapiro-wilk/undefined", test_undefined);
  g_test_add_func ("/shapiro-wilk/extremes", test_extremes);
  return g_test_run ();
}
