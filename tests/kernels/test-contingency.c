/* Two-way tables of counts, and what counts say about one column. */
#include "analysis/kernels/contingency.h"

#include "analysis/core/error.h"
#include "tests/kernels/near.h"

static const double two_by_three[] = { 17, 4, 9, 6, 23, 12 };

static void
test_measures (void)
{
  const EdaContingency c = eda_contingency (two_by_three, 2, 3, NULL, NULL, NULL);

  g_assert_cmpfloat (c.n, ==, 71.0);
  assert_near (c.chi2, 17.78242054608262, 1e-14);
  g_assert_cmpfloat (c.df, ==, 2.0);
  assert_near (c.p, 0.00013759303203313657, 1e-12);
  assert_near (c.g, 18.97918122633778, 1e-13);
  assert_near (c.g_p, 7.563506094528726e-05, 1e-12);
  assert_near (c.min_expected, 8.873239436619718, TIGHT);
  g_assert_cmpuint (c.cells_expected_lt5, ==, 0);
  assert_near (c.cramers_v, 0.5004564190912275, TIGHT);
  assert_near (c.cramers_v_corrected, 0.4744480228197603, 1e-14);
  assert_near (c.contingency_c, 0.44754009298021397, TIGHT);
  g_assert_false (c.sparse);
}

static void
test_residuals (void)
{
  const double pearson_known[]
      = { 2.335806288752391,   -2.193380915397009, 0.04255426172719815,
          -1.9980461831942198, 1.8762156722511527, -0.036400869640645664 };
  const double adjusted_known[]
      = { 3.7383729453840355,  -3.6665207105115187, 0.06673051530202556,
          -3.7383729453840355, 3.6665207105115187,  -0.06673051530202556 };
  double expected[6], pearson[6], adjusted[6];

  eda_contingency (two_by_three, 2, 3, expected, pearson, adjusted);
  assert_near (expected[0], 9.71830985915493, TIGHT); /* 30 × 23 / 71 */
  assert_near (expected[5], 12.126760563380282, TIGHT);
  for (size_t i = 0; i < 6; i++)
    {
      assert_near (pearson[i], pearson_known[i], 1e-13);
      assert_near (adjusted[i], adjusted_known[i], 1e-13);
    }
}

/* 3 1 / 2 4: chi2 = 5/3 by hand; all four expected counts are below 5. */
static void
test_sparse (void)
{
  const double         observed[] = { 3, 1, 2, 4 };
  const EdaContingency c = eda_contingency (observed, 2, 2, NULL, NULL, NULL);

  assert_near (c.chi2, 5.0 / 3, TIGHT);
  assert_near (c.p, 0.1967056024589469, 1e-12);
  assert_near (c.g, 1.7260924347106856, 1e-13);
  assert_near (c.cramers_v_corrected, 0.25, 1e-14);
  g_assert_cmpuint (c.cells_expected_lt5, ==, 4);
  g_assert_true (c.sparse);
}

/* Cochran (1954): a cell of six expected under 5 is fine (17 %); two are not, nor one
 * under 1. */
static void
test_cochran (void)
{
  const double         fine[] = { 40, 40, 4, 80, 80, 8 }; /* least expected: 4, then 8 */
  const double         two_small[] = { 40, 40, 4, 40, 40, 5 };  /* 4.5 and 4.5 */
  const double         one_tiny[] = { 40, 40, 0, 800, 800, 8 }; /* 0.38 and 7.6 */
  const EdaContingency c = eda_contingency (fine, 2, 3, NULL, NULL, NULL);

  g_assert_cmpuint (c.cells_expected_lt5, ==, 1);
  g_assert_false (c.sparse);
  g_assert_true (eda_contingency (two_small, 2, 3, NULL, NULL, NULL).sparse);
  g_assert_true (eda_contingency (one_tiny, 2, 3, NULL, NULL, NULL).sparse);
}

static void
test_perfect (void)
{
  const double         observed[] = { 900, 0, 0, 700 };
  double               adjusted[4];
  const EdaContingency c = eda_contingency (observed, 2, 2, NULL, NULL, adjusted);

  assert_near (c.chi2, 1600, TIGHT);
  assert_near (c.cramers_v, 1.0, TIGHT);
  assert_near (c.cramers_v_corrected, 1.0, TIGHT);
  assert_near (c.g, 2193.0054632846663, TIGHT);
  assert_near (adjusted[0], 40.0, 1e-13);
}

static void
test_independent (void)
{
  const double         observed[] = { 2, 4, 6, 3, 6, 9 };
  const EdaContingency c = eda_contingency (observed, 2, 3, NULL, NULL, NULL);

  g_assert_cmpfloat (c.chi2, <, 1e-25);
  assert_near (c.p, 1.0, 1e-12);
  g_assert_cmpfloat (c.cramers_v_corrected, ==, 0.0);
}

/* As many levels as cases: the correction leaves nothing to divide by. Undefined, not 1.
 */
static void
test_correction_undefined (void)
{
  const double         observed[] = { 1, 0, 0, 1 };
  const EdaContingency c = eda_contingency (observed, 2, 2, NULL, NULL, NULL);

  assert_near (c.cramers_v, 1.0, TIGHT);
  assert_nan (c.cramers_v_corrected);
}

static void
test_one_level (void)
{
  const double         observed[] = { 5, 9, 2 };
  double               expected[3], pearson[3];
  const EdaContingency c = eda_contingency (observed, 1, 3, expected, pearson, NULL);
  const EdaContingency none = eda_contingency (observed, 0, 0, NULL, NULL, NULL);

  g_assert_cmpfloat (c.n, ==, 16.0);
  g_assert_cmpfloat (expected[1], ==, 9.0);
  assert_nan (c.chi2);
  assert_nan (c.p);
  assert_nan (c.cramers_v);
  assert_nan (c.contingency_c);
  g_assert_cmpfloat (none.n, ==, 0.0);
  assert_nan (none.p);
  assert_nan (none.min_expected);
}

static void
test_entropy_and_gini (void)
{
  const double counts[] = { 885, 706, 325, 285, 0 };
  const double even[] = { 30, 30, 30, 30 };
  const double lone[] = { 999999999, 1 };

  assert_near (eda_entropy_bits (counts, 5), 1.8440593706090893, TIGHT);
  assert_near (eda_gini_impurity (counts, 5), 0.6968642769250523, TIGHT);
  g_assert_cmpfloat (eda_entropy_bits (even, 4), ==, 2.0);
  g_assert_cmpfloat (eda_gini_impurity (even, 4), ==, 0.75);
  assert_near (eda_entropy_bits (lone, 2), 3.134004789415388e-08, 1e-13);
  assert_near (eda_gini_impurity (lone, 2), 1.999999998e-09, TIGHT);
}

static void
test_one_or_no_count (void)
{
  const double counts[] = { 12, 0 };

  g_assert_cmpfloat (eda_entropy_bits (counts, 2), ==, 0.0);
  g_assert_cmpfloat (eda_gini_impurity (counts, 2), ==, 0.0);
  assert_nan (eda_imbalance (counts, 2));
  assert_nan (eda_entropy_bits (counts + 1, 1));
  assert_nan (eda_gini_impurity (counts, 0));
}

static void
test_imbalance (void)
{
  const double counts[] = { 885, 706, 325, 285, 0 }; /* the empty level does not count */
  const double even[] = { 7, 7, 7 };

  assert_near (eda_imbalance (counts, 5), 0.0779703146954553, 1e-13);
  g_assert_cmpfloat (fabs (eda_imbalance (even, 3)), <, 1e-15);
}

static void
test_wilson (void)
{
  double low, high;

  eda_wilson (7, 23, &low, &high);
  assert_near (low, 0.15604024453214022, 1e-14);
  assert_near (high, 0.508657562687592, 1e-14);
  eda_wilson (0, 10, &low, &high);
  g_assert_cmpfloat (low, ==, 0.0);
  assert_near (high, 0.2775327998628892, 1e-14);
  eda_wilson (10, 10, &low, &high);
  assert_near (low, 0.7224672001371107, 1e-14);
  g_assert_cmpfloat (high, ==, 1.0);
  eda_wilson (0, 0, &low, &high);
  assert_nan (low);
  assert_nan (high);
}

/* R 4.2.2: uniroot on pchisq with ncp, on HairEyeColor; and a table below its df. */
static void
test_v_interval (void)
{
  const double hair_by_eye[]
      = { 68, 20, 15, 5, 119, 84, 54, 29, 26, 17, 14, 14, 7, 94, 10, 16 };
  const double level[] = { 2, 4, 6, 1, 2, 3 };
  double       low, high;

  EdaContingency found = eda_contingency (hair_by_eye, 4, 4, NULL, NULL, NULL);

  eda_cramers_v_interval (&found, 4, 4, &low, &high);
  assert_agrees ("cramers_v_ci95", low, 0.2235270163689006);
  assert_agrees ("cramers_v_ci95", high, 0.31798810293757201);
  found = eda_contingency (level, 2, 3, NULL, NULL, NULL);
  eda_cramers_v_interval (&found, 2, 3, &low, &high);
  g_assert_cmpfloat (low, ==, 0);
  g_assert_cmpfloat (high, <, 1e-7);
  found = eda_contingency (level, 1, 3, NULL, NULL, NULL);
  eda_cramers_v_interval (&found, 1, 3, &low, &high);
  assert_nan (low);
}

int
main (int argc, char **argv)
{
  eda_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/contingency/measures", test_measures);
  g_test_add_func ("/kernels/contingency/residuals", test_residuals);
  g_test_add_func ("/kernels/contingency/sparse", test_sparse);
  g_test_add_func ("/kernels/contingency/cochran", test_cochran);
  g_test_add_func ("/kernels/contingency/perfect", test_perfect);
  g_test_add_func ("/kernels/contingency/independent", test_independent);
  g_test_add_func ("/kernels/contingency/correction-undefined",
                   test_correction_undefined);
  g_test_add_func ("/kernels/contingency/one-level", test_one_level);
  g_test_add_func ("/kernels/contingency/entropy-and-gini", test_entropy_and_gini);
  g_test_add_func ("/kernels/contingency/one-or-no-count", test_one_or_no_count);
  g_test_add_func ("/kernels/contingency/imbalance", test_imbalance);
  g_test_add_func ("/kernels/contingency/v-interval", test_v_interval);
  g_test_add_func ("/kernels/contingency/wilson", test_wilson);
  return g_test_run ();
}
