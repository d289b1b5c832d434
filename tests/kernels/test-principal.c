/* Principal components, against R 4.2.2 eigen (). */
#include "analysis/kernels/principal.h"

#include "analysis/core/error.h"
#include "tests/kernels/near.h"

static const double correlation[]
    = { 1, 0.73792793301285931, 0.81129501925558256, 0.73792793301285931,
        1, 0.55517452156894898, 0.81129501925558256, 0.55517452156894898,
        1 };

static void
test_components (void)
{
  double values[3], vectors[9];

  g_assert_true (eda_principal_components (correlation, 3, values, vectors));
  assert_agrees ("eigenvalues", values[0], 2.4081932375501145);
  assert_agrees ("eigenvalues", values[1], 0.44985092513992414);
  assert_agrees ("eigenvalues", values[2], 0.14195583730996159);
  assert_near (vectors[0], 0.61430365961356548, 1e-13);
  assert_near (vectors[3], 0.54636083745217701, 1e-13);
  assert_near (vectors[4], 0.767884436031020523, 1e-13); /* the largest is positive */
}

/* Marchenko & Pastur (1967): without correlation the largest of many eigenvalues lies
 * near (1 + √(p / n))². */
static void
test_parallel_analysis (void)
{
  enum
  {
    P = 20,
    ROUNDS = 100
  };
  double quantiles[P], again[P], work[2 * P * P + P * (ROUNDS + 1)];
  double edge = (1 + sqrt (P / 200.0)) * (1 + sqrt (P / 200.0));

  eda_parallel_analysis (200, P, ROUNDS, 42, quantiles, work);
  eda_parallel_analysis (200, P, ROUNDS, 42, again, work);
  assert_near (quantiles[0], edge, 0.05);
  for (size_t k = 0; k < P; k++)
    {
      g_assert_cmpfloat (quantiles[k], ==, again[k]);
      g_assert_true (k == 0 || quantiles[k] < quantiles[k - 1]);
    }
}

static void
test_more_columns_than_rows (void)
{
  double quantiles[3], work[2 * 9 + 3 * 11];

  eda_parallel_analysis (3, 3, 10, 42, quantiles, work);
  assert_nan (quantiles[0]);
}

int
main (int argc, char **argv)
{
  eda_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/principal/components", test_components);
  g_test_add_func ("/kernels/principal/parallel-analysis", test_parallel_analysis);
  g_test_add_func ("/kernels/principal/more-columns", test_more_columns_than_rows);
  return g_test_run ();
}
