/* How densely points lie in the plane: hexagons that count them, and a smooth surface. */
#pragma once

#include <stddef.h>

/* Bins of a unit square: hexagons pointed at the top stand in @rows rows 1 / rows apart, columns
 * 1 / columns apart; odd rows are shifted by half a column. */
typedef struct
{
  size_t columns, rows;
} EdaHexGrid;

/* Of all hexagons that touch the square. */
size_t eda_hex_count (const EdaHexGrid *grid);

/* Where hexagon @k stands. */
void eda_hex_centre (const EdaHexGrid *grid, size_t k, double *x, double *y);

/**
 * eda_hexbin:
 * @x, @y: (array length=n): in 0..1
 * @counts: (array length=eda_hex_count) (out)
 *
 * Each point counts for the hexagon whose centre is nearest, regular ones taken: Carr, Littlefield,
 * Nicholson & Littlefield (1987), JASA 82, 424–436, by two rectangular lattices.
 */
void eda_hexbin (const double x[], const double y[], size_t n, const EdaHexGrid *grid, double counts[]);

/* Equally spaced places over low..high on both axes, ends included. */
typedef struct
{
  double x_low, x_high, y_low, y_high;
  size_t columns, rows;
} EdaPlane;

/**
 * eda_kde_plane:
 * @x, @y: (array length=n): finite; those outside the plane do not count
 * @density: (array length=rows × columns) (out): row by row, the first at y_low; its integral over
 *   the whole plane is the share of the points inside
 * @work: rows × columns + the greater of the two
 *
 * Gaussian product kernel (Silverman 1986, section 4.2): linear binning, then two truncated
 * convolutions. All 0 when a bandwidth is not positive.
 */
void eda_kde_plane (const double    x[],
                    const double    y[],
                    size_t          n,
                    const EdaPlane *plane,
                    double          bandwidth_x,
                    double          bandwidth_y,
                    double          density[],
                    double          work[]);

/* Normal reference of two dimensions (Scott 1992, eq. 6.42) with the robust spread of Silverman's
 * rule: min (sd, IQR/1.34) n^-1/6; 0 when undefined. */
double eda_kde_plane_bandwidth (const double sorted[], size_t n, double sd);

/**
 * eda_density_heights:
 * @density: (array length=n): of equal cells
 * @shares: (array length=m): ascending, in 0..1
 * @heights: (array length=m) (out): the highest one above which cells hold that share of the whole
 *   (Hyndman 1996, The American Statistician 50, 120–126): descending
 * @work: n doubles
 */
void eda_density_heights (
    const double density[], size_t n, const double shares[], size_t m, double heights[], double work[]);
