/* Neighbours in row order. */
#include "analysis/kernels/serial.h"

#include <float.h>

#include "tests/kernels/near.h"

static double
at_lag (const double x[], size_t n, size_t lag)
{
  const EdaMoments moments = eda_moments (x, n);

  return eda_autocorrelation (x, &moments, lag);
}

/* R 4.2.2: acf(x, plot = FALSE)$acf */
static void
test_awkward (void)
{
  assert_agrees ("lag1_autocorrelation", at_lag (awkward, 11, 1), -0.34600994559369874);
  assert_near (at_lag (awkward, 11, 3), -0.16162842522326298, 1e-14);
  assert_near (at_lag (awkward, 11, 0), 1, TIGHT);
}

/* NIST StRD NumAcc1 .. 3: certified lag-1 autocorrelation. */
static void
test_nist (void)
{
  const double first[] = { 10000001, 10000003, 10000002 };
  double       third[1001] = { 1000000.2 };

  for (size_t i = 1; i < G_N_ELEMENTS (third); i++)
    third[i] = i % 2 ? 1000000.1 : 1000000.3;

  assert_near (at_lag (first, 3, 1), -0.5, TIGHT);
  assert_near (at_lag (third, 1001, 1), -0.999, 1e-9);
}

static void
test_too_little (void)
{
  const double equal[] = { 4.5, 4.5, 4.5 };

  assert_nan (at_lag (NULL, 0, 1));
  assert_nan (at_lag (awkward, 1, 1));
  assert_nan (at_lag (awkward, 11, 11));
  assert_nan (at_lag (equal, 3, 1));
}

static void
test_extremes (void)
{
  const double far[] = { -DBL_MAX, DBL_MAX, -DBL_MAX, DBL_MAX };
  const double least[] = { 5e-324, 1e-323, 5e-324, 1e-323 };

  assert_near (at_lag (far, 4, 1), -0.75, TIGHT);
  assert_near (at_lag (least, 4, 1), -0.75, TIGHT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/serial/awkward", test_awkward);
  g_test_add_func ("/serial/nist", test_nist);
  g_test_add_func ("/serial/too-little", test_too_little);
  g_test_add_func ("/serial/extremes", test_extremes);
  return g_test_run ();
}
