/* Two small tables against each other. */

#include "analysis/compare/compare.h"

#include <math.h>

#include "tests/profile/make-table.h"

#define N 60

typedef struct
{
  EdaProfile    *old, *new;
  GPtrArray     *none;
  EdaComparison *comparison;
} Pair;

static void
pair_init (Pair *self, EdaTable *take_old, EdaTable *take_new)
{
  const EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (GError) error = NULL;

  self->old = eda_profile_new (take_old, NULL);
  self->new = eda_profile_new (take_new, NULL);
  eda_table_unref (take_old);
  eda_table_unref (take_new);
  self->none = g_ptr_array_new ();
  self->comparison = eda_comparison_new (
      self->old, self->new, self->none, self->none, NULL, &context, &error);
  g_assert_no_error (error);
}

static void
pair_clear (Pair *self)
{
  eda_comparison_free (self->comparison);
  g_ptr_array_unref (self->none);
  eda_profile_unref (self->old);
  eda_profile_unref (self->new);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pair, pair_clear)

static const EdaFinding *
find_change (const Pair *self, const char *kind)
{
  for (guint i = 0; i < self->comparison->changes->len; i++)
    {
      const EdaFinding *change = self->comparison->changes->pdata[i];

      if (g_str_equal (change->kind, kind))
        return change;
    }
  return NULL;
}

/* 0, 1, 2, … times @step, plus @start */
static EdaColumn *
ramp (const char *name, double start, double step)
{
  double values[N];

  for (int i = 0; i < N; i++)
    values[i] = start + step * i;
  return numbers (name, values, N);
}

static EdaColumn *
cycle (const char *name, const char *a, const char *b, const char *c)
{
  const char *values[N];

  for (int i = 0; i < N; i++)
    values[i] = i % 3 == 0 ? a : i % 3 == 1 ? b : c;
  return texts (name, values, N);
}

static EdaColumn *
identifiers (int first)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < N; i++)
    g_ptr_array_add (names, g_strdup_printf ("k%d", first + i));
  return texts ("id", (const char *const *)names->pdata, N);
}

static void
test_the_same_table_has_no_change (void)
{
  g_auto (Pair) pair = { 0 };

  pair_init (&pair,
             table_of (N, ramp ("x", 0, 1), cycle ("g", "a", "b", "c"), NULL),
             table_of (N, ramp ("x", 0, 1), cycle ("g", "a", "b", "c"), NULL));
  g_assert_cmpuint (pair.comparison->changes->len, ==, 0);
  g_assert_cmpuint (pair.comparison->shifts->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const EdaShift *shift = pair.comparison->shifts->pdata[i];

      g_assert_cmpfloat (shift->psi, ==, 0);
      g_assert_cmpfloat_with_epsilon (shift->distance, 0, 1e-12);
    }
}

static void
test_a_shift_is_seen (void)
{
  g_auto (Pair) pair = { 0 };
  const EdaShift *shift;

  pair_init (
      &pair, table_of (N, ramp ("x", 0, 1), NULL), table_of (N, ramp ("x", 30, 1), NULL));
  shift = pair.comparison->shifts->pdata[0];
  g_assert_cmpint (shift->kind, ==, EDA_SHIFT_NUMBERS);
  assert_near (shift->distance, 0.5); /* 30 of 60 lie below all of the other half */
  g_assert_cmpuint (shift->above, ==, 30);
  g_assert_cmpuint (shift->below, ==, 0);
  g_assert_nonnull (find_change (&pair, "shifted"));
  g_assert_nonnull (find_change (&pair, "beyond-range"));
}

static void
test_levels_come_and_go (void)
{
  g_auto (Pair) pair = { 0 };
  const EdaShift *shift;

  pair_init (&pair,
             table_of (N, cycle ("g", "a", "b", "c"), NULL),
             table_of (N, cycle ("g", "a", "b", "d"), NULL));
  shift = pair.comparison->shifts->pdata[0];
  g_assert_cmpint (shift->kind, ==, EDA_SHIFT_LEVELS);
  g_assert_cmpuint (shift->only_new->len, ==, 1);
  g_assert_cmpstr (g_array_index (shift->only_new, EdaLoneLevel, 0).value, ==, "d");
  g_assert_cmpuint (g_array_index (shift->only_old, EdaLoneLevel, 0).count, ==, 20);
  g_assert_nonnull (find_change (&pair, "new-levels"));
  g_assert_nonnull (find_change (&pair, "vanished-levels"));
}

static void
test_columns_come_go_and_are_renamed (void)
{
  g_auto (Pair) pair = { 0 };

  pair_init (&pair,
             table_of (N, ramp ("x", 0, 1), ramp ("gone", 5000, -3), NULL),
             table_of (N, ramp ("X2", 0, 1), cycle ("came", "a", "b", "c"), NULL));
  g_assert_cmpuint (pair.comparison->renamings->len, ==, 1);
  g_assert_cmpstr (find_change (&pair, "column-renamed")->columns[0], ==, "x");
  g_assert_cmpstr (find_change (&pair, "column-removed")->columns[0], ==, "gone");
  g_assert_cmpstr (find_change (&pair, "column-added")->columns[0], ==, "came");
  g_assert_cmpint (((EdaFinding *)pair.comparison->changes->pdata[0])->severity,
                   ==,
                   EDA_SEVERITY_ERROR);
}

static void
test_gaps_are_seen (void)
{
  g_auto (Pair) pair = { 0 };
  double gappy[N];

  for (int i = 0; i < N; i++)
    gappy[i] = i % 3 == 0 ? NAN : i;
  pair_init (&pair,
             table_of (N, ramp ("x", 0, 1), NULL),
             table_of (N, numbers ("x", gappy, N), NULL));
  g_assert_cmpint (
      find_change (&pair, "missing-changed")->severity, ==, EDA_SEVERITY_WARN);
}

static void
test_rows_are_told_by_their_key (void)
{
  g_auto (Pair) pair = { 0 };
  const EdaKeys *keys;

  /* keys 10 to 69 against 0 to 59: the row of key k has x = k, then x = k - 10 */
  pair_init (&pair,
             table_of (N, identifiers (0), ramp ("x", 0, 1), NULL),
             table_of (N, identifiers (10), ramp ("x", 0, 1), NULL));
  keys = pair.comparison->keys;
  g_assert_nonnull (keys);
  g_assert_cmpstr (keys->column, ==, "id");
  g_assert_cmpuint (keys->kept, ==, 50);
  g_assert_cmpuint (keys->only_old, ==, 10);
  g_assert_cmpuint (keys->only_new, ==, 10);
  g_assert_cmpuint (keys->changed_cells, ==, 50);
  g_assert_cmpuint (keys->examples->len, ==, EDA_KEYS_EXAMPLES);
}

static void
test_a_column_that_is_no_key_is_refused (void)
{
  const EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (EdaTable) table = table_of (N, cycle ("g", "a", "b", "c"), NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (eda_keys_find (table, table));
  g_assert_null (eda_keys_new (table, table, "g", &context, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_OPTION);
}

static void
test_empty_tables (void)
{
  g_auto (Pair) pair = { 0 };

  pair_init (&pair,
             table_of (0, numbers ("x", NULL, 0), NULL),
             table_of (N, ramp ("x", 0, 1), NULL));
  g_assert_cmpint (
      ((EdaShift *)pair.comparison->shifts->pdata[0])->kind, ==, EDA_SHIFT_NONE);
  g_assert_true (isnan (((EdaShift *)pair.comparison->shifts->pdata[0])->psi));
  g_assert_null (find_change (&pair, "shifted"));
}

int
main (int argc, char *argv[])
{
  eda_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare/same", test_the_same_table_has_no_change);
  g_test_add_func ("/compare/shift", test_a_shift_is_seen);
  g_test_add_func ("/compare/levels", test_levels_come_and_go);
  g_test_add_func ("/compare/columns", test_columns_come_go_and_are_renamed);
  g_test_add_func ("/compare/gaps", test_gaps_are_seen);
  g_test_add_func ("/compare/keys", test_rows_are_told_by_their_key);
  g_test_add_func ("/compare/no-key", test_a_column_that_is_no_key_is_refused);
  g_test_add_func ("/compare/empty", test_empty_tables);
  return g_test_run ();
}
