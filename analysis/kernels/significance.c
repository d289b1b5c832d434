/* From a statistic to its p-value, and many tests at once. */
#include "analysis/kernels/significance.h"

#include <math.h>

#include <gsl/gsl_cdf.h>

#include "analysis/kernels/sort.h"

double
eda_student_p (double t, double df)
{
  if (isnan (t) || !(df > 0))
    return NAN;

  const double square = t * t;

  /* Near the centre the small argument is the other one: no digits are lost to df + t².
   */
  if (square < 1)
    return gsl_cdf_beta_Q (square / (df + square), 0.5, df / 2);

  return gsl_cdf_beta_P (1 / (1 + square / df), df / 2, 0.5);
}

double
eda_chi_square_p (double chi2, double df)
{
  if (isnan (chi2) || !(df > 0))
    return NAN;

  return isinf (chi2) ? 0.0 : gsl_cdf_chisq_Q (chi2, df);
}

double
eda_f_p (double f, double df1, double df2)
{
  if (isnan (f) || !(df1 > 0) || !(df2 > 0))
    return NAN;

  if (isinf (f))
    return 0.0;

  /* As for Student's t: of the two arguments the smaller keeps its digits. */
  const double ratio = df1 / df2 * f;

  if (ratio < 1)
    return gsl_cdf_beta_Q (ratio / (1 + ratio), df1 / 2, df2 / 2);

  return gsl_cdf_beta_P (1 / (1 + ratio), df2 / 2, df1 / 2);
}

double
eda_normal_p (double z)
{
  return isnan (z) ? NAN : erfc (fabs (z) / M_SQRT2);
}

double
eda_chi_square_quantile (double share, double df)
{
  return df > 0 ? gsl_cdf_chisq_Pinv (share, df) : NAN;
}

/* Of the two series the one that converges fast at @t. */
double
eda_kolmogorov_p (double t)
{
  double sum = 0;

  if (isnan (t))
    return NAN;
  if (t < 1)
    {
      for (int k = 1; k < 20; k += 2)
        sum += exp (-k * k * M_PI * M_PI / (8 * t * t));
      return t > 0 ? 1 - sqrt (2 * M_PI) / t * sum : 1;
    }
  for (int k = 1; k < 20; k++)
    sum += (k % 2 ? 2 : -2) * exp (-2.0 * k * k * t * t);
  return fmin (sum, 1);
}

/* The smallest p first, those that are NaN behind them all. @q: workspace.
 * Returns: how many are numbers. */
static size_t
rank_tests (const double p[], size_t n, double q[], size_t order[])
{
  size_t tests = 0;

  for (size_t i = 0; i < n; i++)
    {
      q[i] = isnan (p[i]) ? INFINITY : p[i];
      tests += !isnan (p[i]);
    }
  eda_sort_order (q, n, order);
  return tests;
}

/* @weight: what takes the place of the number of tests. */
static void
step_up (const double p[],
         size_t       n,
         size_t       tests,
         double       weight,
         double       q[],
         const size_t order[])
{
  double least = 1.0;

  for (size_t rank = n; rank > 0; rank--)
    {
      const size_t i = order[rank - 1];

      if (rank <= tests)
        least = fmin (least, p[i] * (weight / (double)rank));
      q[i] = isnan (p[i]) ? NAN : least;
    }
}

void
eda_adjust_bh (const double p[], size_t n, double q[], size_t order[])
{
  const size_t tests = rank_tests (p, n, q, order);

  step_up (p, n, tests, (double)tests, q, order);
}

void
eda_adjust_by (const double p[], size_t n, double q[], size_t order[])
{
  const size_t tests = rank_tests (p, n, q, order);
  double       harmonic = 0;

  for (size_t i = tests; i > 0; i--) /* small terms first */
    harmonic += 1 / (double)i;
  step_up (p, n, tests, (double)tests * harmonic, q, order);
}
