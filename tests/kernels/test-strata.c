/* Layers of two by two tables. Expected values: R 4.2.2 mantelhaen.test without
 * correction on UCBAdmissions; Breslow–Day with Tarone's correction by statsmodels 0.13.5
 * StratifiedTable. */
#include "analysis/kernels/strata.h"

#include "tests/kernels/near.h"

/* Admitted and rejected by sex, in six departments. */
static const double admissions[]
    = { 512, 313, 89,  19,  353, 207, 17, 8,   120, 205, 202, 391,
        138, 279, 131, 244, 53,  138, 94, 299, 22,  351, 24,  317 };

static void
test_admissions (void)
{
  const EdaStrata found = eda_strata (admissions, 6);

  g_assert_cmpuint (found.used, ==, 6);
  g_assert_cmpfloat (found.n, ==, 4526);
  assert_agrees ("cmh", found.chi2, 1.5246066604434356);
  assert_agrees ("cmh", found.p, 0.21692369705551817);
  assert_agrees ("odds_ratio_within", found.odds_ratio.value, 0.90469682825862308);
  assert_agrees ("odds_ratio_within", found.odds_ratio.low, 0.77190736175935049);
  assert_agrees ("odds_ratio_within", found.odds_ratio.high, 1.06032976443665561);
  assert_agrees ("homogeneity/chi2", found.homogeneity, 18.82550125205323);
  assert_agrees ("homogeneity/chi2", found.homogeneity_p, 0.0020714013978808676);
  g_assert_cmpfloat (found.df, ==, 5);
}

/* A layer without one level tells nothing and changes nothing. */
static void
test_idle_layer (void)
{
  double counts[28];

  for (guint i = 0; i < 24; i++)
    counts[i] = admissions[i];
  counts[24] = 5;
  counts[25] = 7;
  counts[26] = counts[27] = 0;

  const EdaStrata found = eda_strata (counts, 7);

  g_assert_cmpuint (found.used, ==, 6);
  assert_near (found.homogeneity, eda_strata (admissions, 6).homogeneity, TIGHT);
}

static void
test_ends (void)
{
  const EdaStrata one = eda_strata (admissions, 1);
  const EdaStrata never = eda_strata ((double[]){ 5, 0, 2, 4, 3, 0, 1, 6 }, 2);
  const EdaStrata none = eda_strata ((double[]){ 5, 0, 0, 0 }, 1);

  assert_near (one.odds_ratio.value, 512.0 * 19 / (313 * 89), TIGHT);
  assert_nan (one.homogeneity_p);
  g_assert_cmpfloat (never.odds_ratio.value, ==, INFINITY);
  assert_nan (never.odds_ratio.low);
  assert_nan (never.homogeneity);
  assert_nan (none.p);
  assert_nan (eda_strata (NULL, 0).odds_ratio.value);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/strata/admissions", test_admissions);
  g_test_add_func ("/kernels/strata/idle-layer", test_idle_layer);
  g_test_add_func ("/kernels/strata/ends", test_ends);
  return g_test_run ();
}
