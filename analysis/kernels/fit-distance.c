/* Distances from fitted distributions, and the parametric bootstrap of them. Random
 * numbers are GSL's methods on our generator. */
#include "analysis/kernels/fit-distance.h"

#include <float.h>
#include <math.h>

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_randist.h>

#include "analysis/kernels/compensated.h"
#include "analysis/kernels/random.h"
#include "analysis/kernels/sort.h"

#define UPPER 0.99 /* shares above are told from the other end */

/* The chance of one success in the negative binomial's row of trials. */
static double
chance_of (const EdaFit *fit)
{
  return fit->a / (fit->a + fit->b);
}

double
eda_fit_below (EdaFamily family, const EdaFit *fit, double x)
{
  switch (family)
    {
    case EDA_FAMILY_NORMAL:
      return erfc (-(x - fit->a) / fit->b * M_SQRT1_2) / 2;
    case EDA_FAMILY_LOG_NORMAL:
      return x > 0 ? erfc (-(log (x) - fit->a) / fit->b * M_SQRT1_2) / 2 : 0;
    case EDA_FAMILY_EXPONENTIAL:
      return x > 0 ? -expm1 (-x * fit->a) : 0;
    case EDA_FAMILY_GAMMA:
      return x > 0 ? gsl_cdf_gamma_P (x, fit->a, 1 / fit->b) : 0;
    case EDA_FAMILY_WEIBULL:
      return x > 0 ? -expm1 (-pow (x / fit->b, fit->a)) : 0;
    case EDA_FAMILY_POISSON:
      return x < 0 ? 0 : gsl_cdf_poisson_P ((unsigned)x, fit->a);
    case EDA_FAMILY_NEGATIVE_BINOMIAL:
      return x < 0 ? 0
                   : gsl_cdf_negative_binomial_P ((unsigned)x, chance_of (fit), fit->a);
    }
  return NAN;
}

double
eda_fit_above (EdaFamily family, const EdaFit *fit, double x)
{
  switch (family)
    {
    case EDA_FAMILY_NORMAL:
      return erfc ((x - fit->a) / fit->b * M_SQRT1_2) / 2;
    case EDA_FAMILY_LOG_NORMAL:
      return x > 0 ? erfc ((log (x) - fit->a) / fit->b * M_SQRT1_2) / 2 : 1;
    case EDA_FAMILY_EXPONENTIAL:
      return x > 0 ? exp (-x * fit->a) : 1;
    case EDA_FAMILY_GAMMA:
      return x > 0 ? gsl_cdf_gamma_Q (x, fit->a, 1 / fit->b) : 1;
    case EDA_FAMILY_WEIBULL:
      return x > 0 ? exp (-pow (x / fit->b, fit->a)) : 1;
    case EDA_FAMILY_POISSON:
      return x < 0 ? 1 : gsl_cdf_poisson_Q ((unsigned)x, fit->a);
    case EDA_FAMILY_NEGATIVE_BINOMIAL:
      return x < 0 ? 1
                   : gsl_cdf_negative_binomial_Q ((unsigned)x, chance_of (fit), fit->a);
    }
  return NAN;
}

double
eda_fit_gap (EdaFamily family, const EdaFit *fit, const EdaFitPoints *points)
{
  const int counts = eda_family_is_of_counts (family);
  double    gap = 0, seen = 0;

  for (size_t i = 0; i < points->m; i++)
    {
      const double x = points->value[i], at = eda_fit_below (family, fit, x);
      const double before = counts ? eda_fit_below (family, fit, x - 1) : at;

      gap = fmax (gap, before - seen / points->n);
      seen += points->weight[i];
      gap = fmax (gap, seen / points->n - at);
    }

  return gap;
}

/* A² of Anderson & Darling: −n − Σ ((2i − 1) log F + (2n + 1 − 2i) log (1 − F)) / n.
 * Infinite where the distribution has nothing below a value, as the exponential at 0. */
static double
squared_distance (EdaFamily family, const EdaFit *fit, const double sorted[], size_t n)
{
  EdaSum sum = { 0, 0 };

  if (family != EDA_FAMILY_NORMAL && sorted[0] <= 0)
    return INFINITY;

  for (size_t i = 0; i < n; i++)
    {
      const double below = eda_fit_below (family, fit, sorted[i]);
      const double above
          = below < UPPER ? 1 - below : eda_fit_above (family, fit, sorted[i]);
      const double place = (double)(2 * i + 1);

      eda_sum_add (&sum, place * log (fmax (below, DBL_MIN)));
      eda_sum_add (&sum, (2 * (double)n - place) * log (fmax (above, DBL_MIN)));
    }

  return -(double)n - eda_sum_get (&sum) / (double)n;
}

double
eda_fit_distance (EdaFamily           family,
                  const EdaFit       *fit,
                  const double        sorted[],
                  const EdaFitPoints *points)
{
  if (isnan (fit->log_likelihood))
    return NAN;
  return eda_family_is_of_counts (family)
             ? sqrt (points->n) * eda_fit_gap (family, fit, points)
             : squared_distance (family, fit, sorted, (size_t)points->n);
}

static unsigned long
next_bits (void *state)
{
  return (unsigned long)(eda_random_next (state) >> 32);
}

static double
next_share (void *state)
{
  return eda_random_share (state);
}

static void
set_state (void *state, unsigned long seed)
{
  *(uint64_t *)state = seed;
}

static const gsl_rng_type generator = { "splitmix64",      UINT32_MAX, 0,
                                        sizeof (uint64_t), set_state,  next_bits,
                                        next_share };

static double
draw (EdaFamily family, const EdaFit *fit, const gsl_rng *random)
{
  switch (family)
    {
    case EDA_FAMILY_NORMAL:
      return fit->a + gsl_ran_gaussian_ziggurat (random, fit->b);
    case EDA_FAMILY_LOG_NORMAL:
      return exp (fit->a + gsl_ran_gaussian_ziggurat (random, fit->b));
    case EDA_FAMILY_EXPONENTIAL:
      return gsl_ran_exponential (random, 1 / fit->a);
    case EDA_FAMILY_GAMMA:
      return gsl_ran_gamma (random, fit->a, 1 / fit->b);
    case EDA_FAMILY_WEIBULL:
      return gsl_ran_weibull (random, fit->b, fit->a);
    case EDA_FAMILY_POISSON:
      return gsl_ran_poisson (random, fit->a);
    case EDA_FAMILY_NEGATIVE_BINOMIAL:
      return gsl_ran_negative_binomial (random, chance_of (fit), fit->a);
    }
  return NAN;
}

void
eda_fit_simulate (EdaFamily     family,
                  const EdaFit *fit,
                  size_t        n,
                  uint64_t      seed,
                  double        work[],
                  double        distances[EDA_FIT_REPLICATES])
{
  const gsl_rng random = { &generator, &seed };
  double *const sample = work;

  for (size_t r = 0; r < EDA_FIT_REPLICATES; r++)
    {
      for (size_t i = 0; i < n; i++)
        sample[i] = draw (family, fit, &random);
      eda_sort (sample, n);

      const EdaFitPoints points = eda_fit_points (sample, n, work + EDA_FIT_TEST_MOST);
      const EdaFit       again = eda_fit (family, &points);

      distances[r] = eda_fit_distance (family, &again, sample, &points);
    }
}

double
eda_fit_p (double distance, const double distances[EDA_FIT_REPLICATES])
{
  size_t known = 0, beyond = 0;

  for (size_t r = 0; r < EDA_FIT_REPLICATES; r++)
    {
      known += !isnan (distances[r]);
      beyond += distances[r] >= distance;
    }

  return isnan (distance) ? NAN : ((double)beyond + 1) / ((double)known + 1);
}
