/* Column profiles: numbers, infinities, levels, texts, and columns with next to nothing
 * in them. */

#include "analysis/profile/column-profile.h"
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

static void
test_numbers (void)
{
  const double x[] = { 4, NAN, -1, 0, 2.5, 4, 10, 0 };
  g_autoptr (EdaColumn) column = numbers ("x", x, 8);
  g_autoptr (EdaColumnProfile) profile = profile_of (column);

  g_assert_true (profile->numeric);
  g_assert_cmpuint (profile->n, ==, 7);
  g_assert_cmpuint (profile->missing, ==, 1);
  g_assert_cmpuint (profile->distinct, ==, 5);
  g_assert_cmpuint (profile->zeros, ==, 2);
  g_assert_cmpuint (profile->negatives, ==, 1);
  assert_near (profile->min, -1);
  assert_near (profile->max, 10);
  assert_near (profile->moments.mean, 19.5 / 7);
  assert_near (profile->quantiles[3], 0); /* (0 + 0) / 2 */
  assert_near (profile->quantiles[4], 2.5);
  assert_near (profile->quantiles[5], 4);
  assert_near (profile->iqr, 4);
  assert_near (profile->five_numbers[2], 2.5);
  assert_near (profile->mad_raw, 2.5); /* 0, 1.5, 1.5, 2.5, 2.5, 3.5, 7.5 */
  assert_near (profile->mad, 1.4826 * 2.5);
  assert_near (profile->cv, profile->moments.sd / profile->moments.mean);
  assert_near ((profile->mean_ci_low + profile->mean_ci_high) / 2, profile->moments.mean);
  g_assert_cmpfloat (profile->mean_ci_low, <, profile->moments.mean);
  for (gsize i = 1; i < profile->n_finite; i++)
    g_assert_cmpfloat (profile->sorted[i - 1], <=, profile->sorted[i]);
}

static void
test_cv_has_the_sign_of_the_mean (void)
{
  const double x[] = { -10, -12, -14 };
  const double y[] = { -1, 0, 1 };
  g_autoptr (EdaColumn) below = numbers ("x", x, 3);
  g_autoptr (EdaColumn) around = numbers ("y", y, 3);
  g_autoptr (EdaColumnProfile) negative = profile_of (below);
  g_autoptr (EdaColumnProfile) undefined = profile_of (around);

  assert_near (negative->cv, -2.0 / 12);
  g_assert_true (isnan (undefined->cv));
}

static void
test_infinities_are_counted_apart (void)
{
  const double x[] = { INFINITY, 1, -INFINITY, 3, INFINITY };
  g_autoptr (EdaColumn) column = numbers ("x", x, 5);
  g_autoptr (EdaColumnProfile) profile = profile_of (column);

  g_assert_cmpuint (profile->n, ==, 5);
  g_assert_cmpuint (profile->n_infinite, ==, 3);
  g_assert_cmpuint (profile->n_finite, ==, 2);
  g_assert_cmpuint (profile->distinct, ==, 4);
  assert_near (profile->moments.mean, 2);
  assert_near (profile->max, 3);
  g_assert_cmpuint (profile->n_levels, ==, 4);
  g_assert_cmpfloat (profile->levels[0].number, ==, INFINITY);
  g_assert_cmpuint (profile->levels[0].count, ==, 2);
  g_assert_cmpint (eda_column_profile_get_level_at (profile, 4), ==, 0);
}

static void
test_huge_values (void)
{
  const double x[] = { 1e308, -1e308, 1.5e308, 0 };
  g_autoptr (EdaColumn) column = numbers ("x", x, 4);
  g_autoptr (EdaColumnProfile) profile = profile_of (column);

  assert_near (profile->moments.mean, 1.5e308 / 4);
  assert_near (profile->quantiles[4], 5e307);
  g_assert_cmpuint (profile->histogram.k, >=, 1);
}

static void
test_no_rows_and_all_missing (void)
{
  const double x[] = { NAN, NAN };
  g_autoptr (EdaColumn) none = numbers ("x", x, 0);
  g_autoptr (EdaColumn) missing = numbers ("x", x, 2);
  EdaColumn *const columns[] = { none, missing };

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (EdaColumnProfile) profile = profile_of (columns[i]);

      g_assert_cmpuint (profile->n, ==, 0);
      g_assert_cmpuint (profile->distinct, ==, 0);
      g_assert_cmpuint (profile->n_levels, ==, 0);
      g_assert_true (isnan (profile->moments.mean));
      g_assert_true (isnan (profile->min));
      g_assert_true (isnan (profile->quantiles[4]));
      g_assert_true (isnan (profile->mad));
      g_assert_true (isnan (profile->entropy));
    }
}

static void
test_one_value_and_constant (void)
{
  const double x[] = { 7, 7, 7 };
  g_autoptr (EdaColumn) one = numbers ("x", x, 1);
  g_autoptr (EdaColumn) constant = numbers ("x", x, 3);
  g_autoptr (EdaColumnProfile) alone = profile_of (one);
  g_autoptr (EdaColumnProfile) equal = profile_of (constant);

  assert_near (alone->moments.mean, 7);
  g_assert_true (isnan (alone->moments.sd));
  g_assert_true (isnan (alone->mean_ci_low));
  g_assert_cmpuint (equal->distinct, ==, 1);
  assert_near (equal->moments.sd, 0);
  assert_near (equal->iqr, 0);
  g_assert_true (isnan (equal->moments.skewness_G1));
  g_assert_true (isnan (equal->imbalance));
  g_assert_cmpfloat (equal->entropy, ==, 0);
  g_assert_false (signbit (equal->entropy));
}

static void
test_number_levels (void)
{
  const double x[] = { 0.5, 2, NAN, 2, 1, 0.5, 2 };
  g_autoptr (EdaColumn) column = numbers ("dose", x, 7);
  g_autoptr (EdaColumnProfile) profile = profile_of (column);

  g_assert_true (profile->has_levels);
  g_assert_cmpuint (profile->n_levels, ==, 3);
  g_assert_cmpstr (profile->levels[0].value, ==, "2");
  g_assert_cmpstr (profile->levels[1].value, ==, "0.5");
  g_assert_cmpuint (profile->levels[1].count, ==, 2);
  g_assert_cmpuint (profile->levels[2].first_row, ==, 4);
  g_assert_cmpstr (profile->mode, ==, "2");
  g_assert_cmpint (eda_column_profile_get_level_at (profile, 1), ==, 0);
  g_assert_cmpint (eda_column_profile_get_level_at (profile, 2), ==, -1);
  g_assert_cmpint (eda_column_profile_get_level_at (profile, 4), ==, 2);
}

static void
test_many_numbers_have_no_levels (void)
{
  double x[EDA_MAX_NUMBER_LEVELS + 1];
  g_autoptr (EdaColumn) few = NULL;
  g_autoptr (EdaColumn) many = NULL;
  g_autoptr (EdaColumnProfile) with = NULL;
  g_autoptr (EdaColumnProfile) without = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (x); i++)
    x[i] = i;
  few = numbers ("x", x, EDA_MAX_NUMBER_LEVELS);
  many = numbers ("x", x, EDA_MAX_NUMBER_LEVELS + 1);
  with = profile_of (few);
  without = profile_of (many);
  g_assert_true (with->has_levels);
  g_assert_cmpuint (with->n_levels, ==, EDA_MAX_NUMBER_LEVELS);
  g_assert_false (without->has_levels);
  g_assert_null (without->levels);
}

static void
test_texts (void)
{
  const char *const x[] = { "red", "blue", NULL, "blue", "green", "größer", "red" };
  g_autoptr (EdaColumn) column = texts ("colour", x, 7);
  g_autoptr (EdaColumnProfile) profile = profile_of (column);

  g_assert_false (profile->numeric);
  g_assert_null (profile->sorted);
  g_assert_cmpuint (profile->n, ==, 6);
  g_assert_cmpuint (profile->distinct, ==, 4);
  /* equally frequent levels stand in the order of their first rows */
  g_assert_cmpstr (profile->levels[0].value, ==, "red");
  g_assert_cmpstr (profile->levels[1].value, ==, "blue");
  g_assert_cmpstr (profile->levels[2].value, ==, "green");
  g_assert_cmpstr (profile->mode, ==, "blue"); /* whatever the order of the rows */
  assert_near (profile->entropy, 2 * (1 / 3.0) * log2 (3) + 2 * (1 / 6.0) * log2 (6));
  assert_near (profile->gini, 1 - 10.0 / 36);
  g_assert_cmpuint (profile->min_length, ==, 3);
  g_assert_cmpuint (profile->max_length, ==, 6); /* code points: "größer" has 8 bytes */
  assert_near (profile->mean_length, 25.0 / 6);
  g_assert_cmpint (eda_column_profile_get_level_at (profile, 3), ==, 1);
  g_assert_cmpint (eda_column_profile_get_level_at (profile, 2), ==, -1);
}

static void
test_empty_text_column (void)
{
  const char *const x[] = { NULL, NULL };
  g_autoptr (EdaColumn) column = texts ("note", x, 2);
  g_autoptr (EdaColumnProfile) profile = profile_of (column);

  g_assert_true (profile->has_levels);
  g_assert_cmpuint (profile->n_levels, ==, 0);
  g_assert_null (profile->mode);
  g_assert_cmpuint (profile->min_length, ==, 0);
  g_assert_true (isnan (profile->mean_length));
}

/* One text more than are kept: the rarest of the last rows is counted, but has no level.
 */
static void
test_levels_are_capped (void)
{
  gsize         n = EDA_MAX_LEVELS + 2;
  GPtrArray    *levels = g_ptr_array_new ();
  gint32       *codes = g_new (gint32, n);
  EdaColumnSpec spec
      = { (char *)"id", 1, EDA_STORAGE_TEXT, EDA_TYPE_TEXT, (char *)"test", n };
  g_autoptr (EdaColumn) column = NULL;
  g_autoptr (EdaColumnProfile) profile = NULL;

  for (gsize i = 0; i < n - 1; i++)
    {
      g_ptr_array_add (levels, g_strdup_printf ("id%05" G_GSIZE_FORMAT, i));
      codes[i] = (gint32)i;
    }
  codes[n - 1] = 5000;
  column = eda_column_new_levels (&spec, codes, levels);
  profile = profile_of (column);

  g_assert_cmpuint (profile->distinct, ==, EDA_MAX_LEVELS + 1);
  g_assert_cmpuint (profile->n_levels, ==, EDA_MAX_LEVELS);
  g_assert_cmpstr (profile->levels[0].value, ==, "id05000");
  g_assert_cmpstr (profile->levels[1].value, ==, "id00000");
  g_assert_cmpint (eda_column_profile_get_level_at (profile, n - 1), ==, 0);
  g_assert_cmpint (eda_column_profile_get_level_at (profile, n - 2), ==, -1);
}

static void
test_dates (void)
{
  const double  days[] = { 100, 50, NAN, 75 };
  EdaColumnSpec spec = { (char *)"day", 1, EDA_STORAGE_DATE, EDA_TYPE_DATE, NULL, 4 };
  g_autoptr (EdaColumn) column
      = eda_column_new_numbers (&spec, g_memdup2 (days, sizeof days));
  g_autoptr (EdaColumnProfile) profile = profile_of (column);

  g_assert_false (profile->numeric);
  g_assert_false (profile->has_levels);
  g_assert_cmpuint (profile->n_finite, ==, 3);
  assert_near (profile->min, 50);
  assert_near (profile->max, 100);
  assert_near (profile->sorted[1], 75);
  g_assert_cmpuint (profile->histogram.k, >=, 1);
  g_assert_true (isnan (profile->moments.mean));
}

static void
test_booleans (void)
{
  const double  x[] = { 1, 0, 1, NAN };
  EdaColumnSpec spec = { (char *)"b", 1, EDA_STORAGE_BOOLEAN, EDA_TYPE_BOOLEAN, NULL, 4 };
  g_autoptr (EdaColumn) column = eda_column_new_numbers (&spec, g_memdup2 (x, sizeof x));
  g_autoptr (EdaColumnProfile) profile = profile_of (column);

  g_assert_false (profile->numeric);
  g_assert_null (profile->sorted);
  g_assert_cmpuint (profile->distinct, ==, 2);
  g_assert_cmpstr (profile->levels[0].value, ==, "true");
  g_assert_cmpuint (profile->levels[0].count, ==, 2);
}

static void
test_cancelled (void)
{
  const double      x[] = { 1, 2, 3 };
  const char *const y[] = { "a", "b", "a" };
  g_autoptr (EdaColumn) number = numbers ("x", x, 3);
  g_autoptr (EdaColumn) text = texts ("y", y, 3);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  EdaContext       context = cancelled_context (cancellable);
  EdaColumn *const columns[] = { number, text };

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (eda_column_profile_new (columns[i], &context, &error));
      g_assert_error (error, EDA_ERROR, EDA_ERROR_CANCELLED);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/column-profile/numbers", test_numbers);
  g_test_add_func ("/column-profile/cv-sign", test_cv_has_the_sign_of_the_mean);
  g_test_add_func ("/column-profile/infinities", test_infinities_are_counted_apart);
  g_test_add_func ("/column-profile/huge-values", test_huge_values);
  g_test_add_func ("/column-profile/nothing", test_no_rows_and_all_missing);
  g_test_add_func ("/column-profile/one-value-and-constant", test_one_value_and_constant);
  g_test_add_func ("/column-profile/number-levels", test_number_levels);
  g_test_add_func ("/column-profile/many-numbers", test_many_numbers_have_no_levels);
  g_test_add_func ("/column-profile/texts", test_texts);
  g_test_add_func ("/column-profile/empty-text", test_empty_text_column);
  g_test_add_func ("/column-profile/capped-levels", test_levels_are_capped);
  g_test_add_func ("/column-profile/dates", test_dates);
  g_test_add_func ("/column-profile/booleans", test_booleans);
  g_test_add_func ("/column-profile/cancelled", test_cancelled);
  return g_test_run ();
}
