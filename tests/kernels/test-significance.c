/* p-values deep in the tail, and the adjustment for many tests. */
#include "analysis/kernels/significance.h"

#include "analysis/core/error.h"
#include "tests/kernels/near.h"

/* From the incomplete beta function with 50 digits. */
static void
test_student (void)
{
  assert_near (eda_student_p (2.1, 1), 0.2829260562430179, 1e-12);
  assert_near (eda_student_p (-0.7, 2), 0.5563930246328654, 1e-12);
  assert_near (eda_student_p (3, 58), 0.003974272184366531, 1e-12);
  assert_near (eda_student_p (1.5, 1000000), 0.13361471823679277, 1e-9);
  g_assert_cmpfloat (eda_student_p (0, 12), ==, 1.0);
}

static void
test_student_tails (void)
{
  assert_near (eda_student_p (20, 148), 6.500947596976647e-44, 1e-11);
  assert_near (eda_student_p (-37, 100000), 1.197462824342466e-297, 1e-8);
  assert_near (eda_student_p (0.001, 1000000), 0.9992021157716491, 1e-12);
  assert_near (eda_student_p (1e-9, 7), 0.9999999992300171, 1e-15);
  g_assert_cmpfloat (eda_student_p (INFINITY, 7), ==, 0.0);
}

/* From the incomplete gamma function with 50 digits. */
static void
test_chi_square (void)
{
  assert_near (
      eda_chi_square_quantile (0.999, 3), 16.266236196238129, 1e-13); /* R qchisq */
  assert_near (eda_chi_square_p (30, 30), 0.46565370894400965, 1e-12);
  assert_near (eda_chi_square_p (0.25, 7), 0.9999461203081494, 1e-12);
  assert_near (eda_chi_square_p (349.9145, 3), 1.556641679741209e-75, 1e-11);
  assert_near (eda_chi_square_p (1500.5, 50), 2.494040684540429e-281, 1e-10);
  assert_near (eda_chi_square_p (1400, 1), 2.1010145162642176e-306, 1e-10);
  g_assert_cmpfloat (eda_chi_square_p (0, 3), ==, 1.0);
  g_assert_cmpfloat (eda_chi_square_p (INFINITY, 3), ==, 0.0);
  g_assert_cmpfloat (eda_chi_square_p (1e6, 3), ==, 0.0); /* below the least double */
}

/* From the incomplete beta and the error function with 40 digits. */
static void
test_f_and_normal (void)
{
  assert_near (eda_f_p (3.7, 3, 17.5), 0.031695758035148279, 1e-13);
  assert_near (eda_f_p (0.2, 5, 40), 0.96059478374055904, 1e-13);
  assert_near (eda_f_p (812.3, 2, 147), 3.4909790332328778e-80, 1e-11);
  g_assert_cmpfloat (eda_f_p (0, 2, 9), ==, 1.0);
  g_assert_cmpfloat (eda_f_p (INFINITY, 2, 9), ==, 0.0);
  assert_near (eda_normal_p (-3.3), 0.0009668482847675544, 1e-14);
  assert_near (eda_normal_p (37), 1.1451142445049154e-299, 1e-12);
}

/* R 4.2.2: 2 sum ((-1)^(k - 1) exp (-2 k^2 t^2)), k to 1000 */
static void
test_kolmogorov (void)
{
  assert_near (eda_kolmogorov_p (1.3581015157406195), 0.04999921875000761, 1e-13);
  assert_near (eda_kolmogorov_p (1.2238478702170823), 0.1, 1e-12);
  assert_near (eda_kolmogorov_p (0.8275735551899077), 0.5, 1e-12);
  g_assert_cmpfloat (eda_kolmogorov_p (0), ==, 1.0);
  assert_nan (eda_kolmogorov_p (NAN));
}

static void
test_undefined (void)
{
  assert_nan (eda_f_p (NAN, 2, 5));
  assert_nan (eda_f_p (1, 0, 5));
  assert_nan (eda_f_p (1, 2, NAN));
  assert_nan (eda_normal_p (NAN));
  assert_nan (eda_student_p (NAN, 5));
  assert_nan (eda_student_p (1, 0));
  assert_nan (eda_chi_square_p (NAN, 2));
  assert_nan (eda_chi_square_p (1, 0));
}

/* By hand: sorted p × 6 / rank, then the running minimum from the largest. */
static void
test_bh (void)
{
  const double p[] = { 0.0123, 3.3e-7, 0.41, 0.0377, 0.0299, 0.88 };
  const double expected[]
      = { 0.0369, 1.98e-6, 0.41 * 6 / 5, 0.0377 * 6 / 4, 0.0377 * 6 / 4, 0.88 };
  double q[6];
  size_t order[6];

  eda_adjust_bh (p, 6, q, order);
  for (size_t i = 0; i < 6; i++)
    assert_near (q[i], expected[i], TIGHT);
}

static void
test_bh_skips_nan (void)
{
  const double p[] = { NAN, 0.02, NAN, 0.5, 0.01 };
  double       q[5];
  size_t       order[5];

  eda_adjust_bh (p, 5, q, order);
  assert_nan (q[0]);
  assert_nan (q[2]);
  assert_near (q[1], 0.03, TIGHT); /* three tests, second smallest */
  assert_near (q[4], 0.03, TIGHT);
  assert_near (q[3], 0.5, TIGHT);
}

/* R 4.2.2 p.adjust (p, "BY"); its own sum rounds otherwise in the last places. */
static void
test_by (void)
{
  const double p[] = { 0.0123, 3.3e-7, NAN, 0.41, 0.0377, 0.0299, 0.88 };
  const double expected[] = { 0.090405, 4.851e-06, NAN, 1, 0.1385475, 0.1385475, 1 };
  double       q[7];
  size_t       order[7];

  eda_adjust_by (p, 7, q, order);
  assert_nan (q[2]);
  for (size_t i = 0; i < 7; i++)
    if (i != 2)
      assert_agrees ("ledger/kept_by", q[i], expected[i]);
  eda_adjust_by ((double[]){ 0.04 }, 1, q, order); /* of one test nothing is taken */
  g_assert_cmpfloat (q[0], ==, 0.04);
  eda_adjust_by (NULL, 0, q, order);
  g_assert_cmpfloat (q[0], ==, 0.04); /* untouched */
}

static void
test_bh_edges (void)
{
  const double tied[] = { 0.04, 0.04, 0.04, 0.04 }, ones[] = { 1, 1, 5e-324 };
  double       q[4];
  size_t       order[4];

  eda_adjust_bh (tied, 4, q, order);
  for (size_t i = 0; i < 4; i++)
    g_assert_cmpfloat (q[i], ==, 0.04);
  eda_adjust_bh (ones, 3, q, order);
  g_assert_cmpfloat (q[0], ==, 1.0);
  g_assert_cmpfloat (q[2], ==, 1.5e-323);
  eda_adjust_bh (tied, 1, q, order);
  g_assert_cmpfloat (q[0], ==, 0.04);
  eda_adjust_bh (NULL, 0, q, order);
  g_assert_cmpfloat (q[0], ==, 0.04); /* untouched */
}

int
main (int argc, char **argv)
{
  eda_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/significance/student", test_student);
  g_test_add_func ("/kernels/significance/student-tails", test_student_tails);
  g_test_add_func ("/kernels/significance/chi-square", test_chi_square);
  g_test_add_func ("/kernels/significance/f-and-normal", test_f_and_normal);
  g_test_add_func ("/kernels/significance/kolmogorov", test_kolmogorov);
  g_test_add_func ("/kernels/significance/undefined", test_undefined);
  g_test_add_func ("/kernels/significance/bh", test_bh);
  g_test_add_func ("/kernels/significance/bh-nan", test_bh_skips_nan);
  g_test_add_func ("/kernels/significance/bh-edges", test_bh_edges);
  g_test_add_func ("/kernels/significance/by", test_by);
  return g_test_run ();
}
