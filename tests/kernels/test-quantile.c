/* Order statistics: R's definitions, no overflow between far ends. */
#include "analysis/kernels/quantile.h"

#include <float.h>

#include "tests/kernels/near.h"

/* Exact rational arithmetic: x[j] + (h - j)(x[j+1] - x[j]), h = (n - 1) p. */
static void
test_type_7 (void)
{
  assert_near (eda_quantile (awkward_sorted, 11, 0.1), -12.0451, TIGHT);
  assert_near (eda_quantile (awkward_sorted, 11, 0.25), -3.88403, TIGHT);
  assert_near (eda_quantile (awkward_sorted, 11, 0.5), 3.7182, TIGHT);
  assert_near (eda_quantile (awkward_sorted, 11, 0.77), 17.7388, TIGHT);
  assert_near (eda_quantile (awkward_sorted, 11, 0.99), 83.94179, TIGHT);
  g_assert_cmpfloat (eda_quantile (awkward_sorted, 11, 0.0), ==, -30.0417);
  g_assert_cmpfloat (eda_quantile (awkward_sorted, 11, 1.0), ==, 88.613);
}

/* R 4.2.2: quantile (x, type = 1:9), of eleven values and of the first ten. */
static void
test_all_types (void)
{
  const double odd_at[] = { 0.01, 0.1, 0.25, 0.5, 0.6, 0.95 };
  const double odd[EDA_QUANTILE_TYPES][6] = {
    { -30.0417, -12.0451, -7.77123, 3.7182, 5.55513, 88.613 },
    { -30.0417, -12.0451, -7.77123, 3.7182, 5.55513, 88.613 },
    { -30.0417, -30.0417, -7.77123, 3.7182, 5.55513, 41.9009 },
    { -30.0417, -28.24204, -8.8396975, 3.168115, 4.820358, 62.921345 },
    { -30.0417, -19.24374, -5.82763, 3.7182, 6.400327, 86.277395 },
    { -30.0417, -26.44238, -7.77123, 3.7182, 7.245524, 88.613 },
    { -28.24204, -12.0451, -3.88403, 3.7182, 5.55513, 65.25695 },
    { -30.0417,
      -21.643286666666667,
      -6.475496666666667,
      3.7182,
      6.682059333333333,
      88.613 },
    { -30.0417, -21.0434, -6.31353, 3.7182, 6.61162625, 88.613 },
  };
  const double even_at[] = { 0.05, 0.25, 0.5, 0.9 };
  const double even[EDA_QUANTILE_TYPES][4] = {
    { -30.0417, -7.77123, 2.61803, 19.3381 },
    { -30.0417, -7.77123, 3.168115, 30.6195 },
    { -30.0417, -12.0451, 2.61803, 19.3381 },
    { -30.0417, -9.908165, 2.61803, 19.3381 },
    { -30.0417, -7.77123, 3.168115, 30.6195 },
    { -30.0417, -8.8396975, 3.168115, 39.64462 },
    { -21.94323, -5.82763, 3.168115, 21.59438 },
    { -30.0417, -8.127385833333333, 3.168115, 33.627873333333333 },
    { -30.0417, -8.038346875, 3.168115, 32.87578 },
  };

  for (unsigned type = 1; type <= EDA_QUANTILE_TYPES; type++)
    {
      for (size_t i = 0; i < 6; i++)
        assert_agrees ("quantiles",
                       eda_quantile_of_type (awkward_sorted, 11, odd_at[i], type),
                       odd[type - 1][i]);
      for (size_t i = 0; i < 4; i++)
        assert_agrees ("quantiles",
                       eda_quantile_of_type (awkward_sorted, 10, even_at[i], type),
                       even[type - 1][i]);
    }
}

static void
test_types_of_few (void)
{
  const double x[] = { 1.3, 2.9 };

  for (unsigned type = 1; type <= EDA_QUANTILE_TYPES; type++)
    {
      assert_nan (eda_quantile_of_type (x, 0, 0.5, type));
      g_assert_cmpfloat (eda_quantile_of_type (x, 1, 0.9, type), ==, 1.3);
      g_assert_cmpfloat (eda_quantile_of_type (x, 2, 0, type), ==, 1.3);
      g_assert_cmpfloat (eda_quantile_of_type (x, 2, 1, type), ==, 2.9);
    }
}

static void
test_quantile_of_few (void)
{
  const double x[] = { 1.3, 2.9 };

  assert_nan (eda_quantile (x, 0, 0.5));
  g_assert_cmpfloat (eda_quantile (x, 1, 0.9), ==, 1.3);
  assert_near (eda_quantile (x, 2, 0.5), 2.1, TIGHT);
  assert_nan (eda_quantile (x, 2, NAN));
  g_assert_cmpfloat (eda_quantile (x, 2, 1.5), ==, 2.9); /* held to [0, 1] */
}

static void
test_quantile_far_ends (void)
{
  const double ends[] = { -DBL_MAX, DBL_MAX };
  const double large[] = { 1.6e308, 1.7e308 };
  const double least[] = { 5e-324, 5e-324 };

  g_assert_cmpfloat (eda_quantile (ends, 2, 0.5), ==, 0.0);
  assert_near (eda_quantile (ends, 2, 0.25), -DBL_MAX / 2, TIGHT);
  assert_near (eda_quantile (large, 2, 0.5), 1.65e308, TIGHT);
  g_assert_cmpfloat (eda_quantile (least, 2, 0.5), ==, 5e-324);
}

/* Tukey (1977): the hinges are medians of the halves, the middle value in both. */
static void
test_five_numbers (void)
{
  double out[5];

  eda_five_numbers (awkward_sorted, 11, out);
  g_assert_cmpfloat (out[0], ==, -30.0417);
  assert_near (out[1], (-7.77123 + 0.00317) / 2, TIGHT); /* of the lowest six */
  g_assert_cmpfloat (out[2], ==, 3.7182);
  assert_near (out[3], (14.0071 + 19.3381) / 2, TIGHT);
  g_assert_cmpfloat (out[4], ==, 88.613);

  eda_five_numbers (awkward_sorted, 10, out); /* halves of five */
  g_assert_cmpfloat (out[1], ==, -7.77123);
  assert_near (out[2], (2.61803 + 3.7182) / 2, TIGHT);
  g_assert_cmpfloat (out[3], ==, 14.0071);
}

static void
test_five_numbers_of_few (void)
{
  const double x[] = { 2.5, 3.5, 7.5 };
  double       out[5];

  eda_five_numbers (x, 0, out);
  assert_nan (out[2]);
  eda_five_numbers (x, 1, out);
  for (size_t i = 0; i < 5; i++)
    g_assert_cmpfloat (out[i], ==, 2.5);
  eda_five_numbers (x, 3, out);
  g_assert_cmpfloat (out[1], ==, 3.0);
  g_assert_cmpfloat (out[3], ==, 5.5);
}

static void
test_distinct (void)
{
  const double x[] = { -1, -0.0, 0.0, 0.0, 5e-324, 2, 2, 1e308 };

  g_assert_cmpuint (eda_count_distinct (x, 8), ==, 5); /* both zeros are one value */
  g_assert_cmpuint (eda_count_distinct (x, 1), ==, 1);
  g_assert_cmpuint (eda_count_distinct (x, 0), ==, 0);
}

static void
test_most_frequent (void)
{
  const double x[] = { -1, -0.0, 0.0, 2, 2, 7, 7, 7, 1e308 };
  double       mode;

  g_assert_cmpuint (eda_most_frequent (x, 9, &mode), ==, 3);
  g_assert_cmpfloat (mode, ==, 7);
  g_assert_cmpuint (eda_most_frequent (x, 5, &mode), ==, 2); /* of two the least */
  g_assert_cmpfloat (mode, ==, 0);
  g_assert_cmpuint (eda_most_frequent (x + 3, 1, &mode), ==, 1);
  assert_nan (mode);
  g_assert_cmpuint (eda_most_frequent (x, 2, &mode), ==, 1); /* no value twice */
  assert_nan (mode);
  g_assert_cmpuint (eda_most_frequent (x, 0, &mode), ==, 0);
  assert_nan (mode);
}

/* Exact rationals of the unbiased b0 .. b3, weights C(i, r) / C(n - 1, r) (Hosking 1990).
 */
static void
test_l_moments (void)
{
  double skewness, kurtosis;

  eda_l_moments (awkward_sorted, 11, &skewness, &kurtosis);
  assert_near (skewness, 0.3080094190598679, 1e-13);
  assert_near (kurtosis, 0.41178673551203404, 1e-13);
}

/* Equal steps: τ3 = 0 by symmetry, and τ4 = 0 as for the uniform distribution. */
static void
test_l_moments_uniform (void)
{
  double x[101], skewness, kurtosis;

  for (size_t i = 0; i < G_N_ELEMENTS (x); i++)
    x[i] = 1e9 + (double)i;
  eda_l_moments (x, G_N_ELEMENTS (x), &skewness, &kurtosis);
  g_assert_cmpfloat (fabs (skewness), <, 1e-12);
  g_assert_cmpfloat (fabs (kurtosis), <, 1e-12);
}

static void
test_l_moments_edges (void)
{
  const double constant[] = { 4.5, 4.5, 4.5, 4.5, 4.5 };
  const double huge[] = { -1.7e308, -1.7e308, -1.7e308, 1.7e308 };
  const double least[] = { 0, 0, 0, 5e-324 };
  double       skewness, kurtosis;

  eda_l_moments (constant, 5, &skewness, &kurtosis);
  assert_nan (skewness);
  eda_l_moments (awkward_sorted, 3, &skewness, &kurtosis);
  g_assert_false (isnan (skewness));
  assert_nan (kurtosis);
  eda_l_moments (awkward_sorted, 2, &skewness, &kurtosis);
  assert_nan (skewness);

  /* one of four differs: τ3 = τ4 = 1 at any magnitude */
  eda_l_moments (huge, 4, &skewness, &kurtosis);
  assert_near (skewness, 1.0, TIGHT);
  assert_near (kurtosis, 1.0, TIGHT);
  eda_l_moments (least, 4, &skewness, &kurtosis);
  assert_near (skewness, 1.0, TIGHT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/quantile/type-7", test_type_7);
  g_test_add_func ("/kernels/quantile/few", test_quantile_of_few);
  g_test_add_func ("/kernels/quantile/all-types", test_all_types);
  g_test_add_func ("/kernels/quantile/types-of-few", test_types_of_few);
  g_test_add_func ("/kernels/quantile/far-ends", test_quantile_far_ends);
  g_test_add_func ("/kernels/quantile/five-numbers", test_five_numbers);
  g_test_add_func ("/kernels/quantile/five-numbers-few", test_five_numbers_of_few);
  g_test_add_func ("/kernels/quantile/distinct", test_distinct);
  g_test_add_func ("/kernels/quantile/most-frequent", test_most_frequent);
  g_test_add_func ("/kernels/quantile/l-moments", test_l_moments);
  g_test_add_func ("/kernels/quantile/l-moments-uniform", test_l_moments_uniform);
  g_test_add_func ("/kernels/quantile/l-moments-edges", test_l_moments_edges);
  return g_test_run ();
}
