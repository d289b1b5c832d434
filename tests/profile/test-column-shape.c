/* The shape of a numeric column: what is defined when, and which end is named. */

#include "analysis/profile/column-shape.h"
#include "tests/profile/make-table.h"

#include <math.h>

static EdaColumnProfile *
profile_of (EdaColumn *column)
{
  g_autoptr (GError) error = NULL;
  EdaColumnProfile *profile = eda_column_profile_new (column, NULL, &error);

  g_assert_no_error (error);
  return profile;
}

static EdaColumnShape *
shape_of (const double *values, gsize n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaColumn) column = numbers ("x", values, n);
  g_autoptr (EdaColumnProfile) profile = profile_of (column);
  EdaColumnShape *shape = eda_column_shape_new (profile, NULL, &error);

  g_assert_no_error (error);
  return shape;
}

/* Quantiles of a bell shape, in no order. */
static void
fill_bell (double *values, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      double p = ((double)(i * 7 % n) + 0.5) / (double)n;

      values[i] = p < 0.5 ? -sqrt (-M_PI / 2 * log (1 - (1 - 2 * p) * (1 - 2 * p)))
                          : sqrt (-M_PI / 2 * log (1 - (2 * p - 1) * (2 * p - 1)));
    }
}

static void
test_bell (void)
{
  double values[40];

  fill_bell (values, 40);
  g_autoptr (EdaColumnShape) shape = shape_of (values, 40);

  g_assert_cmpfloat (shape->shapiro_wilk.statistic, >, 0.99);
  g_assert_cmpfloat (shape->anderson_darling.p, >, 0.5);
  g_assert_cmpfloat (shape->dip.p, >, 0.5);
  g_assert_cmpuint (shape->esd.count, ==, 0);
  g_assert_true (shape->esd_applies);
}

static void
test_far_value_among_normal_ones (void)
{
  double values[41];

  fill_bell (values, 40);
  values[40] = 12;
  g_autoptr (EdaColumnShape) shape = shape_of (values, 41);

  g_assert_cmpuint (shape->esd.count, ==, 1);
  g_assert_cmpuint (shape->esd.low, ==, 0);
  g_assert_true (shape->esd_applies); /* without the 12 it is a bell again */
  g_assert_cmpfloat (shape->grubbs.value, ==, 12);
  g_assert_cmpfloat (shape->shapiro_wilk.p, <, 0.001);
}

static void
test_long_tail_is_no_row_of_outliers (void)
{
  double values[60];

  for (gsize i = 0; i < 60; i++)
    values[i] = exp (0.1 * (double)(i * 7 % 60));
  g_autoptr (EdaColumnShape) shape = shape_of (values, 60);

  g_assert_false (shape->esd_applies);
}

/* 4 and 12 are equally far from 8; the 4 stands first. */
static void
test_ties_follow_the_rows (void)
{
  const double values[] = { NAN, 10, 8, 9, 11, 6, 4, 12, 7, 5 };
  g_autoptr (EdaColumnShape) shape = shape_of (values, 10);

  g_assert_true (shape->esd.tied);
  g_assert_cmpfloat (shape->grubbs.value, ==, 4);
  g_assert_cmpfloat (shape->esd.removed[0], ==, 4);
  g_assert_cmpfloat (shape->esd.removed[1], ==, 12);
}

/* The bootstrap is for short columns with a long tail. */
static void
test_intervals (void)
{
  double values[60];

  fill_bell (values, 60);
  g_autoptr (EdaColumnShape) bell = shape_of (values, 60);

  for (gsize i = 0; i < 60; i++)
    values[i] = exp (values[i]);
  g_autoptr (EdaColumnShape) tail = shape_of (values, 60);

  g_assert_true (isnan (bell->mean_bca.low));
  g_assert_cmpfloat (tail->mean_bca.low, <, tail->mean_bca.high);
  g_assert_cmpfloat (bell->median_ci.low, <, 0);
  g_assert_cmpfloat (bell->sd_ci.high, >, 1);
  g_assert_true (isnan (bell->box_cox.lambda));
  g_assert_cmpfloat (tail->box_cox.rung, ==, 0);
  g_assert_cmpuint (tail->n_letters, ==, 3);
}

static void
test_habits_of_digits (void)
{
  double values[300];

  for (gsize i = 0; i < 300; i++)
    values[i] = i < 250 ? 5 * (double)i : 99;
  g_autoptr (EdaColumnShape) shape = shape_of (values, 300);

  g_assert_cmpfloat (shape->last_digits.uniform.p, <, 1e-20);
  g_assert_cmpuint (shape->n_spikes, ==, 1);
  g_assert_cmpfloat (shape->spikes[0].value, ==, 99);
}

static void
test_long_columns_have_no_shapiro_wilk (void)
{
  g_autofree double *values = g_new (double, 6001);

  fill_bell (values, 6001);
  g_autoptr (EdaColumnShape) shape = shape_of (values, 6001);

  g_assert_true (isnan (shape->shapiro_wilk.statistic));
  g_assert_cmpfloat (shape->anderson_darling.p, >, 0.5);
  g_assert_cmpfloat (shape->esd_core.statistic, >, 0.99);
}

static void
test_little_or_nothing (void)
{
  const double values[] = { 5, 5, 5, INFINITY, NAN };

  for (gsize n = 0; n <= 5; n++)
    {
      g_autoptr (EdaColumnShape) shape = shape_of (values, n);

      g_assert_true (isnan (shape->shapiro_wilk.statistic));
      g_assert_true (isnan (shape->jarque_bera.p));
      g_assert_true (isnan (shape->grubbs.g));
      g_assert_cmpuint (shape->esd.k, ==, 0);
      g_assert_false (shape->esd_applies);
    }
}

static void
test_cancelled (void)
{
  const double values[] = { 1, 2, 4 };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (EdaColumn) column = numbers ("x", values, 3);
  g_autoptr (EdaColumnProfile) profile = profile_of (column);
  g_autoptr (GError) error = NULL;
  EdaContext context = cancelled_context (cancellable);

  g_assert_null (eda_column_shape_new (profile, &context, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/column-shape/bell", test_bell);
  g_test_add_func ("/column-shape/far-value-among-normal-ones",
                   test_far_value_among_normal_ones);
  g_test_add_func ("/column-shape/long-tail-is-no-row-of-outliers",
                   test_long_tail_is_no_row_of_outliers);
  g_test_add_func ("/column-shape/ties-follow-the-rows", test_ties_follow_the_rows);
  g_test_add_func ("/column-shape/intervals", test_intervals);
  g_test_add_func ("/column-shape/habits-of-digits", test_habits_of_digits);
  g_test_add_func ("/column-shape/long-columns-have-no-shapiro-wilk",
                   test_long_columns_have_no_shapiro_wilk);
  g_test_add_func ("/column-shape/little-or-nothing", test_little_or_nothing);
  g_test_add_func ("/column-shape/cancelled", test_cancelled);
  return g_test_run ();
}
