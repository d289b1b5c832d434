/* Moments and co-moments that merge. */
#include "analysis/kernels/moment-parts.h"

#include <math.h>
#include <string.h>

#include "analysis/kernels/compensated.h"
#include "analysis/kernels/moments.h"

EdaMomentPart
eda_moment_part (const double x[], size_t n)
{
  EdaMomentPart self = { (double)n, 0, 0, 0, 0 };
  EdaSum        squares = { 0, 0 }, cubes = { 0, 0 }, fourths = { 0, 0 };

  if (n == 0)
    return self;
  self.mean = eda_sum (x, n) / self.n;
  for (size_t i = 0; i < n; i++)
    {
      const double d = x[i] - self.mean;

      eda_sum_add (&squares, d * d);
      eda_sum_add (&cubes, d * d * d);
      eda_sum_add (&fourths, d * d * d * d);
    }
  self.m2 = eda_sum_get (&squares);
  self.m3 = eda_sum_get (&cubes);
  self.m4 = eda_sum_get (&fourths);
  return self;
}

EdaPairPart
eda_pair_part (const double x[], const double y[], size_t n)
{
  EdaPairPart self = { (double)n, 0, 0, 0, 0, 0 };
  EdaSum      xx = { 0, 0 }, yy = { 0, 0 }, xy = { 0, 0 };

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

EdaMomentPart
eda_moment_part_merge (EdaMomentPart a, EdaMomentPart b)
{
  const double  n = a.n + b.n, d = b.mean - a.mean;
  const double  p = a.n / n, q = b.n / n; /* shares */
  EdaMomentPart self = { n, 0, 0, 0, 0 };

  if (a.n == 0 || b.n == 0)
    return a.n == 0 ? b : a;
  self.mean = a.mean + d * q;
  self.m2 = a.m2 + b.m2 + d * d * a.n * q;
  self.m3 = a.m3 + b.m3 + d * d * d * a.n * q * (p - q) + 3 * d * (p * b.m2 - q * a.m2);
  self.m4 = a.m4 + b.m4 + d * d * d * d * a.n * q * (p * p - p * q + q * q)
            + 6 * d * d * (p * p * b.m2 + q * q * a.m2) + 4 * d * (p * b.m3 - q * a.m3);
  return self;
}

EdaPairPart
eda_pair_part_merge (EdaPairPart a, EdaPairPart b)
{
  const double n = a.n + b.n, q = b.n / n;
  const double dx = b.mean_x - a.mean_x, dy = b.mean_y - a.mean_y;

  if (a.n == 0 || b.n == 0)
    return a.n == 0 ? b : a;
  return (EdaPairPart){ n,
                        a.mean_x + dx * q,
                        a.mean_y + dy * q,
                        a.xx + b.xx + dx * dx * a.n * q,
                        a.yy + b.yy + dy * dy * a.n * q,
                        a.xy + b.xy + dx * dy * a.n * q };
}

void
eda_moment_part_combine (double into[], const double later[])
{
  EdaMomentPart a, b;

  memcpy (&a, into, sizeof a);
  memcpy (&b, later, sizeof b);
  a = eda_moment_part_merge (a, b);
  memcpy (into, &a, sizeof a);
}

void
eda_pair_part_combine (double into[], const double later[])
{
  EdaPairPart a, b;

  memcpy (&a, into, sizeof a);
  memcpy (&b, later, sizeof b);
  a = eda_pair_part_merge (a, b);
  memcpy (into, &a, sizeof a);
}

double
eda_pair_part_r (const EdaPairPart *self)
{
  const double r = self->xy / sqrt (self->xx) / sqrt (self->yy);

  return self->xx > 0 && self->yy > 0 ? fmax (-1, fmin (r, 1)) : NAN;
}
