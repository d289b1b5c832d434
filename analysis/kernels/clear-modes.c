/* Peaks and valleys of a density: the shallowest valley is filled until all are deep,
 * then the lightest hump joins its neighbour until all are heavy. */
#include "analysis/kernels/clear-modes.h"

#include <string.h>

#include "analysis/kernels/kde.h"
#include "analysis/kernels/quantile.h"

#define DEPTH 0.15
#define MASS 0.10
#define CELLS EDA_CLEAR_MODE_CELLS

typedef struct
{
  size_t n;             /* peaks */
  size_t peak[CELLS];   /* cells, ascending */
  size_t valley[CELLS]; /* valley[i]: between peak i and i + 1 */
} Humps;

static void
find_humps (const double density[CELLS], Humps *humps)
{
  size_t lowest = 0;

  humps->n = 0;
  for (size_t i = 0; i < CELLS; i++)
    {
      const double before = i > 0 ? density[i - 1] : -1;
      size_t       end = i;

      while (end + 1 < CELLS && density[end + 1] == density[i])
        end++;
      if (density[i] < density[lowest])
        lowest = i;
      if (density[i] > before && (end + 1 == CELLS || density[end + 1] < density[i])
          && density[i] > 0)
        {
          if (humps->n > 0)
            humps->valley[humps->n - 1] = lowest;
          humps->peak[humps->n++] = i;
          lowest = end;
        }
      i = end;
    }
}

/* The lower peak beside valley @i goes, and the valley with it. */
static void
fill_valley (Humps *humps, const double density[CELLS], size_t i)
{
  const size_t gone = density[humps->peak[i]] < density[humps->peak[i + 1]] ? i : i + 1;

  memmove (humps->peak + gone,
           humps->peak + gone + 1,
           (humps->n - gone - 1) * sizeof *humps->peak);
  memmove (humps->valley + i,
           humps->valley + i + 1,
           (humps->n - i - 1) * sizeof *humps->valley);
  humps->n--;
}

static int
fill_shallowest (Humps *humps, const double density[CELLS])
{
  size_t at = 0;
  double least = DEPTH;

  for (size_t i = 0; i + 1 < humps->n; i++)
    {
      const double left = density[humps->peak[i]], right = density[humps->peak[i + 1]];
      const double lower = left < right ? left : right;
      const double depth = 1 - density[humps->valley[i]] / lower;

      if (depth < least)
        {
          least = depth;
          at = i + 1;
        }
    }
  if (at == 0)
    return 0;
  fill_valley (humps, density, at - 1);
  return 1;
}

static size_t
count_below (const double sorted[], size_t n, double limit)
{
  size_t low = 0, high = n;

  while (low < high)
    {
      const size_t middle = low + (high - low) / 2;

      if (sorted[middle] < limit)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static int
join_lightest (Humps       *humps,
               const double density[CELLS],
               const size_t below[CELLS],
               size_t       n)
{
  size_t at = humps->n;
  double least = MASS * (double)n;

  for (size_t i = 0; i < humps->n; i++)
    {
      const size_t from = i > 0 ? below[humps->valley[i - 1]] : 0;
      const size_t to = i + 1 < humps->n ? below[humps->valley[i]] : n;

      if ((double)(to - from) < least)
        {
          least = (double)(to - from);
          at = i;
        }
    }
  if (at == humps->n || humps->n < 2)
    return 0;
  /* across the higher of its two valleys */
  if (at + 1 == humps->n
      || (at > 0 && density[humps->valley[at - 1]] > density[humps->valley[at]]))
    at--;
  fill_valley (humps, density, at);
  return 1;
}

size_t
eda_clear_modes (const double sorted[], size_t n, double bandwidth)
{
  double density[CELLS];
  size_t below[CELLS];
  Humps  humps;

  if (n == 0)
    return 0;

  const double p01 = eda_quantile (sorted, n, 0.01), p99 = eda_quantile (sorted, n, 0.99);
  const double low = p01 - 3 * bandwidth, high = p99 + 3 * bandwidth;
  const double step = (high - low) / (CELLS - 1);

  if (!(p99 > p01) || !(bandwidth > 0) || !(step > 0))
    return 1;
  eda_kde (sorted, n, bandwidth, low, high, CELLS, density);
  for (size_t i = 0; i < CELLS; i++)
    below[i] = count_below (sorted, n, low + (double)i * step);
  find_humps (density, &humps);
  while (fill_shallowest (&humps, density) || join_lightest (&humps, density, below, n))
    ;
  return humps.n > 0 ? humps.n : 1;
}
