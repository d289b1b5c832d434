/* Points in the plane: every hexagon by brute force, the surface by its definition. */
#include "analysis/kernels/plane.h"

#include "tests/kernels/near.h"

#define N 400

/* Repeatable, spread over the unit square. */
static void
make_points (double x[N], double y[N])
{
  for (int i = 0; i < N; i++)
    {
      x[i] = fmod (i * 0.6180339887, 1);
      y[i] = fmod (i * 0.4142135623, 1);
    }
  x[0] = y[0] = 0;
  x[1] = y[1] = 1;
}

static size_t
nearest_of_all (const EdaHexGrid *grid, double x, double y)
{
  double best = INFINITY;
  size_t found = 0;

  for (size_t k = 0; k < eda_hex_count (grid); k++)
    {
      double cx, cy, du, dv;

      eda_hex_centre (grid, k, &cx, &cy);
      du = (x - cx) * (double)grid->columns;
      dv = (y - cy) * (double)grid->rows;
      if (du * du + 0.75 * dv * dv < best)
        {
          best = du * du + 0.75 * dv * dv;
          found = k;
        }
    }
  return found;
}

static void
test_hexagons (void)
{
  static const EdaHexGrid grids[] = { { 7, 5 }, { 1, 1 }, { 12, 8 } };
  double                  x[N], y[N], counts[200], expected[200];

  make_points (x, y);
  for (guint g = 0; g < G_N_ELEMENTS (grids); g++)
    {
      for (size_t k = 0; k < eda_hex_count (&grids[g]); k++)
        expected[k] = 0;
      for (int i = 0; i < N; i++)
        expected[nearest_of_all (&grids[g], x[i], y[i])] += 1;
      eda_hexbin (x, y, N, &grids[g], counts);
      for (size_t k = 0; k < eda_hex_count (&grids[g]); k++)
        g_assert_cmpfloat (counts[k], ==, expected[k]);
    }
}

/* The sum of N Gaussians. Linear binning errs by about (step / bandwidth)² / 12 of the
 * peak, here 1e-3, and the cut at four bandwidths by less. */
static void
test_surface (void)
{
  const EdaPlane plane = { -0.5, 1.5, -0.5, 1.5, 65, 49 };
  const double   hx = 0.25, hy = 0.3;
  static double  density[65 * 49], work[65 * 49 + 65];
  double         x[N], y[N], whole = 0;

  make_points (x, y);
  eda_kde_plane (x, y, N, &plane, hx, hy, density, work);
  for (int k = 0; k < 65 * 49; k += 97)
    {
      double u = -0.5 + 2.0 * (k % 65) / 64, v = -0.5 + 2.0 * (k / 65) / 48, sum = 0;

      for (int i = 0; i < N; i++)
        sum += exp (-0.5 * pow ((u - x[i]) / hx, 2) - 0.5 * pow ((v - y[i]) / hy, 2));
      g_assert_cmpfloat_with_epsilon (density[k], sum / (N * 2 * M_PI * hx * hy), 2e-3);
    }
  for (int k = 0; k < 65 * 49; k++)
    whole += density[k] * (2.0 / 64) * (2.0 / 48);
  g_assert_cmpfloat (whole, <, 1.001);
  g_assert_cmpfloat (whole, >, 0.93); /* some of the kernels reach out of the plane */
}

static void
test_no_surface (void)
{
  const EdaPlane plane = { 0, 1, 0, 1, 3, 3 };
  double         x[] = { 0.5 }, density[9], work[12];

  eda_kde_plane (x, x, 1, &plane, 0, 1, density, work);
  g_assert_cmpfloat (density[4], ==, 0);
  eda_kde_plane (x, x, 0, &plane, 1, 1, density, work);
  g_assert_cmpfloat (density[4], ==, 0);
}

static void
test_bandwidth (void)
{
  const double sorted[] = { 0, 1, 2, 3, 4, 5, 6, 7 }; /* IQR 3.5 */

  assert_near (eda_kde_plane_bandwidth (sorted, 8, 2), 2 / sqrt (2), 1e-14);
  assert_near (eda_kde_plane_bandwidth (sorted, 8, 9), 3.5 / 1.34 / sqrt (2), 1e-14);
  g_assert_cmpfloat (eda_kde_plane_bandwidth (sorted, 1, NAN), ==, 0);
}

/* Of 1 2 3 4 the highest cell holds 0.4, the two highest 0.7. */
static void
test_heights (void)
{
  const double density[] = { 2, 4, 1, 3 }, shares[] = { 0.1, 0.4, 0.5, 0.95, 1 };
  double       heights[5], work[4];

  eda_density_heights (density, 4, shares, 5, heights, work);
  g_assert_cmpfloat (heights[0], ==, 4);
  g_assert_cmpfloat (heights[1], ==, 4);
  g_assert_cmpfloat (heights[2], ==, 3);
  g_assert_cmpfloat (heights[3], ==, 1);
  g_assert_cmpfloat (heights[4], ==, 1);
  eda_density_heights (density, 0, shares, 1, heights, work);
  assert_nan (heights[0]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plane/hexagons", test_hexagons);
  g_test_add_func ("/plane/surface", test_surface);
  g_test_add_func ("/plane/no-surface", test_no_surface);
  g_test_add_func ("/plane/bandwidth", test_bandwidth);
  g_test_add_func ("/plane/heights", test_heights);
  return g_test_run ();
}
