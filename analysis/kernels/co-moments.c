/* Moments and co-moments of pairs that merge. */
#include "analysis/kernels/co-moments.h"

#include <math.h>

#include "analysis/kernels/compensated.h"
#include "analysis/kernels/moments.h"

EdaCoMoments
eda_co_moments (const double x[], const double y[], size_t n)
{
  EdaCoMoments self = { (double)n, 0, 0, 0, 0, 0 };
  EdaSum       xx = { 0, 0 }, yy = { 0, 0 }, xy = { 0, 0 };

  if (n == 0)
    return self;
  self.mean_x = eda_sum (x, n) / self.n;
  self.mean_y = eda_sum (y, n) / self.n;
  for (size_t i = 0; i < n; i++)
    {
      const double dx = x[i] - self.mean_x, dy = y[i] - self.mean_y;

      eda_sum_add (&xx, dx * dx);
      eda_sum_add (&yy, dy * dy);
      eda_sum_add (&xy, dx * dy);
    }
  self.xx = eda_sum_get (&xx);
  self.yy = eda_sum_get (&yy);
  self.xy = eda_sum_get (&xy);
  return self;
}

EdaCoMoments
eda_co_moments_merge (EdaCoMoments a, EdaCoMoments b)
{
  const double n = a.n + b.n, q = b.n / n;
  const double dx = b.mean_x - a.mean_x, dy = b.mean_y - a.mean_y;

  if (a.n == 0 || b.n == 0)
    return a.n == 0 ? b : a;
  return (EdaCoMoments){ n,
                         a.mean_x + dx * q,
                         a.mean_y + dy * q,
                         a.xx + b.xx + dx * dx * a.n * q,
                         a.yy + b.yy + dy * dy * a.n * q,
                         a.xy + b.xy + dx * dy * a.n * q };
}

double
eda_co_moments_r (const EdaCoMoments *self)
{
  const double r = self->xy / sqrt (self->xx) / sqrt (self->yy);

  return self->xx > 0 && self->yy > 0 ? fmax (-1, fmin (r, 1)) : NAN;
}
