/* The noncentral F distribution. */
#include "analysis/kernels/noncentral-f.h"

#include <math.h>

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_sf_gamma.h>

#define NO_WEIGHT 1e-18 /* terms with less add nothing */
#define STEPS 200
#define CLOSE 1e-10 /* relative width at which the search ends */

/* One term of the mixture: j more pairs of degrees of freedom above. */
typedef struct
{
  double j, weight,
      share;   /* Poisson weight; lower tail of the beta distribution of a + j */
  double step; /* share of j less share of j + 1 */
} Term;

static Term
make_term (double x, double a, double b, double half, double j)
{
  return (Term){
    j,
    half > 0 ? exp (j * log (half) - half - gsl_sf_lngamma (j + 1)) : 1,
    gsl_cdf_beta_P (x, a + j, b),
    exp ((a + j) * log (x) + b * log1p (-x) - log (a + j) - gsl_sf_lnbeta (a + j, b)),
  };
}

/* @x: of the beta distribution; @half: of the noncentrality */
static double
sum_tail (double x, double a, double b, double half)
{
  const Term middle = make_term (x, a, b, half, floor (half));
  double     sum = 0;

  for (Term term = middle; term.weight > NO_WEIGHT;)
    {
      sum += term.weight * term.share;
      term.share = fmax (0, term.share - term.step);
      term.step *= x * (a + term.j + b) / (a + term.j + 1);
      term.j++;
      term.weight *= half / term.j;
    }
  for (Term term = middle; term.j > 0 && term.weight > NO_WEIGHT;)
    {
      term.step *= (a + term.j) / (x * (a + term.j - 1 + b));
      term.share += term.step;
      term.weight *= term.j / half;
      term.j--;
      sum += term.weight * term.share;
    }
  return fmin (sum, 1);
}

double
eda_noncentral_f_cdf (double f, double df1, double df2, double lambda)
{
  if (!(f > 0 && df1 > 0 && df2 > 0 && lambda >= 0) || isinf (f))
    return NAN;
  return sum_tail (df1 * f / (df1 * f + df2), df1 / 2, df2 / 2, lambda / 2);
}

/* The noncentrality at which the lower tail of @f is @share; 0 when it is less without
 * any. */
static double
solve (double f, double df1, double df2, double share)
{
  double low = 0, high = df1 * f + df1 + 1;

  if (eda_noncentral_f_cdf (f, df1, df2, 0) <= share)
    return 0;
  while (eda_noncentral_f_cdf (f, df1, df2, high) > share)
    {
      low = high;
      high *= 2;
    }
  for (int i = 0; i < STEPS && high - low > CLOSE * high; i++)
    {
      double middle = (low + high) / 2;

      if (eda_noncentral_f_cdf (f, df1, df2, middle) > share)
        low = middle;
      else
        high = middle;
    }
  return (low + high) / 2;
}

EdaInterval
eda_interval_explained (double f, double df1, double df2, double level)
{
  const double total = df1 + df2 + 1;
  double       low, high;

  if (!(f > 0 && df1 > 0 && df2 > 0) || isinf (f))
    return (EdaInterval){ NAN, NAN };
  low = solve (f, df1, df2, (1 + level) / 2);
  high = solve (f, df1, df2, (1 - level) / 2);
  return (EdaInterval){ low / (low + total), high / (high + total) };
}
