/* The studentized range, by quadrature of its two integrals.
 *
 * With z the largest of k standard normals the range exceeds w with probability
 *
 *   k ∫ φ(z) [Φ(z)^(k-1) - (Φ(z) - Φ(z - w))^(k-1)] dz,
 *
 * and w = q s, where df s² is chi-square. Every term is positive and a difference of
 * powers is expanded, so that small tails keep their digits. */
#include "analysis/kernels/studentized-range.h"

#include <math.h>

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_sf_gamma.h>

#define Z_STEP 0.25
#define Z_POINTS                                                                         \
  160 /* z from -8.75 to 31: the normal density beyond counts for nothing */
#define Z_FIRST -8.75
#define W_MAX 44.0 /* tails beyond are below 1e-200 */
#define NEGLIGIBLE 1e-16
#define MAX_DF 25000.0 /* beyond, s is as good as 1 */

/* φ and Φ where they are needed again and again. */
typedef struct
{
  double density[Z_POINTS], below[Z_POINTS];
} Normal;

static void
normal_init (Normal *self)
{
  for (int i = 0; i < Z_POINTS; i++)
    {
      const double z = Z_FIRST + i * Z_STEP;

      self->density[i] = exp (-z * z / 2) / sqrt (2 * M_PI);
      self->below[i] = erfc (-z / M_SQRT2) / 2;
    }
}

/* a^m - c^m = (a - c) Σ a^i c^(m-1-i) for whole m. */
static double
difference_of_powers (double a, double c, double gap, double m)
{
  double sum = 0, power = 1;

  for (double i = 0; i < m; i++)
    {
      sum = sum * c + power;
      power *= a;
    }
  return gap * sum;
}

/* Upper tail of the range of @k standard normals. */
static double
range_tail (const Normal *normal, double w, double k)
{
  double sum = 0;

  if (w <= 0 || w > W_MAX)
    return w <= 0 ? 1 : 0;
  for (int i = 0; i < Z_POINTS; i++)
    {
      const double z = Z_FIRST + i * Z_STEP;
      const double below = normal->below[i];
      const double gap = erfc ((w - z) / M_SQRT2) / 2;
      const double term
          = normal->density[i] * difference_of_powers (below, below - gap, gap, k - 1);

      sum += term;
      if (z > w / 2 && term <= NEGLIGIBLE * sum)
        break;
    }
  return fmin (1.0, k * sum * Z_STEP);
}

/* The density of u = log s, and what is summed over it. */
typedef struct
{
  const Normal *normal;
  double        q, k, df, log_scale;
} Tail;

static double
tail_term (const Tail *self, double u)
{
  const double log_density
      = self->log_scale + self->df * u - self->df / 2 * expm1 (2 * u);

  return log_density < -745
             ? 0
             : exp (log_density) * range_tail (self->normal, self->q * exp (u), self->k);
}

/* Terms from @u on in steps of @step until they no longer count. */
static double
sum_terms (const Tail *self, double u, double step, double sum)
{
  const double before = sum;
  double       term;

  do
    {
      term = tail_term (self, u);
      sum += term;
      u += step;
    }
  while (term > NEGLIGIBLE * sum);
  return sum - before;
}

double
eda_studentized_range_p (double q, double k, double df)
{
  if (isnan (q) || !(k >= 2) || !(df >= 1))
    return NAN;

  if (q <= 0)
    return 1.0;

  if (isinf (q))
    return 0.0;

  Normal normal;

  normal_init (&normal);
  if (df > MAX_DF)
    return range_tail (&normal, q, k);

  /* log of 2 (df/2)^(df/2) e^(-df/2) / Γ(df/2) */
  const double half = df / 2;
  const Tail   tail
      = { &normal, q, k, df, M_LN2 + half * log (half) - half - gsl_sf_lngamma (half) };

  /* The summit of the integrand, and a step for its width there. */
  const double summit = -log1p (q * q / (2 * df)) / 2;
  const double step = fmin (0.12, 0.4 / sqrt (2 * df));
  const double right = sum_terms (&tail, summit, step, 0.0);
  const double left = sum_terms (&tail, summit - step, -step, right);

  return fmin (1.0, (left + right) * step);
}

double
eda_studentized_range_quantile (double p, double k, double df)
{
  if (!(p > 0 && p < 1) || !(k >= 2) || !(df >= 1))
    return NAN;

  /* Two of the means alone do not reach it; all pairs together, counted singly, pass it.
   */
  double low = M_SQRT2 * gsl_cdf_tdist_Qinv (p / 2, df);
  double high = M_SQRT2 * gsl_cdf_tdist_Qinv (p / (k * (k - 1)), df);
  double at_low = log (eda_studentized_range_p (low, k, df) / p);
  double at_high = log (eda_studentized_range_p (high, k, df) / p);

  /* Regula falsi; an end that stays twice is given half its weight (Illinois). */
  for (int i = 0, kept = 0;
       i < 60 && high - low > 1e-14 * high && at_low > 0 && at_high < 0;
       i++)
    {
      const double middle = low + (high - low) * (at_low / (at_low - at_high));
      const double at = log (eda_studentized_range_p (middle, k, df) / p);

      if (fabs (at) < 1e-13)
        return middle;
      if (at > 0)
        {
          low = middle;
          at_low = at;
          at_high /= kept == 1 ? 2 : 1;
          kept = 1;
        }
      else
        {
          high = middle;
          at_high = at;
          at_low /= kept == -1 ? 2 : 1;
          kept = -1;
        }
    }
  return fabs (at_low) < fabs (at_high) ? low : high;
}

EdaTukeyPair
eda_tukey_pair (double diff,
                double variance,
                double n_a,
                double n_b,
                double k,
                double df,
                double quantile)
{
  const double se = sqrt (variance / 2 * (1 / n_a + 1 / n_b));
  EdaTukeyPair self = { diff, NAN, NAN, NAN };

  if (!(se > 0))
    return self;

  self.low = diff - quantile * se;
  self.high = diff + quantile * se;
  self.p = eda_studentized_range_p (fabs (diff) / se, k, df);
  return self;
}
