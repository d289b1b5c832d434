/* A column over time: does it rise, break, come back? */

#include <math.h>

#include "analysis/kernels/correlation.h"
#include "analysis/kernels/effect-interval.h"
#include "analysis/kernels/moments.h"
#include "analysis/kernels/serial.h"
#include "analysis/kernels/sort.h"
#include "challenge/judging/measure.h"

#define MIN_STEPS 20
#define BREAK_ERRORS 3.2 /* standard errors: the place of the break was looked for */

/* Values in the order of time. */
static gboolean
read_course (EdaJudge *self, double **times, double **values, gsize *n)
{
  const EdaTerm     *left = &self->claim->left;
  g_autofree double *t
      = eda_judge_read_numbers (self, self->claim->right.column, EDA_TRANSFORM_NONE);
  g_autofree double *y
      = t != NULL ? eda_judge_read_numbers (self, left->column, left->transform) : NULL;
  g_autofree gsize *order = NULL;

  if (y == NULL)
    return FALSE;
  *n = eda_judge_keep_pairs (t, y, self->n_rows);
  if (*n < MIN_STEPS)
    {
      eda_judge_void (self,
                      "%" G_GSIZE_FORMAT " rows have both values, and %d are needed",
                      *n,
                      MIN_STEPS);
      return FALSE;
    }
  order = g_new (gsize, *n);
  *times = g_new (double, *n);
  *values = g_new (double, *n);
  eda_sort_order (t, *n, order);
  for (gsize i = 0; i < *n; i++)
    {
      (*times)[i] = t[order[i]];
      (*values)[i] = y[order[i]];
    }
  return TRUE;
}

static void
judge_trend (EdaJudge *self, const double *t, const double *y, gsize n)
{
  const EdaMeasured rho = eda_measure_rho (t, y, n);
  EdaConfirming     region
      = eda_confirming_between (-EDA_LIMIT_ASSOCIATION_R, EDA_LIMIT_ASSOCIATION_R);

  if (self->claim->time == EDA_TIME_RISING)
    region = eda_confirming_above (EDA_LIMIT_ASSOCIATION_R, TRUE);
  else if (self->claim->time == EDA_TIME_FALLING)
    region = eda_confirming_below (-EDA_LIMIT_ASSOCIATION_R, TRUE);
  eda_judge_interval (self, &rho, &region);
}

/* Where the sum of deviations is largest (Page 1954). */
static gsize
find_break (const double *y, gsize n)
{
  const EdaMoments moments = eda_moments (y, n);
  double           sum = 0, largest = 0;
  gsize            at = 0;

  for (gsize i = 0; i + 1 < n; i++)
    {
      sum += eda_moments_standardise (&moments, y[i]);
      if (i >= 1 && i + 3 < n && fabs (sum) > largest)
        {
          largest = fabs (sum);
          at = i + 1;
        }
    }
  return at;
}

static void
judge_break (EdaJudge *self, const double *y, gsize n)
{
  const EdaConfirming region = eda_confirming_above (EDA_LIMIT_BREAK_D, TRUE);
  const gsize         at = find_break (y, n);
  EdaMeasured         measured;
  double              error;

  if (at == 0)
    {
      eda_judge_void (self, "%s is constant", self->claim->left.column);
      return;
    }
  measured = eda_measure_g (y, at, y + at, n - at);
  measured.name = "the size of the largest shift, in standard deviations";
  measured.estimate = fabs (measured.estimate);
  error = sqrt ((double)n / ((double)at * (double)(n - at))
                + measured.estimate * measured.estimate / (2 * (double)n));
  measured.low = measured.estimate - BREAK_ERRORS * error;
  measured.high = measured.estimate + eda_normal_half_width (EDA_LIMIT_LEVEL) * error;
  eda_judge_interval (self, &measured, &region);
}

/* What is left of a straight line, so that a trend is no season. */
static void
take_line (const double *t, double *y, gsize n)
{
  const EdaLine line = eda_fit_line (t, y, n);

  if (isfinite (line.slope) && isfinite (line.intercept))
    for (gsize i = 0; i < n; i++)
      y[i] -= line.intercept + line.slope * t[i];
}

static void
judge_season (EdaJudge *self, const double *t, double *y, gsize n)
{
  static const gsize  usual[] = { 7, 12, 24, 30, 52, 365 };
  const EdaConfirming region = eda_confirming_above (EDA_LIMIT_SEASON_R, TRUE);
  const gsize         lag = self->claim->lag;
  const double        tests = lag > 0 ? 1 : G_N_ELEMENTS (usual);
  const double        down
      = eda_normal_half_width (1 - (1 - EDA_LIMIT_LEVEL) / tests) / sqrt ((double)n);
  const double up = eda_normal_half_width (EDA_LIMIT_LEVEL) / sqrt ((double)n);
  EdaMeasured  best
      = { "the autocorrelation at the lag", EDA_ROLE_COEFFICIENT, NAN, NAN, NAN, n, NAN };
  EdaMoments moments;

  take_line (t, y, n);
  moments = eda_moments (y, n);
  for (gsize k = 0; k < G_N_ELEMENTS (usual); k++)
    {
      const gsize  step = lag > 0 ? lag : usual[k];
      const double r = 2 * step < n ? eda_autocorrelation (y, &moments, step) : NAN;

      if (!isnan (r) && !(r <= best.estimate))
        best.estimate = r;
    }
  best.low = best.estimate - down;
  best.high = best.estimate + up;
  if (isnan (best.estimate))
    eda_judge_void (self, "there are too few rows for a season, or no spread");
  else
    eda_judge_interval (self, &best, &region);
}

void
eda_judge_time (EdaJudge *self)
{
  g_autofree double *t = NULL, *y = NULL;
  gsize              n;

  if (!read_course (self, &t, &y, &n))
    return;
  if (self->claim->kind == EDA_CLAIM_TREND)
    judge_trend (self, t, y, n);
  else if (self->claim->kind == EDA_CLAIM_BREAKS)
    judge_break (self, y, n);
  else
    judge_season (self, t, y, n);
}
