/* Bootstrap intervals have no certified values: they are held against what is known of
 * the population that samples are drawn from. */
#include "analysis/kernels/pair-intervals.h"

#include "analysis/core/error.h"
#include "analysis/kernels/dependence.h"
#include "analysis/kernels/line-checks.h"
#include "analysis/kernels/random.h"
#include "tests/kernels/near.h"

#define N 8000

static double x[N], y[N];

/* Normal pairs with correlation 0.6. */
static void
fill (size_t n, uint64_t *state)
{
  for (size_t i = 0; i < n; i++)
    {
      x[i] = eda_random_normal (state);
      y[i] = 0.6 * x[i] + 0.8 * eda_random_normal (state);
    }
}

static EdaInterval
find_dcor (size_t n, uint64_t seed, double *work)
{
  const double dcor = eda_distance_correlation (x, y, n, work).dcor;

  return eda_distance_correlation_interval (x, y, n, dcor, 0.95, seed, work);
}

static double *
new_work (size_t n)
{
  return g_new (double, eda_pair_interval_work_size (n) + eda_dependence_work_size (n));
}

/* 0.5487… by theorem 7 of Székely, Rizzo & Bakirov (2007) for normal pairs. Of 100
 * intervals of 95 % about 95 hold it; below 87 is out of reach of chance (p = 0.001). */
static void
test_coverage (void)
{
  const double r = 0.6;
  const double all
      = sqrt ((r * asin (r) + sqrt (1 - r * r) - r * asin (r / 2) - sqrt (4 - r * r) + 1)
              / (1 + G_PI / 3 - sqrt (3)));
  g_autofree double *work = new_work (100);
  uint64_t           state = 11;
  int                hits = 0;

  for (uint64_t seed = 0; seed < 100; seed++)
    {
      fill (100, &state);
      const EdaInterval found = find_dcor (100, seed, work);

      hits += found.low <= all && all <= found.high;
    }
  g_assert_cmpint (hits, >=, 87);
}

/* Four times the rows, half the width, though no round draws more than 2 000 of them. */
static void
test_width (void)
{
  g_autofree double *work = new_work (N);
  uint64_t           state = 5;

  fill (N, &state);
  const EdaInterval few = find_dcor (N / 4, 3, work), many = find_dcor (N, 3, work);

  g_assert_cmpfloat_with_epsilon ((few.high - few.low) / (many.high - many.low), 2, 0.4);
}

static void
test_seed (void)
{
  g_autofree double *work = new_work (300);
  uint64_t           state = 8;

  fill (300, &state);
  const EdaInterval one = find_dcor (300, 1, work), same = find_dcor (300, 1, work);
  const EdaInterval other = find_dcor (300, 2, work);

  g_assert_cmpfloat (one.low, ==, same.low);
  g_assert_cmpfloat (one.high, ==, same.high);
  g_assert_cmpfloat (one.low, !=, other.low);
  assert_nan (find_dcor (19, 1, work).low);
}

/* One far row that makes r: a sample without it has nothing to lose, one with it loses as
 * much. */
static void
test_influence (void)
{
  g_autofree double *work = new_work (100);
  uint64_t           state = 8;
  EdaInfluence       found;
  EdaInterval        interval;

  for (size_t i = 0; i < 100; i++)
    {
      x[i] = i == 50 ? 12 : eda_random_normal (&state);
      y[i] = i == 50 ? 12 : eda_random_normal (&state);
    }
  found = eda_correlation_influence (x, y, 100, work);
  interval
      = eda_influence_interval (x, y, 100, found.r - found.without_few, 0.95, 4, work);
  g_assert_cmpfloat (found.r - found.without_few, >, 0.4);
  g_assert_cmpfloat (interval.low, <, 0.15);
  g_assert_cmpfloat (interval.high, >, 0.5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/pair-intervals/coverage", test_coverage);
  g_test_add_func ("/pair-intervals/width", test_width);
  g_test_add_func ("/pair-intervals/seed", test_seed);
  g_test_add_func ("/pair-intervals/influence", test_influence);
  return g_test_run ();
}
