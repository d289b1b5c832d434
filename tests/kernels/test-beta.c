/* Against R 4.2.2, pbeta (lower.tail = FALSE) and qbeta: to 1e-10, the step of the
 * halving. */

#include "analysis/kernels/beta.h"

#include <glib.h>
#include <math.h>

static void
test_above (void)
{
  static const struct
  {
    double x, a, b, p;
  } cases[] = {
    { 0.5, 4, 2, 0.8125 },
    { 0.5, 5, 2, 0.890625 },
    { 0.5, 5, 3, 0.7734375 },
    { 0.5, 1, 1, 0.5 },
    { 0.3, 2.75, 1.4, 0.93887884562204 },
    { 0.9, 300, 40, 0.15527319574413 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpfloat_with_epsilon (
        eda_beta_above (cases[i].x, cases[i].a, cases[i].b), cases[i].p, 1e-12);
  g_assert_cmpfloat (eda_beta_above (-1, 2, 3), ==, 1);
  g_assert_cmpfloat (eda_beta_above (1, 2, 3), ==, 0);
  g_assert_true (isnan (eda_beta_above (.5, 0, 3)));
}

static void
test_quantile (void)
{
  static const struct
  {
    double p, a, b, x;
  } cases[] = {
    { 0.1, 4, 2, 0.41610962538047 },
    { 0.9, 4, 2, 0.88776504145414 },
    { 0.5, 1, 1, 0.5 },
    { 0.1, 2.75, 1.4, 0.36202297858378 },
    { 0.9, 0.5, 8, 0.16002164211136 },
    { 0.1, 300, 40, 0.85954253955863 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpfloat_with_epsilon (
        eda_beta_quantile (cases[i].p, cases[i].a, cases[i].b), cases[i].x, 1e-10);
  g_assert_true (isnan (eda_beta_quantile (1.5, 2, 3)));
  g_assert_true (isnan (eda_beta_quantile (.5, -1, 3)));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/beta/above", test_above);
  g_test_add_func ("/beta/quantile", test_quantile);
  return g_test_run ();
}
