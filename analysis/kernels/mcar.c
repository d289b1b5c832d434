/* Little's test that cells are missing completely at random.
 *
 * EM for the mean and covariance of a normal with missing cells needs of each pattern of
 * present columns only its count, means and products, so a step costs the same for a
 * thousand rows and a million. Regressions of the missing on the present columns come
 * from the sweep operator (Goodnight 1979), which also says when a column adds nothing.
 */
#include "analysis/kernels/mcar.h"

#include <math.h>
#include <string.h>

#include "analysis/kernels/significance.h"

#define MOST_STEPS 20000
#define FEWEST_STEPS 200
#define MAX_WORK 2e9   /* multiplications: a few seconds at most */
#define SETTLED 1e-9   /* change of a mean or covariance in a step, in SDs */
#define REDUNDANT 1e-8 /* share of its variance that a column must add */

/* The places in the workspace. */
typedef struct
{
  size_t  p;
  double *mean, *cov;         /* p, p × p: where EM stands */
  double *sum, *sum_products; /* p, p × p: about @mean, expected in this step */
  double *swept;              /* (p + 1) × (p + 1) */
  double *shift, *filled;     /* p, p × p: one pattern's, about @mean */
} Em;

size_t
eda_mcar_work_size (size_t p)
{
  return 3 * p + 3 * p * p + (p + 1) * (p + 1);
}

static Em
em_new (size_t p, double work[])
{
  Em self = { .p = p };

  self.mean = work;
  self.sum = self.mean + p;
  self.shift = self.sum + p;
  self.cov = self.shift + p;
  self.sum_products = self.cov + p * p;
  self.filled = self.sum_products + p * p;
  self.swept = self.filled + p * p;
  return self;
}

/* Sweeps the symmetric @a (size × size) on row @k. */
static void
sweep (double a[], size_t size, size_t k)
{
  const double pivot = a[k * size + k];

  for (size_t i = 0; i < size; i++)
    if (i != k)
      {
        const double factor = a[i * size + k] / pivot;

        for (size_t j = 0; j < size; j++)
          if (j != k)
            a[i * size + j] -= factor * a[k * size + j];
      }
  for (size_t i = 0; i < size; i++)
    if (i != k)
      {
        a[i * size + k] /= pivot;
        a[k * size + i] /= pivot;
      }
  a[k * size + k] = -1 / pivot;
}

/* Sweeps on the columns of @pattern that add something; returns their number. What a
 * redundant column would have explained others do, so its row is cleared. */
static size_t
sweep_pattern (const Em *self, const EdaMcarPattern *pattern, double a[], size_t size)
{
  size_t rank = 0;

  for (size_t i = 0; i < pattern->k; i++)
    {
      const size_t k = pattern->observed[i];

      if (a[k * size + k] > REDUNDANT * self->cov[k * self->p + k])
        {
          sweep (a, size, k);
          rank++;
        }
      else
        for (size_t j = 0; j < size; j++)
          a[k * size + j] = a[j * size + k] = 0;
    }
  return rank;
}

/* The first guess: each column's own mean and variance, no covariance. */
static void
em_start (Em *self, const EdaMcarPattern patterns[], size_t n_patterns)
{
  const size_t p = self->p;
  double      *n = self->shift;

  memset (n, 0, p * sizeof *n);
  memset (self->mean, 0, p * sizeof *self->mean);
  memset (self->cov, 0, p * p * sizeof *self->cov);
  for (size_t j = 0; j < n_patterns; j++)
    for (size_t i = 0; i < patterns[j].k; i++)
      {
        n[patterns[j].observed[i]] += (double)patterns[j].n;
        self->mean[patterns[j].observed[i]]
            += (double)patterns[j].n * patterns[j].mean[i];
      }
  for (size_t k = 0; k < p; k++)
    self->mean[k] /= n[k];
  for (size_t j = 0; j < n_patterns; j++)
    for (size_t i = 0; i < patterns[j].k; i++)
      {
        const size_t k = patterns[j].observed[i];
        const double shift = patterns[j].mean[i] - self->mean[k];

        self->cov[k * p + k] += (patterns[j].products[i * patterns[j].k + i]
                                 + (double)patterns[j].n * shift * shift)
                                / n[k];
      }
}

/* Observed deviations of @pattern about the current mean, in places of the full table;
 * everything else 0. */
static void
spread_out (Em *self, const EdaMcarPattern *pattern)
{
  const size_t p = self->p, k = pattern->k;
  const double n = (double)pattern->n;

  memset (self->shift, 0, p * sizeof *self->shift);
  memset (self->filled, 0, p * p * sizeof *self->filled);
  for (size_t i = 0; i < k; i++)
    self->shift[pattern->observed[i]]
        = pattern->mean[i] - self->mean[pattern->observed[i]];
  for (size_t i = 0; i < k; i++)
    for (size_t j = 0; j < k; j++)
      {
        const size_t a = pattern->observed[i], b = pattern->observed[j];

        self->filled[a * p + b]
            = pattern->products[i * k + j] + n * self->shift[a] * self->shift[b];
      }
}

static int
is_observed (const EdaMcarPattern *pattern, size_t column)
{
  for (size_t i = 0; i < pattern->k; i++)
    if (pattern->observed[i] == column)
      return 1;
  return 0;
}

/* The expected product of column @m, missing in @pattern, with column @j: through the
 * regression on the columns that are present, whose products with @j are filled already.
 */
static void
fill_product (Em *self, const EdaMcarPattern *pattern, size_t m, size_t j)
{
  const size_t p = self->p;
  double       total = 0;

  for (size_t i = 0; i < pattern->k; i++)
    total += self->swept[m * p + pattern->observed[i]]
             * self->filled[pattern->observed[i] * p + j];
  self->filled[m * p + j] = self->filled[j * p + m] = total;
}

static void
fill_missing (Em *self, const EdaMcarPattern *pattern)
{
  const size_t p = self->p;

  for (size_t m = 0; m < p; m++)
    {
      if (is_observed (pattern, m))
        continue;
      for (size_t i = 0; i < pattern->k; i++)
        {
          self->shift[m] += self->swept[m * p + pattern->observed[i]]
                            * self->shift[pattern->observed[i]];
          fill_product (self, pattern, m, pattern->observed[i]);
        }
      for (size_t other = 0; other <= m; other++)
        if (!is_observed (pattern, other))
          fill_product (self, pattern, m, other);
    }
}

/* What of the missing columns' covariance the present ones leave open. */
static void
add_residuals (Em *self, const EdaMcarPattern *pattern)
{
  const size_t p = self->p;

  for (size_t i = 0; i < pattern->k; i++)
    for (size_t j = 0; j < p; j++)
      self->swept[pattern->observed[i] * p + j]
          = self->swept[j * p + pattern->observed[i]] = 0;
  for (size_t i = 0; i < p * p; i++)
    self->filled[i] += (double)pattern->n * self->swept[i];
}

static void
add_pattern (Em *self, const EdaMcarPattern *pattern)
{
  const size_t p = self->p;

  spread_out (self, pattern);
  if (pattern->k < p)
    {
      memcpy (self->swept, self->cov, p * p * sizeof *self->swept);
      sweep_pattern (self, pattern, self->swept, p);
      fill_missing (self, pattern);
      add_residuals (self, pattern);
    }
  for (size_t i = 0; i < p; i++)
    self->sum[i] += (double)pattern->n * self->shift[i];
  for (size_t i = 0; i < p * p; i++)
    self->sum_products[i] += self->filled[i];
}

/* One step of EM; returns the largest change in SDs. */
static double
em_step (Em *self, const EdaMcarPattern patterns[], size_t n_patterns, double n)
{
  const size_t p = self->p;
  double       change = 0;

  memset (self->sum, 0, p * sizeof *self->sum);
  memset (self->sum_products, 0, p * p * sizeof *self->sum_products);
  for (size_t j = 0; j < n_patterns; j++)
    add_pattern (self, &patterns[j]);

  for (size_t i = 0; i < p; i++)
    {
      self->sum[i] /= n;
      self->shift[i] = sqrt (self->cov[i * p + i]);
    }
  for (size_t i = 0; i < p; i++)
    for (size_t j = 0; j < p; j++)
      {
        const double cov
            = self->sum_products[i * p + j] / n - self->sum[i] * self->sum[j];

        change = fmax (change,
                       fabs (cov - self->cov[i * p + j])
                           / (self->shift[i] * self->shift[j]));
        self->cov[i * p + j] = cov;
      }
  for (size_t i = 0; i < p; i++)
    {
      change = fmax (change, fabs (self->sum[i]) / self->shift[i]);
      self->mean[i] += self->sum[i];
    }
  return change;
}

/* n times the squared distance of a pattern's mean from the common one; the matrix gets a
 * border that ends up as minus the distance. */
static double
measure_distance (Em *self, const EdaMcarPattern *pattern, size_t *rank)
{
  const size_t p = self->p, size = p + 1;
  double      *a = self->swept;

  memset (a, 0, size * size * sizeof *a);
  for (size_t i = 0; i < pattern->k; i++)
    {
      const size_t row = pattern->observed[i];

      for (size_t j = 0; j < pattern->k; j++)
        a[row * size + pattern->observed[j]] = self->cov[row * p + pattern->observed[j]];
      a[row * size + p] = a[p * size + row] = pattern->mean[i] - self->mean[row];
    }
  *rank = sweep_pattern (self, pattern, a, size);
  return -(double)pattern->n * a[p * size + p];
}

static size_t
measure_rank (Em *self)
{
  const size_t p = self->p;
  size_t       rank = 0;

  memcpy (self->swept, self->cov, p * p * sizeof *self->swept);
  for (size_t k = 0; k < p; k++)
    if (self->swept[k * p + k] > REDUNDANT * self->cov[k * p + k])
      {
        sweep (self->swept, p, k);
        rank++;
      }
  return rank;
}

/* Nearly collinear columns settle slowly; how long to wait depends on what a step costs.
 */
static size_t
count_steps (size_t n_patterns, size_t p)
{
  const double cost = (double)n_patterns * (double)(p * p * p);

  return (size_t)fmax (FEWEST_STEPS, fmin (MOST_STEPS, MAX_WORK / cost));
}

EdaMcar
eda_mcar_test (const EdaMcarPattern patterns[],
               size_t               n_patterns,
               size_t               p,
               double               work[])
{
  EdaMcar self = { NAN, NAN, NAN, NAN, NAN, 0, 0 };
  Em      em = em_new (p, work);
  double  n = 0, chi2 = 0, df = 0, change = INFINITY;

  if (n_patterns < 2)
    return self;
  for (size_t j = 0; j < n_patterns; j++)
    n += (double)patterns[j].n;
  em_start (&em, patterns, n_patterns);
  while (change > SETTLED && self.iterations < count_steps (n_patterns, p))
    {
      change = em_step (&em, patterns, n_patterns, n);
      self.iterations++;
    }
  if (!(change <= SETTLED))
    return self;

  self.rank = measure_rank (&em);
  for (size_t j = 0; j < n_patterns; j++)
    {
      size_t rank;

      chi2 += measure_distance (&em, &patterns[j], &rank);
      df += (double)rank;
    }
  df -= (double)self.rank;
  if (!(df > 0))
    return self;
  self.df = df;
  self.chi2_ml = fmax (chi2, 0);
  self.chi2 = self.chi2_ml * ((n - 1) / n);
  self.p = eda_chi_square_p (self.chi2, df);
  self.p_ml = eda_chi_square_p (self.chi2_ml, df);
  return self;
}
