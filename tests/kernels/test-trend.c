/* Trend over ordered levels. Expected values: R 4.2.2 prop.trend.test, and cor on the
 * rows. */
#include "analysis/kernels/trend.h"

#include "tests/kernels/near.h"

#define R_DIGITS 1e-12

static void
test_two_columns (void)
{
  const double   observed[] = { 80, 20, 67, 23, 64, 31, 52, 45 };
  const double   dose[] = { 0, 1, 3, 7 }, hit[] = { 0, 1 };
  const EdaTrend found = eda_linear_by_linear (observed, 4, 2, dose, hit);

  assert_agrees ("trend", found.chi2, 17.567329108555462);
  assert_near (
      found.chi2, 17.613437583906016 * 381 / 382, R_DIGITS); /* Cochran–Armitage */
  assert_near (found.r, 0.21472884145018636, R_DIGITS);
  assert_near (found.p, 2.7731199504208980e-05, R_DIGITS);
}

static void
test_three_by_three (void)
{
  const double   observed[] = { 10, 5, 2, 7, 9, 6, 1, 8, 14 };
  const double   rows[] = { 1, 2, 4 }, columns[] = { -1, 0, 5 };
  const EdaTrend found = eda_linear_by_linear (observed, 3, 3, rows, columns);

  assert_near (found.r, 0.46799249530232834, R_DIGITS);
  assert_near (found.chi2, 13.360035515217289, R_DIGITS);
}

/* A hump is no trend, whatever chi-square says. */
static void
test_hump (void)
{
  const double   observed[] = { 20, 0, 0, 20, 20, 0 };
  const double   rows[] = { 1, 2, 3 }, columns[] = { 0, 1 };
  const EdaTrend found = eda_linear_by_linear (observed, 3, 2, rows, columns);

  g_assert_cmpfloat (fabs (found.r), <, 1e-15);
  assert_near (found.p, 1.0, 1e-12);
}

/* Eta sees it: rows without spread within the columns. R 4.2.2 lm of the scores. */
static void
test_eta (void)
{
  const double observed[] = { 10, 5, 2, 7, 9, 6, 1, 8, 14 };
  const double hump[] = { 0, 20, 0, 20, 0, 20 }; /* columns by rows 1, 2, 1 */
  const double rows[] = { 1, 2, 4 };

  assert_agrees ("eta/rows", eda_score_eta (observed, 3, 3, rows), 0.52414014563431965);
  assert_near (eda_score_eta (hump, 2, 3, rows), 1.0, 1e-12);
}

static void
test_undefined (void)
{
  const double observed[] = { 3, 4 }, scores[] = { 1, 2 };

  assert_nan (eda_linear_by_linear (observed, 1, 2, scores, scores).p);
  assert_nan (eda_linear_by_linear (observed, 2, 1, scores, scores).r);
  assert_nan (eda_linear_by_linear (NULL, 0, 0, NULL, NULL).chi2);
  assert_nan (eda_score_eta (observed, 1, 2, scores));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/trend/two-columns", test_two_columns);
  g_test_add_func ("/kernels/trend/three-by-three", test_three_by_three);
  g_test_add_func ("/kernels/trend/hump", test_hump);
  g_test_add_func ("/kernels/trend/eta", test_eta);
  g_test_add_func ("/kernels/trend/undefined", test_undefined);
  return g_test_run ();
}
