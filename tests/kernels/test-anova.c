/* Analysis of variance and its companions. Expected values: R 4.2.2 (aov, oneway.test,
 * bartlett.test; Levene by aov on the distances), which agree to about 1e-13. */
#include "analysis/kernels/anova.h"

#include "tests/kernels/near.h"

#define R_DIGITS 1e-12

static const double x[] = { 4.17, 5.58, 5.18, 6.11, 4.5, 4.81, 4.17, 4.41,
                            3.59, 6.31, 5.12, 5.54, 5.5, 5.37, 5.29 };
static const size_t sizes[] = { 5, 4, 6 };

static void
test_one_way (void)
{
  EdaGroup       groups[3];
  const EdaAnova found = eda_anova (x, sizes, 3, groups);

  assert_near (found.ss_between, 3.94307, R_DIGITS);
  assert_near (found.ss_within, 4.1228633333333333, R_DIGITS);
  assert_agrees ("anova/f", found.f, 5.7383468932190507);
  assert_near (found.p, 0.017834702287986757, R_DIGITS);
  assert_near (found.eta2, 3.94307 / (3.94307 + 4.1228633333333333), R_DIGITS);
  assert_near (found.omega2,
               (3.94307 - 2 * 4.12286333333333 / 12)
                   / (8.06593333333333 + 4.12286333333333 / 12),
               1e-12);
  g_assert_cmpfloat (found.df1, ==, 2);
  g_assert_cmpfloat (found.df2, ==, 12);
  assert_near (groups[1].mean, 4.245, TIGHT);
  assert_near (groups[2].sd, 0.41479713917367672, R_DIGITS);
}

static void
test_companions (void)
{
  EdaGroup           groups[3], spare[3];
  double             work[15];
  const double       medians[] = { 5.18, 4.29, 5.435 };
  const EdaAnova     found = eda_anova (x, sizes, 3, groups);
  const EdaGroupTest welch = eda_welch_anova (&found, groups);
  const EdaGroupTest bartlett = eda_bartlett (&found, groups);
  const EdaGroupTest levene = eda_levene (x, sizes, &found, groups, work, spare);
  const EdaGroupTest brown = eda_brown_forsythe (x, sizes, &found, medians, work, spare);

  assert_agrees ("welch_anova", welch.statistic, 7.904925811507177);
  assert_near (welch.df2, 6.687902947265921, R_DIGITS);
  assert_near (welch.p, 0.017307797255205485, R_DIGITS);
  assert_agrees ("bartlett", bartlett.statistic, 1.7248674998027116);
  assert_near (bartlett.p, 0.4221334638494192, R_DIGITS);
  assert_agrees ("levene", levene.statistic, 1.6625098492977535);
  assert_near (levene.p, 0.23050546568245728, R_DIGITS);
  assert_agrees ("brown_forsythe", brown.statistic, 1.3706902562719962);
  assert_near (brown.p, 0.29097691614183963, R_DIGITS);
}

/* Halves and quarters on a mountain: exact, so nothing may be lost to the offset, and not
 * the scale of the numbers either. Sums by hand: groups -1..1 and 1..3 by steps of 1/2.
 */
static void
check_offset (double offset, double scale)
{
  double       shifted[10];
  const size_t two[] = { 5, 5 };
  EdaGroup     groups[2], spare[2];
  double       work[10];

  for (size_t i = 0; i < 10; i++)
    shifted[i]
        = (offset + (i < 5 ? -1 + 0.5 * (double)i : 1 + 0.5 * (double)(i - 5))) * scale;

  const EdaAnova     found = eda_anova (shifted, two, 2, groups);
  const EdaGroupTest levene = eda_levene (shifted, two, &found, groups, work, spare);

  assert_near (found.f, 16.0, TIGHT);
  assert_near (found.eta2, 2.0 / 3, TIGHT);
  assert_near (eda_welch_anova (&found, groups).statistic, 16.0, TIGHT);
  assert_near (eda_bartlett (&found, groups).p, 1.0, TIGHT);
  assert_near (levene.statistic, 0.0, TIGHT);
}

static void
test_offset_and_scale (void)
{
  check_offset (0, 1);
  check_offset (1e14, 1);
  check_offset (0, 0x1p1021);
  check_offset (0, 0x1p-1070);
}

static void
test_no_spread_within (void)
{
  const double       flat[] = { 1, 1, 2, 2 };
  const size_t       two[] = { 2, 2 };
  EdaGroup           groups[2];
  const EdaAnova     found = eda_anova (flat, two, 2, groups);
  const EdaGroupTest welch = eda_welch_anova (&found, groups);

  g_assert_true (isinf (found.f));
  g_assert_cmpfloat (found.p, ==, 0.0);
  g_assert_cmpfloat (found.eta2, ==, 1.0);
  assert_nan (welch.statistic);
  assert_nan (welch.p);
  g_assert_cmpfloat (welch.df1, ==, 1);
  assert_nan (eda_bartlett (&found, groups).statistic);
}

/* As in R: one group without spread beside others with it. */
static void
test_one_flat_group (void)
{
  const double       values[] = { 1, 1, 2, 5 };
  const size_t       two[] = { 2, 2 };
  EdaGroup           groups[2];
  const EdaAnova     found = eda_anova (values, two, 2, groups);
  const EdaGroupTest bartlett = eda_bartlett (&found, groups);

  g_assert_true (isinf (bartlett.statistic));
  g_assert_cmpfloat (bartlett.p, ==, 0.0);
  assert_nan (eda_welch_anova (&found, groups).statistic);
}

static void
test_too_little (void)
{
  const double same[] = { 7, 7, 7, 7 };
  const size_t two[] = { 2, 2 }, one[] = { 4 }, singles[] = { 1, 1 };
  EdaGroup     groups[2];
  EdaAnova     found = eda_anova (same, two, 2, groups);

  assert_nan (found.f);
  assert_nan (found.p);
  assert_nan (found.eta2);
  assert_nan (eda_welch_anova (&found, groups).p);
  assert_nan (eda_bartlett (&found, groups).p);
  found = eda_anova (same, one, 1, groups);
  assert_nan (found.df1);
  assert_nan (eda_welch_anova (&found, groups).p);
  found = eda_anova (x, singles, 2, groups);
  assert_nan (found.f);
  assert_nan (groups[0].sd);
  assert_nan (eda_bartlett (&found, groups).p);
  found = eda_anova (NULL, NULL, 0, NULL);
  assert_nan (found.p);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/anova/one-way", test_one_way);
  g_test_add_func ("/kernels/anova/companions", test_companions);
  g_test_add_func ("/kernels/anova/offset-and-scale", test_offset_and_scale);
  g_test_add_func ("/kernels/anova/no-spread-within", test_no_spread_within);
  g_test_add_func ("/kernels/anova/one-flat-group", test_one_flat_group);
  g_test_add_func ("/kernels/anova/too-little", test_too_little);
  return g_test_run ();
}
