/* Numbers by groups: who takes part, small groups, missing cells, two groups and many,
 * the limit, degenerate columns. */

#include "analysis/profile/profile.h"
#include "tests/profile/make-table.h"

#include <math.h>

static const EdaGroupComparisons *
comparisons_of (EdaProfile *profile)
{
  g_autoptr (GError) error = NULL;
  const EdaGroupComparisons *found
      = eda_profile_get_group_comparisons (profile, NULL, &error);

  g_assert_no_error (error);
  return found;
}

/* Values by R 4.2.2: kruskal.test, t.test, wilcox.test on the rows that have both. */
static void
test_two_groups (void)
{
  const double      x[] = { 2, 9, 4, NAN, 7, 1, 8, 5, 3, INFINITY };
  const char *const g[] = { "b", "a", "b", "a", "a", "b", "a", "b", NULL, "a" };
  g_autoptr (EdaTable) table
      = table_of (10, numbers ("x", x, 10), texts ("g", g, 10), NULL);
  g_autoptr (EdaProfile) profile = eda_profile_new (table, NULL);
  const EdaGroupComparisons *found = comparisons_of (profile);
  const EdaGroupComparison  *one = found->list;

  g_assert_cmpuint (found->n, ==, 1);
  g_assert_true (eda_group_comparisons_find (found, 0, 1) == one);
  g_assert_null (eda_group_comparisons_find (found, 1, 0));
  g_assert_cmpuint (one->k, ==, 2);
  g_assert_cmpuint (one->n, ==, 7); /* neither NaN nor infinity, and a group */
  g_assert_cmpstr (one->levels[0], ==, "a");
  assert_near (one->groups[0].mean, 8);
  assert_near (one->groups[1].mean, 3);
  assert_near (one->medians[1], 3);
  assert_near (one->student.diff, 5);
  assert_near (one->mann_whitney.u, 12);
  assert_near (one->mann_whitney.rank_biserial, 1);
  assert_near (one->ranks.h, 4.5);
  assert_near (one->welch_t.t, 5 / sqrt (1 / 3.0 + (10 / 3.0) / 4));
  assert_near (one->q, one->ranks.p);
  assert_near (one->spread_q, one->brown_forsythe.p);
  g_assert_cmpuint (one->n_pairs, ==, 0);
}

static void
test_groups_of_one_are_left_out (void)
{
  const double      x[] = { 1, 2, 3, 4, 5, 6, 100 };
  const char *const g[] = { "a", "a", "b", "b", "c", "c", "alone" };
  g_autoptr (EdaTable) table = table_of (7, numbers ("x", x, 7), texts ("g", g, 7), NULL);
  g_autoptr (EdaProfile) profile = eda_profile_new (table, NULL);
  const EdaGroupComparison *one = comparisons_of (profile)->list;

  g_assert_cmpuint (one->k, ==, 3);
  g_assert_cmpuint (one->n, ==, 6);
  g_assert_cmpuint (one->dropped, ==, 1);
  g_assert_cmpstr (one->levels[2], ==, "c");
  assert_near (one->anova.ss_between, 16);
  assert_near (one->anova.ss_within, 1.5);
  assert_near (one->ranks.h, 32 / 7.0); /* ranks 1..6, without the hundred */
  g_assert_cmpuint (one->n_pairs, ==, 3);
  assert_near (one->pairs[1].diff, 4); /* c - a */
  g_assert_true (isnan (one->cohens_d));
  g_assert_true (isnan (one->mann_whitney.p));
}

/* Numbers near the end of the range: differences and intervals in the units of the data.
 */
static void
test_huge (void)
{
  const double      x[] = { 1e308, 1.2e308, -1e308, -1.1e308, 0, 1e307 };
  const char *const g[] = { "a", "a", "b", "b", "c", "c" };
  g_autoptr (EdaTable) table = table_of (6, numbers ("x", x, 6), texts ("g", g, 6), NULL);
  g_autoptr (EdaProfile) profile = eda_profile_new (table, NULL);
  const EdaGroupComparison *one = comparisons_of (profile)->list;

  assert_near (one->groups[0].mean / 1.1e308, 1);
  g_assert_true (isfinite (one->anova.f));
  g_assert_cmpfloat (one->anova.eta2, >, 0.9);
  g_assert_true (isfinite (one->pairs[1].p));
  assert_near (one->pairs[1].diff / -1.05e308, 1);
  g_assert_true (isinf (one->pairs[0].diff)); /* -2.15e308 is no double */
}

static void
test_degenerate (void)
{
  const double      same[] = { 5, 5, 5, 5 }, none[] = { NAN, NAN, NAN, NAN };
  const double      lost[] = { 1, 2, NAN, NAN };
  const char *const g[] = { "a", "a", "b", "b" };
  g_autoptr (EdaTable) table = table_of (4,
                                         numbers ("same", same, 4),
                                         numbers ("none", none, 4),
                                         numbers ("lost", lost, 4),
                                         texts ("g", g, 4),
                                         NULL);
  g_autoptr (EdaTable) no_group = table_of (4, numbers ("lost", lost, 4), NULL);
  g_autoptr (EdaProfile) profile = eda_profile_new (table, NULL);
  g_autoptr (EdaProfile) other = eda_profile_new (no_group, NULL);

  g_assert_cmpuint (comparisons_of (profile)->n, ==, 0);
  g_assert_cmpuint (comparisons_of (other)->n, ==, 0);
  g_assert_cmpuint (comparisons_of (other)->n_factors, ==, 0);
}

/* Twenty groupings of a hundred measures: the first twelve by the first fifty. */
static void
test_limit (void)
{
  const char *const g[] = { "a", "a", "b", "b" };
  const double      x[] = { 1, 2, 3, 5 };
  GPtrArray        *columns = g_ptr_array_new ();
  EdaProfileOptions all = { .all_pairs = TRUE };
  g_autoptr (EdaTable) table = NULL;
  g_autoptr (EdaProfile) profile = NULL;
  g_autoptr (EdaProfile) whole = NULL;

  for (guint i = 0; i < 100; i++)
    g_ptr_array_add (columns, numbers ("x", x, 4));
  for (guint i = 0; i < 20; i++)
    g_ptr_array_add (columns, texts ("g", g, 4));
  table = eda_table_new (eda_source_info_new (), columns, 4);
  profile = eda_profile_new (table, NULL);
  whole = eda_profile_new (table, &all);

  g_assert_cmpuint (comparisons_of (profile)->n, ==, 50 * 12);
  g_assert_cmpuint (comparisons_of (profile)->left_out, ==, 100 * 20 - 50 * 12);
  g_assert_cmpuint (comparisons_of (whole)->n, ==, 100 * 20);
  g_assert_cmpuint (comparisons_of (whole)->left_out, ==, 0);
}

static void
test_cancelled (void)
{
  const double      x[] = { 1, 2, 3, 4 };
  const char *const g[] = { "a", "a", "b", "b" };
  g_autoptr (EdaTable) table = table_of (4, numbers ("x", x, 4), texts ("g", g, 4), NULL);
  g_autoptr (EdaProfile) profile = eda_profile_new (table, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  EdaContext context = cancelled_context (cancellable);

  eda_profile_get_crosstabs (profile, NULL, NULL);
  g_assert_null (eda_profile_get_group_comparisons (profile, &context, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_CANCELLED);
  g_assert_cmpuint (comparisons_of (profile)->n, ==, 1); /* asked again */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/group-comparisons/two-groups", test_two_groups);
  g_test_add_func ("/group-comparisons/groups-of-one", test_groups_of_one_are_left_out);
  g_test_add_func ("/group-comparisons/huge", test_huge);
  g_test_add_func ("/group-comparisons/degenerate", test_degenerate);
  g_test_add_func ("/group-comparisons/limit", test_limit);
  g_test_add_func ("/group-comparisons/cancelled", test_cancelled);
  return g_test_run ();
}
