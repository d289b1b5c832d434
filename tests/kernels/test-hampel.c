/* The moving window against R. */
#include "analysis/kernels/hampel.h"

#include <float.h>

#include "tests/kernels/near.h"

/* R 4.2.2: (x[i] - median (w)) / mad (w), w the window of eleven around i, short at the
 * ends */
static void
test_against_r (void)
{
  static const double expected[] = {
    0.10645702027718661,
    -0.68068298701383567,
    4.4073532669107989,
    -0.12028120239846267,
    1.9978851455684394,
    -0.6744907594765952,
    0.6976012882094681,
    -0.14865625794730949,
    -1.8016722422071176,
    0.42778190476419647,
    0,
    0.1409993630224203,
    -0.96135956535871703,
    5.5829590005897458,
    -0.16976174504488001,
    2.3264351541188493,
    -0.6744907594765952,
    0.75892759488873252,
    -0.14865625794730949,
    -2.1139554315532818,
    0.42778190476419647,
    0.090964128546987225,
  };
  double x[22], distance[22];

  for (size_t i = 0; i < 22; i++)
    x[i] = i < 11 ? awkward[i] : awkward[i - 11] * 2 + 1;
  eda_hampel (x, 22, distance);
  for (size_t i = 0; i < 22; i++)
    assert_agrees ("hampel/distance", distance[i], expected[i]);
}

/* By hand: the median of the ten values around, fewer at the ends. */
static void
test_jumps (void)
{
  const double x[] = { 1, 2, 3, 4, 5, 60, 7, 8, 9, 10, 11, 12 };
  double       jump[12];

  eda_hampel_jumps (x, 12, jump);
  g_assert_cmpfloat (jump[0], ==, 1 - 4);
  g_assert_cmpfloat (jump[5], ==, 60 - 6);
  g_assert_cmpfloat (jump[6], ==, 7 - 8.5);
  g_assert_cmpfloat (jump[11], ==, 12 - 9);
  eda_hampel_jumps (x, 1, jump);
  assert_nan (jump[0]);
}

static void
test_flat_and_few (void)
{
  const double flat[] = { 2, 2, 2, 2, 50, 2, 2, 2 };
  const double far[] = { -DBL_MAX, 0, DBL_MAX, 1, -DBL_MAX };
  double       distance[8] = { 7 };

  eda_hampel (flat, 0, distance);
  g_assert_cmpfloat (distance[0], ==, 7); /* untouched */
  eda_hampel (flat, 1, distance);
  assert_nan (distance[0]);
  eda_hampel (flat, 8, distance);
  for (size_t i = 0; i < 8; i++)
    assert_nan (distance[i]);
  eda_hampel (far, 5, distance);
  for (size_t i = 0; i < 5; i++)
    g_assert_true (isfinite (distance[i]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hampel/against-r", test_against_r);
  g_test_add_func ("/hampel/jumps", test_jumps);
  g_test_add_func ("/hampel/flat-and-few", test_flat_and_few);
  return g_test_run ();
}
