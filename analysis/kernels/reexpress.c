/* Which power of the values is nearest to a bell shape. */
#include "analysis/kernels/reexpress.h"

#include <math.h>

#define LEAST_N 10
#define MOST 3.0
#define TOLERANCE 1e-9
#define HALF_CHI2                                                                        \
  1.9207294103470622 /* half of chi-square's 95 % point, 1 degree of freedom */

/* Logarithms of the values over their geometric mean: the likelihood then needs no
 * Jacobian. */
typedef struct
{
  const double *logs;
  size_t        m;
  double        n; /* values the likelihood speaks of */
} Logs;

/* Profile log-likelihood of @lambda, up to a constant: −n/2 log of the variance of (y^λ −
 * 1)/λ. */
static double
log_likelihood (const Logs *self, double lambda)
{
  const double m = (double)self->m;
  double       mean = 0, squares = 0;

  for (size_t i = 0; i < self->m; i++)
    {
      const double log = self->logs[i];
      const double y = fabs (lambda) < 1e-12 ? log : expm1 (lambda * log) / lambda;
      const double d = y - mean;

      mean += d / (double)(i + 1);
      squares += d * (y - mean);
    }

  return -self->n / 2 * log (squares / m);
}

/* Golden section; the likelihood has one peak in all but strange data, where any will do.
 */
static double
find_peak (const Logs *self)
{
  const double golden = (sqrt (5) - 1) / 2;
  double       low = -MOST, high = MOST;
  double       a = high - golden * (high - low), b = low + golden * (high - low);
  double       at_a = log_likelihood (self, a), at_b = log_likelihood (self, b);

  while (high - low > TOLERANCE * 100)
    if (at_a > at_b)
      {
        high = b;
        b = a;
        at_b = at_a;
        a = high - golden * (high - low);
        at_a = log_likelihood (self, a);
      }
    else
      {
        low = a;
        a = b;
        at_a = at_b;
        b = low + golden * (high - low);
        at_b = log_likelihood (self, b);
      }

  return (low + high) / 2;
}

/* Where the likelihood has fallen to @limit on the way from @peak to @end. */
static double
find_fall (const Logs *self, double peak, double end, double limit)
{
  double inside = peak, outside = end;

  if (log_likelihood (self, end) > limit)
    return end;
  while (fabs (outside - inside) > TOLERANCE * 100)
    {
      const double middle = (inside + outside) / 2;

      if (log_likelihood (self, middle) > limit)
        inside = middle;
      else
        outside = middle;
    }

  return (inside + outside) / 2;
}

static double
choose_rung (const EdaBoxCox *found)
{
  static const double rungs[] = { 1, 0, 0.5, -1, 2, -0.5, 1.0 / 3 };

  for (size_t i = 0; i < sizeof rungs / sizeof rungs[0]; i++)
    if (found->low <= rungs[i] && rungs[i] <= found->high)
      return rungs[i];

  return nearbyint (found->lambda * 10) / 10;
}

EdaBoxCox
eda_box_cox (const double sorted[], size_t n, double work[])
{
  const size_t m = n < EDA_REEXPRESS_MOST ? n : EDA_REEXPRESS_MOST;
  Logs         logs = { work, m, (double)n };
  EdaBoxCox    self = { NAN, NAN, NAN, NAN };
  double       mean = 0;

  if (n < LEAST_N || !(sorted[0] > 0) || sorted[0] == sorted[n - 1])
    return self;

  for (size_t i = 0; i < m; i++)
    {
      const double at = ((double)i + 0.5) * (double)n / (double)m;

      work[i] = log (sorted[n <= EDA_REEXPRESS_MOST ? i : (size_t)at]);
      mean += work[i] / (double)m;
    }
  for (size_t i = 0; i < m; i++)
    work[i] -= mean;

  self.lambda = find_peak (&logs);

  const double limit = log_likelihood (&logs, self.lambda) - HALF_CHI2;
  self.low = find_fall (&logs, self.lambda, -MOST, limit);
  self.high = find_fall (&logs, self.lambda, MOST, limit);
  self.rung = choose_rung (&self);
  return self;
}
