/* Tests of the change point. */

#include <glib.h>
#include <math.h>

#include "analysis/kernels/change-point.h"

/* Ranks 1..6 in the order 2 1 3 | 6 4 5: U after three values is 2·6 - 3·7 = -9, the
 * largest possible; p = 2 exp (-6·81 / (216 + 36)) by hand. */
static void
test_clean_step (void)
{
  const double   ranks[] = { 2, 1, 3, 6, 4, 5 };
  EdaChangePoint found = eda_pettitt (ranks, 6);

  g_assert_cmpuint (found.at, ==, 3);
  g_assert_cmpfloat (found.k, ==, 9);
  g_assert_cmpfloat_with_epsilon (found.p, 2 * exp (-486.0 / 252), 1e-15);
}

/* All equal: every rank is (n + 1) / 2 and no cut is better than another. */
static void
test_constant (void)
{
  const double   ranks[] = { 2.5, 2.5, 2.5, 2.5 };
  EdaChangePoint found = eda_pettitt (ranks, 4);

  g_assert_cmpuint (found.at, ==, 0);
  g_assert_true (isnan (found.p));
}

static void
test_too_few (void)
{
  const double ranks[] = { 1, 2 };

  g_assert_true (isnan (eda_pettitt (ranks, 2).p));
  g_assert_true (isnan (eda_pettitt (ranks, 0).p));
}

/* p is never more than 1, however small the step. */
static void
test_small_step (void)
{
  const double   ranks[] = { 2, 4, 1, 3 };
  EdaChangePoint found = eda_pettitt (ranks, 4);

  g_assert_cmpfloat (found.p, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/change-point/clean-step", test_clean_step);
  g_test_add_func ("/change-point/constant", test_constant);
  g_test_add_func ("/change-point/too-few", test_too_few);
  g_test_add_func ("/change-point/small-step", test_small_step);
  return g_test_run ();
}
