/* What stands behind a coefficient: planted bends, single rows, spread and hidden
 * dependence are named, and plain pairs are not. */

#include "analysis/profile/pair-checks.h"

#include "analysis/kernels/random.h"
#include "analysis/profile/profile.h"
#include "tests/profile/correlate.h"
#include "tests/profile/make-table.h"

#include <math.h>

#define N 300

typedef struct
{
  EdaTable        *table;
  EdaCorrelations *correlations;
  EdaPairChecks   *checks;
} Fixture;

static double x[N], noise[N];

static void
fill (void)
{
  guint64 state = 5;

  for (guint i = 0; i < N; i++)
    {
      x[i] = eda_random_normal (&state);
      noise[i] = eda_random_normal (&state);
    }
}

static Fixture
check_columns (const double *y)
{
  g_autoptr (GError) error = NULL;
  Fixture fixture;

  fixture.table = table_of (N, numbers ("x", x, N), numbers ("y", y, N), NULL);
  fixture.correlations = correlate (fixture.table, FALSE, NULL, &error);
  g_assert_no_error (error);
  fixture.checks
      = eda_pair_checks_new (fixture.table, fixture.correlations, FALSE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fixture.checks->n_checks, ==, 1);
  return fixture;
}

static void
fixture_clear (Fixture *self)
{
  eda_pair_checks_free (self->checks);
  eda_correlations_free (self->correlations);
  eda_table_unref (self->table);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, fixture_clear)

static void
test_a_plain_line (void)
{
  double y[N];

  for (guint i = 0; i < N; i++)
    y[i] = x[i] + 0.5 * noise[i];
  g_auto (Fixture) fixture = check_columns (y);
  const EdaPairCheck *check = &fixture.checks->checks[0];

  g_assert_cmpstr (check->shape, ==, "linear");
  g_assert_cmpfloat (check->curve_q, >, 0.05);
  g_assert_cmpfloat (check->spread_q, >, 0.05);
  g_assert_cmpfloat (check->influence.high - check->influence.low, <, 0.05);
  g_assert_cmpfloat_with_epsilon (check->theil_sen.slope, 1, 0.1);
  g_assert_cmpfloat_with_epsilon (check->bicor, fixture.correlations->r[1], 0.05);
  g_assert_false (eda_pair_check_is_hidden (check, fixture.correlations->r[1]));
}

/* r is about 0, and still y hangs on x. */
static void
test_a_parabola (void)
{
  double y[N];

  for (guint i = 0; i < N; i++)
    y[i] = x[i] * x[i] + 0.2 * noise[i];
  g_auto (Fixture) fixture = check_columns (y);
  const EdaPairCheck *check = &fixture.checks->checks[0];

  g_assert_cmpstr (check->shape, ==, "curved");
  g_assert_cmpuint (check->curve_way, ==, 0);
  g_assert_cmpfloat (check->xi[0].xi, >, 0.6);
  g_assert_cmpfloat (check->xi[0].xi, >, check->xi[1].xi);
  g_assert_true (eda_pair_check_is_hidden (check, 0));
}

static void
test_an_exponential_is_monotone (void)
{
  double y[N];

  for (guint i = 0; i < N; i++)
    y[i] = exp (1.5 * x[i]) + 0.01 * noise[i];
  g_auto (Fixture) fixture = check_columns (y);

  g_assert_cmpstr (fixture.checks->checks[0].shape, ==, "monotone");
}

static void
test_one_row (void)
{
  double y[N];

  memcpy (y, noise, sizeof y);
  y[17] = 400 * (x[17] > 0 ? 1 : -1);
  x[17] *= 40;
  g_auto (Fixture) fixture = check_columns (y);
  const EdaPairCheck *check = &fixture.checks->checks[0];

  x[17] /= 40;
  g_assert_cmpuint (check->influence.row, ==, 17);
  g_assert_cmpfloat (fixture.correlations->r[1] - check->influence.low, >, 0.2);
}

static void
test_uneven_spread (void)
{
  double y[N];

  for (guint i = 0; i < N; i++)
    y[i] = x[i] + noise[i] * exp (x[i]);
  g_auto (Fixture) fixture = check_columns (y);
  const EdaPairCheck *check = &fixture.checks->checks[0];

  g_assert_cmpfloat (check->spread_q, <, 0.05);
  g_assert_cmpfloat (check->spread[0].spread_ratio, >, 2);
}

static void
test_missing_and_few (void)
{
  double y[N];

  for (guint i = 0; i < N; i++)
    y[i] = i < 3 ? noise[i] : NAN;
  g_auto (Fixture) fixture = check_columns (y);
  const EdaPairCheck *check = &fixture.checks->checks[0];

  g_assert_cmpuint (check->n, ==, 3);
  g_assert_true (isnan (check->influence.low));
  g_assert_true (isnan (check->curve_q));
  g_assert_true (isnan (check->dcor_p));
}

/* Twelve columns make 66 pairs: the parabola is among the checked ones though its r is
 * the smallest of all. */
static void
test_the_hidden_pair_is_checked (void)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_column_unref);
  guint64    state = 9;
  double     values[N];
  g_autoptr (EdaTable) table = NULL;
  g_autoptr (EdaProfile) profile = NULL;
  const EdaPairChecks *checks;

  for (guint k = 0; k < 12; k++)
    {
      for (guint i = 0; i < N; i++)
        values[i] = k == 0    ? x[i]
                    : k == 11 ? x[i] * x[i] + 0.1 * noise[i]
                              : eda_random_normal (&state);
      g_ptr_array_add (columns, numbers ("column", values, N));
    }
  table = eda_table_new (eda_source_info_new (), columns, N);
  profile = eda_profile_new (table, NULL);
  checks = eda_profile_get_pair_checks (profile, NULL, NULL);
  g_assert_cmpuint (checks->n_checks, ==, EDA_CHECKED_PAIRS);
  g_assert_cmpuint (checks->left_out, ==, 66 - EDA_CHECKED_PAIRS);
  g_assert_nonnull (eda_pair_checks_find (checks, 0, 11));
  g_assert_cmpstr (eda_pair_checks_find (checks, 0, 11)->shape, ==, "curved");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  fill ();
  g_test_add_func ("/pair-checks/a-plain-line", test_a_plain_line);
  g_test_add_func ("/pair-checks/a-parabola", test_a_parabola);
  g_test_add_func ("/pair-checks/an-exponential", test_an_exponential_is_monotone);
  g_test_add_func ("/pair-checks/one-row", test_one_row);
  g_test_add_func ("/pair-checks/uneven-spread", test_uneven_spread);
  g_test_add_func ("/pair-checks/missing-and-few", test_missing_and_few);
  g_test_add_func ("/pair-checks/the-hidden-pair", test_the_hidden_pair_is_checked);
  return g_test_run ();
}
