/* Parts that merge: against the moments of the whole, which are held to NIST elsewhere.
 */
#include "analysis/kernels/moment-parts.h"

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
  const double     r = eda_pair_part_r (&(EdaPairPart){ 0 });

  assert_nan (r);
  for (gsize cut = 0; cut <= N; cut += 1250)
    {
      const EdaMomentPart part = eda_moment_part_merge (
          eda_moment_part (x, cut), eda_moment_part (x + cut, N - cut));
      const EdaPairPart pair = eda_pair_part_merge (
          eda_pair_part (x, y, cut), eda_pair_part (x + cut, y + cut, N - cut));
      const double m2 = part.m2 / N;

      g_assert_cmpfloat (part.n, ==, N);
      assert_near (part.mean, all.mean, TIGHT);
      assert_near (part.m2 / (N - 1), all.variance, MERGED);
      assert_near (part.m3 / N / (m2 * sqrt (m2)), all.skewness_g1, MERGED);
      assert_near (part.m4 / N / (m2 * m2) - 3, all.kurtosis_g2, MERGED);
      assert_near (eda_pair_part_r (&pair), eda_pearson (x, y, N).r, MERGED);
    }
}

static void
test_nothing (void)
{
  const EdaMomentPart none = eda_moment_part (NULL, 0);
  const EdaMomentPart one = eda_moment_part ((double[]){ 5 }, 1);
  const EdaMomentPart same = eda_moment_part_merge (none, one);

  g_assert_cmpfloat (same.n, ==, 1);
  g_assert_cmpfloat (same.mean, ==, 5);
  g_assert_cmpfloat (same.m2, ==, 0);
  g_assert_cmpfloat (eda_moment_part_merge (none, none).n, ==, 0);
  g_assert_cmpfloat (eda_pair_part (NULL, NULL, 0).n, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/moment-parts/merge", test_merge_is_whole);
  g_test_add_func ("/kernels/moment-parts/nothing", test_nothing);
  return g_test_run ();
}
