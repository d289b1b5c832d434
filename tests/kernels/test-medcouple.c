/* The medcouple: against R and against the plain median of all pairs. */
#include "analysis/kernels/medcouple.h"

#include <float.h>

#include "analysis/kernels/quantile.h"
#include "tests/kernels/near.h"

/* The definition, over all pairs; O(n²). */
static double
of_all_pairs (const double sorted[], size_t n)
{
  double             median = eda_quantile (sorted, n, 0.5);
  size_t             below = 0, above = n, pairs = 0;
  g_autofree double *h = g_new (double, n *n + 1);

  while (below < n && sorted[below] <= median)
    below++;
  while (above > 0 && sorted[above - 1] >= median)
    above--;
  for (size_t i = above; i < n; i++)
    for (size_t j = 0; j < below; j++)
      if (sorted[i] == median && sorted[j] == median)
        /* ties: the second diagonal is 0 */
        h[pairs++]
            = (double)(i + j + 1 > above + below) - (double)(i + j + 1 < above + below);
      else
        h[pairs++] = ((sorted[i] - median) - (median - sorted[j]))
                     / ((sorted[i] - median) + (median - sorted[j]));
  eda_sort (h, pairs);
  return eda_quantile (h, pairs, 0.5);
}

/* robustbase 0.95-0: mc () */
static void
test_against_r (void)
{
  const double ties[] = { 1, 2, 2, 2, 3, 5, 9 }, more[] = { 1, 1, 1, 2, 3, 5, 9, 9 };
  double       work[22];

  assert_agrees (
      "medcouple", eda_medcouple (awkward_sorted, 11, work), 0.33321786819725707);
  g_assert_cmpfloat (eda_medcouple (ties, 7, work), ==, 0.875);
  g_assert_cmpfloat (eda_medcouple (more, 8, work), ==, 0.625);
}

/* A column of @n values whose shape, ties and sign change with @kind. */
static void
fill (double x[], size_t n, unsigned kind)
{
  for (size_t i = 0; i < n; i++)
    {
      double share = fmod ((double)(i + 1) * 0.618033988749895 * (kind + 1), 1);

      x[i] = kind % 3 == 0   ? exp (3 * share)
             : kind % 3 == 1 ? floor (6 * share)
                             : -share * share * share;
    }
  eda_sort (x, n);
}

static void
test_against_all_pairs (void)
{
  double x[120], work[240];

  for (size_t n = 1; n <= 120; n += n < 20 ? 1 : 7)
    for (unsigned kind = 0; kind < 9; kind++)
      {
        fill (x, n, kind);
        g_assert_cmpfloat_with_epsilon (
            eda_medcouple (x, n, work), of_all_pairs (x, n), 1e-15);
      }
}

static void
test_mirrored (void)
{
  double x[57], mirrored[57], work[114];

  fill (x, 57, 3);
  for (size_t i = 0; i < 57; i++)
    mirrored[i] = -x[56 - i];
  g_assert_cmpfloat (eda_medcouple (x, 57, work), >, 0.1);
  assert_near (
      eda_medcouple (mirrored, 57, work), -eda_medcouple (x, 57, work + 0), 1e-15);
}

static void
test_many (void)
{
  size_t             n = 200001;
  g_autofree double *x = g_new (double, n), *work = g_new (double, 2 * n);

  for (size_t i = 0; i < n; i++)
    x[i] = (double)i; /* symmetric */
  g_assert_cmpfloat (eda_medcouple (x, n, work), ==, 0);
  for (size_t i = 0; i < n; i++)
    x[i] = x[i] * x[i];
  /* of squares of a uniform: the median of (a - b) / (a + b) is 0.2195 by simulation of
   * 10^8 pairs */
  g_assert_cmpfloat_with_epsilon (
      eda_medcouple (x, n, work), of_all_pairs (x, 2001), 0.001);
}

static void
test_edges (void)
{
  const double constant[] = { 4, 4, 4, 4 }, mostly[] = { 4, 4, 4, 4, 9 };
  const double far[] = { -DBL_MAX, -1, 2, 3, DBL_MAX };
  const double least[] = { 5e-324, 1e-323, 2.5e-323 };
  double       work[10];

  assert_nan (eda_medcouple (constant, 0, work));
  g_assert_cmpfloat (eda_medcouple (constant, 1, work), ==, 0);
  g_assert_cmpfloat (eda_medcouple (mostly + 3, 2, work), ==, 0);
  g_assert_cmpfloat (eda_medcouple (constant, 4, work), ==, 0);
  g_assert_cmpfloat (eda_medcouple (mostly, 5, work), ==, of_all_pairs (mostly, 5));
  g_assert_true (isfinite (eda_medcouple (far, 5, work)));
  /* distances 1 below and 3 above in units of the least double */
  g_assert_cmpfloat (eda_medcouple (least, 3, work), ==, of_all_pairs (least, 3));
}

/* From R: q - 1.5 exp (-4 mc) iqr and q + 1.5 exp (3 mc) iqr with quantile (type = 7). */
static void
test_fences (void)
{
  double    work[22];
  double    mc = eda_medcouple (awkward_sorted, 11, work);
  EdaFences fences = eda_adjusted_fences (awkward_sorted, 11, mc);
  EdaFences turned = eda_adjusted_fences (awkward_sorted, 11, -mc);

  assert_agrees ("adjusted_boxplot/low", fences.low, -12.015788127010396);
  assert_agrees ("adjusted_boxplot/high", fences.high, 100.46164150830096);
  assert_near (turned.low, -3.88403 - 1.5 * exp (3 * mc) * 20.55663, 1e-14);
  assert_near (turned.high, 16.6726 + 1.5 * exp (-4 * mc) * 20.55663, 1e-14);
  assert_near (eda_adjusted_fences (awkward_sorted, 11, 0).low, -34.718975, TIGHT);
}

/* Two decimals, many ties: pairs of equal h that rounding tells apart end up between two
 * neighbouring doubles. */
static void
test_pairs_that_only_rounding_tells_apart (void)
{
  const size_t n = 2000;
  g_autoptr (GRand) rand = g_rand_new_with_seed (330);
  g_autofree double *x = g_new (double, n);
  g_autofree double *work = g_new (double, 2 * n);

  for (size_t i = 0; i < n; i++)
    x[i] = (23 + (int)(-log (1 - g_rand_double (rand)) * 40)) / 100.0;
  eda_sort (x, n);
  assert_near (eda_medcouple (x, n, work), of_all_pairs (x, n), 1e-14);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/medcouple/against-r", test_against_r);
  g_test_add_func ("/medcouple/against-all-pairs", test_against_all_pairs);
  g_test_add_func ("/medcouple/mirrored", test_mirrored);
  g_test_add_func ("/medcouple/many", test_many);
  g_test_add_func ("/medcouple/only-rounding-apart",
                   test_pairs_that_only_rounding_tells_apart);
  g_test_add_func ("/medcouple/edges", test_edges);
  g_test_add_func ("/medcouple/fences", test_fences);
  return g_test_run ();
}
