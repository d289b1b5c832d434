/* Trend and change along the rows. */
#include "analysis/kernels/drift.h"

#include "analysis/kernels/sort.h"
#include "tests/kernels/near.h"

static const double rising[] = { 1, 3, 2, 4, 4, 5, 3, 6, 7, 6, 8 };

/* R 4.2.2: cor.test (x, 1:n, method = "kendall", exact = FALSE, continuity = TRUE) */
static void
test_mann_kendall (void)
{
  double         work[22];
  EdaMannKendall ties = eda_mann_kendall (rising, 11, work);
  EdaMannKendall none = eda_mann_kendall (awkward, 11, work);

  g_assert_cmpfloat (ties.s, ==, 42);
  assert_agrees ("drift/tau", ties.tau, 0.78535547160710406);
  assert_near (ties.z, 3.2212642254053838, 1e-14);
  assert_near (ties.p, 0.001276264249739737, 1e-12);
  assert_near (none.tau, -0.054545454545454543, TIGHT);
  assert_near (none.p, 0.87626966362776171, 1e-12);
}

static void
test_mann_kendall_edges (void)
{
  const double constant[] = { 4, 4, 4, 4 }, far[] = { -1e308, 0, 1e308 };
  double       work[8];

  assert_nan (eda_mann_kendall (constant, 4, work).tau);
  assert_nan (eda_mann_kendall (constant, 1, work).s);
  assert_nan (eda_mann_kendall (far, 2, work).p);
  g_assert_cmpfloat (eda_mann_kendall (far, 2, work).s, ==, 1);
  g_assert_cmpfloat (eda_mann_kendall (far, 3, work).tau, ==, 1);
}

/* R 4.2.2: ks.test (a, b, exact = FALSE) */
static void
test_smirnov (void)
{
  const double few[] = { 1, 2, 2, 3, 3, 3, 4 }, more[] = { 2, 3, 4, 4, 5, 5, 6, 6, 7 };
  double       a[5], b[6];
  EdaSmirnov   found = eda_smirnov (few, 7, more, 9);

  assert_agrees ("drift/ks_d", found.d, 0.63492063492063489);
  assert_near (found.p, 0.083615272731782042, 1e-12);
  for (size_t i = 0; i < 5; i++)
    a[i] = awkward[i];
  for (size_t i = 0; i < 6; i++)
    b[i] = awkward[5 + i];
  eda_sort (a, 5);
  eda_sort (b, 6);
  found = eda_smirnov (a, 5, b, 6);
  assert_near (found.d, 0.4, TIGHT);
  /* R sums its series to 1e-6 only here; scipy 1.10.1 kstwobign agrees with ours */
  assert_near (found.p, 0.77544895298828842, 1e-6);
}

static void
test_smirnov_edges (void)
{
  const double x[] = { 1, 2, 3 };

  assert_nan (eda_smirnov (x, 0, x, 3).d);
  g_assert_cmpfloat (eda_smirnov (x, 3, x, 3).d, ==, 0);
  g_assert_cmpfloat (eda_smirnov (x, 3, x, 3).p, ==, 1);
  g_assert_cmpfloat (eda_smirnov (x, 1, x + 1, 2).d, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/drift/mann-kendall", test_mann_kendall);
  g_test_add_func ("/drift/mann-kendall-edges", test_mann_kendall_edges);
  g_test_add_func ("/drift/smirnov", test_smirnov);
  g_test_add_func ("/drift/smirnov-edges", test_smirnov_edges);
  return g_test_run ();
}
