/* Simpson's reversal, planted and not. */

#include "analysis/kernels/random.h"
#include "analysis/profile/profile.h"
#include "tests/profile/make-table.h"

#include <math.h>

#define N 300

static double      x[N], y[N];
static const char *groups[N];

/* Three groups along a rising line; within each, y moves with x by @slope. */
static void
fill (double slope)
{
  static const char *const names[] = { "a", "b", "c" };
  guint64                  state = 11;

  for (guint i = 0; i < N; i++)
    {
      double level = 4 * (i % 3), inside = eda_random_normal (&state);

      groups[i] = names[i % 3];
      x[i] = level + inside;
      y[i] = level + slope * inside + 0.5 * eda_random_normal (&state);
    }
}

static EdaProfile *
make_profile (gsize n)
{
  g_autoptr (EdaTable) table = table_of (
      n, numbers ("x", x, n), numbers ("y", y, n), texts ("group", groups, n), NULL);

  return eda_profile_new (table, NULL);
}

static const EdaSimpson *
simpson_of (EdaProfile *profile)
{
  g_autoptr (GError) error = NULL;
  const EdaSimpson *found = eda_profile_get_simpson (profile, NULL, &error);

  g_assert_no_error (error);
  return found;
}

static void
test_reversal (void)
{
  g_autoptr (EdaProfile) profile = NULL;
  const EdaSimpson     *found;
  const EdaSimpsonPair *pair;

  fill (-0.8);
  profile = make_profile (N);
  found = simpson_of (profile);
  g_assert_cmpuint (found->n_tried, ==, 1);
  g_assert_cmpuint (found->n_reversals, ==, 1);
  pair = &found->reversals[0];
  g_assert_cmpuint (pair->by, ==, 2);
  g_assert_cmpuint (pair->n, ==, N);
  g_assert_cmpuint (pair->n_groups, ==, 3);
  g_assert_cmpuint (pair->n_reversed, ==, 3);
  g_assert_cmpfloat (pair->low, >, 0.5);
  g_assert_cmpfloat (pair->within_high, <, -0.5);
}

static void
test_the_same_way (void)
{
  g_autoptr (EdaProfile) profile = NULL;

  fill (0.8);
  profile = make_profile (N);
  g_assert_cmpuint (simpson_of (profile)->n_reversals, ==, 0);
}

/* r within is the correlation of what is left after the means of the groups: by
 * hand from two groups of 20 on exact lines. */
static void
test_within_is_about_the_means (void)
{
  g_autoptr (EdaProfile) profile = NULL;
  const EdaSimpson *found;

  for (guint i = 0; i < 40; i++)
    {
      groups[i] = i < 20 ? "left" : "right";
      x[i] = i % 20 + (i < 20 ? 0 : 100);
      y[i] = -(double)(i % 20) + (i < 20 ? 0 : 100);
    }
  profile = make_profile (40);
  found = simpson_of (profile);
  g_assert_cmpuint (found->n_reversals, ==, 1);
  assert_near (found->reversals[0].within, -1);
}

static void
test_small_groups_do_not_count (void)
{
  g_autoptr (EdaProfile) profile = NULL;

  fill (-0.8);
  profile = make_profile (57); /* 19 in each */
  g_assert_cmpuint (simpson_of (profile)->n_tried, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/simpson/reversal", test_reversal);
  g_test_add_func ("/simpson/the-same-way", test_the_same_way);
  g_test_add_func ("/simpson/within", test_within_is_about_the_means);
  g_test_add_func ("/simpson/small-groups", test_small_groups_do_not_count);
  return g_test_run ();
}
