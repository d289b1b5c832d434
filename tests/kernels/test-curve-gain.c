/* A parabola against a line. Expected values: R 4.2.2, lm on mtcars (mpg by wt); ten
 * digits, as lm solves by QR without centring. */
#include "analysis/kernels/curve-gain.h"

#include "tests/kernels/near.h"

static const double weights[]
    = { 2.62,  2.875, 2.32,  3.215, 3.44,  3.46,  3.57, 3.19,  3.15,  3.44,  3.44,
        4.07,  3.73,  3.78,  5.25,  5.424, 5.345, 2.2,  1.615, 1.835, 2.465, 3.52,
        3.435, 3.84,  3.845, 1.935, 2.14,  1.513, 3.17, 2.77,  3.57,  2.78 };
static const double miles[]
    = { 21,   21,   22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8,
        16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 32.4, 30.4, 33.9, 21.5, 15.5,
        15.2, 13.3, 19.2, 27.3, 26,   30.4, 15.8, 19.7, 15,   21.4 };

static void
test_cars (void)
{
  const EdaCurveGain gain = eda_curve_gain (weights, miles, NULL, 32);

  assert_near (gain.r2_line, 0.752832793658264, 1e-10);
  assert_near (gain.gain, 0.0662285644801449, 1e-10);
  assert_near (gain.vertex, 5.71278576940065, 1e-10);
  g_assert_cmpfloat (gain.bend, ==, 1);
}

/* Counts are rows said several times. */
static void
test_counts (void)
{
  const double       x[] = { 1, 2, 3, 4, 9 }, y[] = { 5, 1, 0, 2, 7 };
  const unsigned     counts[] = { 2, 1, 1, 1, 0 };
  const double       xx[] = { 1, 1, 2, 3, 4 }, yy[] = { 5, 5, 1, 0, 2 };
  const EdaCurveGain counted = eda_curve_gain (x, y, counts, 5);
  const EdaCurveGain said = eda_curve_gain (xx, yy, NULL, 5);

  assert_near (counted.gain, said.gain, 1e-13);
  assert_near (counted.vertex, said.vertex, 1e-13);
}

static void
test_little (void)
{
  const double x[] = { 1, 2, 3, 4 }, same[] = { 1, 1, 1, 1 }, two[] = { 1, 1, 2, 2 };

  assert_nan (eda_curve_gain (x, same, NULL, 4).gain);
  assert_nan (eda_curve_gain (x, x, NULL, 3).gain);
  g_assert_cmpfloat (eda_curve_gain (two, x, NULL, 4).gain, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/curve-gain/cars", test_cars);
  g_test_add_func ("/curve-gain/counts", test_counts);
  g_test_add_func ("/curve-gain/little", test_little);
  return g_test_run ();
}
