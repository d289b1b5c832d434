/* Far values: fences, modified z, their agreement, and columns where neither says
 * anything. */

#include "analysis/profile/outliers.h"
#include "tests/profile/make-table.h"

#include <math.h>

static EdaOutliers *
outliers_of (const double *x, gsize n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaColumn) column = numbers ("x", x, n);
  g_autoptr (EdaColumnProfile) profile = eda_column_profile_new (column, NULL, &error);
  EdaOutliers *outliers;

  g_assert_no_error (error);
  outliers = eda_outliers_new (profile, NULL, &error);
  g_assert_no_error (error);
  return outliers;
}

static void
test_three_rules (void)
{
  /* quartiles 2.75 and 6.25: fences -2.5 and 11.5; median 4.5, MAD 2 */
  const double x[] = { 1, 2, 3, 4, 5, 5, 6, 7, 7, 14, -40, 3 };
  g_autoptr (EdaOutliers) found = outliers_of (x, 12);

  assert_near (found->fences.low, 2.75 - 1.5 * 3.5);
  g_assert_cmpuint (found->below, ==, 1);
  g_assert_cmpuint (found->above, ==, 1);
  g_assert_cmpuint (found->far, ==, 1);
  g_assert_cmpuint (found->modified_z, ==, 1);
  g_assert_cmpuint (found->agreed, ==, 1);
  g_assert_false (found->mad_is_zero);
  g_assert_cmpuint (found->flagged_total, ==, 2);
  /* the farthest stands first */
  g_assert_cmpuint (found->flagged[0].row, ==, 10);
  g_assert_cmpint (found->flagged[0].rules, ==, EDA_OUTLIER_TUKEY | EDA_OUTLIER_VOTES);
  g_assert_cmpfloat (found->flagged[0].score, ==, 1);
  g_assert_cmpint (
      found->flagged[1].rules & ~EDA_OUTLIER_ADJUSTED, ==, EDA_OUTLIER_TUKEY);
  g_assert_cmpfloat (found->flagged[1].score, <, EDA_OUTLIER_AGREED);
  assert_near (found->flagged[1].value, 14);
}

/* Mean and SD of the eleven others by hand: 57 / 11 and so on. */
static void
test_without_what_is_agreed_upon (void)
{
  const double x[] = { 1, 2, 3, 4, 5, 5, 6, 7, 7, 14, -40, 3 };
  g_autoptr (EdaOutliers) found = outliers_of (x, 12);

  assert_near (found->mean_without, 57.0 / 11);
  assert_near (found->sd_without, sqrt ((419 - 57.0 * 57 / 11) / 10));
}

static void
test_few_rows_and_no_spread_have_fewer_rules (void)
{
  const double few[] = { 1, 2, 3, 4, 50 };
  const double mostly[] = { 5, 5, 5, 5, 5, 5, 5, 5, 5, 9 };
  g_autoptr (EdaOutliers) of_few = outliers_of (few, 5);
  g_autoptr (EdaOutliers) of_mostly = outliers_of (mostly, 10);

  g_assert_cmpint (
      of_few->applicable, ==, EDA_OUTLIER_TUKEY_FAR | EDA_OUTLIER_MODIFIED_Z);
  g_assert_true (isnan (of_few->adjusted.low));
  g_assert_cmpint (of_mostly->applicable, ==, EDA_OUTLIER_MODIFIED_Z);
  g_assert_cmpfloat (of_mostly->flagged[0].score, ==, 1);
}

/* A log-normal column: the fences flag many, on the log scale next to none. */
static void
test_a_log_scale_removes_a_tail (void)
{
  double x[200];
  g_autoptr (EdaOutliers) tail = NULL, strays = NULL;

  for (guint i = 0; i < 200; i++)
    x[i] = exp (3
                * (fmod ((i + 1) * 0.618033988749895, 1)
                   + fmod ((i + 1) * 0.7548776662466927, 1)));
  tail = outliers_of (x, 200);
  g_assert_true (tail->log_removes);
  g_assert_cmpfloat (tail->medcouple, >, 0.2);
  g_assert_cmpuint (tail->adjusted_count, <, tail->above);

  for (guint i = 0; i < 200; i++)
    x[i] = i < 190 ? 100 + log (x[i]) : 1e6;
  strays = outliers_of (x, 200);
  g_assert_false (strays->log_removes);
}

static void
test_beyond_three_standard_deviations (void)
{
  double x[50];
  g_autoptr (EdaOutliers) found = NULL;

  for (guint i = 0; i < 50; i++)
    x[i] = i % 5;
  x[49] = 100;
  found = outliers_of (x, 50);
  g_assert_cmpuint (found->z3, ==, 1);
}

static void
test_zero_mad_falls_back (void)
{
  const double x[] = { 5, 5, 5, 5, 5, 5, 5, 5, 5, 9 };
  g_autoptr (EdaOutliers) found = outliers_of (x, 10);

  g_assert_true (found->mad_is_zero);
  g_assert_cmpuint (found->modified_z, ==, 1);
  assert_near (found->flagged[0].modified_z, 4 / (1.253314 * 0.4));
}

static void
test_nothing_is_far (void)
{
  const double constant[] = { 3, 3, 3, 3 };
  const double missing[] = { NAN, NAN };
  const double infinite[] = { INFINITY, -INFINITY, 1, 2, 3 };
  g_autoptr (EdaOutliers) of_constant = outliers_of (constant, 4);
  g_autoptr (EdaOutliers) of_missing = outliers_of (missing, 2);
  g_autoptr (EdaOutliers) of_none = outliers_of (missing, 0);
  g_autoptr (EdaOutliers) of_infinite = outliers_of (infinite, 5);

  g_assert_cmpuint (of_constant->flagged_total, ==, 0);
  g_assert_cmpuint (of_constant->z3, ==, 0);
  g_assert_cmpuint (of_missing->flagged_total, ==, 0);
  g_assert_true (isnan (of_missing->fences.low));
  g_assert_cmpuint (of_none->flagged_total, ==, 0);
  g_assert_cmpuint (of_infinite->flagged_total, ==, 0);
}

static void
test_flagged_rows_are_capped (void)
{
  enum
  {
    N = 10000
  };
  g_autofree double *x = g_new (double, N);
  g_autoptr (EdaOutliers) found = NULL;

  for (guint i = 0; i < N; i++)
    x[i] = i < 2000 ? 1000 + i : i % 10;
  found = outliers_of (x, N);
  /* the zeros, 800, lie beyond the low fence that leans with the column */
  g_assert_cmpuint (found->flagged_total, ==, 2000 + 800);
  g_assert_cmpuint (found->n_flagged, ==, 1000);
  g_assert_cmpuint (found->flagged[0].row, ==, 1999);
  g_assert_cmpuint (found->flagged[999].row, ==, 1000);
}

static void
test_huge_values (void)
{
  const double x[] = { 1e308, -1e308, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 };
  g_autoptr (EdaOutliers) found = outliers_of (x, 12);

  g_assert_cmpuint (found->flagged_total, ==, 2);
  g_assert_cmpuint (found->far, ==, 2);
}

static void
test_cancelled (void)
{
  const double x[] = { 1, 2, 100 };
  g_autoptr (EdaColumn) column = numbers ("x", x, 3);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaColumnProfile) profile = eda_column_profile_new (column, NULL, &error);
  EdaContext context = cancelled_context (cancellable);

  g_assert_no_error (error);
  g_assert_null (eda_outliers_new (profile, &context, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outliers/three-rules", test_three_rules);
  g_test_add_func ("/outliers/without", test_without_what_is_agreed_upon);
  g_test_add_func ("/outliers/fewer-rules", test_few_rows_and_no_spread_have_fewer_rules);
  g_test_add_func ("/outliers/log-removes", test_a_log_scale_removes_a_tail);
  g_test_add_func ("/outliers/z3", test_beyond_three_standard_deviations);
  g_test_add_func ("/outliers/zero-mad", test_zero_mad_falls_back);
  g_test_add_func ("/outliers/nothing-is-far", test_nothing_is_far);
  g_test_add_func ("/outliers/capped", test_flagged_rows_are_capped);
  g_test_add_func ("/outliers/huge-values", test_huge_values);
  g_test_add_func ("/outliers/cancelled", test_cancelled);
  return g_test_run ();
}
