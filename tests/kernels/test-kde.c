/* Gaussian kernel density: against the plain sum, and as a density. */
#include "analysis/kernels/kde.h"

#include <float.h>

#include "analysis/kernels/sort.h"
#include "tests/kernels/near.h"

static double
plain_sum (const double x[], size_t n, double bandwidth, double at)
{
  double sum = 0;

  for (size_t i = 0; i < n; i++)
    sum += exp (-0.5 * (x[i] - at) / bandwidth * ((x[i] - at) / bandwidth));

  return sum / ((double)n * bandwidth * sqrt (2 * G_PI));
}

/* Two humps, 5000 values, sorted. */
static double *
two_humps (size_t n)
{
  double *x = g_new (double, n);

  for (size_t i = 0; i < n; i++)
    x[i] = (i % 3 == 0 ? 20 : 0) + 3 * tan (1.3 * sin ((double)i * 1.618));
  eda_sort (x, n);
  return x;
}

/* 0.9 min (31.459…, 20.55663 / 1.34) 11^-0.2 */
static void
test_bandwidth (void)
{
  assert_near (eda_kde_bandwidth (awkward_sorted, 11, 31.45909551003791),
               8.546948618001824,
               TIGHT);
  /* the SD is less: it decides */
  assert_near (eda_kde_bandwidth (awkward_sorted, 11, 2.0),
               8.546948618001824 * 2 / (20.55663 / 1.34),
               TIGHT);
}

static void
test_bandwidth_edges (void)
{
  const double tied[] = { 0, 2, 2, 2, 2, 2, 9 };

  assert_near (
      eda_kde_bandwidth (tied, 7, 2.8), 0.9 * 2.8 * pow (7, -0.2), TIGHT); /* IQR 0 */
  g_assert_cmpfloat (eda_kde_bandwidth (tied, 0, NAN), ==, 0.0);
  g_assert_cmpfloat (eda_kde_bandwidth (tied, 1, NAN), ==, 0.0);
  g_assert_cmpfloat (eda_kde_bandwidth (tied + 1, 4, 0.0), ==, 0.0);
  g_assert_cmpfloat (eda_kde_bandwidth (tied, 7, INFINITY), <, 3.0);
}

/* Bandwidth 7.5, computed with 50 digits at -20, 4 and 60. Beyond five bandwidths nothing
 * is added, which costs up to 4e-6 of the kernel's peak. */
static void
test_few_values (void)
{
  double density[11];

  eda_kde (awkward_sorted, 11, 7.5, -20, 60, 11, density);
  assert_near (density[0], 0.0062449617039720216, 1e-5);
  assert_near (density[3], 0.022999506754626822, 1e-5);
  assert_near (density[10], 0.00026629626330017535, 1e-4);
}

static void
test_binned_agrees_with_plain (void)
{
  const size_t       n = 5000;
  g_autofree double *x = two_humps (n);

  for (double bandwidth = 0.02; bandwidth < 30; bandwidth *= 3)
    {
      double density[200], peak = 0, off = 0;

      eda_kde (x, n, bandwidth, -15, 35, 200, density);
      for (size_t i = 0; i < 200; i++)
        {
          const double known = plain_sum (x, n, bandwidth, -15 + 50.0 * (double)i / 199);

          peak = fmax (peak, known);
          off = fmax (off, fabs (density[i] - known));
        }
      g_assert_cmpfloat (off, <, 0.005 * peak);
    }
}

static void
test_integrates_to_one (void)
{
  const size_t       n = 5000;
  g_autofree double *x = two_humps (n);
  double             density[501], sum = 0;

  eda_kde (x, n, 0.8, x[0] - 4, x[n - 1] + 4, 501, density);
  for (size_t i = 0; i < 501; i++)
    sum += density[i];
  assert_near (sum * (x[n - 1] - x[0] + 8) / 500, 1.0, 1e-4);
}

/* The grid may show a part only; what lies just outside still counts at its ends. */
static void
test_values_outside_the_grid (void)
{
  const size_t       n = 5000;
  g_autofree double *x = two_humps (n);
  double             density[100];

  eda_kde (x, n, 1.0, 0, 10, 100, density);
  assert_near (density[0], plain_sum (x, n, 1.0, 0), 0.005);
  assert_near (density[99], plain_sum (x, n, 1.0, 10), 0.005);
}

static void
test_undefined_is_flat (void)
{
  double density[3] = { 1, 1, 1 };

  eda_kde (awkward_sorted, 11, 0.0, 0, 1, 3, density);
  for (size_t i = 0; i < 3; i++)
    g_assert_cmpfloat (density[i], ==, 0.0);
  density[1] = 1;
  eda_kde (awkward_sorted, 0, 1.0, 0, 1, 3, density);
  g_assert_cmpfloat (density[1], ==, 0.0);
}

/* No overflow, no NaN: one point, a point-like range, far ends, very wide kernels. */
static void
test_extremes (void)
{
  const double       far[] = { -DBL_MAX, -1e308, 0, 1e308, DBL_MAX };
  const size_t       n = 2000;
  g_autofree double *x = two_humps (n);
  double             density[50];

  eda_kde (far, 5, 3e307, -DBL_MAX, DBL_MAX, 50, density);
  for (size_t i = 0; i < 50; i++)
    g_assert_true (density[i] >= 0 && density[i] < 1e-307);

  eda_kde (x, n, 1.0, 5, 5, 2, density);
  assert_near (density[1], plain_sum (x, n, 1.0, 5), 1e-4);
  eda_kde (x, n, 1.0, 5, 9, 1, density);
  assert_near (density[0], plain_sum (x, n, 1.0, 5), 1e-3);
  eda_kde (x, n, 1e6, 5, 9, 50, density);
  assert_near (density[25], 1 / (1e6 * sqrt (2 * G_PI)), 1e-6);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/kde/bandwidth", test_bandwidth);
  g_test_add_func ("/kernels/kde/bandwidth-edges", test_bandwidth_edges);
  g_test_add_func ("/kernels/kde/few-values", test_few_values);
  g_test_add_func ("/kernels/kde/binned", test_binned_agrees_with_plain);
  g_test_add_func ("/kernels/kde/integrates-to-one", test_integrates_to_one);
  g_test_add_func ("/kernels/kde/outside", test_values_outside_the_grid);
  g_test_add_func ("/kernels/kde/undefined", test_undefined_is_flat);
  g_test_add_func ("/kernels/kde/extremes", test_extremes);
  return g_test_run ();
}
