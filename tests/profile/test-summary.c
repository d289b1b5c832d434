/* The summary must say what the profile says, of less. */

#include "analysis/profile/summary.h"

#include "analysis/kernels/correlation.h"
#include "analysis/profile/profile.h"
#include "tests/profile/correlate.h"
#include "tests/profile/make-table.h"

#include <math.h>

#define N 3000

static void
assert_same (double value, double expected)
{
  if (isnan (expected))
    g_assert_true (isnan (value));
  else
    g_assert_cmpfloat_with_epsilon (value, expected, 1e-12 * MAX (1, fabs (expected)));
}

static void
assert_numbers (const EdaColumnSummary *is, const EdaColumnProfile *should)
{
  gsize outside = 0, binned = 0;

  assert_same (is->moments.mean, should->moments.mean);
  assert_same (is->moments.sd, should->moments.sd);
  assert_same (is->moments.skewness_G1, should->moments.skewness_G1);
  assert_same (is->moments.kurtosis_G2, should->moments.kurtosis_G2);
  assert_same (is->quartiles[0], should->min);
  assert_same (is->quartiles[1], should->quantiles[3]);
  assert_same (is->quartiles[2], should->quantiles[4]);
  assert_same (is->quartiles[3], should->quantiles[5]);
  assert_same (is->quartiles[4], should->max);
  g_assert_cmpuint (is->n_infinite, ==, should->n_infinite);
  for (gsize i = 0; i < should->n_finite; i++)
    outside += should->sorted[i] < should->quantiles[3] - 1.5 * should->iqr
               || should->sorted[i] > should->quantiles[5] + 1.5 * should->iqr;
  g_assert_cmpuint (is->below + is->above, ==, outside);
  for (guint i = 0; i < EDA_SUMMARY_BINS; i++)
    binned += is->bins[i];
  g_assert_cmpuint (binned, ==, should->n_finite);
}

static void
assert_levels (const EdaColumnSummary *is, const EdaColumnProfile *should)
{
  g_assert_cmpuint (is->n_top, ==, MIN (should->n_levels, EDA_SUMMARY_LEVELS));
  for (guint i = 0; i < is->n_top; i++)
    {
      g_assert_cmpstr (eda_column_get_level (is->column, is->top[i].code),
                       ==,
                       should->levels[i].value);
      g_assert_cmpuint (is->top[i].count, ==, should->levels[i].count);
    }
}

static EdaSummary *
summary_of (EdaTable *table)
{
  g_autoptr (GError) error = NULL;
  EdaSummary *summary = eda_summary_new (table, NULL, &error);

  g_assert_no_error (error);
  return summary;
}

static void
assert_like_profile (EdaTable *table)
{
  g_autoptr (EdaSummary) summary = summary_of (table);
  g_autoptr (EdaProfile) profile = eda_profile_new (table, NULL);

  for (guint i = 0; i < eda_table_get_n_columns (table); i++)
    {
      const EdaColumnSummary *is = &summary->columns[i];
      const EdaColumnProfile *should = eda_profile_get_column (profile, i, NULL, NULL);

      g_assert_cmpuint (is->n, ==, should->n);
      g_assert_cmpuint (is->missing, ==, should->missing);
      g_assert_cmpuint (is->distinct, ==, should->distinct);
      if (eda_column_has_levels (is->column))
        assert_levels (is, should);
      else
        assert_numbers (is, should);
    }
}

/* Numbers with gaps and ties, and two columns of words. */
static EdaTable *
mixed_table (gboolean gaps)
{
  static const char *const sizes[]
      = { "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autofree double      *x = g_new (double, N);
  g_autofree double      *y = g_new (double, N);
  g_autofree const char **words = g_new (const char *, N);
  g_autofree const char **pairs = g_new (const char *, N);

  for (gsize i = 0; i < N; i++)
    {
      gint32 size = g_rand_int_range (rand, 0, 12);

      x[i] = g_rand_double (rand) * 100 - 30;
      y[i] = floor (x[i] / 5) + g_rand_int_range (rand, 0, 9);
      words[i] = sizes[size];
      pairs[i] = sizes[(size + g_rand_int_range (rand, 0, 2)) % 3];
      if (gaps && i % 9 == 4)
        x[i] = NAN;
      if (gaps && i % 11 == 5)
        y[i] = i % 2 == 0 ? INFINITY : NAN;
      if (gaps && i % 13 == 6)
        words[i] = NULL;
    }
  return table_of (N,
                   numbers ("x", x, N),
                   numbers ("y", y, N),
                   texts ("word", words, N),
                   texts ("pair", pairs, N),
                   NULL);
}

static void
test_columns (void)
{
  g_autoptr (EdaTable) complete = mixed_table (FALSE);
  g_autoptr (EdaTable) gaps = mixed_table (TRUE);

  assert_like_profile (complete);
  assert_like_profile (gaps);
}

static void
test_correlations (void)
{
  for (int gaps = 0; gaps <= 1; gaps++)
    {
      g_autoptr (EdaTable) table = mixed_table (gaps);
      g_autoptr (EdaSummary) summary = summary_of (table);
      g_autoptr (EdaCorrelations) full = correlate (table, FALSE, NULL, NULL);

      g_assert_cmpuint (summary->p, ==, 2);
      assert_same (summary->n[1], full->n[1]);
      assert_same (summary->r[1], full->r[1]);
      assert_same (summary->r[2], full->r[1]);
      /* ranked once, not for each pair: the same only where no cell is missing */
      g_assert_cmpfloat_with_epsilon (
          summary->rank_r[1], full->rho[1], gaps ? 1e-3 : 1e-12);
    }
}

/* Pearson's r of the ranks among all values, over the rows that both have. */
static void
test_rank_correlation_with_gaps (void)
{
  const double x[] = { 1, 2, NAN, 3, 4, 10, NAN, 7 };
  const double y[] = { 2, 1, 5, NAN, 8, 6, 9, 6 };
  const double x_ranks[] = { 1, 2, 4, 6, 5 }; /* rows 1, 2, 5, 6, 8 */
  const double y_ranks[] = { 2, 1, 6, 4.5, 4.5 };
  g_autoptr (EdaTable) table
      = table_of (8, numbers ("x", x, 8), numbers ("y", y, 8), NULL);
  g_autoptr (EdaSummary) summary = summary_of (table);

  g_assert_cmpfloat (summary->n[1], ==, 5);
  assert_same (summary->rank_r[1], eda_pearson (x_ranks, y_ranks, 5).r);
}

static void
test_tables (void)
{
  g_autoptr (EdaTable) table = mixed_table (TRUE);
  g_autoptr (EdaSummary) summary = summary_of (table);
  g_autoptr (EdaProfile) profile = eda_profile_new (table, NULL);
  const EdaCrosstabs *full = eda_profile_get_crosstabs (profile, NULL, NULL);

  g_assert_cmpuint (summary->n_tables, ==, 1);
  g_assert_cmpuint (summary->tables[0].row_column, ==, 2);
  g_assert_cmpuint (summary->tables[0].column_column, ==, 3);
  for (guint i = 0; i < full->n_tabs; i++)
    if (full->tabs[i].row_column + full->tabs[i].column_column == 5
        && full->tabs[i].row_column >= 2)
      {
        assert_same (summary->tables[0].test.n, full->tabs[i].test.n);
        assert_same (summary->tables[0].test.chi2, full->tabs[i].test.chi2);
        return;
      }
  g_assert_not_reached ();
}

static void
test_nothing (void)
{
  const double nothing[] = { NAN, INFINITY };
  const char  *no_words[] = { NULL, NULL };
  g_autoptr (EdaTable) empty
      = table_of (0, numbers ("x", nothing, 0), texts ("word", no_words, 0), NULL);
  g_autoptr (EdaTable) missing
      = table_of (2, numbers ("x", nothing, 2), texts ("word", no_words, 2), NULL);
  g_autoptr (EdaSummary) first = summary_of (empty);
  g_autoptr (EdaSummary) second = summary_of (missing);

  g_assert_true (isnan (first->columns[0].moments.mean));
  g_assert_true (isnan (second->columns[0].quartiles[2]));
  g_assert_cmpuint (second->columns[0].distinct, ==, 1);
  g_assert_cmpuint (second->columns[1].n_top, ==, 0);
  g_assert_true (isnan (second->r[0]));
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  EdaContext context = cancelled_context (cancellable);
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaTable) table = mixed_table (FALSE);

  g_assert_null (eda_summary_new (table, &context, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/summary/columns", test_columns);
  g_test_add_func ("/summary/correlations", test_correlations);
  g_test_add_func ("/summary/rank-correlation-with-gaps",
                   test_rank_correlation_with_gaps);
  g_test_add_func ("/summary/tables", test_tables);
  g_test_add_func ("/summary/nothing", test_nothing);
  g_test_add_func ("/summary/cancelled", test_cancelled);
  return g_test_run ();
}
