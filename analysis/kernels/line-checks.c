/* What a straight line through two columns hides. */
#include "analysis/kernels/line-checks.h"

#include <math.h>

#include "analysis/kernels/correlation.h"
#include "analysis/kernels/least-squares.h"
#include "analysis/kernels/moments.h"
#include "analysis/kernels/quantile.h"
#include "analysis/kernels/significance.h"

#define MIN_SPREAD_LEFT 1e-10
#define MAX_KNOTS 5

/* Sums of the deviations of some rows. */
typedef struct
{
  double n, x, y, xx, yy, xy;
} Sums;

static void
add (Sums *self, double x, double y, double sign)
{
  self->n += sign;
  self->x += sign * x;
  self->y += sign * y;
  self->xx += sign * x * x;
  self->yy += sign * y * y;
  self->xy += sign * x * y;
}

/* 0 where what is left does not vary. @all: of all rows. */
static double
correlate (const Sums *self, const Sums *all)
{
  const double xx = self->xx - self->x * self->x / self->n;
  const double yy = self->yy - self->y * self->y / self->n;
  const double xy = self->xy - self->x * self->y / self->n;

  if (!(xx > MIN_SPREAD_LEFT * all->xx) || !(yy > MIN_SPREAD_LEFT * all->yy))
    return 0;
  return fmax (-1.0, fmin (xy / sqrt (xx) / sqrt (yy), 1.0));
}

static void
fill_deviations (const double x[], size_t n, double out[])
{
  const EdaCentre centre = eda_centre (x, n);

  for (size_t i = 0; i < n; i++)
    out[i] = eda_centre_deviation (&centre, x[i]);
}

/* r without the rows rows[0 .. m). */
static double
leave_out (
    const Sums *all, const double dx[], const double dy[], const size_t rows[], size_t m)
{
  Sums left = *all;

  for (size_t k = 0; k < m; k++)
    add (&left, dx[rows[k]], dy[rows[k]], -1);
  return correlate (&left, all);
}

EdaInfluence
eda_correlation_influence (const double x[], const double y[], size_t n, double work[])
{
  EdaInfluence self = { NAN, NAN, NAN, 0, NAN, 0, NAN };
  double      *dx = work, *dy = work + n, *without = work + 2 * n;
  size_t      *order = (size_t *)(work + 3 * n);
  Sums         all = { 0, 0, 0, 0, 0, 0 };
  double       raised, lowered;

  if (n < 4)
    return self;
  fill_deviations (x, n, dx);
  fill_deviations (y, n, dy);
  for (size_t i = 0; i < n; i++)
    add (&all, dx[i], dy[i], 1);
  if (!(all.xx > 0) || !(all.yy > 0))
    return self;
  self.r = correlate (&all, &all);
  for (size_t i = 0; i < n; i++)
    without[i] = leave_out (&all, dx, dy, &i, 1);

  eda_sort_order (without, n, order);
  self.low = without[order[0]];
  self.high = without[order[n - 1]];
  self.row = self.r - self.low >= self.high - self.r ? order[0] : order[n - 1];
  self.without = without[self.row];
  self.few = n < 200 ? 1 : n / 100;
  lowered = leave_out (&all, dx, dy, order, self.few);
  raised = leave_out (&all, dx, dy, order + (n - self.few), self.few);
  self.without_few = self.r - lowered >= raised - self.r ? lowered : raised;
  return self;
}

/* Standard deviation of the residuals about 0. */
static double
root_mean_square (double sum, size_t n)
{
  return n > 0 ? sqrt (sum / (double)n) : NAN;
}

EdaSpreadCheck
eda_check_spread (const double x[], const double y[], size_t n, double work[])
{
  EdaSpreadCheck self = { NAN, NAN, NAN };
  double        *dx = work, *dy = work + n, *sorted = work + 2 * n;
  double         sums[2] = { 0, 0 }, median;
  size_t         counts[2] = { 0, 0 };
  EdaLine        line;

  if (n < 5)
    return self;
  fill_deviations (x, n, dx);
  fill_deviations (y, n, dy);
  line = eda_fit_line (dx, dy, n);
  for (size_t i = 0; i < n; i++)
    sorted[i] = dx[i];
  eda_sort (sorted, n);
  median = eda_quantile (sorted, n, 0.5);
  for (size_t i = 0; i < n; i++)
    {
      const double residual = dy[i] - line.intercept - line.slope * dx[i];

      dy[i] = residual * residual;
      if (dx[i] != median)
        {
          sums[dx[i] > median] += dy[i];
          counts[dx[i] > median]++;
        }
    }
  if (!(line.residual_sd > 1e-12))
    return self;
  self.lm = (double)n * eda_fit_line (dx, dy, n).r2;
  self.p = eda_chi_square_p (self.lm, 1);
  if (counts[0] >= 2 && counts[1] >= 2)
    self.spread_ratio
        = root_mean_square (sums[1], counts[1]) / root_mean_square (sums[0], counts[0]);
  return self;
}

/* Different knots among the quantiles of @sorted; returns how many. */
static size_t
choose_knots (const double sorted[], size_t n, double knots[MAX_KNOTS])
{
  static const double shares[MAX_KNOTS] = { 0.05, 0.275, 0.5, 0.725, 0.95 };
  size_t              m = 0;

  for (size_t k = 0; k < MAX_KNOTS; k++)
    {
      const double knot = eda_quantile (sorted, n, shares[k]);

      if (m == 0 || knot > knots[m - 1])
        knots[m++] = knot;
    }
  return m;
}

static double
cube_above (double x, double knot)
{
  return x > knot ? (x - knot) * (x - knot) * (x - knot) : 0;
}

/* Bent term @k of the spline: straight beyond the outer knots. */
static double
bend (double x, const double knots[], size_t m, size_t k)
{
  const double last = knots[m - 1], before = knots[m - 2];
  const double span = knots[m - 1] - knots[0];

  return (cube_above (x, knots[k])
          - cube_above (x, before) * (last - knots[k]) / (last - before)
          + cube_above (x, last) * (before - knots[k]) / (last - before))
         / (span * span);
}

static EdaLeastSquares
fit_spline (const double x[],
            const double y[],
            size_t       n,
            const double knots[],
            size_t       m,
            EdaDouble2   design[],
            EdaDouble2   work[])
{
  double coefficients[MAX_KNOTS], errors[MAX_KNOTS];

  for (size_t i = 0; i < n; i++)
    {
      design[i * m] = eda_d2 (1);
      design[i * m + 1] = eda_d2 (x[i]);
      for (size_t k = 0; k + 2 < m; k++)
        design[i * m + 2 + k] = eda_d2 (bend (x[i], knots, m, k));
      work[i] = eda_d2 (y[i]);
    }
  return eda_least_squares (design, work, n, m, 1, coefficients, errors);
}

EdaCurveCheck
eda_check_curve (const double x[],
                 const double y[],
                 size_t       n,
                 EdaDouble2   design[],
                 EdaDouble2   work[],
                 double       sorted[])
{
  EdaCurveCheck   self = { NAN, NAN, NAN, NAN, NAN, NAN };
  double          knots[MAX_KNOTS];
  size_t          m;
  EdaLeastSquares line, curve;

  if (n < 10)
    return self;
  for (size_t i = 0; i < n; i++)
    sorted[i] = x[i];
  eda_sort (sorted, n);
  m = choose_knots (sorted, n, knots);
  if (m < 3)
    return self;
  curve = fit_spline (x, y, n, knots, m, design, work);
  line = fit_spline (x, y, n, knots, 2, design, work);
  self.r2_line = line.r_squared;
  self.r2_curve = curve.r_squared;
  if (isnan (curve.r_squared) || !(curve.residual_sum > 1e-24 * line.residual_sum))
    return self;
  self.df1 = (double)m - 2;
  self.df2 = (double)(n - m);
  self.f = (line.residual_sum - curve.residual_sum) / self.df1
           / (curve.residual_sum / self.df2);
  self.p = eda_f_p (fmax (self.f, 0), self.df1, self.df2);
  return self;
}
