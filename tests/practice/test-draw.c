/* Own functions against those of the C library, and streams against their fixed bits. */

#include "practice/draw.h"

#include <float.h>
#include <math.h>

/* The series are cut where a term is below the last bit; a few units of rounding add up.
 */
#define ULPS 8.0

static void
assert_near (double x, double y)
{
  g_assert_cmpfloat (fabs (x - y), <=, ULPS * DBL_EPSILON * fmax (fabs (y), 1e-300));
}

static void
test_functions (void)
{
  /* the whole powers of two are taken off with one rounding of x */
  for (double x = -30; x <= 30; x += 0.37)
    g_assert_cmpfloat (fabs (eda_exact_exp (x) / exp (x) - 1), <=, 1e-14);
  for (double x = 1e-12; x < 1e12; x *= 1.7)
    assert_near (eda_exact_log (x), log (x));
  /* near the zeros of the sine the error is absolute: π is rounded */
  for (double t = -3; t <= 3; t += 0.013)
    g_assert_cmpfloat (fabs (eda_exact_sine (t) - sin (2 * G_PI * t)), <=, 1e-14);
}

/* First outputs of SplitMix64 from state 0: Vigna's reference program. */
static void
test_bits (void)
{
  EdaDraw draw = { 0 };

  g_assert_cmpuint (eda_draw_bits (&draw), ==, 0xE220A8397B1DCDAFu);
  g_assert_cmpuint (eda_draw_bits (&draw), ==, 0x6E789E6AA1B965F4u);
}

/* Means and spreads of 100 000 draws, within five standard errors. */
static void
test_distributions (void)
{
  EdaDraw draw = eda_draw_new (1, "test", 0, 0);
  double  n = 100000, normal = 0, squares = 0, gamma = 0, beta = 0;

  for (int i = 0; i < (int)n; i++)
    {
      double z = eda_draw_normal (&draw);

      normal += z;
      squares += z * z;
      gamma += eda_draw_gamma (&draw, 3);
      beta += eda_draw_beta (&draw, 5, 2);
    }
  g_assert_cmpfloat (fabs (normal / n), <, 5 / sqrt (n));
  /* cut at ±4, the variance is 0.99893 */
  g_assert_cmpfloat (fabs (squares / n - 0.99893), <, 5 * sqrt (2 / n));
  g_assert_cmpfloat (fabs (gamma / n - 3), <, 5 * sqrt (3 / n));
  g_assert_cmpfloat (fabs (beta / n - 5.0 / 7), <, 5 * sqrt (10.0 / 392 / n));
}

static void
test_streams_differ (void)
{
  EdaDraw a = eda_draw_new (7, "a", 1, 0), b = eda_draw_new (7, "a", 1, 1);
  EdaDraw c = eda_draw_new (7, "b", 1, 0);

  g_assert_cmpuint (eda_draw_bits (&a), !=, eda_draw_bits (&b));
  g_assert_cmpuint (eda_draw_bits (&a), !=, eda_draw_bits (&c));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/functions", test_functions);
  g_test_add_func ("/draw/bits", test_bits);
  g_test_add_func ("/draw/distributions", test_distributions);
  g_test_add_func ("/draw/streams", test_streams_differ);
  return g_test_run ();
}
