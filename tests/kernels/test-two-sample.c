/* Two means. Expected values: R 4.2.2 t.test; effect sizes by their formulas. */
#include "analysis/kernels/two-sample.h"

#include "tests/kernels/near.h"

#define R_DIGITS 1e-12

static const double x[]
    = { 4.17, 5.58, 5.18, 6.11, 4.5, 6.31, 5.12, 5.54, 5.5, 5.37, 5.29 };
static const size_t sizes[] = { 5, 6 };

static void
test_student (void)
{
  EdaGroup       groups[2];
  const EdaAnova both = eda_anova (x, sizes, 2, groups);
  const EdaTTest found = eda_student_test (&both, groups);

  assert_agrees ("student", found.t, -1.1211099874574377);
  assert_near (found.p, 0.29126252045835938, R_DIGITS);
  g_assert_cmpfloat (found.df, ==, 9);
  assert_near (found.ci_low, -1.2483564147556199, R_DIGITS);
  assert_near (found.ci_high, 0.42102308142228606, R_DIGITS);
  assert_near (found.t * found.t, both.f, R_DIGITS);
}

static void
test_welch (void)
{
  EdaGroup       groups[2];
  const EdaAnova both = eda_anova (x, sizes, 2, groups);
  const EdaTTest found = eda_welch_test (&both, groups);

  assert_agrees ("two_sample/welch", found.t, -1.0584241958282912);
  assert_near (found.df, 5.8141756554581505, R_DIGITS);
  assert_near (found.p, 0.33184036915052595, R_DIGITS);
  assert_near (found.diff, 5.108 - 33.13 / 6, R_DIGITS);
  assert_near (found.ci_low, -1.3774576705599364, R_DIGITS);
  assert_near (found.ci_high, 0.55012433722660259, R_DIGITS);
}

/* R 4.2.2: t.test (a, b), a the first five awkward numbers and b the others; from their
 * means, seen from the grand mean, and variances alone. */
static void
test_from_sums (void)
{
  const double   a = 24.438033999999998, b = 0.61757166666666696;
  const double   grand = (5 * a + 6 * b) / 11;
  const EdaGroup groups[2]
      = { { .n = 5, .shift = a - grand, .squares = 4 * 1695.1927790457801 },
          { .n = 6, .shift = b - grand, .squares = 5 * 313.69637968797667 } };
  const EdaAnova both = eda_anova_of_sums (groups, 2);
  const EdaTTest found = eda_welch_test (&both, groups);

  assert_near (found.t, 1.2041579314205619, 1e-13);
  assert_near (found.df, 5.2293080054064944, 1e-13);
  assert_near (found.p, 0.28018567586676768, R_DIGITS);
  assert_near (found.diff, a - b, 1e-13);
  assert_near (eda_cohens_d (&both, groups), 0.78207360768543732, 1e-13);
  assert_near (both.f,
               eda_student_test (&both, groups).t * eda_student_test (&both, groups).t,
               R_DIGITS);
}

static void
test_effect_sizes (void)
{
  EdaGroup       groups[2];
  const EdaAnova both = eda_anova (x, sizes, 2, groups);
  const double   d = eda_cohens_d (&both, groups);

  assert_near (d, -0.67886581010154923, R_DIGITS);
  assert_near (eda_hedges_g (d, both.df2), -0.62067731209284493, R_DIGITS);
}

static void
test_undefined (void)
{
  const double flat[] = { 1, 1, 2, 2 };
  const size_t two[] = { 2, 2 }, three[] = { 1, 1, 2 };
  EdaGroup     groups[3];
  EdaAnova     both = eda_anova (flat, two, 2, groups);

  g_assert_cmpfloat (eda_student_test (&both, groups).diff, ==, -1);
  assert_nan (eda_student_test (&both, groups).t);
  assert_nan (eda_welch_test (&both, groups).p);
  assert_nan (eda_cohens_d (&both, groups));
  both = eda_anova (flat, three, 3, groups);
  assert_nan (eda_welch_test (&both, groups).diff);
  assert_nan (eda_cohens_d (&both, groups));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/two-sample/student", test_student);
  g_test_add_func ("/kernels/two-sample/welch", test_welch);
  g_test_add_func ("/kernels/two-sample/from-sums", test_from_sums);
  g_test_add_func ("/kernels/two-sample/effect-sizes", test_effect_sizes);
  g_test_add_func ("/kernels/two-sample/undefined", test_undefined);
  return g_test_run ();
}
