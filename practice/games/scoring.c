/* The formulas of the games. */

#include "practice/games/scoring.h"

#include <math.h>

#define QUANTILES 400
#define SKETCH_FALL 1.4   /* of the score with the distance */
#define SKETCH_SHAPE 0.35 /* distance of the shape that costs 1 − 1/e */
#define JND_SCALE 0.2
#define JND_FAR 0.9
#define ANGLE_FALL 8.0 /* degrees that cost 1 − 1/e */
#define PROBIT_STEPS 60

/* ---- sketch ---- */

/* Inverse of the cumulated bars, straight within a bin. */
static double
sketch_quantile (
    const double bars[], size_t n, double total, double low, double high, double p)
{
  double left = p * total;
  size_t i = 0;

  while (i + 1 < n && left > bars[i])
    left -= bars[i++];
  return low
         + (high - low) * ((double)i + (bars[i] > 0 ? fmin (left / bars[i], 1) : 0))
               / (double)n;
}

static double
data_quantile (const double sorted[], size_t n, double low, double high, double p)
{
  double at = p * (double)(n - 1);
  size_t i = (size_t)at;
  double x = i + 1 < n ? sorted[i] + (at - (double)i) * (sorted[i + 1] - sorted[i])
                       : sorted[n - 1];

  return fmin (fmax (x, low), high);
}

static double
median_of (const double q[QUANTILES])
{
  return (q[QUANTILES / 2 - 1] + q[QUANTILES / 2]) / 2;
}

static double
range_of (const double q[QUANTILES])
{
  return (q[QUANTILES * 3 / 4 - 1] + q[QUANTILES * 3 / 4]) / 2
         - (q[QUANTILES / 4 - 1] + q[QUANTILES / 4]) / 2;
}

EdaSketchScore
eda_score_sketch (const double bars[],
                  size_t       n_bars,
                  double       low,
                  double       high,
                  const double sorted[],
                  size_t       n)
{
  double         s[QUANTILES], d[QUANTILES], total = 0, deviation = 0;
  EdaSketchScore score = { 0 };

  for (size_t i = 0; i < n_bars; i++)
    total += bars[i];
  for (int i = 0; i < QUANTILES; i++)
    {
      double p = (i + 0.5) / QUANTILES;

      s[i] = sketch_quantile (bars, n_bars, total, low, high, p);
      d[i] = data_quantile (sorted, n, low, high, p);
    }
  for (int i = 0; i < QUANTILES; i++)
    deviation += fabs (d[i] - median_of (d)) / QUANTILES;
  for (int i = 0; i < QUANTILES; i++)
    {
      double moved = (s[i] - median_of (s)) / range_of (s) * range_of (d) + median_of (d);

      score.nw += fabs (s[i] - d[i]) / deviation / QUANTILES;
      score.shape += fabs (moved - d[i]) / deviation / QUANTILES;
    }
  score.location = (median_of (s) - median_of (d)) / deviation;
  score.spread = range_of (s) / range_of (d);
  score.score
      = 50 * exp (-SKETCH_FALL * score.nw) + 50 * exp (-score.shape / SKETCH_SHAPE);
  return score;
}

/* ---- correlation and lines ---- */

double
eda_jnd_of_r (double r)
{
  return JND_SCALE * (1 / JND_FAR - fabs (r));
}

double
eda_score_r (double truth, double guess)
{
  return 100 * fmax (0, 1 - fabs (guess - truth) / (2 * eda_jnd_of_r (truth)));
}

double
eda_angle_between (double standard_slope, double other)
{
  return fabs (atan (standard_slope) - atan (other)) * 180 / M_PI;
}

double
eda_score_angle (double degrees)
{
  return 100 * exp (-degrees / ANGLE_FALL);
}

/* ---- line-ups ---- */

double
eda_lineup_p (unsigned k, unsigned x, unsigned m)
{
  const double p = 1.0 / m;
  double       sum = 0;

  for (unsigned i = x; i <= k; i++)
    sum += exp (lgamma (k + 1.0) - lgamma (i + 1.0) - lgamma (k - i + 1.0) + i * log (p)
                + (k - i) * log1p (-p));
  return fmin (sum, 1);
}

/* Inverse of the normal distribution function, by halving. */
static double
probit (double p)
{
  double low = -8, high = 8;

  for (int i = 0; i < PROBIT_STEPS; i++)
    {
      double middle = (low + high) / 2;

      if (erfc (-middle / M_SQRT2) / 2 < p)
        low = middle;
      else
        high = middle;
    }
  return (low + high) / 2;
}

void
eda_lineup_sensitivity (unsigned hits,
                        unsigned signals,
                        unsigned false_ones,
                        unsigned nulls,
                        double  *d,
                        double  *criterion)
{
  const double h = probit ((hits + 0.5) / (signals + 1));
  const double f = probit ((false_ones + 0.5) / (nulls + 1));

  *d = h - f;
  *criterion = -(h + f) / 2;
}

/* ---- skill ---- */

double
eda_skill_p (double skill, double b, double guess)
{
  return guess + (1 - guess) / (1 + exp (b - skill));
}

double
eda_skill_update (double skill, double b, double guess, double correct, unsigned n)
{
  return skill + 4 / (1 + 0.05 * n) * (correct - eda_skill_p (skill, b, guess));
}
