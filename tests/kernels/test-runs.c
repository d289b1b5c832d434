/* The runs test. */
#include "analysis/kernels/runs.h"

#include "tests/kernels/near.h"

/* statsmodels 0.13.5 runstest_1samp (x, cutoff=.5, correction=False) */
static void
test_against_statsmodels (void)
{
  EdaRunsTest found = eda_runs_test (11, 11, 10);

  g_assert_cmpfloat (found.expected, ==, 12);
  assert_agrees ("runs/z", found.z, -0.8738628975053029);
  assert_near (found.p, 0.38219292230511936, 1e-12);
}

static void
test_clusters_are_negative (void)
{
  g_assert_cmpfloat (eda_runs_test (50, 50, 2).z, <, -9);
  g_assert_cmpfloat (eda_runs_test (50, 50, 100).z, >, 9);
}

static void
test_too_little (void)
{
  assert_nan (eda_runs_test (0, 7, 1).z);
  assert_nan (eda_runs_test (7, 0, 1).expected);
  assert_nan (eda_runs_test (1, 1, 2).p);
  g_assert_cmpfloat (eda_runs_test (1, 1, 2).expected, ==, 2);
}

static void
test_many_rows (void)
{
  g_assert_true (isfinite (eda_runs_test (4000000000u, 4000000000u, 3).z));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/runs/against-statsmodels", test_against_statsmodels);
  g_test_add_func ("/runs/clusters-are-negative", test_clusters_are_negative);
  g_test_add_func ("/runs/too-little", test_too_little);
  g_test_add_func ("/runs/many-rows", test_many_rows);
  return g_test_run ();
}
