/* Groups compared by ranks. Expected values: R 4.2.2 kruskal.test and wilcox.test. */
#include "analysis/kernels/rank-tests.h"

#include "tests/kernels/near.h"

#define R_DIGITS 1e-13

static void
test_kruskal_with_ties (void)
{
  const double           sorted[] = { 1, 2, 2, 2, 3, 5, 5, 5, 7, 8, 9, 9 };
  const unsigned char    group[] = { 0, 0, 1, 2, 1, 2, 0, 1, 2, 2, 0, 1 };
  double                 sums[3];
  size_t                 sizes[3];
  const EdaKruskalWallis found = eda_kruskal_wallis (sorted, group, 12, 3, sums, sizes);

  assert_agrees ("kruskal_wallis", found.h, 0.42689530685920746);
  assert_near (found.p, 0.80779444431258263, R_DIGITS);
  assert_near (found.epsilon2, 0.42689530685920746 / 11, R_DIGITS);
  g_assert_cmpfloat (found.df, ==, 2);
  g_assert_cmpfloat (sums[0], ==, 22.5);
  g_assert_cmpfloat (sums[1], ==, 26.5);
  g_assert_cmpfloat (sums[2], ==, 29.0);
  g_assert_cmpuint (sizes[2], ==, 4);
}

static void
test_mann_whitney (void)
{
  const double           sorted[] = { 1, 2, 2, 2, 3, 4, 5, 6, 7, 7, 7, 8, 9, 9, 10 };
  const unsigned char    group[] = { 0, 0, 0, 1, 1, 0, 1, 0, 0, 0, 1, 1, 1, 1, 1 };
  double                 sums[2];
  size_t                 sizes[2];
  const EdaKruskalWallis both = eda_kruskal_wallis (sorted, group, 15, 2, sums, sizes);
  const EdaMannWhitney found = eda_mann_whitney (sums[0], sizes[0], sizes[1], both.ties);

  g_assert_cmpfloat (found.u, ==, 13);
  assert_agrees ("mann_whitney", found.p, 0.080112721682429833);
  assert_near (found.p_continuity, 0.090703570983842505, R_DIGITS);
  assert_near (found.rank_biserial, 2 * 13.0 / 56 - 1, TIGHT);
}

/* R 4.2.2: wilcox.test (a, b, exact = FALSE, correct = FALSE) with
 * a = 1 2 2 3 5 8 8, b = 2 4 5 6 8 9 9 10 */
static void
test_mann_whitney_from_sums (void)
{
  const EdaMannWhitney found = eda_mann_whitney (41.5, 7, 8, 60);

  g_assert_cmpfloat (found.u, ==, 13.5);
  assert_near (found.p, 0.090410706246596764, 1e-12);
  assert_near (found.rank_biserial, 2 * 13.5 / 56 - 1, TIGHT);
  assert_nan (eda_mann_whitney (6, 2, 3, 120).p); /* five equal values: 5³ - 5 */
}

/* A million values: whole numbers stay exact, the cubes of the tie correction nearly. By
 * hand: first half in one group, second in the other; h = 3 n² / (4 (n + 1)) × n / n. */
static void
test_many (void)
{
  const size_t   n = 1000000;
  double        *sorted = g_new (double, n);
  unsigned char *group = g_new (unsigned char, n);
  double         sums[2];
  size_t         sizes[2];

  for (size_t i = 0; i < n; i++)
    {
      sorted[i] = (double)i;
      group[i] = i >= n / 2;
    }

  const EdaKruskalWallis found = eda_kruskal_wallis (sorted, group, n, 2, sums, sizes);

  assert_near (found.h, 3e12 / (4 * 1000001.0), TIGHT);
  g_assert_cmpfloat (found.p, ==, 0.0);
  assert_near (eda_mann_whitney (sums[0], sizes[0], sizes[1], found.ties).rank_biserial,
               -1,
               TIGHT);
  g_free (sorted);
  g_free (group);
}

static void
test_undefined (void)
{
  const double         sorted[] = { 3, 3, 3 };
  const unsigned char  group[] = { 0, 1, 0 }, one[] = { 1, 1, 1 };
  double               sums[2];
  size_t               sizes[2];
  EdaKruskalWallis     found = eda_kruskal_wallis (sorted, group, 3, 2, sums, sizes);
  const EdaMannWhitney ranks = eda_mann_whitney (sums[0], 2, 1, found.ties);

  assert_nan (found.h);
  assert_nan (found.p);
  g_assert_cmpfloat (ranks.u, ==, 1);
  g_assert_cmpfloat (ranks.rank_biserial, ==, 0);
  assert_nan (ranks.p);
  assert_nan (ranks.p_continuity);
  found = eda_kruskal_wallis (sorted, one, 3, 2, sums, sizes);
  assert_nan (found.df);
  assert_nan (eda_mann_whitney (0, 0, 3, 0).u);
  found = eda_kruskal_wallis (NULL, NULL, 0, 2, sums, sizes);
  assert_nan (found.p);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/rank-tests/kruskal-with-ties", test_kruskal_with_ties);
  g_test_add_func ("/kernels/rank-tests/mann-whitney", test_mann_whitney);
  g_test_add_func ("/kernels/rank-tests/from-sums", test_mann_whitney_from_sums);
  g_test_add_func ("/kernels/rank-tests/many", test_many);
  g_test_add_func ("/kernels/rank-tests/undefined", test_undefined);
  return g_test_run ();
}
