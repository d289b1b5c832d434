/* Spread against level; expected values: R 4.2.2, lm (log (spread) ~ log (median)). */
#include "analysis/kernels/spread-level.h"

#include "analysis/core/error.h"
#include "tests/kernels/near.h"

static void
test_slope (void)
{
  EdaSpreadLevel found = eda_spread_level (
      (double[]){ 1.5, 3.2, 7.25, 20 }, (double[]){ 0.8, 1.9, 3.7, 11.5 }, 4);

  assert_agrees ("spread_level", found.slope, 1.00979409085486171);
  assert_near (found.power, -0.00979409085486171, 1e-12);
  g_assert_cmpfloat (found.suggested, ==, 0);
  g_assert_cmpuint (found.groups, ==, 4);

  found = eda_spread_level ((double[]){ 2, 4, 9 }, (double[]){ 5, 4.5, 5.25 }, 3);
  assert_agrees ("spread_level", found.slope, 0.036867019757689488);
  g_assert_cmpfloat (found.suggested, ==, 1);
}

/* A spread that goes with median^slope. */
static double
suggest (double slope)
{
  double medians[] = { 1, 4, 16, 64 }, spreads[4];

  for (int i = 0; i < 4; i++)
    spreads[i] = 3 * pow (medians[i], slope);
  return eda_spread_level (medians, spreads, 4).suggested;
}

static void
test_ladder (void)
{
  g_assert_cmpfloat (suggest (0.1), ==, 1);
  g_assert_cmpfloat (suggest (0.5), ==, 0.5);
  g_assert_cmpfloat (suggest (1), ==, 0);
  g_assert_cmpfloat (suggest (1.4), ==, -0.5);
  g_assert_cmpfloat (suggest (2.1), ==, -1);
  assert_nan (suggest (2.5));
  assert_nan (suggest (-0.5));
}

/* Medians and spreads without a logarithm are left out. */
static void
test_left_out (void)
{
  const double   medians[] = { 0, 1.5, -2, 3.2, 7.25, INFINITY, 20, 4 };
  const double   spreads[] = { 1, 0.8, 1, 1.9, 3.7, 1, 11.5, 0 };
  EdaSpreadLevel found = eda_spread_level (medians, spreads, 8);

  g_assert_cmpuint (found.groups, ==, 4);
  assert_near (found.slope, 1.00979409085486171, 1e-12);
  assert_nan (eda_spread_level (medians, spreads, 4).slope);
}

static void
test_undefined (void)
{
  const double   same[] = { 5, 5, 5 }, far[] = { 5e-324, 1, 1.7e308 };
  EdaSpreadLevel found = eda_spread_level (same, far, 3);

  g_assert_cmpuint (found.groups, ==, 3);
  assert_nan (found.slope);
  assert_nan (found.suggested);
  assert_near (eda_spread_level (far, far, 3).slope, 1, 1e-12);
  assert_nan (eda_spread_level (NULL, NULL, 0).power);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/kernels/spread-level/slope", test_slope);
  g_test_add_func ("/kernels/spread-level/ladder", test_ladder);
  g_test_add_func ("/kernels/spread-level/left-out", test_left_out);
  g_test_add_func ("/kernels/spread-level/undefined", test_undefined);
  return g_test_run ();
}
