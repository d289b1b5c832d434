/* Lowess and its band on R's data set cars. */
#include "analysis/kernels/lowess.h"

#include <float.h>

#include "tests/kernels/near.h"

#define N 50

/* R 4.2.2, cars$speed and cars$dist: ascending, with ties. */
static const double speed[N]
    = { 4,  4,  7,  7,  8,  9,  10, 10, 10, 11, 11, 12, 12, 12, 12, 13, 13,
        13, 13, 14, 14, 14, 14, 15, 15, 15, 16, 16, 17, 17, 17, 18, 18, 18,
        18, 19, 19, 19, 20, 20, 20, 20, 20, 22, 23, 24, 24, 24, 24, 25 };
static const double dist[N]
    = { 2,  10, 4,  22, 16, 10, 18, 26, 34, 17, 28, 14, 20, 24, 28,  26, 34,
        34, 46, 26, 36, 60, 80, 20, 26, 54, 32, 40, 32, 40, 50, 42,  56, 76,
        84, 36, 46, 68, 32, 48, 52, 56, 64, 66, 54, 70, 92, 93, 120, 85 };
static const int places[] = { 0, 2, 9, 24, 39, 49 };

typedef struct
{
  double fit[N], low[N], high[N], work[5 * N];
} Curve;

static void
check (const double found[], const double expected[], double relative)
{
  for (guint k = 0; k < G_N_ELEMENTS (places); k++)
    assert_near (found[places[k]], expected[k], relative);
}

/* lowess (cars, f = 2/3, iter = 3, delta = 0) and (f = 0.3, iter = 0). The same
 * arithmetic, but for the compensated sums. */
static void
test_as_r_lowess (void)
{
  static const double robust[]
      = { 4.965459277186882, 13.12449503966645, 24.12927714892649,
          36.75772834164972, 56.49122409287715, 84.32869809683419 };
  static const double plain[]
      = { 5.658684925237097, 13.12108143793764, 23.78363379006446,
          38.72385103011094, 51.88529137688866, 96.62458939308226 };
  Curve c;

  eda_lowess (speed,
              dist,
              N,
              &(EdaLowessOptions){ 2.0 / 3, 3, 0.95 },
              speed,
              N,
              c.fit,
              c.low,
              c.high,
              c.work);
  for (guint k = 0; k < G_N_ELEMENTS (places); k++)
    assert_agrees ("lowess", c.fit[places[k]], robust[k]);
  eda_lowess (speed,
              dist,
              N,
              &(EdaLowessOptions){ 0.3, 0, 0.95 },
              speed,
              N,
              c.fit,
              c.low,
              c.high,
              c.work);
  check (c.fit, plain, 1e-12);
}

/* loess (dist ~ speed, cars, span = 2/3, degree = 1), surface direct, statistics exact:
 * fit ± qt (0.975, one.delta) se. Its kernel ends a little otherwise than lowess', hence
 * 2e-6. */
static void
test_band_as_r_loess (void)
{
  static const double low[]
      = { -12.50553312709053, 2.471557981351419, 18.7588554688221,
          34.72467424472292,  52.99877623754068, 75.74899484156096 };
  static const double high[] = { 19.39326066250698, 23.09711672936037, 32.45262967356467,
                                 47.48139104896421, 65.82341669252381, 102.506035969794 };
  Curve               c;

  eda_lowess (speed,
              dist,
              N,
              &(EdaLowessOptions){ 2.0 / 3, 0, 0.95 },
              speed,
              N,
              c.fit,
              c.low,
              c.high,
              c.work);
  check (c.low, low, 2e-6);
  check (c.high, high, 2e-6);
}

/* Fewer places: the robust weights come from straight lines between them, which a smooth
 * curve forgives. */
static void
test_few_places (void)
{
  const double           at[] = { 4, 7.5, 11, 14.5, 18, 21.5, 25 };
  double                 fit[7], low[7], high[7], work[3 * N + 14];
  Curve                  c;
  const EdaLowessOptions options = { 2.0 / 3, 3, 0.95 };

  eda_lowess (speed, dist, N, &options, speed, N, c.fit, c.low, c.high, c.work);
  eda_lowess (speed, dist, N, &options, at, 7, fit, low, high, work);
  g_assert_cmpfloat (fabs (fit[2] - c.fit[9]), <, 0.5);
  g_assert_cmpfloat (fabs (fit[6] - c.fit[49]), <, 0.5);
  g_assert_cmpfloat (fabs (high[4] - c.high[31]), <, 1);
}

/* A straight line is found however far one point lies from it, and has no band. */
static void
test_straight (void)
{
  double x[30], y[30], fit[30], low[30], high[30], work[150];

  for (int i = 0; i < 30; i++)
    {
      x[i] = i;
      y[i] = 3 - 2.0 * i;
    }
  y[12] = 1000;
  eda_lowess (
      x, y, 30, &(EdaLowessOptions){ 2.0 / 3, 3, 0.95 }, x, 30, fit, low, high, work);
  for (int i = 0; i < 30; i++)
    g_assert_cmpfloat_with_epsilon (fit[i], 3 - 2.0 * i, 1e-6);
}

static void
test_awkward (void)
{
  const double           same[] = { 5, 5, 5, 5 }, y[] = { 1, 2, 3, 6 };
  const double           far[] = { -DBL_MAX / 4, 0, DBL_MAX / 4 };
  double                 fit[4], low[4], high[4], work[20];
  const EdaLowessOptions options = { 2.0 / 3, 3, 0.95 };

  eda_lowess (same, y, 1, &options, same, 1, fit, low, high, work);
  assert_nan (fit[0]);
  assert_nan (low[0]);
  eda_lowess (same, y, 4, &options, same, 1, fit, low, high, work);
  g_assert_true (isfinite (fit[0]));
  eda_lowess (
      far, y, 3, &options, far, 3, fit, low, high, work); /* returns, whatever it finds */
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lowess/as-r", test_as_r_lowess);
  g_test_add_func ("/lowess/band-as-r", test_band_as_r_loess);
  g_test_add_func ("/lowess/few-places", test_few_places);
  g_test_add_func ("/lowess/straight", test_straight);
  g_test_add_func ("/lowess/awkward", test_awkward);
  return g_test_run ();
}
