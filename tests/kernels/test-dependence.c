/* Distance correlation against R 4.2.2 with energy 1.7-11, xi against the formulas of
 * Chatterjee (2021) in R. */
#include "analysis/kernels/dependence.h"

#include "analysis/core/error.h"
#include "tests/kernels/near.h"
#include "tests/kernels/pair-data.h"

static double work[16 * PAIR_ROWS + 8];

static void
test_distance_correlation (void)
{
  const EdaDistanceCorrelation d
      = eda_distance_correlation (pair_x, pair_y, PAIR_ROWS, work);

  assert_agrees ("dcor", d.dcor, 0.71184359326360203);
  assert_near (d.dcor_corrected, 0.47265407820169747, 1e-13);
  assert_near (d.p, 8.133769038418096e-06, 1e-11);
}

static void
test_distance_correlation_with_ties (void)
{
  double x[PAIR_ROWS], y[PAIR_ROWS];

  for (int i = 0; i < PAIR_ROWS; i++)
    {
      x[i] = floor (pair_x[i]);
      y[i] = floor (2 * pair_y[i]);
    }
  const EdaDistanceCorrelation d = eda_distance_correlation (x, y, PAIR_ROWS, work);

  assert_agrees ("dcor", d.dcor, 0.71750386986830339);
  assert_near (d.dcor_corrected, 0.48089057208365155, 1e-13);
}

/* Exactly 1 on a line whatever the units, and for what r does not see. */
static void
test_what_r_does_not_see (void)
{
  double line[PAIR_ROWS], square[PAIR_ROWS], x[PAIR_ROWS];

  for (int i = 0; i < PAIR_ROWS; i++)
    {
      x[i] = i - 19.5;
      line[i] = 3e300 - 1e299 * x[i];
      square[i] = x[i] * x[i];
    }
  assert_near (eda_distance_correlation (x, line, PAIR_ROWS, work).dcor, 1, 1e-12);
  g_assert_cmpfloat (eda_distance_correlation (x, square, PAIR_ROWS, work).dcor, >, 0.45);
  g_assert_cmpfloat (
      eda_distance_correlation_permuted (x, square, PAIR_ROWS, 199, 42, work), <=, 0.02);
}

/* The share of permutations lies near the chi-square p of noise, and hangs on the seed
 * only. */
static void
test_permutations (void)
{
  const double p
      = eda_distance_correlation_permuted (pair_x, pair_z, PAIR_ROWS, 999, 7, work);

  g_assert_cmpfloat (
      p, ==, eda_distance_correlation_permuted (pair_x, pair_z, PAIR_ROWS, 999, 7, work));
  g_assert_cmpfloat (p, >, 0.005);
  g_assert_cmpfloat (p, <, 0.08); /* chi-square: 0.039, conservative */
}

static void
test_xi (void)
{
  double      floors[PAIR_ROWS];
  const EdaXi xi = eda_xi (pair_x, pair_y, PAIR_ROWS, 42, work);

  assert_agrees ("xi", xi.xi, 0.3151969981238274);
  assert_near (xi.p, 0.000823241363335938, 1e-11);
  for (int i = 0; i < PAIR_ROWS; i++)
    floors[i] = floor (2 * pair_y[i]);

  const EdaXi tied = eda_xi (pair_x, floors, PAIR_ROWS, 42, work);

  assert_near (tied.xi, 0.36644654990908221, 1e-13);
  assert_near (tied.p, 0.00018038675199952373, 1e-11);
}

static void
test_edges (void)
{
  const double x[] = { 1, 2, 4, 3 }, same[] = { 5, 5, 5, 5 };

  assert_nan (eda_distance_correlation (x, x, 1, work).dcor);
  assert_nan (eda_distance_correlation (x, same, 4, work).dcor);
  assert_nan (eda_distance_correlation (same, x, 4, work).p);
  assert_near (eda_distance_correlation (x, x, 2, work).dcor, 1, TIGHT);
  assert_nan (eda_distance_correlation_permuted (x, same, 4, 9, 1, work));
  assert_nan (eda_xi (x, x, 1, 1, work).xi);
  assert_nan (eda_xi (x, same, 4, 1, work).xi);
  g_assert_false (isnan (eda_xi (same, x, 4, 1, work).xi));
}

int
main (int argc, char **argv)
{
  eda_init ();
  make_pair_data ();
  g_assert_cmpuint (eda_dependence_work_size (PAIR_ROWS), <=, G_N_ELEMENTS (work));
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/dependence/distance", test_distance_correlation);
  g_test_add_func ("/kernels/dependence/ties", test_distance_correlation_with_ties);
  g_test_add_func ("/kernels/dependence/unseen", test_what_r_does_not_see);
  g_test_add_func ("/kernels/dependence/permutations", test_permutations);
  g_test_add_func ("/kernels/dependence/xi", test_xi);
  g_test_add_func ("/kernels/dependence/edges", test_edges);
  return g_test_run ();
}
