/* The worked examples of the games' formulas. */

#include "practice/games/scoring.h"

#include <glib.h>
#include <math.h>
#include <stdlib.h>

#define N 20000
#define BINS 20

/* Quantile functions, so that neither data nor sketches are drawn by chance. */
typedef double (*Quantile) (double p);

static double
probit (double p)
{
  double low = -9, high = 9;

  for (int i = 0; i < 70; i++)
    if (erfc (-(low + high) / 2 / M_SQRT2) / 2 < p)
      low = (low + high) / 2;
    else
      high = (low + high) / 2;
  return low;
}

static double
normal (double p)
{
  return 50 + 10 * probit (p);
}
static double
moved (double p)
{
  return 52.5 + 10 * probit (p);
}
static double
wider (double p)
{
  return 50 + 15 * probit (p);
}
static double
flat (double p)
{
  return 25 + 50 * p;
}
static double
lognormal (double p)
{
  return exp (3 + .7 * probit (p));
}
/* On an axis from 0 to 80. */
static double
mirrored_lognormal (double p)
{
  return 80 - lognormal (1 - p);
}
static double
exponential (double p)
{
  return -20 * log1p (-p);
}
static double
slower (double p)
{
  return -25 * log1p (-p);
}

/* Mean and standard deviation of lognormal (3, .7). */
static double
bell_like_lognormal (double p)
{
  const double mean = exp (3 + .245);

  return mean + mean * sqrt (exp (.49) - 1) * probit (p);
}

/* Two humps four standard deviations apart, and one bell of the same mean and spread. */
static double
two_humps (double p)
{
  double low = -9, high = 9;

  for (int i = 0; i < 70; i++)
    {
      double x = (low + high) / 2;

      if ((erfc (-(x + 2) / M_SQRT2) + erfc (-(x - 2) / M_SQRT2)) / 4 < p)
        low = x;
      else
        high = x;
    }
  return low;
}

static double
one_hump (double p)
{
  return sqrt (5) * probit (p);
}

/* Heights of the bars: the share of each bin, from the quantiles. */
static void
fill_bars (Quantile quantile, double low, double high, double bars[BINS])
{
  for (int i = 0; i < BINS; i++)
    bars[i] = 0;
  for (int i = 0; i < N; i++)
    {
      double x = quantile ((i + .5) / N);
      int    bin = (int)floor ((x - low) / (high - low) * BINS);

      bars[CLAMP (bin, 0, BINS - 1)]++;
    }
}

/* Within the two points of the specification: bars round what they stand for. */
static void
assert_sketch (Quantile truth, Quantile sketch, double low, double high, double score)
{
  g_autofree double *data = g_new (double, N);
  double             bars[BINS];
  EdaSketchScore     found;

  for (int i = 0; i < N; i++)
    data[i] = truth ((i + .5) / N);
  fill_bars (sketch, low, high, bars);
  found = eda_score_sketch (bars, BINS, low, high, data, N);
  g_test_message ("nW %.3f location %+.2f spread %.2f shape %.3f score %.1f, not %.0f",
                  found.nw,
                  found.location,
                  found.spread,
                  found.shape,
                  found.score,
                  score);
  g_assert_cmpfloat (fabs (found.score - score), <=, 2);
}

static void
test_sketch (void)
{
  assert_sketch (normal, normal, 10, 90, 98);
  assert_sketch (normal, moved, 10, 90, 80);
  assert_sketch (normal, wider, 0, 100, 73);
  assert_sketch (normal, flat, 10, 90, 53);
  assert_sketch (exponential, slower, 0, 120, 77);
}

/* The example fixes no axis; its tails reach far, so one is taken that holds nearly all
 * of both. */
static void
test_sketch_of_another_shape (void)
{
  assert_sketch (lognormal, bell_like_lognormal, -40, 120, 41);
  assert_sketch (lognormal, mirrored_lognormal, 0, 80, 7);
  assert_sketch (two_humps, one_hump, -7, 7, 58);
}

static void
test_correlation (void)
{
  g_assert_cmpfloat_with_epsilon (eda_jnd_of_r (0), .222, 5e-4);
  g_assert_cmpfloat_with_epsilon (eda_jnd_of_r (.5), .122, 5e-4);
  g_assert_cmpfloat_with_epsilon (eda_jnd_of_r (-.9), .042, 5e-4);
  g_assert_cmpfloat_with_epsilon (eda_score_r (.5, .62), 51, .5);
  g_assert_cmpfloat (eda_score_r (.9, .8), ==, 0);
  g_assert_cmpfloat (eda_score_r (-.3, -.3), ==, 100);
}

static void
test_line_up (void)
{
  double d, criterion;

  g_assert_cmpfloat_with_epsilon (eda_lineup_p (1, 1, 20), .05, 1e-12);
  g_assert_cmpfloat_with_epsilon (eda_lineup_p (5, 2, 20), .023, 5e-4);
  g_assert_cmpfloat_with_epsilon (eda_lineup_p (10, 3, 20), .0115, 5e-5);
  g_assert_cmpfloat_with_epsilon (eda_lineup_p (10, 5, 20), 6e-5, 5e-6);
  g_assert_cmpfloat_with_epsilon (eda_lineup_p (5, 0, 20), 1, 1e-12);
  /* hits and false picks alike: no sensitivity; many of both: a lax criterion */
  eda_lineup_sensitivity (6, 8, 6, 8, &d, &criterion);
  g_assert_cmpfloat_with_epsilon (d, 0, 1e-12);
  g_assert_cmpfloat (criterion, <, 0);
  /* R 4.2.2: qnorm (6.5 / 9) - qnorm (.5 / 4) */
  eda_lineup_sensitivity (6, 8, 0, 3, &d, &criterion);
  g_assert_cmpfloat_with_epsilon (d, 1.739805, 1e-5);
}

static void
test_angle (void)
{
  g_assert_cmpfloat_with_epsilon (eda_angle_between (1, 0), 45, 1e-12);
  g_assert_cmpfloat_with_epsilon (eda_score_angle (0), 100, 1e-12);
  g_assert_cmpfloat_with_epsilon (eda_score_angle (8), 36.788, 1e-3);
}

static void
test_skill (void)
{
  /* an even chance: half of 4 up or down at the first answer */
  g_assert_cmpfloat_with_epsilon (eda_skill_p (0, 0, 0), .5, 1e-12);
  g_assert_cmpfloat_with_epsilon (eda_skill_update (0, 0, 0, 1, 0), 2, 1e-12);
  g_assert_cmpfloat_with_epsilon (eda_skill_update (0, 0, 0, 0, 0), -2, 1e-12);
  g_assert_cmpfloat_with_epsilon (eda_skill_update (0, 0, 0, 1, 20), 1, 1e-12);
  /* who may guess among twenty starts at one in twenty */
  g_assert_cmpfloat_with_epsilon (eda_skill_p (-50, 0, .05), .05, 1e-12);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scoring/sketch", test_sketch);
  g_test_add_func ("/scoring/sketch-other-shape", test_sketch_of_another_shape);
  g_test_add_func ("/scoring/correlation", test_correlation);
  g_test_add_func ("/scoring/line-up", test_line_up);
  g_test_add_func ("/scoring/angle", test_angle);
  g_test_add_func ("/scoring/skill", test_skill);
  return g_test_run ();
}
