/* Duplicate rows: what counts as equal, and the three counts. */

#include "analysis/profile/duplicates.h"
#include "tests/profile/make-table.h"

#include <math.h>

static EdaDuplicates *
duplicates_of (EdaTable *table)
{
  g_autoptr (GError) error = NULL;
  EdaDuplicates *duplicates = eda_duplicates_new (table, NULL, &error);

  g_assert_no_error (error);
  return duplicates;
}

static void
test_groups (void)
{
  const double      x[] = { 1, 2, 1, 1, 2, 3, 1 };
  const char *const y[] = { "a", "b", "a", "c", "b", "a", "a" };
  g_autoptr (EdaTable) table = table_of (7, numbers ("x", x, 7), texts ("y", y, 7), NULL);
  g_autoptr (EdaDuplicates) found = duplicates_of (table);

  g_assert_cmpuint (
      found->excess, ==, 3); /* rows 2 and 6 repeat row 0, row 4 repeats row 1 */
  g_assert_cmpuint (found->groups, ==, 2);
  g_assert_cmpuint (found->rows, ==, 5);
  g_assert_cmpuint (found->n_examples, ==, 3);
  g_assert_cmpuint (found->examples[0], ==, 2);
  g_assert_cmpuint (found->examples[1], ==, 4);
  g_assert_cmpuint (found->examples[2], ==, 6);
}

static void
test_missing_equals_missing_and_zero_has_no_sign (void)
{
  const double      x[] = { NAN, NAN, 0.0, -0.0, INFINITY, -INFINITY };
  const char *const y[] = { NULL, NULL, "a", "a", "b", "b" };
  g_autoptr (EdaTable) table = table_of (6, numbers ("x", x, 6), texts ("y", y, 6), NULL);
  g_autoptr (EdaDuplicates) found = duplicates_of (table);

  g_assert_cmpuint (found->excess, ==, 2);
  g_assert_cmpuint (found->groups, ==, 2);
}

static void
test_many_rows (void)
{
  enum
  {
    N = 20000,
    DIFFERENT = 19000
  };
  g_autofree double *x = g_new (double, N);
  g_autofree double *y = g_new (double, N);
  g_autoptr (EdaTable) table = NULL;
  g_autoptr (EdaDuplicates) found = NULL;

  for (guint i = 0; i < N; i++)
    {
      x[i] = (i % DIFFERENT) / 100; /* only both columns together tell rows apart */
      y[i] = (i % DIFFERENT) % 100;
    }
  table = table_of (N, numbers ("x", x, N), numbers ("y", y, N), NULL);
  found = duplicates_of (table);
  g_assert_cmpuint (found->excess, ==, N - DIFFERENT);
  g_assert_cmpuint (found->groups, ==, N - DIFFERENT);
  g_assert_cmpuint (found->n_examples, ==, 100);
  g_assert_cmpuint (found->examples[99], ==, DIFFERENT + 99);
}

static void
test_nothing_to_compare (void)
{
  const double x[] = { 1 };
  g_autoptr (EdaTable) no_rows = table_of (0, numbers ("x", x, 0), NULL);
  g_autoptr (EdaTable) one_row = table_of (1, numbers ("x", x, 1), NULL);
  g_autoptr (EdaTable) no_columns = table_of (3, NULL);
  EdaTable *const tables[] = { no_rows, one_row, no_columns };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (EdaDuplicates) found = duplicates_of (tables[i]);

      g_assert_cmpuint (found->excess, ==, 0);
      g_assert_cmpuint (found->rows, ==, 0);
    }
}

static void
test_cancelled (void)
{
  const double x[] = { 1, 1 };
  g_autoptr (EdaTable) table = table_of (2, numbers ("x", x, 2), NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  EdaContext context = cancelled_context (cancellable);

  g_assert_null (eda_duplicates_new (table, &context, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/duplicates/groups", test_groups);
  g_test_add_func ("/duplicates/equal-cells",
                   test_missing_equals_missing_and_zero_has_no_sign);
  g_test_add_func ("/duplicates/many-rows", test_many_rows);
  g_test_add_func ("/duplicates/nothing", test_nothing_to_compare);
  g_test_add_func ("/duplicates/cancelled", test_cancelled);
  return g_test_run ();
}
