/* Far values within groups: which are counted, and which are news. */

#include "analysis/profile/profile.h"
#include "tests/steps/make-table.h"

/* Two groups of 12: 1 .. 11 and 50; 101 .. 111 and -400. */
static double
at_value (gsize row)
{
  if (row == 22)
    return 50;
  if (row == 23)
    return -400;
  return (double)(row / 2) + (row % 2 ? 101 : 1);
}

static const char *
at_group (gsize row)
{
  return row % 2 ? "high" : "low";
}

static void
test_two_groups (void)
{
  TableMaker maker = maker_new (24);

  maker_add_numbers (&maker, "x", EDA_TYPE_REAL, at_value);
  maker_add_texts (&maker, "by", EDA_TYPE_CATEGORICAL, at_group);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  const EdaWithinGroups  *found = eda_profile_get_within_groups (profile, NULL, NULL);
  const EdaGroupOutliers *high, *low;

  g_assert_cmpuint (found->n_pairs, ==, 1);
  g_assert_cmpuint (found->left_out, ==, 0);
  g_assert_cmpuint (found->list->len, ==, 2);
  high = &g_array_index (found->list, EdaGroupOutliers, 0);
  low = &g_array_index (found->list, EdaGroupOutliers, 1);

  /* quartiles of 1 .. 11 and 50: 3.75 and 9.25 */
  g_assert_cmpstr (low->level, ==, "low");
  g_assert_cmpuint (low->n, ==, 12);
  g_assert_cmpfloat (low->scale.far_fences.high, ==, 9.25 + 3 * 5.5);
  g_assert_cmpuint (low->far, ==, 1);
  g_assert_cmpuint (low->modified_z, ==, 1);
  g_assert_cmpuint (low->agreed, ==, 1);
  g_assert_cmpuint (low->hidden, ==, 1);
  g_assert_cmpuint (low->rows[0], ==, 22);
  g_assert_cmpfloat (low->values[0], ==, 50);

  /* -400 is far from everything */
  g_assert_cmpuint (high->agreed, ==, 1);
  g_assert_cmpuint (high->hidden, ==, 0);
}

static double
at_missing (gsize row)
{
  (void)row;
  return NAN;
}

static void
test_no_values (void)
{
  TableMaker maker = maker_new (24);

  maker_add_numbers (&maker, "x", EDA_TYPE_REAL, at_missing);
  maker_add_texts (&maker, "by", EDA_TYPE_CATEGORICAL, at_group);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  const EdaWithinGroups *found = eda_profile_get_within_groups (profile, NULL, NULL);

  g_assert_cmpuint (found->list->len, ==, 0);
  g_assert_cmpuint (found->n_pairs, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/group-outliers/two-groups", test_two_groups);
  g_test_add_func ("/group-outliers/no-values", test_no_values);
  return g_test_run ();
}
