/* Dependence of any shape.
 *
 * The mean product of distances |xi - xj| |yi - yj| is what takes time. In the order of x
 * the first factor loses its bars, and the sign of the second is the order of y: sums
 * over all earlier rows with a smaller y come from a tree of partial sums (Fenwick 1994).
 */
#include "analysis/kernels/dependence.h"

#include <math.h>
#include <string.h>

#include <gsl/gsl_cdf.h>

#include "analysis/kernels/moments.h"
#include "analysis/kernels/random.h"
#include "analysis/kernels/sort.h"

#define FEWEST_FOR_P 20

typedef struct
{
  double n, x, y, xy;
} Sums;

/* One column: scaled values and sums of distances. */
typedef struct
{
  double   *values;      /* centred, spread about 1 */
  double   *totals;      /* of the distances from each row to all others */
  uint64_t *order;       /* rows, smallest value first */
  double total, squares; /* of the distances: their sum, and the sum of their squares */
} Side;

typedef struct
{
  Side x, y;
  uint64_t
       *places; /* of each row in the order of y, from 1; equal values share the first */
  Sums *tree;   /* n + 1 */
} Work;

size_t
eda_dependence_work_size (size_t n)
{
  return 2 * 3 * n + n + 4 * (n + 1);
}

static Work
lay_out (double work[], size_t n)
{
  Work self = { .x = { work, work + n, (uint64_t *)(work + 2 * n), 0, 0 } };

  self.y = (Side){ work + 3 * n, work + 4 * n, (uint64_t *)(work + 5 * n), 0, 0 };
  self.places = (uint64_t *)(work + 6 * n);
  self.tree = (Sums *)(work + 7 * n);
  return self;
}

/* Sum over j of |xi - xj|, from the sorted values and their running sum. */
static void
add_distances (Side *self, size_t n)
{
  double sum = 0, squares = 0, below = 0;

  for (size_t i = 0; i < n; i++)
    {
      sum += self->values[i];
      squares += self->values[i] * self->values[i];
    }
  for (size_t place = 0; place < n; place++)
    {
      const size_t row = self->order[place];
      const double x = self->values[row];

      self->totals[row] = (2 * (double)place - (double)n) * x + (sum - 2 * below);
      below += x;
    }
  for (size_t i = 0; i < n; i++)
    self->total += self->totals[i];
  self->squares = 2 * ((double)n * squares - sum * sum);
}

static void
side_fill (Side *self, const double x[], size_t n)
{
  const EdaCentre centre = eda_centre (x, n);

  for (size_t i = 0; i < n; i++)
    self->values[i] = eda_centre_deviation (&centre, x[i]);
  eda_sort_order (self->values, n, (size_t *)self->order);
  add_distances (self, n);
}

static void
fill_places (const Side *y, size_t n, uint64_t places[])
{
  uint64_t first = 0;

  for (size_t i = 0; i < n; i++)
    {
      if (i == 0 || y->values[y->order[i]] != y->values[y->order[i - 1]])
        first = i + 1;
      places[y->order[i]] = first;
    }
}

static Sums
sum_up_to (const Sums tree[], size_t place)
{
  Sums sums = { 0, 0, 0, 0 };

  for (; place > 0; place &= place - 1)
    {
      sums.n += tree[place].n;
      sums.x += tree[place].x;
      sums.y += tree[place].y;
      sums.xy += tree[place].xy;
    }
  return sums;
}

static void
tree_add (Sums tree[], size_t n, size_t place, double x, double y)
{
  for (; place <= n; place += place & -place)
    {
      tree[place].n += 1;
      tree[place].x += x;
      tree[place].y += y;
      tree[place].xy += x * y;
    }
}

/* Sum over all i, j of |xi - xj| |yi - yj|. */
static double
sum_products (const Work *self, size_t n)
{
  Sums   all = { 0, 0, 0, 0 };
  double sum = 0;

  memset (self->tree, 0, (n + 1) * sizeof self->tree[0]);
  for (size_t i = 0; i < n; i++)
    {
      const size_t row = self->x.order[i];
      const double x = self->x.values[row], y = self->y.values[row];
      const Sums   less = sum_up_to (self->tree, self->places[row]);

      /* rows with a smaller or equal y count once as they are, the others turned round */
      sum += x * y * (2 * less.n - all.n) - x * (2 * less.y - all.y)
             - y * (2 * less.x - all.x) + (2 * less.xy - all.xy);
      tree_add (self->tree, n, self->places[row], x, y);
      all.n += 1;
      all.x += x;
      all.y += y;
      all.xy += x * y;
    }
  return 2 * sum;
}

/* Sum over the rows of the products of their totals. */
static double
multiply_totals (const Side *a, const Side *b, size_t n)
{
  double sum = 0;

  for (size_t i = 0; i < n; i++)
    sum += a->totals[i] * b->totals[i];
  return sum;
}

/* The squared distance covariance from its three sums, and the unbiased one. */
static double
covariance (double products, double totals, double total_a, double total_b, double n)
{
  return products / (n * n) - 2 * totals / (n * n * n)
         + total_a / (n * n) * (total_b / (n * n));
}

static double
covariance_unbiased (
    double products, double totals, double total_a, double total_b, double n)
{
  return (products - 2 * totals / (n - 2) + total_a * total_b / ((n - 1) * (n - 2)))
         / (n * (n - 3));
}

typedef double (*Covariance) (double, double, double, double, double);

static double
correlate (const Work *self, double products, size_t n, Covariance measure)
{
  const Side  *x = &self->x, *y = &self->y;
  const double size = (double)n;
  const double xy
      = measure (products, multiply_totals (x, y, n), x->total, y->total, size);
  const double xx
      = measure (x->squares, multiply_totals (x, x, n), x->total, x->total, size);
  const double yy
      = measure (y->squares, multiply_totals (y, y, n), y->total, y->total, size);

  return xx > 0 && yy > 0 ? xy / sqrt (xx) / sqrt (yy) : NAN;
}

static int
prepare (Work *self, const double x[], const double y[], size_t n)
{
  if (n < 2)
    return 0;
  side_fill (&self->x, x, n);
  side_fill (&self->y, y, n);
  fill_places (&self->y, n, self->places);
  return self->x.total > 0 && self->y.total > 0;
}

EdaDistanceCorrelation
eda_distance_correlation (const double x[], const double y[], size_t n, double work[])
{
  EdaDistanceCorrelation self = { NAN, NAN, NAN };
  Work                   parts = lay_out (work, n);

  if (!prepare (&parts, x, y, n))
    return self;

  const double products = sum_products (&parts, n);

  self.dcor = sqrt (fmax (0, fmin (correlate (&parts, products, n, covariance), 1)));
  if (n >= 4)
    self.dcor_corrected = correlate (&parts, products, n, covariance_unbiased);
  if (n >= FEWEST_FOR_P)
    self.p = gsl_cdf_chisq_Q (fmax (0, (double)n * self.dcor_corrected + 1), 1);
  return self;
}

double
eda_distance_correlation_permuted (const double x[],
                                   const double y[],
                                   size_t       n,
                                   size_t       rounds,
                                   uint64_t     seed,
                                   double       work[])
{
  Work   parts = lay_out (work, n);
  size_t as_large = 1;
  double seen;

  if (!prepare (&parts, x, y, n))
    return NAN;
  seen = correlate (&parts, sum_products (&parts, n), n, covariance);
  for (size_t round = 0; round < rounds; round++)
    {
      for (size_t i = n; i > 1; i--) /* the rows of y, with all that belongs to them */
        {
          const size_t   k = eda_random_below (&seed, i);
          const double   value = parts.y.values[i - 1], total = parts.y.totals[i - 1];
          const uint64_t place = parts.places[i - 1];

          parts.y.values[i - 1] = parts.y.values[k];
          parts.y.totals[i - 1] = parts.y.totals[k];
          parts.places[i - 1] = parts.places[k];
          parts.y.values[k] = value;
          parts.y.totals[k] = total;
          parts.places[k] = place;
        }
      as_large += correlate (&parts, sum_products (&parts, n), n, covariance)
                  >= seen * (1 - 1e-12);
    }
  return (double)as_large / ((double)rounds + 1);
}

/* Values below or equal, for each row; @order: smallest first. */
static void
count_up_to (const double y[], const size_t order[], size_t n, double counts[])
{
  for (size_t end = n; end > 0;)
    {
      size_t first = end - 1;

      while (first > 0 && y[order[first - 1]] == y[order[end - 1]])
        first--;
      for (size_t i = first; i < end; i++)
        counts[order[i]] = (double)end;
      end = first;
    }
}

/* Rows with equal x are put in a random order among themselves. */
static void
shuffle_ties (const double x[], size_t order[], size_t n, uint64_t seed)
{
  size_t first = 0;

  for (size_t i = 1; i <= n; i++)
    {
      if (i < n && x[order[i]] == x[order[first]])
        continue;
      for (size_t m = i - first; m > 1; m--)
        {
          const size_t k = first + eda_random_below (&seed, m);
          const size_t kept = order[first + m - 1];

          order[first + m - 1] = order[k];
          order[k] = kept;
        }
      first = i;
    }
}

/* The variance of √n xi without dependence when y has ties (Chatterjee 2021,
 * section 2.2).
 * @sorted: shares of values up to each one, ascending. */
static double
xi_variance (const double sorted[], size_t n, double spread)
{
  double a = 0, b = 0, c = 0, running = 0;

  for (size_t i = 0; i < n; i++)
    {
      const double after = 2 * (double)n - 2 * (double)(i + 1) + 1, q = sorted[i];

      a += after * q * q;
      c += after * q;
      running += q;

      const double m = (running + (double)(n - i - 1) * q) / (double)n;
      b += m * m;
    }
  a /= (double)n * (double)n;
  b /= (double)n;
  c /= (double)n * (double)n;
  return (a - 2 * b + c * c) / (spread * spread);
}

EdaXi
eda_xi (const double x[], const double y[], size_t n, uint64_t seed, double work[])
{
  EdaXi        self = { NAN, NAN };
  const double size = (double)n;
  double      *shares = work, *values = work + n;
  size_t      *order = (size_t *)(work + 2 * n);
  double       steps = 0, spread = 0;

  if (n < 2)
    return self;
  eda_sort_order (y, n, order);
  count_up_to (y, order, n, shares);
  for (size_t i = 0, first = 0; i < n; i++) /* values at least as large: n - first */
    {
      first = i > 0 && y[order[i]] == y[order[i - 1]] ? first : i;
      spread += (size - (double)first) * (double)first;
      values[i] = shares[order[i]] / size;
    }
  spread /= size * size * size;
  if (!(spread > 0))
    return self;

  const double variance = xi_variance (values, n, spread);

  eda_sort_order (x, n, order);
  shuffle_ties (x, order, n, seed);
  for (size_t i = 1; i < n; i++)
    steps += fabs (shares[order[i]] - shares[order[i - 1]]);
  self.xi = 1 - steps / (2 * size * size) / spread;
  self.p = gsl_cdf_ugaussian_Q (sqrt (size) * self.xi / sqrt (variance));
  return self;
}
