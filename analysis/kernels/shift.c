/* Does one part of a column lie higher than the rest? */
#include "analysis/kernels/shift.h"

#include <math.h>

#include "analysis/kernels/significance.h"

EdaShift
eda_shift (const EdaPart *a, const EdaPart *b)
{
  EdaShift self = { NAN, NAN, NAN, NAN };

  if (a->n < 2 || b->n < 2)
    return self;

  const double n_a = (double)a->n, n_b = (double)b->n;
  const double difference = a->mean - b->mean;
  const double se_a = a->variance / n_a, se_b = b->variance / n_b, se = se_a + se_b;
  const double pooled
      = ((n_a - 1) * a->variance + (n_b - 1) * b->variance) / (n_a + n_b - 2);

  if (!(se > 0))
    return self;
  self.d = difference / sqrt (pooled);
  self.t = difference / sqrt (se);
  self.df
      = 1 / (se_a / se * (se_a / se) / (n_a - 1) + se_b / se * (se_b / se) / (n_b - 1));
  self.p = eda_student_p (self.t, self.df);
  return self;
}

EdaRankShift
eda_rank_shift (double rank_sum, size_t n_a, size_t n_b, double ties)
{
  EdaRankShift self = { NAN, NAN, NAN, NAN };

  if (n_a == 0 || n_b == 0)
    return self;

  const double a = (double)n_a, b = (double)n_b, n = a + b;
  const double variance = a * b / 12 * (n + 1 - ties / n / (n - 1));

  self.u = rank_sum - a * (a + 1) / 2;
  self.rank_biserial = 2 * self.u / (a * b) - 1;
  if (!(variance > 0))
    return self;
  self.z = (self.u - a * b / 2) / sqrt (variance);
  self.p = erfc (fabs (self.z) / sqrt (2));
  return self;
}
