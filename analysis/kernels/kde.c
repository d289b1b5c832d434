/* Gaussian kernel density on a grid.
 *
 * Where the bandwidth is small against the grid, or there are few values, each point adds
 * up the values around it. Otherwise the values are first shared out linearly to a grid
 * at least eight times finer than the bandwidth (Wand 1994) and only its cells are added
 * up. */
#include "analysis/kernels/kde.h"

#include <math.h>
#include <stdlib.h>

#include "analysis/kernels/quantile.h"

#define REACH 5.0 /* bandwidths; beyond, the kernel is below 4e-6 of its peak */
#define FINE 8.0  /* cells per bandwidth, at least */
#define FEW_VALUES 500
#define ROOT_TWO_PI 2.5066282746310002

double
eda_kde_bandwidth (const double sorted[], size_t n, double sd)
{
  if (n < 2 || !(sd > 0))
    return 0.0;

  const double iqr
      = eda_quantile (sorted, n, 0.75) / 1.34 - eda_quantile (sorted, n, 0.25) / 1.34;
  const double spread = iqr > 0 ? fmin (sd, iqr) : sd;

  return isfinite (spread) ? 0.9 * spread * pow ((double)n, -0.2) : 0.0;
}

typedef struct
{
  double low, step; /* of the points; step in the units of the data */
  double bandwidth;
  size_t m;
} Grid;

/* Position of point @i, without overflow between far ends. */
static double
point_at (const Grid *grid, size_t i)
{
  return grid->low + grid->step * (double)i;
}

static double
kernel (double u)
{
  return exp (-u * u / 2);
}

/* The values within reach of a point move up with the points: each is met a few times
 * only. */
static void
add_values (const Grid *grid, const double sorted[], size_t n, double density[])
{
  const double reach = REACH * grid->bandwidth;
  size_t       first = 0;

  for (size_t i = 0; i < grid->m; i++)
    {
      const double at = point_at (grid, i);
      double       sum = 0.0;

      while (first < n && sorted[first] < at - reach)
        first++;
      for (size_t j = first; j < n && sorted[j] <= at + reach; j++)
        sum += kernel ((sorted[j] - at) / grid->bandwidth);
      density[i] = sum;
    }
}

/* Cells around and between the points: cell 0 lies @margin cells before the first point.
 */
typedef struct
{
  size_t per_point, margin, k;
  double step;
} Cells;

static Cells
choose_cells (const Grid *grid)
{
  Cells cells = { 0 };

  cells.per_point = (size_t)fmax (1, ceil (FINE * grid->step / grid->bandwidth));
  cells.step = grid->step / (double)cells.per_point;
  cells.margin = (size_t)ceil (REACH * grid->bandwidth / cells.step);
  cells.k = (grid->m - 1) * cells.per_point + 2 * cells.margin + 1;
  return cells;
}

/* Each value goes to its two neighbouring cells in proportion to nearness. */
static void
share_out (const Grid  *grid,
           const Cells *cells,
           const double sorted[],
           size_t       n,
           double       weights[])
{
  for (size_t i = 0; i < n; i++)
    {
      const double at = (sorted[i] - grid->low) / cells->step + (double)cells->margin;

      if (!(at >= 0) || at >= (double)cells->k - 1)
        continue;

      const size_t cell = (size_t)at;
      weights[cell] += 1 - (at - (double)cell);
      weights[cell + 1] += at - (double)cell;
    }
}

static void
add_cells (const Grid  *grid,
           const Cells *cells,
           const double weights[],
           const double kernels[],
           double       density[])
{
  for (size_t i = 0; i < grid->m; i++)
    {
      const double *centre = weights + i * cells->per_point + cells->margin;
      double        sum = centre[0];

      for (size_t j = 1; j <= cells->margin; j++)
        sum += kernels[j] * (centre[j] + *(centre - j));
      density[i] = sum;
    }
}

/* Says whether there was memory for it. */
static int
add_binned (const Grid *grid, const double sorted[], size_t n, double density[])
{
  const Cells cells = choose_cells (grid);
  double     *weights = calloc (cells.k + cells.margin + 1, sizeof *weights);

  if (weights == NULL)
    return 0;

  double *kernels = weights + cells.k;
  for (size_t j = 0; j <= cells.margin; j++)
    kernels[j] = kernel ((double)j * cells.step / grid->bandwidth);

  share_out (grid, &cells, sorted, n, weights);
  add_cells (grid, &cells, weights, kernels, density);
  free (weights);
  return 1;
}

void
eda_kde (const double sorted[],
         size_t       n,
         double       bandwidth,
         double       low,
         double       high,
         size_t       m,
         double       density[])
{
  const double last = m > 1 ? (double)(m - 1) : 1.0;
  const Grid   grid = { low, high / last - low / last, bandwidth, m };

  for (size_t i = 0; i < m; i++)
    density[i] = 0.0;
  if (n == 0 || m == 0 || !(bandwidth > 0) || !(grid.step >= 0))
    return;

  /* wide grids against the bandwidth, and very wide kernels, need no cells */
  const double ratio = grid.step / bandwidth;
  if (n <= FEW_VALUES || ratio > 2 || ratio * (double)m < 0.01
      || !add_binned (&grid, sorted, n, density))
    add_values (&grid, sorted, n, density);

  for (size_t i = 0; i < m; i++)
    density[i] = density[i] / ((double)n * ROOT_TWO_PI) / bandwidth;
}
