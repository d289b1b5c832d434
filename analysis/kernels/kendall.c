/* Kendall's rank correlation: pairs are sorted by x, and the exchanges that sorting them
 * by y would take are the discordant pairs of rows. */
#include "analysis/kernels/kendall.h"

#include <math.h>
#include <string.h>

#include <gsl/gsl_cdf.h>

#define SHORT_RUN 16 /* sorted by insertion before the merging starts */

/* Sums over the groups of t equal values. */
typedef struct
{
  double pairs;         /* t (t - 1) / 2 */
  double triples;       /* t (t - 1) (t - 2) */
  double weighed_pairs; /* t (t - 1) (2 t + 5) */
} Ties;

static void
add_ties (Ties *self, size_t t)
{
  const double size = (double)t;

  self->pairs += size * (size - 1) / 2;
  self->triples += size * (size - 1) * (size - 2);
  self->weighed_pairs += size * (size - 1) * (2 * size + 5);
}

/* Rows of @from by their @codes, keeping their order among equal ones. */
static void
sort_by (const uint32_t codes[],
         const uint32_t from[],
         uint32_t       to[],
         size_t         n,
         uint32_t       limit,
         uint32_t       places[])
{
  memset (places, 0, ((size_t)limit + 1) * sizeof places[0]);
  for (size_t i = 0; i < n; i++)
    places[codes[i] + 1]++;
  for (size_t code = 1; code <= limit; code++)
    places[code] += places[code - 1];
  for (size_t i = 0; i < n; i++)
    to[places[codes[from[i]]]++] = from[i];
}

static Ties
count_ties (const uint32_t codes[], const uint32_t order[], size_t n)
{
  Ties   ties = { 0, 0, 0 };
  size_t first = 0;

  for (size_t i = 1; i <= n; i++)
    if (i == n || codes[order[i]] != codes[order[first]])
      {
        add_ties (&ties, i - first);
        first = i;
      }
  return ties;
}

/* Pairs of rows that are equal in both; @order by x, then y. */
static double
count_joint_pairs (const uint32_t x[],
                   const uint32_t y[],
                   const uint32_t order[],
                   size_t         n)
{
  Ties   ties = { 0, 0, 0 };
  size_t first = 0;

  for (size_t i = 1; i <= n; i++)
    if (i == n || x[order[i]] != x[order[first]] || y[order[i]] != y[order[first]])
      {
        add_ties (&ties, i - first);
        first = i;
      }
  return ties.pairs;
}

static double
sort_short_run (uint32_t values[], size_t n)
{
  size_t exchanges = 0;

  for (size_t i = 1; i < n; i++)
    {
      const uint32_t value = values[i];
      size_t         k = i;

      for (; k > 0 && values[k - 1] > value; k--)
        values[k] = values[k - 1];
      values[k] = value;
      exchanges += i - k;
    }
  return (double)exchanges;
}

/* Merges @from[0 .. middle) and @from[middle .. end); how many values move past others.
 */
static double
merge (const uint32_t from[], size_t middle, size_t end, uint32_t to[])
{
  size_t   i = 0, k = middle;
  uint64_t exchanges = 0;

  for (size_t at = 0; at < end; at++)
    {
      const int second = k < end && (i == middle || from[k] < from[i]);

      exchanges += second ? middle - i : 0;
      to[at] = second ? from[k] : from[i];
      k += (size_t)second;
      i += (size_t)!second;
    }
  return (double)exchanges;
}

/* Discordant pairs; @values are sorted on the way. */
static double
count_exchanges (uint32_t values[], size_t n, uint32_t work[])
{
  uint32_t *from = values, *to = work;
  double    exchanges = 0;

  for (size_t first = 0; first < n; first += SHORT_RUN)
    exchanges
        += sort_short_run (values + first, n - first < SHORT_RUN ? n - first : SHORT_RUN);
  for (size_t run = SHORT_RUN; run < n; run *= 2)
    {
      uint32_t *other = from;

      for (size_t first = 0; first < n; first += 2 * run)
        {
          const size_t end = n - first < 2 * run ? n - first : 2 * run;

          exchanges += merge (from + first, end < run ? end : run, end, to + first);
        }
      from = to;
      to = other;
    }
  return exchanges;
}

static double
test_tau (double score, const Ties *x, const Ties *y, size_t n)
{
  const double m = (double)n;
  const double base = m * (m - 1) * (2 * m + 5);
  double       variance = (base - x->weighed_pairs - y->weighed_pairs) / 18;

  if (n < 3)
    return NAN;
  variance += 4 * x->pairs * y->pairs / (2 * m * (m - 1));
  variance += x->triples * y->triples / (9 * m * (m - 1) * (m - 2));
  return 2 * gsl_cdf_ugaussian_Q (fabs (score) / sqrt (variance));
}

EdaKendall
eda_kendall (
    const uint32_t x[], const uint32_t y[], size_t n, uint32_t limit, uint32_t work[])
{
  EdaKendall   self = { n, NAN, NAN, NAN, NAN };
  const double pairs = (double)n * ((double)n - 1) / 2;
  uint32_t    *order = work, *by_y = work + n, *values = work + 2 * n,
           *places = work + 3 * n;

  if (n < 2)
    return self;
  for (size_t i = 0; i < n; i++)
    values[i] = (uint32_t)i;
  sort_by (y, values, by_y, n, limit, places);
  sort_by (x, by_y, order, n, limit, places);

  const Ties   ties_y = count_ties (y, by_y, n), ties_x = count_ties (x, order, n);
  const double joint = count_joint_pairs (x, y, order, n);

  if (ties_x.pairs == pairs || ties_y.pairs == pairs)
    return self;
  for (size_t i = 0; i < n; i++)
    values[i] = y[order[i]];

  const double discordant = count_exchanges (values, n, order);
  const double score = pairs - ties_x.pairs - ties_y.pairs + joint - 2 * discordant;

  self.tau = score / sqrt (pairs - ties_x.pairs) / sqrt (pairs - ties_y.pairs);
  self.tau = fmax (-1.0, fmin (self.tau, 1.0));
  self.p = test_tau (score, &ties_x, &ties_y, n);
  if (n > 4)
    {
      const double half = gsl_cdf_ugaussian_Pinv (0.975) * sqrt (0.437 / ((double)n - 4));

      self.ci_low = tanh (atanh (self.tau) - half);
      self.ci_high = tanh (atanh (self.tau) + half);
    }
  return self;
}
