/* Ranks: each way of putting the rows in order must give what comparing them gives. */

#include "analysis/profile/column-ranks.h"

#include "analysis/kernels/ranks.h"
#include "analysis/table/column-private.h"
#include "tests/profile/make-table.h"

#include <float.h>
#include <math.h>

/* Whole numbers from @steps, @scale decimals; EDA_NO_STEP = missing. */
static EdaColumn *
step_column (const gint32 *steps, gsize n, guint scale)
{
  EdaColumnSpec spec
      = { (char *)"x", 1, EDA_STORAGE_REAL, EDA_TYPE_REAL, (char *)"test", n };
  EdaValues values
      = { EDA_LAYOUT_INT32, scale, 0, g_memdup2 (steps, n * sizeof steps[0]), NULL };
  gsize n_missing = 0;

  for (gsize i = 0; i < n; i++)
    n_missing += steps[i] == EDA_NO_STEP;
  return eda_column_new_values (&spec, &values, n_missing);
}

/* Against midranks by comparison, value by value. */
static void
check (const EdaColumn *column)
{
  g_autoptr (EdaColumnRanks) ranks = eda_column_ranks_new (column);
  gsize              n_rows = eda_column_get_n_rows (column), n = 0, missing = 0;
  g_autofree double *x = g_new (double, n_rows + 1);
  g_autofree double *expected = g_new (double, n_rows + 1);
  g_autofree size_t *order = g_new (size_t, n_rows + 1);

  for (gsize row = 0; row < n_rows; row++)
    if (isfinite (eda_column_get_number (column, row)))
      x[n++] = eda_column_get_number (column, row);
  eda_midranks (x, n, expected, order);
  g_assert_cmpuint (ranks->n, ==, n);
  n = 0;
  for (gsize row = 0; row < n_rows; row++)
    {
      double  value = eda_column_get_number (column, row);
      guint32 group = ranks->groups[row];

      if (!isfinite (value))
        {
          g_assert_cmpuint (group, ==, 0);
          g_assert_cmpuint (ranks->missing[missing++], ==, row);
          continue;
        }
      g_assert_cmpfloat (ranks->values[group], ==, value);
      g_assert_cmpfloat (eda_column_ranks_centre (ranks, group),
                         ==,
                         2 * expected[n++] - 1 - (double)ranks->n);
    }
  g_assert_cmpuint (ranks->n_missing, ==, missing);
  for (gsize i = 0; i < n; i++)
    {
      double value = eda_column_ranks_get_sorted (ranks, i);

      g_assert_cmpuint (eda_column_ranks_count_below (ranks, value), <=, i);
      if (i > 0)
        g_assert_cmpfloat (eda_column_ranks_get_sorted (ranks, i - 1), <=, value);
    }
  g_assert_cmpuint (eda_column_ranks_count_below (ranks, -INFINITY), ==, 0);
  g_assert_cmpuint (eda_column_ranks_count_below (ranks, INFINITY), ==, n);
}

/* What the rows of @a that @b has too are ranked as, when nothing else is there. */
static void
check_shared (const EdaColumn *a, const EdaColumn *b)
{
  g_autoptr (EdaColumnRanks) one = eda_column_ranks_new (a);
  g_autoptr (EdaColumnRanks) two = eda_column_ranks_new (b);
  gsize              n_rows = one->n_rows, n = 0;
  g_autofree double *x = g_new (double, n_rows);
  g_autofree double *expected = g_new (double, n_rows);
  g_autofree size_t *order = g_new (size_t, n_rows);
  EdaRanksRoom       room;
  EdaSharedRanks     shared;
  double             squares = 0;

  for (gsize row = 0; row < n_rows; row++)
    if (one->groups[row] != 0 && two->groups[row] != 0)
      x[n++] = one->values[one->groups[row]];
  eda_midranks (x, n, expected, order);
  eda_ranks_room_init (&room, one->n_groups);
  for (guint again = 0; again < 2; again++) /* the room is left as it was found */
    shared = eda_column_ranks_share (one, two, &room);
  g_assert_cmpuint (shared.n, ==, n);
  n = 0;
  for (gsize row = 0; row < n_rows; row++)
    if (one->groups[row] != 0 && two->groups[row] != 0)
      {
        guint32 group = one->groups[row];
        double  rank = eda_column_ranks_centre (one, group)
                      + (shared.shifts != NULL ? shared.shifts[group] : 0);

        g_assert_cmpfloat (rank, ==, 2 * expected[n++] - 1 - (double)shared.n);
        squares += rank * rank;
      }
  g_assert_cmpfloat (shared.squares, ==, squares);
  eda_ranks_room_clear (&room);
}

#define N 5000

/* Every fourth missing where asked for. */
static void
check_steps (guint32 range, gboolean gaps, gint32 low)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (range);
  g_autofree gint32 *steps = g_new (gint32, N);
  g_autoptr (EdaColumn) column = NULL;

  for (gsize i = 0; i < N; i++)
    steps[i] = gaps && i % 4 == 1 ? EDA_NO_STEP
                                  : (gint32)((guint32)low + g_rand_int (rand) % range);
  column = step_column (steps, N, 2);
  g_assert_true (eda_column_has_steps (column));
  check (column);
}

static void
test_steps (void)
{
  check_steps (1, FALSE, 7);
  check_steps (50, FALSE, -20);
  check_steps (50, TRUE, -20);
  check_steps (4 * N, FALSE, 0);                       /* the longest table */
  check_steps (5 * N, TRUE, -1000);                    /* too long for one */
  check_steps (G_MAXUINT32 - 1, TRUE, G_MININT32 + 1); /* all there are */
}

static EdaColumn *
random_steps (guint32 range, guint gap_every)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (range + gap_every);
  g_autofree gint32 *steps = g_new (gint32, N);

  for (gsize i = 0; i < N; i++)
    steps[i] = gap_every > 0 && g_rand_int (rand) % gap_every == 0
                   ? EDA_NO_STEP
                   : (gint32)(g_rand_int (rand) % range);
  return step_column (steps, N, 0);
}

static void
test_shared_rows (void)
{
  const guint32 ranges[] = { 1, 3, 200, 100000 };
  const guint   gaps[] = { 0, 1, 2, 90, 2000 };

  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    for (guint j = 0; j < G_N_ELEMENTS (gaps); j++)
      for (guint k = 0; k < G_N_ELEMENTS (gaps); k++)
        {
          g_autoptr (EdaColumn) a = random_steps (ranges[i], gaps[j]);
          g_autoptr (EdaColumn) b = random_steps (7, gaps[k]);

          check_shared (a, b);
        }
}

static void
test_nothing (void)
{
  const gint32 steps[] = { EDA_NO_STEP, EDA_NO_STEP };
  const double values[] = { NAN, INFINITY, -INFINITY };
  g_autoptr (EdaColumn) empty = step_column (steps, 0, 0);
  g_autoptr (EdaColumn) missing = step_column (steps, 2, 0);
  g_autoptr (EdaColumn) none = numbers ("x", values, 3);

  check (empty);
  check (missing);
  check (none);
}

static void
test_numbers (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autofree double *x = g_new (double, N);
  g_autoptr (EdaColumn) column = NULL;

  for (gsize i = 0; i < N; i++)
    x[i] = i % 7 == 3 ? NAN : i % 5 == 0 ? 0.25 : g_rand_double (rand) - 0.5;
  column = numbers ("x", x, N);
  g_assert_false (eda_column_has_steps (column));
  check (column);
}

/* One far value takes nearly all keys; the others share one. */
static void
test_one_far_value (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);
  g_autofree double *x = g_new (double, N);
  g_autoptr (EdaColumn) column = NULL;

  for (gsize i = 0; i < N; i++)
    x[i] = g_rand_double (rand);
  x[17] = 1e300;
  column = numbers ("x", x, N);
  check (column);
}

static void
test_extremes (void)
{
  const double x[]
      = { DBL_MAX, -DBL_MAX, 0, -0.0, DBL_TRUE_MIN, -DBL_TRUE_MIN, 1, DBL_MAX };
  const double tiny[] = { 3 * DBL_TRUE_MIN, DBL_TRUE_MIN, 2 * DBL_TRUE_MIN };
  g_autoptr (EdaColumn) column = numbers ("x", x, G_N_ELEMENTS (x));
  g_autoptr (EdaColumn) subnormal = numbers ("x", tiny, G_N_ELEMENTS (tiny));

  check (column);
  check (subnormal);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/column-ranks/steps", test_steps);
  g_test_add_func ("/column-ranks/shared-rows", test_shared_rows);
  g_test_add_func ("/column-ranks/nothing", test_nothing);
  g_test_add_func ("/column-ranks/numbers", test_numbers);
  g_test_add_func ("/column-ranks/one-far-value", test_one_far_value);
  g_test_add_func ("/column-ranks/extremes", test_extremes);
  return g_test_run ();
}
