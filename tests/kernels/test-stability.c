/* The stability index against its formula, computed with fractions in Python 3.11. */
#include "analysis/kernels/stability.h"

#include <math.h>

#include "tests/kernels/near.h"

/* The sum has few terms, none of which cancels: 1e-13 is ample. */
static void
test_against_fractions (void)
{
  assert_near (eda_psi ((double[]){ 100, 200, 300 }, (double[]){ 120, 150, 330 }, 3),
               0.034625379544489805,
               1e-13);
  assert_near (eda_psi ((double[]){ 50, 50, 0 }, (double[]){ 10, 40, 50 }, 3),
               2.9141543116104893,
               1e-13);
  assert_near (eda_psi ((double[]){ 5, 0 }, (double[]){ 0, 900000 }, 2),
               15.401084296299382,
               1e-13);
}

static void
test_equal_shares_are_stable (void)
{
  const double counts[] = { 10, 20, 30 };

  g_assert_cmpfloat (eda_psi (counts, counts, 3), ==, 0);
}

static void
test_both_ways_are_alike (void)
{
  const double a[] = { 5, 9, 2 }, b[] = { 1, 7, 11 };

  g_assert_cmpfloat_with_epsilon (eda_psi (a, b, 3), eda_psi (b, a, 3), 1e-15);
}

static void
test_undefined (void)
{
  const double none[] = { 0, 0 }, some[] = { 3, 4 };

  g_assert_true (isnan (eda_psi (some, some, 1)));
  g_assert_true (isnan (eda_psi (none, some, 2)));
  g_assert_true (isnan (eda_psi (some, none, 2)));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stability/fractions", test_against_fractions);
  g_test_add_func ("/stability/equal", test_equal_shares_are_stable);
  g_test_add_func ("/stability/both-ways", test_both_ways_are_alike);
  g_test_add_func ("/stability/undefined", test_undefined);
  return g_test_run ();
}
