/* Hexagons that count points, a smooth surface over them, and the heights that enclose
 * shares. */
#include "analysis/kernels/plane.h"

#include <math.h>

#include "analysis/kernels/quantile.h"
#include "analysis/kernels/sort.h"

#define REACH                                                                            \
  4.0 /* bandwidths beyond which a Gaussian is nothing to see: 3e-4 of its peak */

size_t
eda_hex_count (const EdaHexGrid *grid)
{
  return (grid->columns + 1) * (grid->rows + 1);
}

void
eda_hex_centre (const EdaHexGrid *grid, size_t k, double *x, double *y)
{
  const size_t row = k / (grid->columns + 1), column = k % (grid->columns + 1);

  *x = ((double)column + (row % 2 == 1 ? 0.5 : 0)) / (double)grid->columns;
  *y = (double)row / (double)grid->rows;
}

/* The nearest place of the lattice of rows @odd, and how far it is: in columns, rows of
 * regular hexagons being √3/2 of a column apart. */
static size_t
nearest_in (const EdaHexGrid *grid, double u, double v, size_t odd, double *distance)
{
  const double shift = odd == 1 ? 0.5 : 0;
  double       column = ceil (u - shift - 0.5); /* a tie goes to the lower place */
  double       row = 2 * ceil ((v - (double)odd) / 2 - 0.5) + (double)odd;
  double       du, dv;

  column = fmin (fmax (column, 0), (double)grid->columns);
  row = fmax (row, (double)odd);
  if (row > (double)grid->rows)
    row -= 2;
  du = u - column - shift;
  dv = v - row;
  *distance = row < 0 ? INFINITY : du * du + 0.75 * dv * dv;
  return (size_t)fmax (row, 0) * (grid->columns + 1) + (size_t)column;
}

void
eda_hexbin (
    const double x[], const double y[], size_t n, const EdaHexGrid *grid, double counts[])
{
  for (size_t k = 0; k < eda_hex_count (grid); k++)
    counts[k] = 0;
  for (size_t i = 0; i < n; i++)
    {
      const double u = x[i] * (double)grid->columns, v = y[i] * (double)grid->rows;
      double       to_even, to_odd;
      size_t       even = nearest_in (grid, u, v, 0, &to_even);
      size_t       odd = nearest_in (grid, u, v, 1, &to_odd);

      counts[to_even < to_odd || (to_even == to_odd && even < odd) ? even : odd] += 1;
    }
}

/* Each point shares its weight among the four places round it. */
static void
bin_points (
    const double x[], const double y[], size_t n, const EdaPlane *plane, double bins[])
{
  const double across = (double)(plane->columns - 1) / (plane->x_high - plane->x_low);
  const double up = (double)(plane->rows - 1) / (plane->y_high - plane->y_low);

  for (size_t i = 0; i < n; i++)
    {
      const double u = (x[i] - plane->x_low) * across, v = (y[i] - plane->y_low) * up;
      const double column = fmin (floor (u), (double)plane->columns - 2);
      const double row = fmin (floor (v), (double)plane->rows - 2);
      const double a = u - column, b = v - row;
      double      *at;

      if (!(u >= 0 && u <= (double)plane->columns - 1 && v >= 0
            && v <= (double)plane->rows - 1))
        continue;
      at = bins + (size_t)row * plane->columns + (size_t)column;
      at[0] += (1 - a) * (1 - b);
      at[1] += a * (1 - b);
      at[plane->columns] += (1 - a) * b;
      at[plane->columns + 1] += a * b;
    }
}

/* @out at @n places @stride apart = @in convolved with a Gaussian of @sd places. @line: n
 * doubles */
static void
blur_line (
    const double in[], double out[], size_t n, size_t stride, double sd, double line[])
{
  const long reach = (long)fmin (ceil (REACH * sd), (double)n);

  for (size_t i = 0; i < n; i++)
    line[i] = in[i * stride];
  for (size_t i = 0; i < n; i++)
    {
      double sum = 0;

      for (long k = -reach; k <= reach; k++)
        {
          const long from = (long)i + k;

          if (from >= 0 && from < (long)n)
            sum += line[from] * exp (-0.5 * ((double)k / sd) * ((double)k / sd));
        }
      out[i * stride] = sum / (sd * sqrt (2 * M_PI));
    }
}

void
eda_kde_plane (const double    x[],
               const double    y[],
               size_t          n,
               const EdaPlane *plane,
               double          bandwidth_x,
               double          bandwidth_y,
               double          density[],
               double          work[])
{
  const size_t cells = plane->columns * plane->rows;
  const double dx = (plane->x_high - plane->x_low) / (double)(plane->columns - 1);
  const double dy = (plane->y_high - plane->y_low) / (double)(plane->rows - 1);
  double      *line = work + cells;

  for (size_t k = 0; k < cells; k++)
    density[k] = work[k] = 0;
  if (n == 0 || !(bandwidth_x > 0) || !(bandwidth_y > 0))
    return;
  bin_points (x, y, n, plane, work);
  for (size_t row = 0; row < plane->rows; row++)
    blur_line (work + row * plane->columns,
               density + row * plane->columns,
               plane->columns,
               1,
               bandwidth_x / dx,
               line);
  for (size_t column = 0; column < plane->columns; column++)
    blur_line (density + column,
               density + column,
               plane->rows,
               plane->columns,
               bandwidth_y / dy,
               line);
  for (size_t k = 0; k < cells; k++)
    density[k] /= (double)n * dx * dy;
}

double
eda_kde_plane_bandwidth (const double sorted[], size_t n, double sd)
{
  double spread, iqr;

  if (n < 2 || !(sd > 0))
    return 0;
  iqr = eda_quantile (sorted, n, 0.75) - eda_quantile (sorted, n, 0.25);
  spread = iqr > 0 ? fmin (sd, iqr / 1.34) : sd;
  return spread * pow ((double)n, -1.0 / 6);
}

void
eda_density_heights (const double density[],
                     size_t       n,
                     const double shares[],
                     size_t       m,
                     double       heights[],
                     double       work[])
{
  double whole = 0, held = 0;
  size_t next = n; /* cells from here on are held */

  for (size_t k = 0; k < n; k++)
    {
      work[k] = density[k];
      whole += density[k];
    }
  eda_sort (work, n);
  for (size_t j = 0; j < m; j++)
    {
      while (next > 0 && held < shares[j] * whole)
        held += work[--next];
      heights[j] = n == 0 ? NAN : work[next < n ? next : n - 1];
    }
}
