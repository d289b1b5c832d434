/* Sheather and Jones' bandwidth. Expected values: R 4.2.2, bw.SJ (x - min (x), tol =
 * 1e-13); R cuts its bins at multiples of their width, so only values from 0 on share
 * them. */
#include "analysis/kernels/bandwidth.h"

#include <float.h>

#include "analysis/kernels/moments.h"
#include "tests/kernels/near.h"
#include "tests/kernels/samples.h"

static double work[2 * EDA_BANDWIDTH_BINS];

static double
bandwidth_of (const double sorted[], size_t n)
{
  return eda_bandwidth_sheather_jones (sorted, n, eda_moments (sorted, n).sd, work);
}

static void
test_like_r (void)
{
  double skewed[60], heaps[800];

  fill_skewed (skewed);
  eda_sort (skewed, 60);
  fill_two_heaps (heaps);
  assert_agrees ("sheather_jones", bandwidth_of (skewed, 60), 9.75450540448327);
  assert_agrees ("sheather_jones", bandwidth_of (heaps, 800), 0.248858000361496);
}

/* In other units the bandwidth is the same length; far from 1 no power of it overflows.
 */
static void
test_other_units (void)
{
  double       x[60];
  const double scales[] = { 0x1p-900, 0x1p-30, 0x1p900 };

  for (size_t s = 0; s < 3; s++)
    {
      fill_skewed (x);
      for (size_t i = 0; i < 60; i++)
        x[i] *= scales[s];
      eda_sort (x, 60);
      assert_agrees (
          "sheather_jones", bandwidth_of (x, 60) / scales[s], 9.75450540448327);
    }
}

static void
test_undefined (void)
{
  const double tied[] = { 0, 2, 2, 2, 2, 2, 9 }, far[] = { -DBL_MAX, 0, 1, DBL_MAX };
  const double pair[] = { 1.5, 2.25 };

  assert_nan (bandwidth_of (tied, 0));
  assert_nan (bandwidth_of (tied, 1));
  assert_nan (bandwidth_of (tied, 7));
  assert_nan (bandwidth_of (tied + 1, 4));
  assert_nan (eda_bandwidth_sheather_jones (far, 4, INFINITY, work));
  g_assert_false (bandwidth_of (pair, 2) <= 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bandwidth/like-r", test_like_r);
  g_test_add_func ("/bandwidth/other-units", test_other_units);
  g_test_add_func ("/bandwidth/undefined", test_undefined);
  return g_test_run ();
}
