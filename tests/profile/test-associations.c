/* The mixed matrix: each cell says which measure, and the target view ranks by
 * it. */

#include "analysis/profile/profile.h"
#include "tests/profile/make-table.h"

#include <math.h>

#define N 12

static const double x[N] = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 };
static const double y[N] = { 2, 1, 4, 3, 6, 5, 8, 7, 10, 9, 12, NAN };
static const char  *group[N]
    = { "a", "a", "a", "a", "a", "a", "b", "b", "b", "b", "b", "b" };
static const char *pet[N] = { "cat", "dog", "cat", "dog", "cat", "dog",
                              "cat", "dog", "cat", "dog", "cat", NULL };

static EdaProfile *
make_profile (void)
{
  g_autoptr (EdaTable) table = table_of (N,
                                         numbers ("x", x, N),
                                         texts ("group", group, N),
                                         numbers ("y", y, N),
                                         texts ("pet", pet, N),
                                         NULL);

  return eda_profile_new (table, NULL);
}

static const EdaAssociations *
associations_of (EdaProfile *profile)
{
  g_autoptr (GError) error = NULL;
  const EdaAssociations *found = eda_profile_get_associations (profile, NULL, &error);

  g_assert_no_error (error);
  return found;
}

/* R 4.2.2: cor (x, y, method = "spearman", use = "complete.obs") and
 * summary (lm (x ~ group))$r.squared, printed with 17 digits. */
static void
test_measures (void)
{
  g_autoptr (EdaProfile) profile = make_profile ();
  const EdaAssociations *found = associations_of (profile);

  g_assert_cmpuint (found->n, ==, 4);
  g_assert_cmpint (found->measure[2], ==, EDA_ASSOCIATION_SPEARMAN);
  assert_near (found->value[2], 0.95454545454545459);
  g_assert_cmpfloat (found->rows[2], ==, 11);
  g_assert_cmpint (found->measure[1], ==, EDA_ASSOCIATION_ETA2);
  assert_near (found->value[1], 0.75524475524475509);
  g_assert_cmpint (found->measure[4 + 3], ==, EDA_ASSOCIATION_CRAMERS_V);
  g_assert_cmpfloat (found->value[4 + 3], ==, found->value[3 * 4 + 1]);
  g_assert_cmpint (found->measure[0], ==, EDA_ASSOCIATION_NONE);
  g_assert_cmpfloat (found->value[0], ==, 1);
}

static void
test_target_view (void)
{
  g_autoptr (EdaProfile) profile = make_profile ();
  const EdaAssociations *found = associations_of (profile);
  guint                  n;
  g_autofree guint      *order = eda_associations_rank (found, 0, &n);

  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpuint (order[0], ==, 2); /* y, then group, then pet */
  g_assert_cmpuint (order[1], ==, 1);
}

static void
test_one_level_among_the_common_rows (void)
{
  const char *const one[] = { "a", "a", NULL, NULL }, *const two[]
                                                      = { "u", "v", "u", "w" };
  g_autoptr (EdaTable) table
      = table_of (4, texts ("one", one, 4), texts ("two", two, 4), NULL);
  g_autoptr (EdaProfile) profile = eda_profile_new (table, NULL);

  g_assert_cmpuint (associations_of (profile)->n, ==, 1); /* "one" has one level */
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/associations/measures", test_measures);
  g_test_add_func ("/associations/target-view", test_target_view);
  g_test_add_func ("/associations/one-level", test_one_level_among_the_common_rows);
  return g_test_run ();
}
