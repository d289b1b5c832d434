/* Missing cells: counts by row, patterns and their order, phi, the picture's bins. */

#include "analysis/profile/missingness.h"
#include "tests/profile/make-table.h"

#include <math.h>

static EdaMissingness *
missingness_of (EdaTable *table)
{
  g_autoptr (GError) error = NULL;
  EdaMissingness *missingness = eda_missingness_new (table, FALSE, NULL, &error);

  g_assert_no_error (error);
  return missingness;
}

/* Five rows: complete, b missing, a and b missing, complete, a missing; c is never
 * missing. */
static EdaTable *
five_rows (void)
{
  const double      a[] = { 1, 2, NAN, 4, NAN };
  const char *const b[] = { "x", NULL, NULL, "x", "y" };
  const double      c[] = { 1, 2, 3, 4, 5 };

  return table_of (5, numbers ("a", a, 5), texts ("b", b, 5), numbers ("c", c, 5), NULL);
}

static void
test_counts (void)
{
  g_autoptr (EdaTable) table = five_rows ();
  g_autoptr (EdaMissingness) found = missingness_of (table);

  g_assert_cmpuint (found->cells_missing, ==, 4);
  g_assert_cmpuint (found->rows_complete, ==, 2);
  g_assert_cmpuint (found->missing_per_row_counts[0], ==, 2);
  g_assert_cmpuint (found->missing_per_row_counts[1], ==, 2);
  g_assert_cmpuint (found->missing_per_row_counts[2], ==, 1);
  g_assert_cmpuint (found->missing_per_row_counts[3], ==, 0);
}

static void
test_patterns (void)
{
  g_autoptr (EdaTable) table = five_rows ();
  g_autoptr (EdaMissingness) found = missingness_of (table);
  const EdaMissingPattern *patterns = found->patterns;

  g_assert_cmpuint (found->n_patterns, ==, 4);
  g_assert_cmpuint (found->patterns_total, ==, 4);
  g_assert_cmpuint (patterns[0].n_columns, ==, 0);
  g_assert_cmpuint (patterns[0].rows, ==, 2);
  /* one row each: fewer columns first, then the column further left */
  g_assert_cmpuint (patterns[1].n_columns, ==, 1);
  g_assert_cmpuint (patterns[1].columns[0], ==, 0);
  g_assert_cmpuint (patterns[2].columns[0], ==, 1);
  g_assert_cmpuint (patterns[3].n_columns, ==, 2);
  g_assert_cmpuint (patterns[3].columns[1], ==, 1);
}

static void
test_phi (void)
{
  g_autoptr (EdaTable) table = five_rows ();
  g_autoptr (EdaMissingness) found = missingness_of (table);

  g_assert_cmpuint (found->n_phi, ==, 2);
  g_assert_cmpuint (found->phi_columns[1], ==, 1);
  assert_near (found->phi[0], 1);
  /* masks 00101 and 01100: (5 · 1 − 2 · 2) / (2 · 3) */
  assert_near (found->phi[1], 1.0 / 6);
  assert_near (found->phi[2], found->phi[1]);
}

static void
test_bins (void)
{
  enum
  {
    N = 1000
  };
  double x[N];
  g_autoptr (EdaTable) table = NULL;
  g_autoptr (EdaMissingness) found = NULL;
  double sum = 0;

  for (guint i = 0; i < N; i++)
    x[i] = i < 250 && i % 2 == 0 ? NAN : i;
  table = table_of (N, numbers ("x", x, N), NULL);
  found = missingness_of (table);
  g_assert_cmpuint (found->n_bins, >, 1);
  g_assert_cmpuint (found->n_bins, <=, N);
  assert_near (found->bins[0], 0.5);
  assert_near (found->bins[found->n_bins - 1], 0);
  for (guint i = 0; i < found->n_bins; i++)
    sum += found->bins[i];
  assert_near (sum / found->n_bins, 0.125);
}

static void
test_all_missing_column_has_no_phi (void)
{
  const double a[] = { NAN, NAN, NAN };
  const double b[] = { NAN, 1, 2 };
  g_autoptr (EdaTable) table
      = table_of (3, numbers ("a", a, 3), numbers ("b", b, 3), NULL);
  g_autoptr (EdaMissingness) found = missingness_of (table);

  g_assert_cmpuint (found->n_phi, ==, 1);
  g_assert_cmpuint (found->phi_columns[0], ==, 1);
  g_assert_cmpuint (found->rows_complete, ==, 0);
  g_assert_cmpuint (found->cells_missing, ==, 4);
  g_assert_cmpuint (found->patterns[0].rows, ==, 2);
}

/* More columns than a word has bits, and more patterns than the hash table starts with.
 */
static void
test_many_columns_and_patterns (void)
{
  enum
  {
    COLUMNS = 130,
    ROWS = 130
  };
  GPtrArray *columns = g_ptr_array_new ();
  g_autoptr (EdaTable) table = NULL;
  g_autoptr (EdaMissingness) found = NULL;

  for (guint i = 0; i < COLUMNS; i++)
    {
      double x[ROWS] = { 0 };

      x[i] = NAN;
      g_ptr_array_add (columns, numbers ("x", x, ROWS));
    }
  table = eda_table_new (eda_source_info_new (), columns, ROWS);
  found = missingness_of (table);
  g_assert_cmpuint (found->patterns_total, ==, ROWS);
  g_assert_cmpuint (found->missing_per_row_counts[1], ==, ROWS);
  for (guint i = 0; i < found->n_patterns; i++)
    g_assert_cmpuint (found->patterns[i].columns[0], ==, i);
  g_assert_cmpuint (found->n_phi, ==, COLUMNS);
  assert_near (found->phi[1], -1.0 / (ROWS - 1));
}

/* The matrix of a hundred thousand columns would take 80 GB. */
static void
test_limit_of_phi (void)
{
  const double x[] = { 1, NAN, 3 };
  GPtrArray   *columns = g_ptr_array_new ();
  g_autoptr (EdaTable) table = NULL;
  g_autoptr (EdaMissingness) some = NULL;
  g_autoptr (EdaMissingness) all = NULL;

  for (guint i = 0; i < EDA_PHI_COLUMNS + 3; i++)
    g_ptr_array_add (columns, numbers ("x", x, 3));
  table = eda_table_new (eda_source_info_new (), columns, 3);
  some = missingness_of (table);
  all = eda_missingness_new (table, TRUE, NULL, NULL);
  g_assert_cmpuint (some->n_phi, ==, EDA_PHI_COLUMNS);
  g_assert_cmpuint (some->phi_left_out, ==, 3);
  g_assert_cmpuint (all->n_phi, ==, EDA_PHI_COLUMNS + 3);
  g_assert_cmpuint (all->phi_left_out, ==, 0);
}

static void
test_no_rows (void)
{
  const double x[] = { 0 };
  g_autoptr (EdaTable) table = table_of (0, numbers ("x", x, 0), NULL);
  g_autoptr (EdaMissingness) found = missingness_of (table);

  g_assert_cmpuint (found->rows_complete, ==, 0);
  g_assert_cmpuint (found->n_patterns, ==, 0);
  g_assert_cmpuint (found->n_bins, ==, 0);
}

static void
test_cancelled (void)
{
  g_autoptr (EdaTable) table = five_rows ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  EdaContext context = cancelled_context (cancellable);

  g_assert_null (eda_missingness_new (table, FALSE, &context, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/missingness/counts", test_counts);
  g_test_add_func ("/missingness/patterns", test_patterns);
  g_test_add_func ("/missingness/phi", test_phi);
  g_test_add_func ("/missingness/bins", test_bins);
  g_test_add_func ("/missingness/all-missing-column", test_all_missing_column_has_no_phi);
  g_test_add_func ("/missingness/many-columns", test_many_columns_and_patterns);
  g_test_add_func ("/missingness/limit-of-phi", test_limit_of_phi);
  g_test_add_func ("/missingness/no-rows", test_no_rows);
  g_test_add_func ("/missingness/cancelled", test_cancelled);
  return g_test_run ();
}
