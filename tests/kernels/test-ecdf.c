/* The band of an empirical distribution function: √(ln 40 / 2n) at 95 %, by R 4.2.2. */
#include "analysis/kernels/ecdf.h"

#include "tests/kernels/near.h"

static void
test_half_width (void)
{
  assert_near (eda_ecdf_half_width (1, 0.05), 1.35810151574062, 1e-14);
  assert_near (eda_ecdf_half_width (50, 0.05), 0.1920645582639842, 1e-14);
  assert_near (eda_ecdf_half_width (1000000, 0.05), 0.001358101515740619, 1e-14);
  assert_nan (eda_ecdf_half_width (0, 0.05));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ecdf/half-width", test_half_width);
  return g_test_run ();
}
