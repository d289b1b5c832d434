/* FAST-MCD: from many small random subsets, steps that each make the determinant of the
 * tightest half smaller; the best few are carried on until nothing changes. */
#include "analysis/kernels/mcd.h"

#include <math.h>
#include <string.h>

#include <gsl/gsl_cdf.h>

#include "analysis/kernels/multivariate.h"
#include "analysis/kernels/random.h"
#include "analysis/kernels/sort.h"

#define BEST 10
#define MOST_STARTS 500
#define FEWEST_STARTS 50
#define START_WORK 3e8 /* multiplications that the starts may take */
#define MAX_STEPS 100

/* Rows to work on, with room for one fit. */
typedef struct
{
  const double *z;
  size_t        n, p, stride, h;
  double       *mean, *lower; /* of the fit */
  double       *d2;           /* n */
  size_t       *order;        /* n: nearest first */
} Fit;

/* Mean and covariance of rows order[0 .. m) with divisor m; 0 when it is singular. */
static int
fit_rows (Fit *self, size_t m)
{
  const size_t p = self->p;

  memset (self->mean, 0, p * sizeof (double));
  memset (self->lower, 0, p * p * sizeof (double));
  for (size_t k = 0; k < m; k++)
    for (size_t i = 0; i < p; i++)
      self->mean[i] += self->z[self->order[k] * self->stride + i];
  for (size_t i = 0; i < p; i++)
    self->mean[i] /= (double)m;
  for (size_t k = 0; k < m; k++)
    {
      const double *row = self->z + self->order[k] * self->stride;

      for (size_t i = 0; i < p; i++)
        for (size_t j = 0; j <= i; j++)
          self->lower[i * p + j] += (row[i] - self->mean[i]) * (row[j] - self->mean[j]);
    }
  for (size_t i = 0; i < p * p; i++)
    self->lower[i] /= (double)m;
  return eda_cholesky (self->lower, p);
}

/* Distances from the fit, and the rows in their order. */
static void
order_rows (Fit *self)
{
  eda_mahalanobis (
      self->z, self->n, self->p, self->stride, self->mean, self->lower, self->d2);
  eda_sort_order (self->d2, self->n, self->order);
}

/* One C-step; the log determinant, or infinity when the half lies on a plane. */
static double
step (Fit *self)
{
  if (!fit_rows (self, self->h))
    return -INFINITY;
  order_rows (self);
  return eda_cholesky_log_det (self->lower, self->p);
}

/* p + 1 random rows, and more while they do not span the space. */
static int
start (Fit *self, uint64_t *state)
{
  size_t m = self->p + 1;

  for (size_t i = 0; i < self->n; i++)
    self->order[i] = i;
  for (size_t i = 0; i < self->n; i++)
    {
      const size_t k = i + eda_random_below (state, self->n - i), kept = self->order[i];

      self->order[i] = self->order[k];
      self->order[k] = kept;
      if (i + 1 < m)
        continue;
      if (fit_rows (self, m))
        {
          order_rows (self);
          return 1;
        }
      m++;
    }
  return 0;
}

typedef struct
{
  double  log_det;
  double *mean, *lower;
} Candidate;

/* Keeps the fit among the best ones, the best first. */
static void
keep (Candidate best[BEST], const Fit *fit, double log_det)
{
  Candidate slot = best[BEST - 1];
  size_t    at = BEST - 1;

  if (!(log_det < slot.log_det))
    return;
  for (; at > 0 && log_det < best[at - 1].log_det; at--)
    best[at] = best[at - 1];
  slot.log_det = log_det;
  memcpy (slot.mean, fit->mean, fit->p * sizeof (double));
  memcpy (slot.lower, fit->lower, fit->p * fit->p * sizeof (double));
  best[at] = slot;
}

static size_t
count_starts (const Fit *fit)
{
  const double work = 4.0 * (double)fit->n * (double)fit->p * (double)fit->p;

  return (size_t)fmax (FEWEST_STARTS, fmin (START_WORK / work, MOST_STARTS));
}

static int
search (Fit *fit, Candidate best[BEST], uint64_t seed)
{
  const size_t starts = count_starts (fit);

  for (size_t k = 0; k < starts; k++)
    {
      double log_det;

      if (!start (fit, &seed))
        return 0;
      step (fit);
      log_det = step (fit);
      if (isinf (log_det))
        return 0;
      keep (best, fit, log_det);
    }
  return 1;
}

/* From a candidate until the determinant no longer falls. */
static double
settle (Fit *fit, const Candidate *from)
{
  double last = INFINITY, now = INFINITY;

  memcpy (fit->mean, from->mean, fit->p * sizeof (double));
  memcpy (fit->lower, from->lower, fit->p * fit->p * sizeof (double));
  order_rows (fit);
  for (int k = 0; k < MAX_STEPS; k++)
    {
      now = step (fit);
      if (!(now < last - 1e-13 * fabs (last)))
        break;
      last = now;
    }
  return now;
}

/* What makes the scatter of the nearest @share of normal rows that of all of them
 * (Croux & Haesbroeck 1999). */
static double
consistency (double share, size_t p)
{
  const double q = gsl_cdf_chisq_Pinv (share, (double)p);

  return share >= 1 ? 1 : share / gsl_cdf_chisq_P (q, (double)p + 2);
}

/* The fit of all rows within the 0.975 quantile of the raw one. */
static size_t
reweight (Fit *fit)
{
  const double cut = gsl_cdf_chisq_Pinv (0.975, (double)fit->p)
                     * consistency ((double)fit->h / (double)fit->n, fit->p);
  size_t kept = 0;
  double factor;

  while (kept < fit->n && fit->d2[fit->order[kept]] < cut)
    kept++;
  if (!fit_rows (fit, kept))
    return 0;
  factor = consistency ((double)kept / (double)fit->n, fit->p) * (double)kept
           / ((double)kept - 1);
  for (size_t i = 0; i < fit->p * fit->p; i++)
    fit->lower[i] *= sqrt (factor);
  return kept;
}

size_t
eda_mcd_work_size (size_t n, size_t p)
{
  return 2 * n + (p + p * p) * BEST
         + (n > EDA_MCD_START_ROWS ? EDA_MCD_START_ROWS * p : 0);
}

/* Random rows of @all for the starts. */
static Fit
draw_sample (const Fit *all, uint64_t *state, double rows[])
{
  Fit sample = *all;

  if (all->n <= EDA_MCD_START_ROWS)
    return sample;
  sample.z = rows;
  sample.n = EDA_MCD_START_ROWS;
  sample.stride = all->p;
  sample.h = (sample.n + sample.p + 1) / 2;
  for (size_t i = 0, seen = 0; i < sample.n; seen++)
    if ((double)(all->n - seen) * eda_random_share (state) < (double)(sample.n - i))
      memcpy (rows + i++ * all->p, all->z + seen * all->stride, all->p * sizeof (double));
  return sample;
}

EdaMcd
eda_mcd (const double z[],
         size_t       n,
         size_t       p,
         size_t       stride,
         uint64_t     seed,
         double       centre[],
         double       lower[],
         double       work[])
{
  EdaMcd    self = { (n + p + 1) / 2, 0, 0 };
  Candidate best[BEST] = { { INFINITY, NULL, NULL } };
  Candidate final = { INFINITY, NULL, NULL };
  Fit       all = { z, n, p, stride, self.h, centre, lower, work, (size_t *)(work + n) };
  Fit       sample;
  double   *room = work + 2 * n;

  if (p > 0 && n >= 2 * p && n >= 3)
    {
      for (size_t k = 0; k < BEST; k++, room += p + p * p)
        best[k] = (Candidate){ INFINITY, room, room + p };
      sample = draw_sample (&all, &seed, room);
      self.found = search (&sample, best, seed);
    }
  for (size_t k = 0; self.found && k < BEST && isfinite (best[k].log_det); k++)
    {
      const double log_det = settle (&all, &best[k]);

      if (isinf (log_det))
        self.found = 0;
      else if (log_det < final.log_det)
        final = (Candidate){ log_det, best[k].mean, best[k].lower };
    }
  if (self.found)
    {
      settle (&all, &final);
      self.kept = reweight (&all);
      self.found = self.kept > 0;
    }
  for (size_t i = 0; !self.found && i < p; i++)
    centre[i] = lower[i * p + i] = NAN;
  return self;
}
