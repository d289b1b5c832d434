/* The studentized range. Expected tails: both integrals by trapezoids with fine steps and
 * 25 digits. R 4.2.2 ptukey agrees to 1e-11, which is the absolute error of its
 * algorithm: of small tails it keeps no digit (16.5 below: 1.1e-11). */
#include "analysis/kernels/studentized-range.h"

#include "tests/kernels/near.h"

#define QUADRATURE 1e-12

static void
test_tail (void)
{
  assert_agrees ("tukey_hsd", eda_studentized_range_p (3.5, 3, 10), 0.07710331083841182);
  assert_near (eda_studentized_range_p (12, 6, 2), 0.04788631611761909, QUADRATURE);
  assert_near (eda_studentized_range_p (7, 3, 30), 7.786339512219913e-5, QUADRATURE);
  assert_near (eda_studentized_range_p (10, 3, 147), 1.732175821477479e-10, QUADRATURE);
  assert_near (eda_studentized_range_p (16.5, 3, 57), 2.937487275795821e-16, QUADRATURE);
}

/* Of two means it is Student's t times the root of 2: R pt (3, 7), pt (40, 2). */
static void
test_two_means (void)
{
  assert_near (
      eda_studentized_range_p (3 * M_SQRT2, 2, 7), 0.019942126131992522, QUADRATURE);
  assert_near (
      eda_studentized_range_p (40 * M_SQRT2, 2, 2), 0.0006244146721847406, QUADRATURE);
}

/* R 4.2.2 qtukey, which stops at about nine digits; 26 000 degrees of freedom by normals.
 */
static void
test_quantile (void)
{
  assert_near (eda_studentized_range_quantile (0.05, 3, 10), 3.87677674919156, 1e-9);
  assert_near (eda_studentized_range_quantile (0.05, 6, 29), 4.31120078518828, 1e-9);
  assert_near (eda_studentized_range_quantile (0.05, 20, 53000), 5.01168879468676, 1e-9);
  assert_near (
      eda_studentized_range_p (eda_studentized_range_quantile (0.01, 4, 1), 4, 1),
      0.01,
      QUADRATURE);
}

static void
test_pair (void)
{
  const double       q = eda_studentized_range_quantile (0.05, 3, 12);
  const EdaTukeyPair pair = eda_tukey_pair (
      1.2766666666666673, 4.1228633333333333 / 12, 6, 4, 3, 12, q); /* R TukeyHSD */

  assert_near (pair.low, 0.26725840343197116, 1e-8);
  assert_near (pair.high, 2.28607492990136318, 1e-8);
  assert_near (pair.p, 0.014160110921893065, 1e-8);
}

static void
test_edges (void)
{
  g_assert_cmpfloat (eda_studentized_range_p (0, 3, 10), ==, 1.0);
  g_assert_cmpfloat (eda_studentized_range_p (INFINITY, 3, 10), ==, 0.0);
  g_assert_cmpfloat (eda_studentized_range_p (500, 3, 1000), <, 1e-200);
  assert_nan (eda_studentized_range_p (NAN, 3, 10));
  assert_nan (eda_studentized_range_p (1, 1, 10));
  assert_nan (eda_studentized_range_p (1, 3, 0.5));
  assert_nan (eda_studentized_range_quantile (0, 3, 10));
  assert_nan (eda_studentized_range_quantile (0.05, 3, NAN));
  assert_nan (eda_tukey_pair (1, 0, 5, 5, 3, 12, 3).p);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/studentized-range/tail", test_tail);
  g_test_add_func ("/kernels/studentized-range/two-means", test_two_means);
  g_test_add_func ("/kernels/studentized-range/quantile", test_quantile);
  g_test_add_func ("/kernels/studentized-range/pair", test_pair);
  g_test_add_func ("/kernels/studentized-range/edges", test_edges);
  return g_test_run ();
}
