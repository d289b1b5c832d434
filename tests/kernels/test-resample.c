/* Bootstrap samples: counts add up, sorted values stay sorted, and what is read from
 * replicates. */
#include "analysis/kernels/resample.h"

#include "tests/kernels/near.h"

static void
test_counts (void)
{
  const double values[] = { 1, 2, 3, 4, 5, 6, 7, 8 };
  uint32_t     counts[8];
  double       out[8];
  uint64_t     state = 7, again = 7;
  uint32_t     total = 0, other[8];

  eda_resample_counts (8, &state, counts);
  eda_resample_counts (8, &again, other);
  eda_resample_values (values, 8, counts, out);
  for (size_t i = 0; i < 8; i++)
    {
      total += counts[i];
      g_assert_cmpuint (counts[i], ==, other[i]);
      g_assert_true (i == 0 || out[i] >= out[i - 1]);
    }
  g_assert_cmpuint (total, ==, 8);
  eda_resample_counts (0, &state, NULL);
}

/* 0 .. 100: percentiles 5 and 95; half of them NaN is too many. */
static void
test_interval (void)
{
  double      x[202];
  EdaInterval interval;

  for (int i = 0; i <= 100; i++)
    x[i] = 100 - i;
  x[101] = NAN;
  interval = eda_resample_interval (x, 102, 0.90);
  assert_near (interval.low, 5, TIGHT);
  assert_near (interval.high, 95, TIGHT);
  for (int i = 0; i < 202; i++)
    x[i] = i < 100 ? i : NAN;
  assert_nan (eda_resample_interval (x, 202, 0.90).low);
  assert_nan (eda_resample_interval (x, 0, 0.90).low);
}

/* sd (c (2, 4, 4, 4, 5, 5, 7, 9)) in R; exact is sqrt (32 / 7). */
static void
test_spread (void)
{
  const double x[] = { 2, 4, NAN, 4, 4, 5, 5, 7, 9 };

  assert_near (eda_resample_spread (x, 9), 2.138089935299395, TIGHT);
  assert_nan (eda_resample_spread (x + 2, 2));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/resample/counts", test_counts);
  g_test_add_func ("/resample/interval", test_interval);
  g_test_add_func ("/resample/spread", test_spread);
  return g_test_run ();
}
