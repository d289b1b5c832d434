/* How far a column leans to one side, and fences that lean with it.
 *
 * The kernel function h(x, y) grows with x and with y, so the pairs of a sorted column
 * form a matrix with sorted rows and columns, and the pairs below any value are counted
 * by one walk along a staircase. A few walks close in on the middle; as soon as no more
 * than n pairs are between the bounds these are written down and sorted. Pairs with a
 * value that equals the median are 1, 0 or -1 by definition and are only counted. */
#include "analysis/kernels/medcouple.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

#include "analysis/kernels/quantile.h"

#define TIE_STEPS 6 /* ties can keep a bracket wide: look for them now and then */

/* Values above and below the median as distances from it, both ascending; h is
 * (a - b) / (a + b). */
typedef struct
{
  const double *above, *below;
  size_t        n_above, n_below;
  size_t        n_equal; /* values at the median */
} Sides;

static double
h (double above, double below)
{
  return (above - below) / (above + below);
}

/* Whether h <= @bound, without the division: these questions are nearly all of the work.
 */
static int
is_within (double above, double below, double bound)
{
  return above - below <= bound * (above + below);
}

/* Pairs of @self with h <= @bound. For a larger distance above h is larger, for a larger
 * one below smaller. */
static uint64_t
count_within (const Sides *self, double bound)
{
  uint64_t count = 0;
  size_t   i = 0; /* distances above that are within the bound */

  for (size_t j = 0; j < self->n_below; j++)
    {
      while (i < self->n_above && is_within (self->above[i], self->below[j], bound))
        i++;
      count += i;
    }
  return count;
}

/* Pairs with h < 0: the distance above is the shorter one. */
static uint64_t
count_negative (const Sides *self)
{
  uint64_t count = 0;
  size_t   i = 0;

  for (size_t j = 0; j < self->n_below; j++)
    {
      while (i < self->n_above && self->above[i] < self->below[j])
        i++;
      count += i;
    }
  return count;
}

/* The pairs with low < h <= high into @out, which has room for them. */
static size_t
list_between (const Sides *self, double low, double high, double out[])
{
  size_t n = 0, first = 0;

  for (size_t j = 0; j < self->n_below; j++)
    {
      while (first < self->n_above && is_within (self->above[first], self->below[j], low))
        first++;
      for (size_t i = first;
           i < self->n_above && is_within (self->above[i], self->below[j], high);
           i++)
        out[n++] = h (self->above[i], self->below[j]);
    }
  return n;
}

/* The largest h <= @bound and the smallest beyond it. */
static void
find_around (const Sides *self, double bound, double out[2])
{
  size_t i = 0;

  out[0] = -1;
  out[1] = 1;
  for (size_t j = 0; j < self->n_below; j++)
    {
      while (i < self->n_above && is_within (self->above[i], self->below[j], bound))
        i++;
      if (i > 0)
        out[0] = fmax (out[0], h (self->above[i - 1], self->below[j]));
      if (i < self->n_above)
        out[1] = fmin (out[1], h (self->above[i], self->below[j]));
    }
}

/* Doubles in order as integers, so that halving reaches any double in 64 steps. */
static int64_t
place_of (double x)
{
  int64_t bits;

  memcpy (&bits, &x, sizeof bits);
  return bits < 0 ? INT64_MIN - bits : bits;
}

static double
double_at (int64_t place)
{
  int64_t bits = place < 0 ? INT64_MIN - place : place;
  double  x;

  memcpy (&x, &bits, sizeof x);
  return x;
}

typedef struct
{
  double   low, high;     /* the wanted pair is in (low, high] */
  uint64_t n_low, n_high; /* pairs <= each */
} Bracket;

/* Where to look next: by turns where the wanted rank would be if the pairs were spread
 * evenly, and the middle of what is left. */
static double
pick (const Bracket *self, uint64_t rank, int step)
{
  const double share
      = ((double)(rank - self->n_low) + 0.5) / (double)(self->n_high - self->n_low + 1);
  const double even = self->low + share * (self->high - self->low);
  const double middle
      = double_at (place_of (self->low) / 2 + place_of (self->high) / 2
                   + (place_of (self->low) % 2 + place_of (self->high) % 2) / 2);
  const double at = step % 3 == 2 ? middle : even;

  return at > self->low && at < self->high ? at : middle;
}

/* Whether the pairs in the bracket all have one value, which goes to @out. */
static int
all_equal (const Sides *self, const Bracket *b, double out[2])
{
  double around_low[2], around_high[2];

  find_around (self, b->low, around_low);
  find_around (self, b->high, around_high);
  out[0] = out[1] = around_high[0];
  return around_low[1] >= around_high[0];
}

/* The pairs of @rank and @rank + 1 (from 1) among those of @self; @room: how many fit
 * into
 * @work. Where there is no next one, the last is given twice. */
static void
select_pairs (const Sides *self, uint64_t rank, double work[], size_t room, double out[2])
{
  const uint64_t all = (uint64_t)self->n_above * self->n_below;
  const uint64_t next = rank < all ? rank + 1 : rank;
  Bracket        b = { -2, 1, 0, all };

  for (int step = 0; b.n_high - b.n_low > room; step++)
    {
      const double at = pick (&b, rank, step);
      const int    splits = at > b.low && at < b.high;

      /* A bracket of two neighbours cannot be split: its pairs differ by rounding at
       * most. */
      if ((step % TIE_STEPS == TIE_STEPS - 1 || !splits)
          && (all_equal (self, &b, out) || !splits))
        return;

      const uint64_t count = count_within (self, at);

      if (count >= next)
        b.high = at, b.n_high = count;
      else if (count < rank)
        b.low = at, b.n_low = count;
      else
        {
          find_around (self, at, out);
          return;
        }
    }

  eda_sort (work, list_between (self, b.low, b.high, work));
  out[0] = work[rank - b.n_low - 1];
  out[1] = work[next - b.n_low - 1];
}

/* The value of @rank (from 0) among all pairs, those with a value at the median included:
 * below come the -1 of these, then the pairs with h < 0, the zeros, the rest, and the 1.
 * @inner: (out): its rank from 1 among the pairs of @self, 0 = it is none of them. */
static double
place_rank (const Sides *self, uint64_t negative, uint64_t rank, uint64_t *inner)
{
  const uint64_t k = self->n_equal, pairs = (uint64_t)self->n_above * self->n_below;
  const uint64_t lowest = k * self->n_below + k * (k - (k > 0)) / 2;

  *inner = 0;
  if (rank < lowest)
    return -1;
  rank -= lowest;
  if (rank >= pairs + k)
    return 1;
  if (rank < negative)
    *inner = rank + 1;
  else if (rank >= negative + k)
    *inner = rank - k + 1;
  return 0;
}

/* Mean of the pairs of @rank and @next (the same or one more) among all. */
static double
average_ranks (
    const Sides *self, uint64_t rank, uint64_t next, double work[], size_t room)
{
  const uint64_t negative = count_negative (self);
  uint64_t       inner[2];
  double         value[2] = { place_rank (self, negative, rank, &inner[0]),
                              place_rank (self, negative, next, &inner[1]) };
  double         found[2];

  for (int i = 0; i < 2; i++)
    if (inner[i] > 0)
      {
        if (i == 0 || inner[0] == 0)
          select_pairs (self, inner[i], work, room, found);
        value[i] = found[i == 1 && inner[0] > 0 ? inner[1] - inner[0] : 0];
      }
  return (value[0] + value[1]) / 2;
}

/* A power of two that brings the values near 1, so that neither their distances nor the
 * products with these leave the range of a double. */
static double
choose_scale (const double sorted[], size_t n)
{
  const double largest = fmax (fabs (sorted[0]), fabs (sorted[n - 1]));

  return largest > 0 ? ldexp (1, -(int)fmax (fmin (ilogb (largest) + 1, 1020), -1020))
                     : 1;
}

double
eda_medcouple (const double sorted[], size_t n, double work[])
{
  Sides self = { 0 };

  if (n == 0)
    return NAN;

  const double scale = choose_scale (sorted, n);
  const double median = eda_quantile (sorted, n, 0.5);

  while (self.n_below < n && sorted[self.n_below] < median)
    self.n_below++;
  while (self.n_above < n - self.n_below && sorted[n - 1 - self.n_above] > median)
    self.n_above++;
  self.n_equal = n - self.n_below - self.n_above;
  for (size_t i = 0; i < self.n_below; i++)
    work[i] = median * scale - sorted[self.n_below - 1 - i] * scale;
  for (size_t i = 0; i < self.n_above; i++)
    work[self.n_below + i] = sorted[n - self.n_above + i] * scale - median * scale;
  self.below = work;
  self.above = work + self.n_below;

  const uint64_t pairs
      = ((uint64_t)self.n_above + self.n_equal) * ((uint64_t)self.n_below + self.n_equal);

  return average_ranks (&self, (pairs - 1) / 2, pairs / 2, work + n, n);
}

EdaFences
eda_adjusted_fences (const double sorted[], size_t n, double medcouple)
{
  const double q1 = eda_quantile (sorted, n, 0.25);
  const double q3 = eda_quantile (sorted, n, 0.75);
  const double below = medcouple >= 0 ? -4 : -3, above = medcouple >= 0 ? 3 : 4;

  return (EdaFences){ q1 - 1.5 * exp (below * medcouple) * (q3 - q1),
                      q3 + 1.5 * exp (above * medcouple) * (q3 - q1) };
}
