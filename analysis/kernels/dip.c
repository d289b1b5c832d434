/* Hartigan & Hartigan's dip.
 *
 * A modal interval [low, high] shrinks step by step: left of it the distribution function
 * must be convex, so it is compared with its greatest convex minorant, right of it
 * concave, so with its least concave majorant. Each step takes the largest gap between
 * the two inside the interval as the new ends and looks how far the function is from the
 * curves outside them. Distances are counted in values, so that a dip of 1 means 1 / 2n
 * at the end. */
#include "analysis/kernels/dip.h"

#include <stdbool.h>

#include "analysis/kernels/dip-table.h"

/* Distances are multiplied by numbers of values. */
#define GREATEST_RANGE 1e290
#define LEAST_RANGE 1e-290

#define BLOCK 64 /* a power of two */

typedef struct
{
  const double *x;
  uint32_t     *convex;  /* vertices of the minorant from high down to low */
  uint32_t     *concave; /* vertices of the majorant from low up to high */
  uint32_t     *coarse;  /* vertices of a curve of every 64th value */
  size_t        n_convex, n_concave;
  size_t        low, high;
} Search;

/* The part of the step from @from to @to that lies at x[@at]. */
static double
rise (const Search *self, size_t from, size_t to, size_t at)
{
  return (self->x[at] - self->x[from]) * ((double)to - (double)from)
         / (self->x[to] - self->x[from]);
}

/* Whether @middle is a vertex between @from and @to: of a minorant the slope grows there,
 * of a majorant it falls. */
static bool
bends (const Search *self, size_t from, size_t middle, size_t to, bool is_minorant)
{
  const double before = (self->x[middle] - self->x[from]) * (double)(to - middle);
  const double after = (self->x[to] - self->x[middle]) * (double)(middle - from);

  return is_minorant ? after < before : after > before;
}

/* Puts @place behind the vertices, after dropping those that are none any more. */
static size_t
push (const Search *self, uint32_t vertices[], size_t n, size_t place, bool is_minorant)
{
  while (n > 1 && !bends (self, vertices[n - 2], vertices[n - 1], place, is_minorant))
    n--;
  vertices[n] = (uint32_t)place;
  return n + 1;
}

static size_t
next_place (const Search *self, size_t place)
{
  return place + BLOCK < self->high ? place + BLOCK : self->high;
}

/* Whether no value between @from and @to, neighbours on the coarse curve's grid, can be a
 * vertex: the curve passes below (above) all of them. @segment: the ends of its piece
 * there. */
static bool
is_passed (const Search  *self,
           size_t         from,
           size_t         to,
           const uint32_t segment[2],
           bool           is_minorant)
{
  const size_t at = is_minorant ? to : from;
  const double curve = (double)segment[0] + rise (self, segment[0], segment[1], at);

  return is_minorant ? curve < (double)from : curve > (double)to;
}

/* Vertices from low to high; returns their number. */
static size_t
find_vertices (const Search *self, uint32_t vertices[], bool is_minorant)
{
  uint32_t *segment = self->coarse;
  size_t    n_coarse = 0, n = 0;

  for (size_t i = self->low;; i = next_place (self, i))
    {
      n_coarse = push (self, self->coarse, n_coarse, i, is_minorant);
      if (i == self->high)
        break;
    }

  n = push (self, vertices, n, self->low, is_minorant);
  for (size_t i = self->low, end; i < self->high; i = end)
    {
      end = next_place (self, i);
      while (segment[1] < end)
        segment++;
      for (size_t k = is_passed (self, i, end, segment, is_minorant) ? end : i + 1;
           k <= end;
           k++)
        n = push (self, vertices, n, k, is_minorant);
    }

  return n;
}

static void
reverse (uint32_t x[], size_t n)
{
  for (size_t i = 0; i < n / 2; i++)
    {
      const uint32_t other = x[n - 1 - i];

      x[n - 1 - i] = x[i];
      x[i] = other;
    }
}

static void
collect_vertices (Search *self)
{
  self->n_convex = find_vertices (self, self->convex, true);
  reverse (self->convex, self->n_convex);
  self->n_concave = find_vertices (self, self->concave, false);
}

/* The largest gap between majorant and minorant; the vertices that bound it come back in
 * @convex and @concave. */
static double
find_gap (const Search *self, size_t *convex, size_t *concave)
{
  double gap = 0;
  size_t left, right = 1; /* next vertex of each curve; left counts one too many */

  *convex = self->n_convex - 1;
  *concave = self->n_concave - 1;
  if (self->n_convex == 2 && self->n_concave == 2)
    return 1;

  left = self->n_convex - 1;
  do
    {
      const size_t on_convex = self->convex[left - 1], on_concave = self->concave[right];
      double       here;

      if (on_convex > on_concave)
        {
          const size_t before = self->convex[left];

          here = (double)on_concave - (double)before + 1
                 - rise (self, before, on_convex, on_concave);
          right++;
          if (here >= gap)
            {
              gap = here;
              *convex = left;
              *concave = right - 1;
            }
        }
      else
        {
          const size_t before = self->concave[right - 1];

          here = rise (self, before, on_concave, on_convex)
                 - ((double)on_convex - (double)before - 1);
          left--;
          if (here >= gap)
            {
              gap = here;
              *convex = left;
              *concave = right;
            }
        }

      left = left < 1 ? 1 : left;
      right = right < self->n_concave ? right : self->n_concave - 1;
    }
  while (self->convex[left - 1] != self->concave[right]);

  return gap;
}

/* How far the distribution function leaves the chord between two vertices; @sign -1 above
 * a minorant, 1 below a majorant. */
static double
find_distance (const Search *self, size_t from, size_t to, double sign)
{
  double distance = 1;

  if (to - from <= 1 || self->x[to] == self->x[from])
    return distance;

  const double slope = ((double)to - (double)from) / (self->x[to] - self->x[from]);
  for (size_t i = from; i <= to; i++)
    {
      const double here
          = sign * ((self->x[i] - self->x[from]) * slope - (double)(i - from)) + 1;

      distance = distance < here ? here : distance;
    }

  return distance;
}

/* The dip outside the new ends. */
static double
find_dip_outside (const Search *self, size_t convex, size_t concave)
{
  double dip = 0;

  for (size_t i = convex; i + 1 < self->n_convex; i++)
    dip = fmax (dip, find_distance (self, self->convex[i + 1], self->convex[i], -1));
  for (size_t i = concave; i + 1 < self->n_concave; i++)
    dip = fmax (dip, find_distance (self, self->concave[i], self->concave[i + 1], 1));

  return dip;
}

static double
search (Search *self)
{
  double dip = 1;

  for (;;)
    {
      size_t convex, concave;

      collect_vertices (self);
      if (find_gap (self, &convex, &concave) < dip)
        return dip;

      dip = fmax (dip, find_dip_outside (self, convex, concave));
      if (self->low == self->convex[convex] && self->high == self->concave[concave])
        return dip;
      self->low = self->convex[convex];
      self->high = self->concave[concave];
    }
}

/* Table rows at @n, by linear interpolation of √n D; equal quantiles become one point at
 * the mean of their levels. Returns the number of points. */
static size_t
lay_out_table (double n, double at[DIP_LEVELS], double level[DIP_LEVELS])
{
  size_t row = DIP_SIZES - 1, points = 0;

  while (row > 0 && dip_sizes[row] > n)
    row--;

  const size_t next = row + 1 < DIP_SIZES ? row + 1 : row;
  const double share
      = next > row ? (n - dip_sizes[row]) / (dip_sizes[next] - dip_sizes[row]) : 0;

  for (size_t i = 0, tied = 1; i < DIP_LEVELS; i++)
    {
      const double low = sqrt (dip_sizes[row]) * dip_quantiles[row][i];
      const double high = sqrt (dip_sizes[next]) * dip_quantiles[next][i];
      const double here = low + share * (high - low);

      tied = points > 0 && at[points - 1] == here ? tied + 1 : 1;
      points += tied == 1;
      at[points - 1] = here;
      level[points - 1]
          = tied == 1
                ? dip_levels[i]
                : level[points - 1] + (dip_levels[i] - level[points - 1]) / (double)tied;
    }

  return points;
}

static double
p_of_dip (double dip, size_t n)
{
  double       at[DIP_LEVELS], level[DIP_LEVELS];
  const double here = sqrt ((double)n) * dip;

  if (n < 4)
    return 1;

  const size_t points = lay_out_table ((double)n, at, level);
  size_t       i = 0;

  while (i < points && at[i] < here)
    i++;
  if (i == 0)
    return 1 - (here == at[0] ? level[0] : 0);
  if (i == points)
    return 0;
  return 1
         - (level[i - 1]
            + (level[i] - level[i - 1]) * (here - at[i - 1]) / (at[i] - at[i - 1]));
}

EdaTest
eda_dip (const double sorted[], size_t n, uint32_t work[])
{
  Search self = { sorted, work, work + n, work + 2 * n, 0, 0, 0, n - 1 };

  if (n == 0)
    return EDA_TEST_UNDEFINED;

  const double range = sorted[n - 1] - sorted[0];
  if (range > GREATEST_RANGE || (range > 0 && range < LEAST_RANGE))
    return EDA_TEST_UNDEFINED;

  const double steps = n < 2 || sorted[0] == sorted[n - 1] ? 1 : search (&self);
  const double dip = steps / (2 * (double)n);

  return (EdaTest){ dip, p_of_dip (dip, n) };
}
