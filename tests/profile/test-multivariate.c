/* The numeric columns at once: which take part, what is known of them, and what is not.
 */

#include "analysis/profile/profile.h"
#include "analysis/kernels/random.h"
#include "tests/profile/make-table.h"

#include <math.h>

#define N 200

static double a[N], b[N], c[N], d[N];

static void
fill (void)
{
  guint64 state = 3;

  for (guint i = 0; i < N; i++)
    {
      a[i] = eda_random_normal (&state);
      b[i] = a[i] + 0.3 * eda_random_normal (&state);
      c[i] = eda_random_normal (&state);
      d[i] = i % 2;
    }
}

static EdaProfile *
profile_of (EdaTable *table)
{
  return eda_profile_new (table, NULL);
}

static const EdaMultivariate *
multivariate_of (EdaProfile *profile)
{
  g_autoptr (GError) error = NULL;
  const EdaMultivariate *found = eda_profile_get_multivariate (profile, NULL, &error);

  g_assert_no_error (error);
  return found;
}

/* 1 / (1 - R²) of a on b and c. */
static void
test_collinearity (void)
{
  g_autoptr (EdaTable) table
      = table_of (N, numbers ("a", a, N), numbers ("b", b, N), numbers ("c", c, N), NULL);
  g_autoptr (EdaProfile) profile = profile_of (table);
  const EdaMultivariate *found = multivariate_of (profile);
  double                 sum = 0;

  g_assert_cmpuint (found->p, ==, 3);
  g_assert_cmpuint (found->n_complete, ==, N);
  g_assert_cmpfloat (found->vif[0], >, 8);
  g_assert_cmpfloat (found->vif[2], <, 1.2);
  g_assert_cmpuint (found->n_components, ==, 1);
  for (guint k = 0; k < 3; k++)
    sum += found->eigenvalues[k];
  assert_near (sum, 3);
  g_assert_cmpfloat (found->partial[1], >, 0.9);
  g_assert_cmpfloat (found->sphericity_p, <, 1e-10);
}

/* A row that is ordinary in every column and impossible as a combination. */
static void
test_far_combination (void)
{
  double away[N];
  g_autoptr (EdaTable) table = NULL;
  g_autoptr (EdaProfile) profile = NULL;
  const EdaMultivariate *found;

  memcpy (away, b, sizeof b);
  away[7] = a[7] > 0 ? -2 : 2;
  table = table_of (
      N, numbers ("a", a, N), numbers ("b", away, N), numbers ("c", c, N), NULL);
  profile = profile_of (table);
  found = multivariate_of (profile);
  g_assert_true (found->classical.known && found->robust.known);
  g_assert_cmpuint (found->robust.rows[0].row, ==, 7);
  g_assert_cmpfloat (found->robust.rows[0].d2, >, found->robust.cutoff_999);
  assert_near (found->robust.cutoff_999, 16.266236196238129);
}

static void
test_a_column_that_follows (void)
{
  double twice[N];
  g_autoptr (EdaTable) table = NULL;
  g_autoptr (EdaProfile) profile = NULL;
  const EdaMultivariate *found;

  for (guint i = 0; i < N; i++)
    twice[i] = 2 * a[i] - 1;
  table = table_of (
      N, numbers ("a", a, N), numbers ("twice", twice, N), numbers ("c", c, N), NULL);
  profile = profile_of (table);
  found = multivariate_of (profile);
  g_assert_true (found->singular);
  g_assert_null (found->vif);
  g_assert_true (isnan (found->condition_number));
  g_assert_false (found->classical.known);
}

/* Whole numbers that name groups stay out; so do rows with a gap. */
static void
test_who_takes_part (void)
{
  EdaColumnSpec spec
      = { (char *)"code", 1, EDA_STORAGE_INTEGER, EDA_TYPE_INTEGER, (char *)"test", N };
  double gaps[N];
  g_autoptr (EdaTable) table = NULL;
  g_autoptr (EdaProfile) profile = NULL;
  const EdaMultivariate *found;

  memcpy (gaps, c, sizeof c);
  gaps[3] = NAN;
  gaps[5] = INFINITY;
  table = table_of (N,
                    numbers ("a", a, N),
                    eda_column_new_numbers (&spec, g_memdup2 (d, sizeof d)),
                    numbers ("gaps", gaps, N),
                    NULL);
  profile = profile_of (table);
  found = multivariate_of (profile);
  g_assert_cmpuint (found->p, ==, 2);
  g_assert_cmpuint (found->columns[1], ==, 2);
  g_assert_cmpuint (found->n_complete, ==, N - 2);
}

static void
test_nothing_to_do (void)
{
  const double missing[3] = { NAN, NAN, NAN }, x[3] = { 1, 2, 4 }, same[3] = { 1, 1, 1 };
  g_autoptr (EdaTable) table = table_of (3,
                                         numbers ("missing", missing, 3),
                                         numbers ("x", x, 3),
                                         numbers ("same", same, 3),
                                         NULL);
  g_autoptr (EdaProfile) profile = profile_of (table);

  g_assert_cmpuint (multivariate_of (profile)->p, ==, 0);
}

static void
test_more_columns_than_rows (void)
{
  g_autoptr (EdaTable) table
      = table_of (3, numbers ("a", a, 3), numbers ("b", b, 3), numbers ("c", c, 3), NULL);
  g_autoptr (EdaProfile) profile = profile_of (table);
  const EdaMultivariate *found = multivariate_of (profile);

  g_assert_true (found->singular);
  g_assert_cmpuint (found->n_components, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  fill ();
  g_test_add_func ("/multivariate/collinearity", test_collinearity);
  g_test_add_func ("/multivariate/far-combination", test_far_combination);
  g_test_add_func ("/multivariate/a-column-that-follows", test_a_column_that_follows);
  g_test_add_func ("/multivariate/who-takes-part", test_who_takes_part);
  g_test_add_func ("/multivariate/nothing-to-do", test_nothing_to_do);
  g_test_add_func ("/multivariate/more-columns-than-rows", test_more_columns_than_rows);
  return g_test_run ();
}
