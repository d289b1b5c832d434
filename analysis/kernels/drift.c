/* Does a column change along the rows? */
#include "analysis/kernels/drift.h"

#include <math.h>
#include <string.h>

#include "analysis/kernels/significance.h"

typedef struct
{
  double falling; /* pairs of which the later is less */
  double tied;
  double ties3; /* sum of t (t - 1) (2 t + 5) over groups of t equal values */
} Pairs;

/* Merges two sorted halves of @x and returns how many pairs were the wrong way round. */
static double
merge_halves (double x[], size_t middle, size_t n, double work[])
{
  double wrong = 0;
  size_t left = 0, right = middle;

  for (size_t i = 0; i < n; i++)
    if (right == n || (left < middle && x[left] <= x[right]))
      work[i] = x[left++];
    else
      {
        work[i] = x[right++];
        wrong += (double)(middle - left);
      }
  memcpy (x, work, n * sizeof *x);
  return wrong;
}

static double
count_falling (double x[], size_t n, double work[])
{
  double falling;

  if (n < 2)
    return 0;
  falling = count_falling (x, n / 2, work);
  falling += count_falling (x + n / 2, n - n / 2, work);
  if (x[n / 2 - 1] <= x[n / 2])
    return falling;
  return falling + merge_halves (x, n / 2, n, work);
}

static Pairs
count_pairs (double x[], size_t n, double work[])
{
  Pairs self = { 0, 0, 0 };

  self.falling = count_falling (x, n, work);
  for (size_t first = 0, end; first < n; first = end)
    {
      for (end = first + 1; end < n && x[end] == x[first]; end++)
        ;

      const double t = (double)(end - first);

      self.tied += t * (t - 1) / 2;
      self.ties3 += t * (t - 1) * (2 * t + 5);
    }
  return self;
}

EdaMannKendall
eda_mann_kendall (const double x[], size_t n, double work[])
{
  EdaMannKendall self = { NAN, NAN, NAN, NAN };

  if (n < 2)
    return self;
  memcpy (work, x, n * sizeof *x);

  const Pairs  pairs = count_pairs (work, n, work + n);
  const double rows = (double)n, all = rows * (rows - 1) / 2;
  const double variance = (rows * (rows - 1) * (2 * rows + 5) - pairs.ties3) / 18;

  if (pairs.tied == all)
    return self;
  self.s = all - pairs.tied - 2 * pairs.falling;
  self.tau = self.s / sqrt (all * (all - pairs.tied));
  if (n < 3)
    return self;
  self.z = (self.s - (self.s > 0) + (self.s < 0)) / sqrt (variance);
  self.p = erfc (fabs (self.z) / sqrt (2));
  return self;
}

EdaSmirnov
eda_smirnov (const double a[], size_t n_a, const double b[], size_t n_b)
{
  EdaSmirnov self = { NAN, NAN };
  size_t     i = 0, j = 0;

  if (n_a == 0 || n_b == 0)
    return self;
  self.d = 0;
  while (i < n_a && j < n_b)
    {
      const double at = fmin (a[i], b[j]);

      while (i < n_a && a[i] == at)
        i++;
      while (j < n_b && b[j] == at)
        j++;
      self.d = fmax (self.d, fabs ((double)i / (double)n_a - (double)j / (double)n_b));
    }

  const double n = (double)n_a * ((double)n_b / ((double)n_a + (double)n_b));

  self.p = eda_kolmogorov_p (sqrt (n) * self.d);
  return self;
}
