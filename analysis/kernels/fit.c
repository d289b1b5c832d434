/* Named distributions, fitted to weighted points by maximum likelihood. */
#include "analysis/kernels/fit.h"

#include <math.h>

#include <gsl/gsl_sf_gamma.h>
#include <gsl/gsl_sf_psi.h>

#include "analysis/kernels/compensated.h"

#define LARGEST 1e100
#define STEPS 100
#define CLOSE 1e-13
#define SPREAD_LEAST 1e-12 /* of the logarithms: below, a gamma shape is noise */
#define LOG_2PI 1.8378770664093454836

static const EdaFit no_fit = { NAN, NAN, NAN };

typedef struct
{
  double mean, variance; /* with n */
} Spread;

static Spread
measure_spread (const EdaFitPoints *points, const double x[])
{
  EdaSum sum = { 0, 0 }, squares = { 0, 0 };

  for (size_t i = 0; i < points->m; i++)
    eda_sum_add (&sum, points->weight[i] * x[i]);

  const double mean = eda_sum_get (&sum) / points->n;

  for (size_t i = 0; i < points->m; i++)
    eda_sum_add (&squares, points->weight[i] * (x[i] - mean) * (x[i] - mean));

  return (Spread){ mean, eda_sum_get (&squares) / points->n };
}

static EdaFit
fit_bell (const EdaFitPoints *points, const double x[])
{
  const Spread spread = measure_spread (points, x);

  return (EdaFit){ spread.mean,
                   sqrt (spread.variance),
                   -points->n / 2 * (LOG_2PI + log (spread.variance) + 1) };
}

static EdaFit
fit_log_normal (const EdaFitPoints *points)
{
  EdaFit fit = fit_bell (points, points->log);

  fit.log_likelihood -= points->n * fit.a;
  return fit;
}

static EdaFit
fit_exponential (const EdaFitPoints *points)
{
  const double mean = measure_spread (points, points->value).mean;

  return (EdaFit){ 1 / mean, NAN, -points->n * (log (mean) + 1) };
}

/* log k − ψ(k) = @s, from Minka's (2002) start. */
static double
solve_gamma_shape (double s)
{
  double k = (3 - s + sqrt ((s - 3) * (s - 3) + 24 * s)) / (12 * s);

  for (int i = 0; i < STEPS; i++)
    {
      /* Newton's method on 1/k, which the equation is nearly straight in */
      const double off = log (k) - gsl_sf_psi (k) - s;
      const double slope = 1 / k - gsl_sf_psi_1 (k);
      const double next = 1 / (1 / k + off / (k * k * slope));

      if (!(fabs (next - k) > CLOSE * k))
        break;
      k = next > 0 ? next : k / 2;
    }

  return k;
}

static EdaFit
fit_gamma (const EdaFitPoints *points)
{
  const double mean = measure_spread (points, points->value).mean;
  const double s = log (mean) - measure_spread (points, points->log).mean;

  if (!(s > SPREAD_LEAST))
    return no_fit;

  const double k = solve_gamma_shape (s);
  const double each = k * log (k) - gsl_sf_lngamma (k) - k - log (mean) - (k - 1) * s;

  return (EdaFit){ k, k / mean, points->n * each };
}

/* Sums of e^(k t), t e^(k t) and t² e^(k t), t the logarithm below its maximum. */
static void
sum_powers (const EdaFitPoints *points, double k, double out[3])
{
  const double top = points->log[points->m - 1];
  EdaSum       sums[3] = { { 0, 0 } };

  for (size_t i = 0; i < points->m; i++)
    {
      const double t = points->log[i] - top;
      const double power = points->weight[i] * exp (k * t);

      eda_sum_add (&sums[0], power);
      eda_sum_add (&sums[1], power * t);
      eda_sum_add (&sums[2], power * t * t);
    }
  for (int i = 0; i < 3; i++)
    out[i] = eda_sum_get (&sums[i]);
}

static EdaFit
fit_weibull (const EdaFitPoints *points)
{
  const Spread logs = measure_spread (points, points->log);
  const double top = points->log[points->m - 1];
  double       k = M_PI / sqrt (6 * logs.variance), sums[3];

  for (int i = 0; i < STEPS; i++)
    {
      sum_powers (points, k, sums);

      const double middle = sums[1] / sums[0];
      const double off = middle - (logs.mean - top) - 1 / k;
      const double slope = sums[2] / sums[0] - middle * middle + 1 / (k * k);
      const double next = k - off / slope;

      if (!(fabs (next - k) > CLOSE * k))
        break;
      k = next > 0 ? next : k / 2;
    }
  sum_powers (points, k, sums);

  const double log_scale = top + log (sums[0] / points->n) / k;

  return (EdaFit){ k,
                   exp (log_scale),
                   points->n * (log (k) - k * log_scale + (k - 1) * logs.mean - 1) };
}

static EdaFit
fit_poisson (const EdaFitPoints *points)
{
  const double lambda = measure_spread (points, points->value).mean;
  EdaSum       sum = { 0, 0 };

  for (size_t i = 0; i < points->m; i++)
    {
      const double x = points->value[i];

      eda_sum_add (
          &sum, points->weight[i] * (x * log (lambda) - lambda - gsl_sf_lngamma (x + 1)));
    }

  return (EdaFit){ lambda, NAN, eda_sum_get (&sum) };
}

/* Derivative of the log-likelihood by the size, and its own derivative in @slope. */
static double
score_size (const EdaFitPoints *points, double mean, double size, double *slope)
{
  const double psi = gsl_sf_psi (size), psi_1 = gsl_sf_psi_1 (size);
  EdaSum       score = { 0, 0 }, change = { 0, 0 };

  for (size_t i = 0; i < points->m; i++)
    {
      const double at = size + points->value[i];

      if (points->value[i] == 0)
        continue;
      eda_sum_add (&score, points->weight[i] * (gsl_sf_psi (at) - psi));
      eda_sum_add (&change, points->weight[i] * (gsl_sf_psi_1 (at) - psi_1));
    }

  *slope = eda_sum_get (&change) + points->n * mean / (size * (size + mean));
  return eda_sum_get (&score) - points->n * log1p (mean / size);
}

/* The score falls through 0 once where the counts vary more than Poisson's; Newton's
 * steps, halved into the bracket where they leave it. */
static double
solve_size (const EdaFitPoints *points, const Spread *spread)
{
  double low = 0, high = EDA_FIT_SIZE_MOST, slope;
  double size = spread->mean * spread->mean / (spread->variance - spread->mean);

  if (!(spread->variance > spread->mean) || !(size < EDA_FIT_SIZE_MOST)
      || score_size (points, spread->mean, EDA_FIT_SIZE_MOST, &slope) > 0)
    return EDA_FIT_SIZE_MOST;

  for (int i = 0; i < STEPS; i++)
    {
      const double score = score_size (points, spread->mean, size, &slope);
      double       next = size - score / slope;

      if (score > 0)
        low = size;
      else
        high = size;
      if (!(next > low && next < high))
        next = (low + high) / 2;
      if (!(fabs (next - size) > CLOSE * size))
        break;
      size = next;
    }

  return size;
}

static EdaFit
fit_negative_binomial (const EdaFitPoints *points)
{
  const Spread spread = measure_spread (points, points->value);
  const double mean = spread.mean, size = solve_size (points, &spread);
  EdaSum       sum = { 0, 0 };

  for (size_t i = 0; i < points->m; i++)
    {
      const double x = points->value[i];

      eda_sum_add (&sum,
                   points->weight[i]
                       * (gsl_sf_lngamma (x + size) - gsl_sf_lngamma (size)
                          - gsl_sf_lngamma (x + 1) - size * log1p (mean / size)
                          - (x > 0 ? x * log1p (size / mean) : 0)));
    }

  return (EdaFit){ size, mean, eda_sum_get (&sum) };
}

int
eda_family_is_of_counts (EdaFamily family)
{
  return family == EDA_FAMILY_POISSON || family == EDA_FAMILY_NEGATIVE_BINOMIAL;
}

static int
are_counts (const EdaFitPoints *points)
{
  for (size_t i = 0; i < points->m; i++)
    if (points->value[i] != floor (points->value[i]))
      return 0;
  return points->value[0] >= 0 && points->value[points->m - 1] <= EDA_FIT_COUNT_MOST;
}

static int
can_hold (EdaFamily family, const EdaFitPoints *points)
{
  const double low = points->value[0], high = points->value[points->m - 1];

  if (!(fmax (fabs (low), fabs (high)) < LARGEST && high - low > 1 / LARGEST))
    return 0;
  switch (family)
    {
    case EDA_FAMILY_NORMAL:
      return 1;
    case EDA_FAMILY_EXPONENTIAL:
      return low >= 0;
    case EDA_FAMILY_LOG_NORMAL:
    case EDA_FAMILY_GAMMA:
    case EDA_FAMILY_WEIBULL:
      return low > 1 / LARGEST;
    case EDA_FAMILY_POISSON:
    case EDA_FAMILY_NEGATIVE_BINOMIAL:
      return are_counts (points);
    }
  return 0;
}

EdaFit
eda_fit (EdaFamily family, const EdaFitPoints *points)
{
  if (points->m < 2 || !can_hold (family, points))
    return no_fit;
  switch (family)
    {
    case EDA_FAMILY_NORMAL:
      return fit_bell (points, points->value);
    case EDA_FAMILY_LOG_NORMAL:
      return fit_log_normal (points);
    case EDA_FAMILY_EXPONENTIAL:
      return fit_exponential (points);
    case EDA_FAMILY_GAMMA:
      return fit_gamma (points);
    case EDA_FAMILY_WEIBULL:
      return fit_weibull (points);
    case EDA_FAMILY_POISSON:
      return fit_poisson (points);
    case EDA_FAMILY_NEGATIVE_BINOMIAL:
      return fit_negative_binomial (points);
    }
  return no_fit;
}

unsigned
eda_family_get_n_parameters (EdaFamily family)
{
  return family == EDA_FAMILY_EXPONENTIAL || family == EDA_FAMILY_POISSON ? 1 : 2;
}

double
eda_fit_aic (EdaFamily family, const EdaFit *fit)
{
  return 2 * (double)eda_family_get_n_parameters (family) - 2 * fit->log_likelihood;
}
