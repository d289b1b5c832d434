/* Several columns at once, against R 4.2.2: cor (), solve (), mahalanobis (). */
#include "analysis/kernels/multivariate.h"

#include "analysis/core/error.h"
#include "analysis/kernels/gram.h"
#include "tests/kernels/near.h"
#include "tests/kernels/pair-data.h"

#define P 3

static double x[P * PAIR_ROWS], mean[P], sd[P], z[PAIR_ROWS * EDA_GRAM_WIDTH];
static double sums[EDA_GRAM_WIDTH * EDA_GRAM_WIDTH], matrix[P * P];

static void
make_columns (double offset)
{
  for (int i = 0; i < PAIR_ROWS; i++)
    {
      x[i] = pair_x[i];
      x[PAIR_ROWS + i] = pair_y[i];
      x[2 * PAIR_ROWS + i] = pair_noise (i, 3.3) + pair_x[i] / 3 + offset;
    }
  eda_standardise (x, PAIR_ROWS, P, mean, sd, z);
  eda_correlation_matrix (z, PAIR_ROWS, P, sums, matrix);
}

static void
test_correlation_matrix (void)
{
  make_columns (0);
  assert_near (matrix[1], 0.73792793301285931, 1e-14);
  assert_near (matrix[P * P - 2], 0.55517452156894898, 1e-14);
  g_assert_cmpfloat (matrix[0], ==, 1);
}

static void
test_inverse_and_determinant (void)
{
  double inverse[P * P];

  make_columns (0);
  g_assert_true (eda_cholesky (matrix, P));
  assert_near (eda_cholesky_log_det (matrix, P), -1.8722015308025448, 1e-13);
  eda_cholesky_invert (matrix, P, inverse);
  assert_agrees ("vif", inverse[0], 4.498374213534027);
  assert_agrees ("vif", inverse[4], 2.2225899690167261);
  assert_agrees ("vif", inverse[8], 2.961687902394329);
}

/* An offset a million times the spread changes nothing but the last digits. */
static void
test_distances (void)
{
  const double centre[P] = { 0 };
  double       d2[PAIR_ROWS];

  make_columns (0);
  g_assert_true (eda_cholesky (matrix, P));
  eda_mahalanobis (z, PAIR_ROWS, P, EDA_GRAM_WIDTH, centre, matrix, d2);
  assert_agrees ("d2", d2[0], 3.2787768061910576);
  assert_agrees ("d2", d2[1], 1.8925039169472146);
  assert_agrees ("d2", d2[2], 5.528264958068525);
  make_columns (1e6);
  g_assert_true (eda_cholesky (matrix, P));
  eda_mahalanobis (z, PAIR_ROWS, P, EDA_GRAM_WIDTH, centre, matrix, d2);
  assert_near (d2[2], 5.528264958068525, 1e-9);
}

static void
test_a_column_that_follows (void)
{
  make_columns (0);
  for (int i = 0; i < PAIR_ROWS; i++)
    x[2 * PAIR_ROWS + i] = 3 * pair_x[i] - pair_y[i];
  eda_standardise (x, PAIR_ROWS, P, mean, sd, z);
  eda_correlation_matrix (z, PAIR_ROWS, P, sums, matrix);
  g_assert_false (eda_cholesky (matrix, P));
}

static void
test_constant_column_is_zero (void)
{
  const double constant[] = { 0.1, 0.1, 0.1 };

  eda_standardise (constant, 3, 1, mean, sd, z);
  g_assert_cmpfloat (z[0], ==, 0);
  g_assert_cmpfloat (z[2 * EDA_GRAM_WIDTH], ==, 0);
}

int
main (int argc, char **argv)
{
  eda_init ();
  make_pair_data ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/multivariate/correlation", test_correlation_matrix);
  g_test_add_func ("/kernels/multivariate/inverse", test_inverse_and_determinant);
  g_test_add_func ("/kernels/multivariate/distances", test_distances);
  g_test_add_func ("/kernels/multivariate/follows", test_a_column_that_follows);
  g_test_add_func ("/kernels/multivariate/constant", test_constant_column_is_zero);
  return g_test_run ();
}
