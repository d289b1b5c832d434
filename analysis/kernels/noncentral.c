/* The noncentral chi-square distribution. */
#include "analysis/kernels/noncentral.h"

#include <math.h>

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_sf_gamma.h>

#define NO_WEIGHT 1e-18 /* terms with less add nothing */
#define STEPS 40
#define CLOSE 1e-12 /* relative step at which the search ends */
#define FARTHEST 6  /* roots of chi-square and noncentrality never differ by more SDs */

/* The lower tail, and how fast it falls with the noncentrality. */
typedef struct
{
  double share, slope;
} Tail;

/* One term of the mixture: j more pairs of degrees of freedom. */
typedef struct
{
  double j, weight, share; /* Poisson weight; lower tail of df + 2 j */
  double step;             /* share of j less share of j + 1 */
} Term;

static Term
make_term (double x, double df, double half, double j)
{
  const double k = df / 2 + j;

  return (Term){
    j,
    half > 0 ? exp (j * log (half) - half - gsl_sf_lngamma (j + 1)) : 1,
    gsl_cdf_chisq_P (x, df + 2 * j),
    exp (k * log (x / 2) - x / 2 - gsl_sf_lngamma (k + 1)),
  };
}

static void
add_term (Tail *tail, const Term *term)
{
  tail->share += term->weight * term->share;
  tail->slope -= term->weight * term->step / 2;
}

static Tail
sum_tail (double x, double df, double lambda)
{
  const double half = lambda / 2;
  const Term   middle = make_term (x, df, half, floor (half));
  Tail         tail = { 0, 0 };

  for (Term term = middle; term.weight > NO_WEIGHT;)
    {
      add_term (&tail, &term);
      term.share = fmax (0, term.share - term.step);
      term.j++;
      term.weight *= half / term.j;
      term.step *= x / 2 / (df / 2 + term.j);
    }
  for (Term term = middle; term.j > 0 && term.weight > NO_WEIGHT;)
    {
      term.step *= (df / 2 + term.j) / (x / 2);
      term.weight *= term.j / half;
      term.share += term.step;
      term.j--;
      add_term (&tail, &term);
    }
  return tail;
}

double
eda_noncentral_chi2_cdf (double x, double df, double lambda)
{
  return x > 0 && df > 0 ? sum_tail (x, df, lambda).share : NAN;
}

/* Newton's steps from where the root of chi-square would be normal, kept between ends. */
double
eda_noncentral_chi2_solve (double x, double df, double share)
{
  const double root = sqrt (x), z = gsl_cdf_ugaussian_Qinv (share);
  double       low = 0, high = (root + FARTHEST) * (root + FARTHEST);
  double       lambda = fmax (0, (root + z) * fabs (root + z) - df);

  if (!(x > 0 && df > 0))
    return NAN;
  if (gsl_cdf_chisq_P (x, df) <= share)
    return 0;
  for (int i = 0; i < STEPS; i++)
    {
      const Tail   tail = sum_tail (x, df, lambda);
      const double newton = lambda - (tail.share - share) / tail.slope;
      const double before = lambda;

      if (tail.share > share)
        low = lambda;
      else
        high = lambda;
      lambda = newton > low && newton < high ? newton : (low + high) / 2;
      if (fabs (lambda - before) <= CLOSE * lambda)
        break;
    }
  return lambda;
}
