/* The profile as a whole: computed once, again after a cancel, from any thread. */

#include "analysis/profile/prepare.h"
#include "tests/profile/make-table.h"

#include <math.h>

static EdaTable *
small_table (void)
{
  const double      x[] = { 1, 2, 3, 4, 100, 3 };
  const double      y[] = { 1, NAN, 3, 5, 4, 3 };
  const char *const group[] = { "a", "b", "a", "b", "a", "a" };
  const char *const answer[] = { "yes", "no", "no", "yes", "no", "no" };

  return table_of (6,
                   numbers ("x", x, 6),
                   numbers ("y", y, 6),
                   texts ("group", group, 6),
                   texts ("answer", answer, 6),
                   NULL);
}

static EdaProfile *
small_profile (void)
{
  g_autoptr (EdaTable) table = small_table ();

  return eda_profile_new (table, NULL);
}

static void
test_each_part_is_made_once (void)
{
  g_autoptr (EdaProfile) profile = small_profile ();
  const EdaColumnProfile *column = eda_profile_get_column (profile, 1, NULL, NULL);
  const EdaDuplicates    *duplicates = eda_profile_get_duplicates (profile, NULL, NULL);
  const EdaMissingness   *missingness = eda_profile_get_missingness (profile, NULL, NULL);
  const EdaCorrelations  *correlations
      = eda_profile_get_correlations (profile, NULL, NULL);
  const EdaCrosstabs *crosstabs = eda_profile_get_crosstabs (profile, NULL, NULL);
  const EdaOutliers  *outliers = eda_profile_get_outliers (profile, 0, NULL, NULL);

  g_assert_cmpuint (column->n, ==, 5);
  g_assert_cmpuint (duplicates->excess, ==, 1);
  g_assert_cmpuint (missingness->rows_complete, ==, 5);
  g_assert_cmpuint (correlations->p, ==, 2);
  g_assert_cmpuint (crosstabs->n_tabs, ==, 1);
  g_assert_cmpuint (outliers->above, ==, 1);
  g_assert_true (eda_profile_get_column (profile, 1, NULL, NULL) == column);
  g_assert_true (eda_profile_get_duplicates (profile, NULL, NULL) == duplicates);
  g_assert_true (eda_profile_get_missingness (profile, NULL, NULL) == missingness);
  g_assert_true (eda_profile_get_correlations (profile, NULL, NULL) == correlations);
  g_assert_true (eda_profile_get_crosstabs (profile, NULL, NULL) == crosstabs);
  g_assert_true (eda_profile_get_outliers (profile, 0, NULL, NULL) == outliers);
}

static void
test_text_columns_have_no_outliers (void)
{
  g_autoptr (EdaProfile) profile = small_profile ();
  g_autoptr (GError) error = NULL;

  g_assert_null (eda_profile_get_outliers (profile, 2, NULL, &error));
  g_assert_no_error (error);
}

typedef const void *(*Getter) (EdaProfile       *profile,
                               const EdaContext *context,
                               GError          **error);

static const void *
get_column (EdaProfile *profile, const EdaContext *context, GError **error)
{
  return eda_profile_get_column (profile, 0, context, error);
}

static const void *
get_outliers (EdaProfile *profile, const EdaContext *context, GError **error)
{
  return eda_profile_get_outliers (profile, 0, context, error);
}

static void
test_cancelled_parts_are_made_later (void)
{
  const Getter getters[] = {
    get_column,
    get_outliers,
    (Getter)eda_profile_get_duplicates,
    (Getter)eda_profile_get_missingness,
    (Getter)eda_profile_get_correlations,
    (Getter)eda_profile_get_crosstabs,
  };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  EdaContext cancelled = cancelled_context (cancellable);

  for (guint i = 0; i < G_N_ELEMENTS (getters); i++)
    {
      g_autoptr (EdaProfile) profile = small_profile ();
      g_autoptr (GError) error = NULL;

      g_assert_null (getters[i](profile, &cancelled, &error));
      g_assert_error (error, EDA_ERROR, EDA_ERROR_CANCELLED);
      g_clear_error (&error);
      g_assert_nonnull (getters[i](profile, NULL, &error));
      g_assert_no_error (error);
    }
}

/* What is known already is given even to who has cancelled. */
static void
test_prepared_parts_are_known (void)
{
  const Getter getters[] = {
    get_column,
    get_outliers,
    (Getter)eda_profile_get_duplicates,
    (Getter)eda_profile_get_correlations,
    (Getter)eda_profile_get_group_comparisons,
    (Getter)eda_profile_get_mechanism,
    (Getter)eda_profile_get_simpson,
  };
  g_autoptr (EdaProfile) profile = small_profile ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  EdaContext cancelled = cancelled_context (cancellable);

  g_assert_false (eda_profile_prepare (profile, &cancelled, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_true (eda_profile_prepare (profile, NULL, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (getters); i++)
    g_assert_nonnull (getters[i](profile, &cancelled, NULL));
}

static gpointer
ask_from_thread (gpointer data)
{
  return (gpointer)eda_profile_get_crosstabs (data, NULL, NULL);
}

static void
test_threads_share_one_answer (void)
{
  g_autoptr (EdaProfile) profile = small_profile ();
  GThread      *threads[4];
  gconstpointer answer = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("ask", ask_from_thread, profile);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      gconstpointer got = g_thread_join (threads[i]);

      g_assert_nonnull (got);
      g_assert_true (answer == NULL || got == answer);
      answer = got;
    }
}

static void
count_report (const EdaProgress *progress, gpointer data)
{
  g_assert_cmpstr (progress->stage, ==, "Summarising");
  (*(guint *)data)++;
}

static void
test_reports_progress (void)
{
  g_autoptr (EdaProfile) profile = small_profile ();
  EdaContext context = EDA_CONTEXT_INIT;
  guint      reports = 0;

  context.progress = count_report;
  context.progress_data = &reports;
  eda_profile_get_column (profile, 0, &context, NULL);
  g_assert_cmpuint (reports, ==, 1);
  eda_profile_get_column (profile, 0, &context, NULL);
  g_assert_cmpuint (reports, ==, 1);
}

static void
test_empty_table (void)
{
  g_autoptr (EdaTable) table = table_of (0, NULL);
  g_autoptr (EdaProfile) profile = eda_profile_new (table, NULL);

  g_assert_cmpuint (eda_profile_get_missingness (profile, NULL, NULL)->n_patterns, ==, 0);
  g_assert_cmpuint (eda_profile_get_correlations (profile, NULL, NULL)->p, ==, 0);
  g_assert_cmpuint (eda_profile_get_crosstabs (profile, NULL, NULL)->n_tabs, ==, 0);
  g_assert_cmpuint (eda_profile_get_duplicates (profile, NULL, NULL)->excess, ==, 0);
}

static void
test_keeps_table_and_options (void)
{
  EdaProfileOptions options = { .all_pairs = TRUE };
  g_autoptr (EdaTable) table = small_table ();
  g_autoptr (EdaProfile) profile = eda_profile_new (table, &options);
  g_autoptr (EdaProfile) shared = eda_profile_ref (profile);

  g_assert_true (eda_profile_get_table (shared) == table);
  g_assert_true (eda_profile_get_options (shared)->all_pairs);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/profile/made-once", test_each_part_is_made_once);
  g_test_add_func ("/profile/text-outliers", test_text_columns_have_no_outliers);
  g_test_add_func ("/profile/cancelled", test_cancelled_parts_are_made_later);
  g_test_add_func ("/profile/prepared-parts-are-known", test_prepared_parts_are_known);
  g_test_add_func ("/profile/threads", test_threads_share_one_answer);
  g_test_add_func ("/profile/progress", test_reports_progress);
  g_test_add_func ("/profile/empty-table", test_empty_table);
  g_test_add_func ("/profile/table-and-options", test_keeps_table_and_options);
  return g_test_run ();
}
