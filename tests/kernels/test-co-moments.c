/* Parts that merge: against the moments of the whole, which are held to NIST elsewhere.
 */
#include "analysis/kernels/co-moments.h"

#include "analysis/kernels/correlation.h"
#include "analysis/kernels/moments.h"
#include "analysis/kernels/random.h"
#include "tests/kernels/near.h"

#define N 5000

static double x[N], y[N];

static void
fill (void)
{
  guint64 state = 7;

  for (guint i = 0; i < N; i++)
    {
      x[i] = 1e6 + exp (eda_random_normal (&state));
      y[i] = -3 + 0.4 * (x[i] - 1e6) + eda_random_normal (&state);
    }
}

/* Roundings of merging at an offset of a million: its square root of n times. */
#define MERGED 1e-10

static void
test_merge_is_whole (void)
{
  fill ();

  const EdaMoments all = eda_moments (x, N);
  const double     r = eda_co_moments_r (&(EdaCoMoments){ 0 });

  assert_nan (r);
  for (gsize cut = 0; cut <= N; cut += 1250)
    {
      const EdaCoMoments pair = eda_co_moments_merge (
          eda_co_moments (x, y, cut), eda_co_moments (x + cut, y + cut, N - cut));

      g_assert_cmpfloat (pair.n, ==, N);
      assert_near (pair.mean_x, all.mean, TIGHT);
      assert_near (pair.xx / (N - 1), all.variance, MERGED);
      assert_near (eda_co_moments_r (&pair), eda_pearson (x, y, N).r, MERGED);
    }
}

static void
test_nothing (void)
{
  const double       five = 5, six = 6;
  const EdaCoMoments none = eda_co_moments (NULL, NULL, 0);
  const EdaCoMoments one = eda_co_moments (&five, &six, 1);
  const EdaCoMoments same = eda_co_moments_merge (none, one);

  g_assert_cmpfloat (same.n, ==, 1);
  g_assert_cmpfloat (same.mean_x, ==, 5);
  g_assert_cmpfloat (same.mean_y, ==, 6);
  g_assert_cmpfloat (same.xx, ==, 0);
  g_assert_cmpfloat (eda_co_moments_merge (none, none).n, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/co-moments/merge", test_merge_is_whole);
  g_test_add_func ("/kernels/co-moments/nothing", test_nothing);
  return g_test_run ();
}
