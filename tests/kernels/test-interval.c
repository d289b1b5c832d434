/* Intervals. Expected values without a source: R 4.2.2, qchisq and pbinom. */
#include "analysis/kernels/interval.h"

#include <float.h>

#include "analysis/kernels/moments.h"
#include "tests/kernels/near.h"
#include "tests/kernels/samples.h"

static void
test_sd (void)
{
  const EdaInterval interval = eda_interval_sd (eda_moments (awkward, 11).sd, 11, 0.95);

  assert_agrees ("sd_ci95", interval.low, 21.981006226828544);
  assert_agrees ("sd_ci95", interval.high, 55.208622081846400);
  assert_nan (eda_interval_sd (NAN, 1, 0.95).low);
}

/* The ranks that hold the median with 95 % at least. */
static void
test_median (void)
{
  const size_t sizes[] = { 6, 7, 11, 60, 1000 };
  const size_t ranks[] = { 1, 1, 2, 22, 469 };
  double       x[1000];

  for (size_t i = 0; i < 1000; i++)
    x[i] = (double)i + 1.5;
  for (size_t i = 0; i < 5; i++)
    {
      const EdaInterval interval = eda_interval_median (x, sizes[i], 0.95);

      g_assert_cmpfloat (interval.low, ==, (double)ranks[i] + 0.5);
      g_assert_cmpfloat (interval.high, ==, (double)(sizes[i] - ranks[i]) + 1.5);
    }
  assert_nan (eda_interval_median (x, 5, 0.95).low);
  assert_nan (eda_interval_median (NULL, 0, 0.95).high);
}

/* R boot 1.3-28: boot.ci(type = "bca") of 20 000 samples gave 2016 .. 2032 and 3680 ..
 * 3730 in three runs; 2000 samples stray by about 40. */
static void
test_bootstrap (void)
{
  double x[60], work[2000];

  fill_skewed (x);
  for (int i = 0; i < 60; i++)
    x[i] *= x[i];

  const EdaInterval interval = eda_interval_bootstrap_mean (x, 60, 0.95, 2000, 42, work);
  const EdaInterval again = eda_interval_bootstrap_mean (x, 60, 0.95, 2000, 42, work);
  const double      half = eda_mean_half_width (eda_moments (x, 60).sd, 60, 0.95);
  const double      mean = eda_moments (x, 60).mean;

  assert_near (interval.low, 2025, 0.03);
  assert_near (interval.high, 3700, 0.03);
  g_assert_cmpfloat (interval.low, ==, again.low);
  g_assert_cmpfloat (interval.high, ==, again.high);
  /* of a column with an upper tail: further up than the symmetric one at both ends */
  g_assert_cmpfloat (interval.low, >, mean - half);
  g_assert_cmpfloat (interval.high, >, mean + half);
}

static void
test_bootstrap_of_little (void)
{
  const double equal[] = { 2.5, 2.5, 2.5 }, far[] = { -DBL_MAX, 0, DBL_MAX };
  double       work[100];

  assert_nan (eda_interval_bootstrap_mean (equal, 0, 0.95, 100, 1, work).low);
  assert_nan (eda_interval_bootstrap_mean (equal, 1, 0.95, 100, 1, work).low);
  assert_nan (eda_interval_bootstrap_mean (equal, 3, 0.95, 100, 1, work).low);
  g_assert_true (isfinite (eda_interval_bootstrap_mean (far, 3, 0.95, 100, 1, work).low));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/interval/sd", test_sd);
  g_test_add_func ("/interval/median", test_median);
  g_test_add_func ("/interval/bootstrap", test_bootstrap);
  g_test_add_func ("/interval/bootstrap-of-little", test_bootstrap_of_little);
  return g_test_run ();
}
