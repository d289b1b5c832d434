/* Groups compared by ranks. */
#include "analysis/kernels/rank-tests.h"

#include <math.h>

#include "analysis/kernels/significance.h"

/* Ranks that share a value get their mean; all are kept doubled and seen from their
 * centre n + 1, as whole numbers. Returns the sum of t³ - t over the ties. */
static double
sum_ranks (const double sorted[], const unsigned char group[], size_t n, double twice[])
{
  double ties = 0;

  for (size_t start = 0, end; start < n; start = end)
    {
      for (end = start + 1; end < n && sorted[end] == sorted[start]; end++)
        ;

      const double centred = (double)(start + end) - (double)n;
      const double t = (double)(end - start);

      for (size_t i = start; i < end; i++)
        twice[group[i]] += centred;
      ties += t * t * t - t;
    }
  return ties;
}

EdaKruskalWallis
eda_kruskal_wallis (const double        sorted[],
                    const unsigned char group[],
                    size_t              n,
                    size_t              k,
                    double              rank_sums[],
                    size_t              sizes[])
{
  EdaKruskalWallis self = { NAN, NAN, NAN, NAN, NAN };
  const double     count = (double)n;
  double           between = 0;
  size_t           occurring = 0;

  for (size_t i = 0; i < k; i++)
    {
      rank_sums[i] = 0;
      sizes[i] = 0;
    }
  for (size_t i = 0; i < n; i++)
    sizes[group[i]]++;

  self.ties = sum_ranks (sorted, group, n, rank_sums);

  /* Of doubled ranks. */
  const double total = (count * count * count - count - self.ties) / 3;

  for (size_t i = 0; i < k; i++)
    {
      const double off = rank_sums[i], size = (double)sizes[i];

      rank_sums[i] = off / 2 + size * (count + 1) / 2;
      if (sizes[i] == 0)
        continue;
      between += off / size * off;
      occurring++;
    }
  if (occurring < 2)
    return self;

  self.df = (double)occurring - 1;
  if (!(total > 0))
    return self;
  self.epsilon2 = between / total;
  self.h = (count - 1) * self.epsilon2;
  self.p = eda_chi_square_p (self.h, self.df);
  return self;
}

EdaMannWhitney
eda_mann_whitney (double rank_sum1, size_t n1, size_t n2, double ties)
{
  const double   a = (double)n1, b = (double)n2, n = a + b;
  EdaMannWhitney self = { NAN, NAN, NAN, NAN };

  if (n1 == 0 || n2 == 0)
    return self;

  const double off = rank_sum1 - a * (n + 1) / 2; /* u beyond its mean a b / 2 */
  const double sd = sqrt (a * b / 12 * (n + 1 - ties / n / (n - 1)));

  self.u = rank_sum1 - a * (a + 1) / 2;
  self.rank_biserial = 2 * self.u / (a * b) - 1;
  if (!(sd > 0))
    return self;
  self.p = eda_normal_p (off / sd);
  self.p_continuity = eda_normal_p (fmax (fabs (off) - 0.5, 0) / sd);
  return self;
}
