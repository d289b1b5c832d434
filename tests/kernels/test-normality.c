/* Normality for any number of values; expected values: R 4.2.2 with nortest 1.0-4 and
 * scipy 1.10.1. */
#include "analysis/kernels/normality.h"

#include <float.h>

#include "tests/kernels/near.h"
#include "tests/kernels/samples.h"

/* Both sides evaluate the same formula for p; it multiplies the error of the distance. */
#define P_DIGITS 1e-10

static EdaNormalDistance
distance_of (const double sorted[], size_t n)
{
  const EdaMoments moments = eda_moments (sorted, n);

  return eda_normal_distance (sorted, &moments);
}

static void
check (const double sorted[], size_t n, double a2, double a2_p, double d, double d_p)
{
  const EdaNormalDistance found = distance_of (sorted, n);

  assert_agrees ("anderson_darling", found.anderson_darling.statistic, a2);
  assert_near (found.anderson_darling.p, a2_p, P_DIGITS);
  assert_agrees ("lilliefors", found.lilliefors.statistic, d);
  assert_near (found.lilliefors.p, d_p, P_DIGITS);
}

static void
test_distances (void)
{
  double x[800];

  check (awkward_sorted,
         11,
         0.65254750097264136,
         0.064208658905111071,
         0.21912804169383426,
         0.147353267931841);

  fill_skewed (x);
  eda_sort (x, 60);
  check (x,
         60,
         1.4345137558191112,
         0.00094517441381146005,
         0.11871314686495194,
         0.034919541252070717);

  fill_rounded (x);
  check (x,
         300,
         0.12368947453109058,
         0.98689328700416434,
         0.020875956318733568,
         0.9883360535322161);
}

/* Far from normal R says 3.7e-24 where the formula ends; ours ends in its last value. */
static void
test_two_heaps (void)
{
  double x[800];

  fill_two_heaps (x);

  const EdaNormalDistance found = distance_of (x, 800);

  assert_agrees (
      "anderson_darling", found.anderson_darling.statistic, 29.681006785454997);
  g_assert_cmpfloat (found.anderson_darling.p, <, 4e-24);
  assert_agrees ("lilliefors", found.lilliefors.statistic, 0.16513744813944931);
  assert_near (found.lilliefors.p, 3.3382756560551509e-60, P_DIGITS);
}

/* Scipy 1.10.1: jarque_bera, normaltest. */
static void
test_moments (void)
{
  double x[60];

  fill_skewed (x);

  const EdaMoments moments = eda_moments (x, 60);

  assert_agrees (
      "jarque_bera", eda_jarque_bera (&moments).statistic, 4.935399237227154678);
  assert_near (eda_jarque_bera (&moments).p, 0.084779660409648266, 1e-12);
  assert_agrees (
      "dagostino_k2", eda_dagostino_k2 (&moments).statistic, 11.3749361784356288751);
  assert_near (eda_dagostino_k2 (&moments).p, 0.0033881606389658111, 1e-12);
}

/* Two heaps without tails: the transformation of the kurtosis ends before such values. */
static void
test_too_flat_for_k2 (void)
{
  double x[800];

  for (int i = 0; i < 800; i++)
    x[i] = i % 2;

  const EdaMoments moments = eda_moments (x, 800);

  assert_nan (eda_dagostino_k2 (&moments).statistic);
  g_assert_cmpfloat (eda_jarque_bera (&moments).p, <, 1e-20);
}

static void
test_undefined (void)
{
  const double equal[] = { 3.25, 3.25, 3.25, 3.25, 3.25, 3.25, 3.25, 3.25, 3.25 };
  const double few[] = { 1.5, 2.25, 3, 4, 7.75, 8 };

  assert_nan (distance_of (equal, 9).lilliefors.statistic);
  assert_nan (distance_of (few, 4).lilliefors.statistic);
  assert_nan (distance_of (few, 6).anderson_darling.statistic);
  g_assert_cmpfloat (distance_of (few, 6).lilliefors.p, >, 0.1);

  const EdaMoments moments = eda_moments (equal, 9);
  assert_nan (eda_jarque_bera (&moments).statistic);
  assert_nan (eda_dagostino_k2 (&moments).statistic);
}

/* Neither distance has a unit. */
static void
test_extremes (void)
{
  double x[11];

  for (int i = 0; i < 11; i++)
    x[i] = awkward_sorted[i] * 0x1p1015;
  assert_near (
      distance_of (x, 11).anderson_darling.statistic, 0.65254750097264136, 1e-12);
  for (int i = 0; i < 11; i++)
    x[i] = i == 0 ? -DBL_MAX : i == 10 ? DBL_MAX : 5e-324 * i;
  g_assert_true (isfinite (distance_of (x, 11).anderson_darling.statistic));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/normality/distances", test_distances);
  g_test_add_func ("/normality/two-heaps", test_two_heaps);
  g_test_add_func ("/normality/moments", test_moments);
  g_test_add_func ("/normality/too-flat-for-k2", test_too_flat_for_k2);
  g_test_add_func ("/normality/undefined", test_undefined);
  g_test_add_func ("/normality/extremes", test_extremes);
  return g_test_run ();
}
