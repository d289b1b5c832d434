/* Correlations: against the one-pair kernels, with and without missing cells, on hard
 * numbers. */

#include "analysis/profile/correlations.h"

#include "analysis/kernels/correlation.h"
#include "tests/profile/correlate.h"
#include "tests/profile/make-table.h"

#include <math.h>

static EdaCorrelations *
correlations_of (EdaTable *table)
{
  g_autoptr (GError) error = NULL;
  EdaCorrelations *correlations = correlate (table, FALSE, NULL, &error);

  g_assert_no_error (error);
  return correlations;
}

static void
assert_same (double value, double expected)
{
  if (isnan (expected))
    g_assert_true (isnan (value));
  else
    g_assert_cmpfloat_with_epsilon (value, expected, 1e-12);
}

/* The pair of columns 0 and 1 must come out as the kernels say of its complete rows. */
static void
assert_as_kernels (const double *x, const double *y, gsize n_rows)
{
  g_autoptr (EdaTable) table
      = table_of (n_rows, numbers ("x", x, n_rows), numbers ("y", y, n_rows), NULL);
  g_autoptr (EdaCorrelations) found = correlations_of (table);
  g_autofree double *a = g_new (double, n_rows);
  g_autofree double *b = g_new (double, n_rows);
  g_autofree double *work = g_new (double, 2 * n_rows);
  g_autofree size_t *order = g_new (size_t, n_rows);
  gsize              n = 0;
  EdaCorrelation     pearson, spearman;

  for (gsize i = 0; i < n_rows; i++)
    if (isfinite (x[i]) && isfinite (y[i]))
      {
        a[n] = x[i];
        b[n++] = y[i];
      }
  pearson = eda_pearson (a, b, n);
  spearman = eda_spearman (a, b, n, work, order);
  g_assert_cmpfloat (found->n[1], ==, (double)n);
  assert_same (found->r[1], pearson.r);
  assert_same (found->r_p[1], pearson.p);
  assert_same (found->ci_low[1], pearson.ci_low);
  assert_same (found->ci_high[1], pearson.ci_high);
  assert_same (found->rho[1], spearman.r);
  assert_same (found->rho_p[1], spearman.p);
  assert_same (found->r[2], found->r[1]);
}

static void
test_complete_columns (void)
{
  const double x[] = { 1, 2, 2, 4, 5.5, 3, 9 };
  const double y[] = { 2.5, 1, 3, 3, 8, 3, 7 };

  assert_as_kernels (x, y, 7);
}

static void
test_missing_cells (void)
{
  const double x[] = { 1, NAN, 2, 4, 5.5, 3, 9, 2, 2, -1 };
  const double y[] = { 2.5, 1, 3, NAN, 8, 3, 7, INFINITY, 3, 0 };

  assert_as_kernels (x, y, 10);
}

/* More rows than a block, ties, and every column missing its own cells. */
static void
test_many_rows (void)
{
  enum
  {
    N = 3001
  };
  g_autofree double *x = g_new (double, N);
  g_autofree double *y = g_new (double, N);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < N; i++)
    {
      x[i] = g_rand_int_range (random, 0, 50);
      y[i] = 0.3 * x[i] + g_rand_double_range (random, -20, 20);
    }
  assert_as_kernels (x, y, N);
  for (guint i = 0; i < N; i++)
    {
      x[i] = i % 17 == 3 ? NAN : x[i];
      y[i] = i % 5 == 1 ? NAN : y[i];
    }
  assert_as_kernels (x, y, N);
}

/* The rows of the pair lie far from where the first column lies as a whole. */
static void
test_pair_far_from_the_mean (void)
{
  enum
  {
    N = 40
  };
  double x[N], y[N];

  for (guint i = 0; i < N; i++)
    {
      x[i] = i < 20 ? 1e9 + i : -1e9;
      y[i] = i < 20 ? (i * 7) % 20 : NAN;
    }
  assert_as_kernels (x, y, N);
}

/* Within the pair a column is constant although it is not as a whole. */
static void
test_constant_within_the_pair (void)
{
  const double x[] = { 5, 5, 5, 6, 4 };
  const double y[] = { 1, 2, 3, NAN, NAN };

  assert_as_kernels (x, y, 5);
}

static void
test_hard_numbers (void)
{
  const double huge[] = { 1e308, -1e308, 1.7e308, 0, 3e307 };
  const double tiny[] = { 1e-310, 3e-310, -2e-310, 5e-310, 0 };
  const double close[] = { 1e15 + 1, 1e15 + 2, 1e15 + 4, 1e15 + 3, 1e15 };
  const double few[] = { 3, 1, 2, 5, 4 };

  assert_as_kernels (huge, few, 5);
  assert_as_kernels (tiny, few, 5);
  assert_as_kernels (close, few, 5);
}

static void
test_perfect_line (void)
{
  const double x[] = { 1, 2, 3, 4, 5 };
  const double y[] = { -2, -4, -6, -8, -10 };
  g_autoptr (EdaTable) table
      = table_of (5, numbers ("x", x, 5), numbers ("y", y, 5), NULL);
  g_autoptr (EdaCorrelations) found = correlations_of (table);

  assert_near (found->r[1], -1);
  assert_near (found->rho[1], -1);
  g_assert_cmpfloat (found->r_p[1], <, 1e-12);
  g_assert_cmpfloat (found->ci_low[1], >=, -1);
}

static void
test_undefined (void)
{
  const double constant[] = { 2, 2, 2 };
  const double x[] = { 1, 3, 2 };
  const double missing[] = { NAN, NAN, NAN };
  g_autoptr (EdaTable) table = table_of (3,
                                         numbers ("constant", constant, 3),
                                         numbers ("x", x, 3),
                                         numbers ("missing", missing, 3),
                                         NULL);
  g_autoptr (EdaCorrelations) found = correlations_of (table);
  guint    n_pairs;
  EdaPair *pairs = eda_correlations_rank (found, 3, 10, &n_pairs);

  for (guint i = 0; i < 3; i++)
    for (guint j = 0; j < 3; j++)
      {
        g_assert_true (isnan (found->r[3 * i + j]) == (i != j));
        g_assert_true (isnan (found->rho_q[3 * i + j]));
      }
  g_assert_cmpfloat (found->n[5], ==, 0);
  g_assert_cmpuint (n_pairs, ==, 0);
  g_free (pairs);
}

static void
test_one_and_two_rows (void)
{
  const double x[] = { 1, 2 };
  const double y[] = { 5, 9 };

  assert_as_kernels (x, y, 0);
  assert_as_kernels (x, y, 1);
  assert_as_kernels (x, y, 2);
}

static void
test_q_values_and_text_columns (void)
{
  const double      x[] = { 1, 2, 3, 4, 5, 6, 7, 8 };
  const double      y[] = { 1, 2, 3, 5, 4, 6, 7, 9 };
  const double      z[] = { 4, 1, 3, 2, 5, 1, 4, 2 };
  const char *const text[] = { "a", "b", "a", "b", "a", "b", "a", "b" };
  g_autoptr (EdaTable) table = table_of (8,
                                         numbers ("x", x, 8),
                                         texts ("text", text, 8),
                                         numbers ("y", y, 8),
                                         numbers ("z", z, 8),
                                         NULL);
  g_autoptr (EdaCorrelations) found = correlations_of (table);

  g_assert_cmpuint (found->p, ==, 3);
  g_assert_cmpuint (found->columns[1], ==, 2);
  /* three tests: the smallest p is multiplied by 3 */
  g_assert_cmpfloat_with_epsilon (found->r_q[1], 3 * found->r_p[1], 1e-15);
}

static void
test_ranking (void)
{
  enum
  {
    N = 200
  };
  double x[N], line[N], bent[N], noise[N];
  g_autoptr (EdaTable) table = NULL;
  g_autoptr (EdaCorrelations) found = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  g_autofree EdaPair *pairs = NULL;
  guint               n;

  for (guint i = 0; i < N; i++)
    {
      x[i] = i;
      line[i] = i % 2 == 0 ? 3.0 * i : NAN;
      bent[i] = exp (i / 10.0);
      noise[i] = g_rand_double (random);
    }
  table = table_of (N,
                    numbers ("x", x, N),
                    numbers ("line", line, N),
                    numbers ("bent", bent, N),
                    numbers ("noise", noise, N),
                    NULL);
  found = correlations_of (table);
  pairs = eda_correlations_rank (found, N, 3, &n);

  g_assert_cmpuint (n, ==, 3);
  /* x and bent: rho = 1 in all rows; x and line: r = 1 in half of them */
  g_assert_cmpuint (pairs[0].i, ==, 0);
  g_assert_cmpuint (pairs[0].j, ==, 2);
  assert_near (pairs[0].score, 1);
  g_assert_true (pairs[0].by_rank);
  g_assert_cmpstr (pairs[0].shape, ==, "monotone");
  g_assert_cmpuint (pairs[1].j, ==, 1);
  assert_near (pairs[1].score, 0.5);
  g_assert_cmpstr (pairs[1].shape, ==, "linear");
  g_free (g_steal_pointer (&pairs));
  pairs = eda_correlations_rank (found, N, 100, &n);
  g_assert_cmpuint (n, ==, 6);
  g_assert_cmpstr (pairs[5].shape, ==, "none");
}

static void
test_limit_of_columns (void)
{
  const double x[] = { 1, 2, 4 };
  GPtrArray   *columns = g_ptr_array_new ();
  g_autoptr (EdaTable) table = NULL;
  g_autoptr (EdaCorrelations) some = NULL;
  g_autoptr (EdaCorrelations) all = NULL;

  for (guint i = 0; i < EDA_PAIRWISE_COLUMNS + 3; i++)
    g_ptr_array_add (columns, numbers ("x", x, 3));
  table = eda_table_new (eda_source_info_new (), columns, 3);
  some = correlations_of (table);
  all = correlate (table, TRUE, NULL, NULL);
  g_assert_cmpuint (some->p, ==, EDA_PAIRWISE_COLUMNS);
  g_assert_cmpuint (some->left_out, ==, 3);
  g_assert_cmpuint (all->p, ==, EDA_PAIRWISE_COLUMNS + 3);
  g_assert_cmpuint (all->left_out, ==, 0);
}

static void
test_no_numeric_columns (void)
{
  const char *const x[] = { "a", "b" };
  g_autoptr (EdaTable) table = table_of (2, texts ("x", x, 2), NULL);
  g_autoptr (EdaCorrelations) found = correlations_of (table);

  g_assert_cmpuint (found->p, ==, 0);
}

static void
test_cancelled (void)
{
  const double x[] = { 1, 2 };
  g_autoptr (EdaTable) table = table_of (2, numbers ("x", x, 2), NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  EdaContext context = cancelled_context (cancellable);

  g_assert_null (correlate (table, FALSE, &context, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/correlations/complete", test_complete_columns);
  g_test_add_func ("/correlations/missing", test_missing_cells);
  g_test_add_func ("/correlations/many-rows", test_many_rows);
  g_test_add_func ("/correlations/far-from-mean", test_pair_far_from_the_mean);
  g_test_add_func ("/correlations/constant-within-pair", test_constant_within_the_pair);
  g_test_add_func ("/correlations/hard-numbers", test_hard_numbers);
  g_test_add_func ("/correlations/perfect-line", test_perfect_line);
  g_test_add_func ("/correlations/undefined", test_undefined);
  g_test_add_func ("/correlations/few-rows", test_one_and_two_rows);
  g_test_add_func ("/correlations/q", test_q_values_and_text_columns);
  g_test_add_func ("/correlations/ranking", test_ranking);
  g_test_add_func ("/correlations/limit", test_limit_of_columns);
  g_test_add_func ("/correlations/no-numbers", test_no_numeric_columns);
  g_test_add_func ("/correlations/cancelled", test_cancelled);
  return g_test_run ();
}
