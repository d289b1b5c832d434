/* Least squares with twice a double's digits. */
#include "analysis/kernels/least-squares.h"

#include "analysis/core/error.h"
#include "tests/kernels/near.h"

#define N G_N_ELEMENTS (awkward)

static const double other[N] = { 1.0917, -4.2205, 30.77,   2.5531,  11.0083, -9.1127,
                                 4.4449, 3.3019,  -8.0071, -2.2202, 7.71717 };

/* 1 + 2 x + 3 x² + … + 7 x⁶ at 20, 21, …, 49: whole numbers that a double holds; the
 * condition number is 10^11 and more. */
static void
test_high_degree_gives_the_points_back (void)
{
  enum
  {
    ROWS = 30,
    DEGREE = 6
  };
  double     x[ROWS], y[ROWS], b[DEGREE + 1], errors[DEGREE + 1];
  EdaDouble2 design[ROWS * (DEGREE + 1)], work[ROWS];

  for (int i = 0; i < ROWS; i++)
    {
      x[i] = 20 + i;
      y[i] = 0;
      for (int k = DEGREE; k >= 0; k--)
        y[i] = y[i] * x[i] + (k + 1); /* exact: below 2^53 */
    }
  const EdaLeastSquares fit
      = eda_polynomial (x, y, ROWS, DEGREE, 1, design, work, b, errors);

  for (int k = 0; k <= DEGREE; k++)
    assert_agrees ("coefficients", b[k], k + 1);
  g_assert_cmpuint (fit.rank, ==, DEGREE + 1);
  assert_near (fit.r_squared, 1, TIGHT);
}

/* R 4.2.2: summary (lm (other ~ awkward)) */
static void
test_line (void)
{
  double                b[2], errors[2];
  EdaDouble2            design[2 * N], work[N];
  const EdaLeastSquares fit
      = eda_polynomial (awkward, other, N, 1, 1, design, work, b, errors);

  assert_agrees ("coefficients", b[1], 0.3267047427908467);
  assert_near (b[0], -0.34582905604539316, 1e-14);
  assert_near (fit.r_squared, 0.8736314667964459, TIGHT);
  assert_near (fit.residual_sd, 4.120365617829018, TIGHT);
  assert_near (errors[0], 1.3297019300432376, 1e-13);
  assert_near (errors[1], 0.041418038038725812, 1e-13);
}

/* R 4.2.2: lm (other ~ 0 + awkward); R² is about 0 then. */
static void
test_through_the_origin (void)
{
  double                b[1], errors[1];
  EdaDouble2            design[2 * N], work[N];
  const EdaLeastSquares fit
      = eda_polynomial (awkward, other, N, 1, 0, design, work, b, errors);

  assert_near (b[0], 0.32286457860433948, 1e-13);
  assert_near (fit.r_squared, 0.88475411917809355, 1e-13);
  g_assert_cmpuint (fit.rank, ==, 1);
}

static void
test_a_column_twice (void)
{
  double     b[3], errors[3];
  EdaDouble2 design[3 * N], y[N];

  for (size_t i = 0; i < N; i++)
    {
      design[3 * i] = eda_d2 (1);
      design[3 * i + 1] = eda_d2 (awkward[i]);
      design[3 * i + 2] = eda_d2 (2 * awkward[i]);
      y[i] = eda_d2 (other[i]);
    }
  const EdaLeastSquares fit = eda_least_squares (design, y, N, 3, 1, b, errors);

  g_assert_cmpuint (fit.rank, ==, 2);
  assert_nan (b[1]);
  assert_nan (fit.residual_sd);
}

static void
test_edges (void)
{
  const double x[] = { 1, 2 }, same[] = { 3, 3 };
  double       b[2], errors[2];
  EdaDouble2   design[4], work[2];

  assert_nan (eda_polynomial (x, x, 1, 1, 1, design, work, b, errors).r_squared);
  assert_nan (b[0]);
  assert_nan (eda_polynomial (x, same, 2, 1, 1, design, work, b, errors).r_squared);
  assert_near (b[0], 3, TIGHT);
  assert_nan (errors[0]); /* nothing is left to estimate it from */
}

int
main (int argc, char **argv)
{
  eda_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/least-squares/high-degree",
                   test_high_degree_gives_the_points_back);
  g_test_add_func ("/kernels/least-squares/line", test_line);
  g_test_add_func ("/kernels/least-squares/origin", test_through_the_origin);
  g_test_add_func ("/kernels/least-squares/a-column-twice", test_a_column_twice);
  g_test_add_func ("/kernels/least-squares/edges", test_edges);
  return g_test_run ();
}
