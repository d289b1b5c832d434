/* Sums and moments: every digit the input holds, at any magnitude. */
#include "analysis/kernels/moments.h"

#include <float.h>

#include "analysis/core/error.h"
#include "tests/kernels/near.h"

static void
test_awkward (void)
{
  const EdaMoments m = eda_moments (awkward, G_N_ELEMENTS (awkward));

  g_assert_cmpuint (m.n, ==, 11);
  assert_near (m.sum, 125.8956, TIGHT);
  assert_agrees ("mean", m.mean, 11.445054545454546);
  assert_near (m.variance, 989.6746903096872, TIGHT);
  assert_agrees ("sd", m.sd, 31.45909551003791);
  assert_near (m.se_mean, 9.485274186431816, TIGHT);
}

static void
test_three_types_of_shape (void)
{
  const EdaMoments m = eda_moments (awkward, G_N_ELEMENTS (awkward));

  assert_near (m.skewness_g1, 1.327156106455895, TIGHT);
  assert_near (m.skewness_G1, 1.5465922970599892, TIGHT);
  assert_near (m.skewness_b1, 1.150357906904124, TIGHT);
  assert_near (m.skewness_se, 0.6606874726434099, TIGHT);
  assert_near (m.kurtosis_g2, 1.4649080377662662, TIGHT);
  assert_near (m.kurtosis_G2, 3.2748467296104438, TIGHT);
  assert_near (m.kurtosis_b2, 0.6900066427820382, TIGHT);
  assert_near (m.kurtosis_se, 1.2794157892978975, TIGHT);
}

/* NIST StRD NumAcc1: certified mean 10000002, SD 1. */
static void
test_nist_numacc1 (void)
{
  const double     x[] = { 10000001, 10000003, 10000002 };
  const EdaMoments m = eda_moments (x, 3);

  g_assert_cmpfloat (m.mean, ==, 10000002.0);
  g_assert_cmpfloat (m.sd, ==, 1.0);
}

/* NIST StRD NumAcc3: certified mean 1000000.2 and SD 0.1. The doubles nearest to the
 * decimals have SD 0.1000000000349246, and that is what must come out. */
static void
test_nist_numacc3 (void)
{
  double x[1001] = { 1000000.2 };

  for (size_t i = 1; i < G_N_ELEMENTS (x); i++)
    x[i] = i % 2 ? 1000000.1 : 1000000.3;

  const EdaMoments m = eda_moments (x, G_N_ELEMENTS (x));

  assert_near (m.mean, 1000000.2, 1e-15);
  assert_near (m.sd, 0.1, 1e-9);
  assert_near (m.sd, 0.1000000000349246, TIGHT);
  assert_near (m.kurtosis_g2, -1.999, 1e-13);
  g_assert_cmpfloat (fabs (m.skewness_g1), <, 1e-11);
}

static void
test_sum_keeps_what_cancels (void)
{
  const double x[] = { 1, 1e100, 1, -1e100 };

  g_assert_cmpfloat (eda_sum (x, 4), ==, 2.0);
}

static void
test_sum_of_tenths (void)
{
  double x[1000];

  for (size_t i = 0; i < G_N_ELEMENTS (x); i++)
    x[i] = 0.1;
  g_assert_cmpfloat (
      eda_sum (x, G_N_ELEMENTS (x)), ==, 100.0); /* a plain loop: 99.9999…986 */
}

static void
test_sum_passes_through_overflow (void)
{
  const double x[] = { 1e308, 1.5e308, -1e308, -1.25e308 };
  const double too_much[] = { 1e308, 1e308, 1e308 };

  assert_near (eda_sum (x, 4), 0.25e308, TIGHT);
  g_assert_cmpfloat (eda_sum (too_much, 3), ==, INFINITY);
  g_assert_cmpfloat (eda_sum (NULL, 0), ==, 0.0);
}

static void
test_huge (void)
{
  const double     x[] = { 1e308, 1.7e308, -3e307, 9e307, 1.2e308 };
  const EdaMoments m = eda_moments (x, 5);

  assert_near (m.mean, 9e307, TIGHT);
  assert_near (m.sd, 7.3824115301167e307, TIGHT);
  assert_near (m.skewness_g1, -0.8253092304870121, TIGHT);
  assert_near (m.kurtosis_G2, 2.4848076761215387, TIGHT);
}

static void
test_opposite_ends (void)
{
  const double     x[] = { -DBL_MAX, DBL_MAX };
  const EdaMoments m = eda_moments (x, 2);

  g_assert_cmpfloat (m.mean, ==, 0.0);
  g_assert_cmpfloat (m.sum, ==, 0.0);
  g_assert_cmpfloat (m.sd, ==, INFINITY); /* sqrt 2 × the largest double */
  g_assert_cmpfloat (m.skewness_g1, ==, 0.0);
  assert_near (m.kurtosis_g2, -2.0, TIGHT);
}

/* The same shape as 1, 4, 9, 2, 25, in units of the smallest double. */
static void
test_subnormal (void)
{
  const double     x[] = { 5e-324, 2e-323, 4.4e-323, 1e-323, 1.24e-322 };
  const EdaMoments m = eda_moments (x, 5);

  g_assert_cmpfloat (m.mean, ==, 4e-323); /* 8.2 units, as near as a double can be */
  g_assert_cmpfloat (m.sd, ==, 5e-323);   /* 9.88 units */
  assert_near (m.skewness_g1, 1.1740930267758856, TIGHT);
  assert_near (m.kurtosis_g2, -0.245499612898089, TIGHT);
}

static void
test_constant (void)
{
  const double     x[] = { 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1 };
  const EdaMoments m = eda_moments (x, 7);

  g_assert_cmpfloat (m.mean, ==, 0.1);
  g_assert_cmpfloat (m.sd, ==, 0.0);
  g_assert_cmpfloat (m.variance, ==, 0.0);
  assert_nan (m.skewness_g1);
  assert_nan (m.kurtosis_G2);
}

static void
test_too_few (void)
{
  const double     x[] = { 3.25, 7.5, 1.125 };
  const EdaMoments none = eda_moments (x, 0), one = eda_moments (x, 1);
  const EdaMoments two = eda_moments (x, 2), three = eda_moments (x, 3);

  assert_nan (none.mean);
  g_assert_cmpfloat (none.sum, ==, 0.0);
  g_assert_cmpfloat (one.mean, ==, 3.25);
  assert_nan (one.sd);
  g_assert_cmpfloat (two.variance, ==, 9.03125); /* 4.25² / 2 */
  assert_nan (two.skewness_G1);
  assert_nan (two.skewness_se);
  g_assert_false (isnan (three.skewness_G1));
  assert_nan (three.kurtosis_G2);
  assert_nan (three.kurtosis_se);
}

/* Quantiles of t from the incomplete beta function, 50 digits: 12.706…, 2.228…, 1.960….
 */
static void
test_mean_half_width (void)
{
  assert_near (eda_mean_half_width (1.0, 2, 0.95), 12.706204736174705 / sqrt (2), 1e-12);
  assert_near (
      eda_mean_half_width (3.7, 11, 0.95), 3.7 * 2.2281388519862747 / sqrt (11), 1e-12);
  assert_near (eda_mean_half_width (2.0, 53940, 0.95),
               2 * 1.9600079661407287 / sqrt (53940),
               1e-10);
  g_assert_cmpfloat (eda_mean_half_width (0.0, 5, 0.95), ==, 0.0);
  assert_nan (eda_mean_half_width (1.0, 1, 0.95));
}

static void
test_trimmed_mean (void)
{
  assert_near (eda_trimmed_mean (awkward_sorted, 11, 0.1), 7.480477777777778, TIGHT);
  assert_near (eda_trimmed_mean (awkward_sorted, 11, 0.2), 5.3526428571428575, TIGHT);
  assert_near (eda_trimmed_mean (awkward_sorted, 11, 0.0), 11.445054545454546, TIGHT);
  g_assert_cmpfloat (
      eda_trimmed_mean (awkward_sorted, 11, 0.5), ==, 3.7182); /* the median */
  g_assert_cmpfloat (eda_trimmed_mean (awkward_sorted, 1, 0.1), ==, -30.0417);
  assert_nan (eda_trimmed_mean (awkward_sorted, 0, 0.1));
}

/* -12.0451 and 41.9009 stand for what lies beyond them. */
static void
test_winsorized_mean (void)
{
  assert_near (eda_winsorized_mean (awkward_sorted, 11, 0.1),
               (125.8956 + 30.0417 - 12.0451 - 88.613 + 41.9009) / 11,
               TIGHT);
  assert_near (eda_winsorized_mean (awkward_sorted, 11, 0.05), 125.8956 / 11, TIGHT);
  g_assert_cmpfloat (eda_winsorized_mean (awkward_sorted, 11, 0.5), ==, 3.7182);
  assert_nan (eda_winsorized_mean (NULL, 0, 0.05));
}

/* Both passes in pieces that are summed apart and merged in their order. */
static EdaMoments
moments_in_pieces (const double x[], size_t n, size_t piece)
{
  EdaRangeSum  sum = { 0 };
  EdaPowerSums powers = { 0 };
  EdaCentre    centre;

  for (size_t first = 0; first < n; first += piece)
    {
      EdaRangeSum part = { 0 };

      eda_range_sum_add (&part, x + first, MIN (piece, n - first));
      eda_range_sum_merge (&sum, &part);
    }
  centre = eda_range_sum_finish (&sum);
  for (size_t first = 0; first < n; first += piece)
    {
      EdaPowerSums part = { 0 };

      eda_power_sums_add (&part, &centre, x + first, MIN (piece, n - first));
      eda_power_sums_merge (&powers, &part);
    }
  return eda_moments_finish (&sum, &centre, &powers);
}

/* NIST StRD NumAcc4: certified mean 10000000.2 and SD 0.1; the doubles nearest to the
 * data have an SD of 0.10000000055879, by exact fractions. Whatever the pieces, all
 * digits of that are kept. */
static void
test_pieces (void)
{
  double x[9001];

  for (size_t i = 0; i < G_N_ELEMENTS (x); i++)
    x[i] = i == 0 ? 10000000.2 : i % 2 == 1 ? 10000000.1 : 10000000.3;
  for (size_t piece = 1000; piece <= 10000; piece += 1500)
    {
      const EdaMoments numacc4 = moments_in_pieces (x, 1001, piece);
      const EdaMoments all = eda_moments (x, 9001),
                       some = moments_in_pieces (x, 9001, piece);

      assert_near (numacc4.mean, 10000000.2, TIGHT);
      assert_near (numacc4.sd, 0.1, 1e-8);
      assert_near (numacc4.sd, 0.1000000005587935447, TIGHT);
      assert_near (some.sum, all.sum, TIGHT);
      assert_near (some.sd, all.sd, TIGHT);
      assert_near (some.kurtosis_g2, all.kurtosis_g2, TIGHT);
    }
}

/* Pieces of any size of values: each is summed in a unit of its own. */
static void
test_pieces_of_all_sizes (void)
{
  double x[6] = { 5e-324, 1e-320, 3, 4, 1e308, -1.5e308 };

  const EdaMoments all = eda_moments (x, 6), some = moments_in_pieces (x, 6, 2);
  const EdaMoments back = moments_in_pieces (x, 4, 2);

  assert_near (some.mean, -0.5e308 / 6, TIGHT);
  assert_near (some.sd, all.sd, TIGHT);
  assert_near (back.mean, 1.75, TIGHT);
  assert_near (back.sd, 2.0615528128088303, TIGHT); /* sqrt (4.25) */
}

int
main (int argc, char **argv)
{
  eda_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/moments/awkward", test_awkward);
  g_test_add_func ("/kernels/moments/shape", test_three_types_of_shape);
  g_test_add_func ("/kernels/moments/nist-numacc1", test_nist_numacc1);
  g_test_add_func ("/kernels/moments/nist-numacc3", test_nist_numacc3);
  g_test_add_func ("/kernels/moments/sum-cancels", test_sum_keeps_what_cancels);
  g_test_add_func ("/kernels/moments/sum-of-tenths", test_sum_of_tenths);
  g_test_add_func ("/kernels/moments/sum-overflow", test_sum_passes_through_overflow);
  g_test_add_func ("/kernels/moments/huge", test_huge);
  g_test_add_func ("/kernels/moments/opposite-ends", test_opposite_ends);
  g_test_add_func ("/kernels/moments/subnormal", test_subnormal);
  g_test_add_func ("/kernels/moments/constant", test_constant);
  g_test_add_func ("/kernels/moments/too-few", test_too_few);
  g_test_add_func ("/kernels/moments/pieces", test_pieces);
  g_test_add_func ("/kernels/moments/pieces-of-all-sizes", test_pieces_of_all_sizes);
  g_test_add_func ("/kernels/moments/mean-half-width", test_mean_half_width);
  g_test_add_func ("/kernels/moments/trimmed-mean", test_trimmed_mean);
  g_test_add_func ("/moments/winsorized-mean", test_winsorized_mean);
  return g_test_run ();
}
