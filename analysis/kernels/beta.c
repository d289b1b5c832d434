/* Beta: tails by GSL, quantiles by halving. */

#include "analysis/kernels/beta.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

#define HALVINGS 42

double
eda_beta_above (double x, double a, double b)
{
  if (!(a > 0) || !(b > 0) || isnan (x))
    return NAN;
  if (x <= 0)
    return 1;
  return x >= 1 ? 0 : gsl_cdf_beta_Q (x, a, b);
}

double
eda_beta_quantile (double p, double a, double b)
{
  double low = 0, high = 1;

  if (!(a > 0) || !(b > 0) || !(p >= 0 && p <= 1))
    return NAN;
  for (int i = 0; i < HALVINGS; i++)
    {
      const double middle = (low + high) / 2;

      if (1 - eda_beta_above (middle, a, b) < p)
        low = middle;
      else
        high = middle;
    }
  return (low + high) / 2;
}
