/* Cross-tabs: which columns take part, the order of levels, missing cells, degenerate
 * tables. */

#include "analysis/profile/crosstabs.h"
#include "tests/profile/make-table.h"

#include <math.h>

/* Cross-tabs of @table; the column profiles live as long as the caller's @profiles. */
static EdaCrosstabs *
crosstabs_of (EdaTable *table, GPtrArray *profiles, gboolean all_pairs)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaFactors) factors = NULL;
  EdaCrosstabs *crosstabs;

  for (guint i = 0; i < eda_table_get_n_columns (table); i++)
    g_ptr_array_add (
        profiles, eda_column_profile_new (eda_table_get_column (table, i), NULL, &error));
  factors = eda_factors_new ((const EdaColumnProfile *const *)profiles->pdata,
                             profiles->len,
                             eda_table_get_n_rows (table),
                             all_pairs,
                             NULL,
                             &error);
  g_assert_no_error (error);
  crosstabs = eda_crosstabs_new (factors, NULL, &error);
  g_assert_no_error (error);
  return crosstabs;
}

static GPtrArray *
new_profiles (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)eda_column_profile_free);
}

static void
test_two_by_three (void)
{
  const char *const x[] = { "b", "a", "b", "b", "a", "a", "b", NULL };
  const char *const y[] = { "v", "w", "u", "v", "u", "w", "v", "u" };
  g_autoptr (EdaTable) table = table_of (8, texts ("x", x, 8), texts ("y", y, 8), NULL);
  g_autoptr (GPtrArray) profiles = new_profiles ();
  g_autoptr (EdaCrosstabs) found = crosstabs_of (table, profiles, FALSE);
  const EdaCrosstab *tab = found->tabs;
  const double       expected[] = { 1, 0, 2, 1, 3, 0 };

  g_assert_cmpuint (found->n_tabs, ==, 1);
  g_assert_cmpuint (tab->n_rows, ==, 2);
  g_assert_cmpuint (tab->n_columns, ==, 3);
  g_assert_cmpstr (tab->row_levels[0], ==, "a");
  g_assert_cmpstr (tab->column_levels[2], ==, "w");
  g_assert_null (tab->column_levels[3]);
  for (guint i = 0; i < 6; i++)
    g_assert_cmpfloat (tab->observed[i], ==, expected[i]);
  assert_near (tab->test.n, 7); /* the row without x is left out */
  assert_near (tab->expected[0], 3 * 2 / 7.0);
  assert_near (tab->pearson[0], (1 - 6 / 7.0) / sqrt (6 / 7.0));
  assert_near (tab->q, tab->test.p);
}

static void
test_number_levels_are_sorted_by_value (void)
{
  double      x[30];
  const char *y[30];
  g_autoptr (EdaTable) table = NULL;
  g_autoptr (GPtrArray) profiles = new_profiles ();
  g_autoptr (EdaCrosstabs) found = NULL;

  for (guint i = 0; i < 30; i++)
    {
      x[i] = i % 3 == 0 ? 10 : i % 3 == 1 ? 9 : -1;
      y[i] = i % 2 == 0 ? "yes" : "no";
    }
  table = table_of (30, numbers ("x", x, 30), texts ("y", y, 30), NULL);
  found = crosstabs_of (table, profiles, FALSE);
  g_assert_cmpuint (found->n_tabs, ==, 1);
  g_assert_cmpstr (found->tabs[0].row_levels[0], ==, "-1");
  g_assert_cmpstr (found->tabs[0].row_levels[1], ==, "9");
  g_assert_cmpstr (found->tabs[0].row_levels[2], ==, "10");
}

/* Words of a known order are measured in that order, though they stand by their bytes. */
static void
test_measures_of_order (void)
{
  const char *const x[] = { "low", "low", "medium", "medium", "high", "high", "high" };
  const char *const y[] = { "s", "m", "s", "m", "m", "l", "l" };
  g_autoptr (EdaTable) table = table_of (7, texts ("x", x, 7), texts ("y", y, 7), NULL);
  g_autoptr (GPtrArray) profiles = new_profiles ();
  g_autoptr (EdaCrosstabs) found = crosstabs_of (table, profiles, FALSE);
  const EdaCrosstab         *tab = found->tabs;
  const EdaCrosstabMeasures *measures = &tab->measures;

  g_assert_cmpstr (tab->row_levels[0], ==, "high");
  /* of 21 pairs 11 in the same order, 1 in the opposite; 16 apart in x, 16 in y */
  assert_near (measures->ordinal.gamma.value, 10.0 / 12);
  assert_near (measures->ordinal.tau_b.value, 10.0 / 16);
  assert_near (measures->ordinal.somers_columns.value, 10.0 / 16);
  g_assert_cmpfloat (tab->trend.r, >, 0.5);
  g_assert_cmpfloat (measures->eta_rows, >=, fabs (tab->trend.r));
  g_assert_true (isnan (measures->kappa.value));
  g_assert_true (isnan (measures->effects.difference.value));
}

static void
test_measures_of_equal_levels (void)
{
  const char *const x[] = { "a", "a", "a", "b", "b", "b", "b", "b" };
  const char *const y[] = { "a", "a", "b", "b", "b", "b", "b", "a" };
  g_autoptr (EdaTable) table = table_of (8, texts ("x", x, 8), texts ("y", y, 8), NULL);
  g_autoptr (GPtrArray) profiles = new_profiles ();
  g_autoptr (EdaCrosstabs) found = crosstabs_of (table, profiles, FALSE);
  const EdaCrosstabMeasures *measures = &found->tabs->measures;

  assert_near (measures->kappa.value, (6 / 8.0 - 34 / 64.0) / (1 - 34 / 64.0));
  assert_near (measures->effects.odds_ratio.value, 8);
  assert_near (measures->lambda.rows, 1 / 3.0);
  g_assert_true (isnan (measures->ordinal.gamma.value)); /* two levels have no order */
  g_assert_true (isnan (measures->eta_rows));
}

static void
test_who_takes_part (void)
{
  double      rare[40], year[40], many[40];
  const char *group[40], *constant[40], *name[40];
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (EdaTable) table = NULL;
  g_autoptr (GPtrArray) profiles = new_profiles ();
  g_autoptr (EdaCrosstabs) found = NULL;

  for (guint i = 0; i < 40; i++)
    {
      rare[i] = i < 10 ? i : NAN; /* ten values, once each */
      many[i] = i % 11;           /* too many values for a number */
      year[i] = i % 2 == 0 ? 2007 : 2008;
      group[i] = i % 3 == 0 ? "a" : "b";
      constant[i] = "same";
      name[i] = g_strdup_printf ("name %u", i); /* too many levels */
      g_ptr_array_add (strings, (char *)name[i]);
    }
  table = table_of (40,
                    numbers ("rare", rare, 40),
                    numbers ("many", many, 40),
                    numbers ("year", year, 40),
                    texts ("group", group, 40),
                    texts ("constant", constant, 40),
                    texts ("name", name, 40),
                    NULL);
  found = crosstabs_of (table, profiles, FALSE);
  g_assert_cmpuint (found->n_columns, ==, 2);
  g_assert_cmpuint (found->columns[0], ==, 2);
  g_assert_cmpuint (found->columns[1], ==, 3);
}

static void
test_texts_that_never_repeat_are_names (void)
{
  const char *const name[] = { "Ann", "Ben", "Cid", "Dan" };
  const char *const sex[] = { "f", "m", "m", "m" };
  g_autoptr (EdaTable) table
      = table_of (4, texts ("name", name, 4), texts ("sex", sex, 4), NULL);
  g_autoptr (GPtrArray) profiles = new_profiles ();
  g_autoptr (EdaCrosstabs) found = crosstabs_of (table, profiles, FALSE);

  g_assert_cmpuint (found->n_columns, ==, 1);
  g_assert_cmpuint (found->n_tabs, ==, 0);
}

/* Where y is present x is always "a": one level is left, and nothing can be tested. */
static void
test_level_lost_with_missing_cells (void)
{
  const char *const x[] = { "a", "a", "a", "b", "b" };
  const char *const y[] = { "u", "v", "u", NULL, NULL };
  const char *const z[] = { NULL, NULL, NULL, "p", "q" };
  const char *const w[] = { "k", "k", "l", "l", "l" };
  g_autoptr (EdaTable) table
      = table_of (5, texts ("x", x, 5), texts ("y", y, 5), texts ("w", w, 5), NULL);
  g_autoptr (EdaTable) apart = table_of (5, texts ("x", x, 5), texts ("z", z, 5), NULL);
  g_autoptr (GPtrArray) profiles = new_profiles ();
  g_autoptr (GPtrArray) others = new_profiles ();
  g_autoptr (EdaCrosstabs) found = crosstabs_of (table, profiles, FALSE);
  g_autoptr (EdaCrosstabs) none = crosstabs_of (apart, others, FALSE);

  g_assert_cmpuint (found->n_tabs, ==, 3);
  g_assert_cmpuint (found->tabs[0].n_rows, ==, 1);
  g_assert_cmpuint (found->tabs[0].n_columns, ==, 2);
  g_assert_true (isnan (found->tabs[0].test.p));
  g_assert_true (isnan (found->tabs[0].q));
  g_assert_true (isnan (found->tabs[0].test.cramers_v));
  g_assert_false (isnan (found->tabs[1].test.p));
  g_assert_cmpuint (none->n_tabs, ==, 0); /* z never repeats */
}

static void
test_no_row_has_both (void)
{
  const char *const x[] = { "a", "b", "a", "b", NULL, NULL, NULL, NULL };
  const char *const y[] = { NULL, NULL, NULL, NULL, "c", "d", "c", "d" };
  g_autoptr (EdaTable) table = table_of (8, texts ("x", x, 8), texts ("y", y, 8), NULL);
  g_autoptr (GPtrArray) profiles = new_profiles ();
  g_autoptr (EdaCrosstabs) found = crosstabs_of (table, profiles, FALSE);

  g_assert_cmpuint (found->n_tabs, ==, 1);
  g_assert_cmpuint (found->tabs[0].n_rows, ==, 0);
  g_assert_cmpuint (found->tabs[0].n_columns, ==, 0);
  g_assert_null (found->tabs[0].row_levels[0]);
  g_assert_true (isnan (found->tabs[0].test.chi2));
}

static void
test_limit_of_columns (void)
{
  const char *const x[] = { "a", "b", "a", "b" };
  GPtrArray        *columns = g_ptr_array_new ();
  g_autoptr (EdaTable) table = NULL;
  g_autoptr (GPtrArray) profiles = new_profiles ();
  g_autoptr (GPtrArray) again = new_profiles ();
  g_autoptr (EdaCrosstabs) some = NULL;
  g_autoptr (EdaCrosstabs) all = NULL;

  for (guint i = 0; i < EDA_FACTOR_COLUMNS + 2; i++)
    g_ptr_array_add (columns, texts ("x", x, 4));
  table = eda_table_new (eda_source_info_new (), columns, 4);
  some = crosstabs_of (table, profiles, FALSE);
  all = crosstabs_of (table, again, TRUE);
  g_assert_cmpuint (some->left_out, ==, 2);
  g_assert_cmpuint (some->n_tabs, ==, EDA_FACTOR_COLUMNS * (EDA_FACTOR_COLUMNS - 1) / 2);
  g_assert_cmpuint (all->left_out, ==, 0);
  g_assert_cmpuint (all->n_columns, ==, EDA_FACTOR_COLUMNS + 2);
}

static void
test_cancelled (void)
{
  const char *const x[] = { "a", "b", "a", "b" };
  g_autoptr (EdaTable) table = table_of (4, texts ("x", x, 4), texts ("y", x, 4), NULL);
  g_autoptr (GPtrArray) profiles = new_profiles ();
  g_autoptr (EdaCrosstabs) found = crosstabs_of (table, profiles, FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (EdaFactors) factors = NULL;
  g_autoptr (GError) error = NULL;
  EdaContext context = cancelled_context (cancellable);

  factors = eda_factors_new (
      (const EdaColumnProfile *const *)profiles->pdata, 2, 4, FALSE, NULL, NULL);
  g_assert_null (eda_crosstabs_new (factors, &context, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/crosstabs/two-by-three", test_two_by_three);
  g_test_add_func ("/crosstabs/number-levels", test_number_levels_are_sorted_by_value);
  g_test_add_func ("/crosstabs/measures-of-order", test_measures_of_order);
  g_test_add_func ("/crosstabs/measures-of-equal-levels", test_measures_of_equal_levels);
  g_test_add_func ("/crosstabs/who-takes-part", test_who_takes_part);
  g_test_add_func ("/crosstabs/names", test_texts_that_never_repeat_are_names);
  g_test_add_func ("/crosstabs/lost-level", test_level_lost_with_missing_cells);
  g_test_add_func ("/crosstabs/no-row-has-both", test_no_row_has_both);
  g_test_add_func ("/crosstabs/limit", test_limit_of_columns);
  g_test_add_func ("/crosstabs/cancelled", test_cancelled);
  return g_test_run ();
}
