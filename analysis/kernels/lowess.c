/* Cleveland's lowess at any places, with a band. */
#include "analysis/kernels/lowess.h"

#include <math.h>

#include <gsl/gsl_cdf.h>

#include "analysis/kernels/compensated.h"
#include "analysis/kernels/sort.h"

/* Where the kernel counts as 0 and as 1, in bandwidths; and how little the places may
 * differ, in ranges of x, for a slope to be fitted: Cleveland's own. */
#define KERNEL_END 0.999
#define KERNEL_FLAT 0.001
#define LEAST_SPREAD 0.001

typedef struct
{
  const double *x, *y;
  const double *robust; /* weights of the points */
  size_t        n, q;   /* points; those that one place sees */
  double        range;
} Cloud;

/* The @q nearest of the points begin at @from; moves it up to where that is so for @at.
 */
static size_t
move_window (const Cloud *self, size_t from, double at)
{
  while (from + self->q < self->n && self->x[from + self->q] - at < at - self->x[from])
    from++;
  return from;
}

static double
tricube (double distance, double bandwidth)
{
  const double r = distance / bandwidth;
  const double left = 1 - r * r * r;

  if (distance > KERNEL_END * bandwidth)
    return 0;
  return distance <= KERNEL_FLAT * bandwidth ? 1 : left * left * left;
}

/* A place's line as weights of the points: those of the kernel, tilted. */
typedef struct
{
  size_t from, to;
  double at, bandwidth;
  double total;        /* of the kernel's weights */
  double centre, tilt; /* weight = kernel / total · (1 + tilt (x − centre)) */
} Line;

static double
kernel_at (const Cloud *self, const Line *line, size_t i)
{
  return self->robust[i] * tricube (fabs (self->x[i] - line->at), line->bandwidth);
}

static double
weight_at (const Cloud *self, const Line *line, size_t i)
{
  return kernel_at (self, line, i) / line->total
         * (1 + line->tilt * (self->x[i] - line->centre));
}

/* FALSE when every point near has lost its weight. */
static int
fit_line (const Cloud *self, Line *line, size_t from, double at)
{
  EdaSum total = { 0, 0 }, moment = { 0, 0 }, spread = { 0, 0 };

  *line = (Line){ .from = from, .to = from + self->q, .at = at };
  line->bandwidth = fmax (at - self->x[line->from], self->x[line->to - 1] - at);
  while (line->to < self->n && self->x[line->to] == self->x[line->to - 1])
    line->to++; /* ties with the farthest: only at a bandwidth of 0 they weigh anything */
  for (size_t i = line->from; i < line->to; i++)
    {
      const double w = kernel_at (self, line, i);

      eda_sum_add (&total, w);
      eda_sum_add (&moment, w * (self->x[i] - at));
    }
  line->total = eda_sum_get (&total);
  if (!(line->total > 0))
    return 0;
  line->centre = at + eda_sum_get (&moment) / line->total;
  for (size_t i = line->from; i < line->to; i++)
    {
      const double away = self->x[i] - line->centre;

      eda_sum_add (&spread, kernel_at (self, line, i) / line->total * away * away);
    }
  if (sqrt (eda_sum_get (&spread)) > LEAST_SPREAD * self->range)
    line->tilt = (at - line->centre) / eda_sum_get (&spread);
  return 1;
}

/* The line's height, and in @norm2 the sum of its squared weights. */
static double
read_line (const Cloud *self, const Line *line, double *norm2)
{
  EdaSum height = { 0, 0 }, squares = { 0, 0 };

  for (size_t i = line->from; i < line->to; i++)
    {
      const double w = weight_at (self, line, i);

      eda_sum_add (&height, w * self->y[i]);
      eda_sum_add (&squares, w * w);
    }
  *norm2 = eda_sum_get (&squares);
  return eda_sum_get (&height);
}

/* The curve; of each place also its squared weights, and the weight of a point that stood
 * there. */
static void
fit_all (const Cloud *self,
         const double at[],
         size_t       m,
         double       fit[],
         double       norm2[],
         double       own[])
{
  size_t from = 0;

  for (size_t j = 0; j < m; j++)
    {
      Line line;

      from = move_window (self, from, at[j]);
      fit[j] = norm2[j] = own[j] = NAN;
      if (!fit_line (self, &line, from, at[j]))
        continue;
      fit[j] = read_line (self, &line, &norm2[j]);
      own[j] = (1 + line.tilt * (at[j] - line.centre)) / line.total;
    }
}

/* The value at @x of the broken line through @at and @values; @j: where the search
 * begins, kept for the next, greater x. */
static double
between (const double at[], const double values[], size_t m, double x, size_t *j)
{
  while (*j + 1 < m && at[*j + 1] < x)
    (*j)++;
  if (x <= at[*j] || *j + 1 == m)
    return values[*j];
  return values[*j]
         + (values[*j + 1] - values[*j]) * ((x - at[*j]) / (at[*j + 1] - at[*j]));
}

static void
find_residuals (const Cloud *self,
                const double at[],
                const double fit[],
                size_t       m,
                double       residuals[])
{
  size_t j = 0;

  for (size_t i = 0; i < self->n; i++)
    residuals[i] = fabs (self->y[i] - between (at, fit, m, self->x[i], &j));
}

/* Bisquare weights from the residuals, within six of their medians. Returns 0 when they
 * need none: the curve passes through most points. @sorted: n doubles. */
static int
find_robust (const double residuals[], size_t n, double sorted[], double robust[])
{
  double six, mean = 0;

  for (size_t i = 0; i < n; i++)
    {
      sorted[i] = residuals[i];
      mean += residuals[i] / (double)n;
    }
  eda_sort (sorted, n);
  six = 3 * (sorted[n / 2] + sorted[(n - 1) / 2]);
  if (!(six >= 1e-7 * mean))
    return 0;
  for (size_t i = 0; i < n; i++)
    {
      const double r = residuals[i] / six;
      const double left = 1 - r * r;

      robust[i] = residuals[i] > KERNEL_END * six     ? 0
                  : residuals[i] <= KERNEL_FLAT * six ? 1
                                                      : left * left;
    }
  return 1;
}

/* Half the band's height in units of √norm2: t times the residuals' standard deviation.
 */
static double
find_half (const Cloud *self,
           const double at[],
           const double fit[],
           const double norm2[],
           const double own[],
           size_t       m,
           double       level)
{
  EdaSum squares = { 0, 0 }, delta = { 0, 0 };
  size_t j = 0, k = 0, l = 0;
  double df;

  for (size_t i = 0; i < self->n; i++)
    {
      const double residual = self->y[i] - between (at, fit, m, self->x[i], &j);
      const double hat = self->robust[i] * between (at, own, m, self->x[i], &k);

      eda_sum_add (&squares, self->robust[i] * residual * residual);
      eda_sum_add (&delta, 1 - 2 * hat + between (at, norm2, m, self->x[i], &l));
    }
  df = eda_sum_get (&delta);
  if (!(df >= 1))
    return NAN;
  return gsl_cdf_tdist_Pinv (1 - (1 - level) / 2, df)
         * sqrt (eda_sum_get (&squares) / df);
}

void
eda_lowess (const double            x[],
            const double            y[],
            size_t                  n,
            const EdaLowessOptions *options,
            const double            at[],
            size_t                  m,
            double                  fit[],
            double                  low[],
            double                  high[],
            double                  work[])
{
  double *robust = work, *residuals = work + n, *sorted = work + 2 * n;
  double *norm2 = work + 3 * n, *own = norm2 + m;
  Cloud   cloud = { x, y, robust, n, 0, n > 0 ? x[n - 1] - x[0] : 0 };
  double  half;

  for (size_t j = 0; j < m; j++)
    fit[j] = low[j] = high[j] = NAN;
  if (n < 2 || m == 0)
    return;
  cloud.q = (size_t)(options->span * (double)n + 1e-7);
  cloud.q = cloud.q < 2 ? 2 : cloud.q > n ? n : cloud.q;
  for (size_t i = 0; i < n; i++)
    robust[i] = 1;
  fit_all (&cloud, at, m, fit, norm2, own);
  for (unsigned round = 0; round < options->robust; round++)
    {
      find_residuals (&cloud, at, fit, m, residuals);
      if (!find_robust (residuals, n, sorted, robust))
        break;
      fit_all (&cloud, at, m, fit, norm2, own);
    }
  half = find_half (&cloud, at, fit, norm2, own, m, options->level);
  for (size_t j = 0; j < m; j++)
    {
      low[j] = fit[j] - half * sqrt (norm2[j]);
      high[j] = fit[j] + half * sqrt (norm2[j]);
    }
}
