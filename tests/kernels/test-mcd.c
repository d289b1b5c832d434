/* FAST-MCD, against R 4.2.2 with robustbase 0.95-0: covMcd (use.correction = FALSE, nsamp
 * = "exact"). */
#include "analysis/kernels/mcd.h"

#include "analysis/core/error.h"
#include "analysis/kernels/gram.h"
#include "analysis/kernels/multivariate.h"
#include "tests/kernels/near.h"
#include "tests/kernels/pair-data.h"

#define P 3
#define MANY 3000

static double x[P * MANY], mean[P], sd[P], z[MANY * EDA_GRAM_WIDTH], d2[MANY];

static EdaMcd
mcd_of (size_t n, guint64 seed)
{
  g_autofree double *work = g_new (double, eda_mcd_work_size (n, P));

  double centre[P], lower[P * P];
  EdaMcd found;

  eda_standardise (x, n, P, mean, sd, z);
  found = eda_mcd (z, n, P, EDA_GRAM_WIDTH, seed, centre, lower, work);
  eda_mahalanobis (z, n, P, EDA_GRAM_WIDTH, centre, lower, d2);
  return found;
}

static void
set_row (size_t n, size_t row, double a, double b, double c)
{
  x[row] = a;
  x[n + row] = b;
  x[2 * n + row] = c;
}

static void
test_three_far_rows (void)
{
  EdaMcd found;

  for (int i = 0; i < PAIR_ROWS; i++)
    set_row (PAIR_ROWS, i, pair_x[i], pair_y[i], pair_noise (i, 3.3) + pair_x[i] / 3);
  set_row (PAIR_ROWS, 2, 30, -20, 5);
  set_row (PAIR_ROWS, 16, 28, -22, 6);
  set_row (PAIR_ROWS, 28, 31, -19, 4);
  found = mcd_of (PAIR_ROWS, 42);
  g_assert_true (found.found);
  g_assert_cmpuint (found.h, ==, 22);
  g_assert_cmpuint (found.kept, ==, 28); /* the sum of its raw weights */
  assert_agrees ("robust_d2", d2[0], 3.8645733199126533);
  assert_agrees ("robust_d2", d2[2], 479.08025052593564);
  assert_agrees ("robust_d2", d2[16], 482.23007998617805);
  assert_agrees ("robust_d2", d2[39], 3.3417777980816288);
}

/* A quarter of the rows far away, and more rows than carry the starts: every one is
 * found, hardly another. */
static void
test_many_far_rows (void)
{
  size_t others = 0;

  for (size_t i = 0; i < MANY; i++)
    {
      double shift = i % 4 == 0 ? 8 : 0;

      for (size_t k = 0; k < P; k++)
        x[k * MANY + i] = shift + pair_noise ((int)i % 1999, 1.3 + k) * 1.7
                          + pair_noise ((int)i % 1733, 2.9 + k);
    }
  g_assert_true (mcd_of (MANY, 1).found);
  for (size_t i = 0; i < MANY; i++)
    {
      gboolean far = d2[i] > 16.266; /* chi-square, 0.999 */

      g_assert_true (far || i % 4 != 0);
      others += far && i % 4 != 0;
    }
  g_assert_cmpuint (others, <, MANY / 100);
}

static void
test_half_of_the_rows_on_a_plane (void)
{
  for (int i = 0; i < PAIR_ROWS; i++)
    set_row (PAIR_ROWS, i, pair_x[i], pair_y[i], i < 30 ? 7 : pair_z[i]);
  g_assert_false (mcd_of (PAIR_ROWS, 42).found);
  assert_nan (d2[0]);
}

static void
test_too_few_rows (void)
{
  g_assert_false (mcd_of (5, 42).found);
  g_assert_false (mcd_of (0, 42).found);
}

int
main (int argc, char **argv)
{
  eda_init ();
  make_pair_data ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/mcd/three-far-rows", test_three_far_rows);
  g_test_add_func ("/kernels/mcd/many-far-rows", test_many_far_rows);
  g_test_add_func ("/kernels/mcd/plane", test_half_of_the_rows_on_a_plane);
  g_test_add_func ("/kernels/mcd/too-few", test_too_few_rows);
  return g_test_run ();
}
