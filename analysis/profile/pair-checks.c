/* Checks of single pairs, on samples where there are many rows, shared out among the
 * threads; each pair's random numbers hang on the seed and its place only. */

#include "analysis/profile/pair-checks.h"

#include "analysis/kernels/pair-intervals.h"
#include "analysis/kernels/random.h"
#include "analysis/kernels/significance.h"
#include "analysis/table/workers.h"

#include <math.h>

#define SCREENED_ROWS 300
#define BY_SCORE 40 /* of EDA_CHECKED_PAIRS; the others by xi */
#define PERMUTATIONS 999
#define HIDDEN_R 0.2
#define HIDDEN_DCOR 0.35
#define ALPHA 0.05
#define MOVES 0.2
#define WORTH 0.15     /* r that is worth turning round */
#define BEND_GAIN 0.05 /* of R², from which a sure bend is worth a word */

typedef struct
{
  const EdaCorrelations *correlations;
  EdaTable              *table;
  EdaPairChecks         *found;
  guint64                seed;
} Checking;

/* The rows of one pair that are looked at. */
typedef struct
{
  double  *x, *y;
  guint32 *rows;
  gsize    n;
} Rows;

static void
rows_clear (Rows *self)
{
  g_free (self->x);
  g_free (self->y);
  g_free (self->rows);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Rows, rows_clear)

static EdaColumn *
column_at (const Checking *self, guint place)
{
  return eda_table_get_column (self->table, self->correlations->columns[place]);
}

static Rows
read_rows (const Checking *self, guint i, guint j)
{
  gsize      n_rows = eda_table_get_n_rows (self->table);
  EdaColumn *a = column_at (self, i), *b = column_at (self, j);
  Rows       rows
      = { g_new (double, n_rows), g_new (double, n_rows), g_new (guint32, n_rows), 0 };

  eda_column_read_numbers (a, 0, n_rows, rows.x);
  eda_column_read_numbers (b, 0, n_rows, rows.y);
  for (gsize row = 0; row < n_rows; row++)
    if (isfinite (rows.x[row]) && isfinite (rows.y[row]))
      {
        rows.x[rows.n] = rows.x[row];
        rows.y[rows.n] = rows.y[row];
        rows.rows[rows.n++] = (guint32)row;
      }
  return rows;
}

/* Keeps a random @max of the rows, in their order. */
static void
sample (Rows *self, gsize max, guint64 seed)
{
  gsize n = self->n, kept = 0;

  if (n <= max)
    return;
  for (gsize seen = 0; kept < max; seen++)
    if ((double)(n - seen) * eda_random_share (&seed) < (double)(max - kept))
      {
        self->x[kept] = self->x[seen];
        self->y[kept] = self->y[seen];
        self->rows[kept++] = self->rows[seen];
      }
  self->n = kept;
}

gboolean
eda_pair_check_is_fragile (const EdaPairCheck *self)
{
  double r = self->influence.r, without = self->influence.without_few;

  if (isnan (r) || isnan (without))
    return FALSE;
  return fabs (r - without) > MOVES
         || (fabs (r) >= WORTH && r * without < 0 && fabs (without) >= WORTH / 3);
}

static void
check_influence (EdaPairCheck *check, const Rows *rows, guint64 seed)
{
  const gsize        n = rows->n;
  g_autofree double *work
      = g_new (double, MAX (4 * n + 1, eda_pair_interval_work_size (n)));
  EdaInfluence *found = &check->influence;

  *found = eda_correlation_influence (rows->x, rows->y, n, work);
  check->influence_n = n;
  check->change_interval = (EdaInterval){ NAN, NAN };
  if (n > 0)
    found->row = rows->rows[found->row];
  if (eda_pair_check_is_fragile (check))
    check->change_interval = eda_influence_interval (
        rows->x, rows->y, n, found->r - found->without_few, 0.95, seed, work);
}

static void
check_dependence (EdaPairCheck *check, const Rows *rows, double r, guint64 seed)
{
  g_autofree double     *work = g_new (double, eda_pair_interval_work_size (rows->n));
  EdaDistanceCorrelation d = eda_distance_correlation (rows->x, rows->y, rows->n, work);

  check->dcor = d.dcor;
  check->dcor_p = d.p;
  check->xi[0] = eda_xi (rows->x, rows->y, rows->n, seed, work);
  check->xi[1] = eda_xi (rows->y, rows->x, rows->n, seed, work);
  check->dcor_permuted_p = NAN;
  check->dcor_interval = (EdaInterval){ NAN, NAN };
  if (!(fabs (r) < HIDDEN_R && d.dcor >= HIDDEN_DCOR && isfinite (d.p)))
    return;
  check->dcor_permuted_p = eda_distance_correlation_permuted (
      rows->x, rows->y, rows->n, PERMUTATIONS, seed, work);
  check->dcor_interval = eda_distance_correlation_interval (
      rows->x, rows->y, rows->n, d.dcor, 0.95, seed, work);
}

/* The way of the larger effect; NaN is none. */
static guint
choose_way (double effect0, double effect1)
{
  return isnan (effect0) || effect1 > effect0;
}

/* p of the better of two ways. */
static double
double_p (double p)
{
  return p < 0.5 ? 2 * p : isnan (p) ? NAN : 1;
}

static void
check_spread (EdaPairCheck *check, const Rows *rows, double work[])
{
  EdaSpreadCheck *ways = check->spread;

  ways[0] = eda_check_spread (rows->x, rows->y, rows->n, work);
  ways[1] = eda_check_spread (rows->y, rows->x, rows->n, work);
  check->spread_way
      = choose_way (fabs (log (ways[0].spread_ratio)), fabs (log (ways[1].spread_ratio)));
  check->spread_p = double_p (ways[check->spread_way].p);
}

static void
check_curve (EdaPairCheck *check, const Rows *rows, double work[])
{
  gsize                  n = rows->n;
  g_autofree EdaDouble2 *design = g_new (EdaDouble2, 6 * n + 1);
  EdaCurveCheck         *ways = check->curve;

  ways[0] = eda_check_curve (rows->x, rows->y, n, design, design + 5 * n, work);
  ways[1] = eda_check_curve (rows->y, rows->x, n, design, design + 5 * n, work);
  check->curve_way = choose_way (ways[0].r2_curve, ways[1].r2_curve);
  check->curve_p = double_p (ways[check->curve_way].p);
}

static void
check_line (EdaPairCheck *check, const Rows *rows)
{
  g_autofree double *work = g_new (double, 3 * rows->n + 1);

  check_spread (check, rows, work);
  check_curve (check, rows, work);
}

static void
check_robust (EdaPairCheck *check, const Rows *rows)
{
  gsize              n = rows->n;
  g_autofree double *work = g_new (double, n *n / 2 + 3 * n + 1);

  check->bicor = eda_biweight_midcorrelation (rows->x, rows->y, n, work);
  check->resistant = eda_resistant_line (rows->x, rows->y, n, work);
  check->theil_sen = eda_theil_sen (rows->x, rows->y, n, work);
}

static gboolean
check_pair (gsize index, guint worker, gpointer data)
{
  Checking     *self = data;
  EdaPairCheck *check = &self->found->checks[index];
  gsize         at = (gsize)check->i * self->correlations->p + check->j;
  guint64       seed = self->seed + at;
  g_auto (Rows) rows = read_rows (self, check->i, check->j);

  (void)worker;
  check->n = rows.n;
  sample (&rows, EDA_INFLUENCE_ROWS, seed);
  check_influence (check, &rows, seed);
  sample (&rows, EDA_CHECK_ROWS, seed);
  check->n_used = rows.n;
  check_dependence (check, &rows, self->correlations->r[at], seed);
  check_line (check, &rows);
  sample (&rows, EDA_SLOPE_ROWS, seed);
  check_robust (check, &rows);
  return TRUE;
}

/* q of one check; @p_offset, @q_offset: where it stands in an EdaPairCheck. A pair that
 * was left out promised less than these: it counts as a test with p = 1. */
static void
adjust (EdaPairChecks *self, gsize p_offset, gsize q_offset)
{
  gsize              n = (gsize)self->n_checks + self->left_out;
  g_autofree double *p = g_new (double, n + 1);
  g_autofree double *q = g_new (double, n + 1);
  g_autofree size_t *order = g_new (size_t, n + 1);

  for (gsize k = 0; k < n; k++)
    p[k] = k < self->n_checks ? G_STRUCT_MEMBER (double, &self->checks[k], p_offset) : 1;
  eda_adjust_bh (p, n, q, order);
  for (guint k = 0; k < self->n_checks; k++)
    G_STRUCT_MEMBER (double, &self->checks[k], q_offset) = q[k];
}

/* A sure bend that ranks follow as well as a curve is monotone. */
static const char *
name_shape (const EdaPairCheck *check, const EdaCorrelations *correlations)
{
  gsize                at = (gsize)check->i * correlations->p + check->j;
  double               rho = correlations->rho[at];
  const EdaCurveCheck *curve = eda_pair_check_get_curve (check);

  if (check->curve_q < ALPHA && curve->r2_curve - curve->r2_line >= BEND_GAIN)
    return rho * rho >= curve->r2_curve - BEND_GAIN ? "monotone" : "curved";
  return eda_correlations_name_shape (correlations, check->i, check->j);
}

typedef struct
{
  guint  i, j;
  double score;
} Candidate;

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *one = a, *two = b;

  if (one->score != two->score)
    return one->score > two->score ? -1 : 1;
  return one->i != two->i ? (one->i < two->i ? -1 : 1)
                          : (one->j > two->j) - (one->j < two->j);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Candidate *one = a, *two = b;

  return one->i != two->i ? (one->i < two->i ? -1 : 1)
                          : (one->j > two->j) - (one->j < two->j);
}

/* Pairs with a coefficient, no identifiers; by the size of r or rho. */
static GArray *
list_candidates (const Checking *self)
{
  const EdaCorrelations *c = self->correlations;
  GArray                *all = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < c->p; i++)
    for (guint j = i + 1; j < c->p; j++)
      {
        gsize     at = (gsize)i * c->p + j;
        Candidate pair = { i, j, fmax (fabs (c->r[at]), fabs (c->rho[at])) };

        if (!isnan (pair.score)
            && eda_column_get_type (column_at (self, i)) != EDA_TYPE_IDENTIFIER
            && eda_column_get_type (column_at (self, j)) != EDA_TYPE_IDENTIFIER)
          g_array_append_val (all, pair);
      }
  return all;
}

/* Values of a random few rows of every column, the same rows for all. */
static double *
read_screen (const Checking *self, gsize *n)
{
  gsize   n_rows = eda_table_get_n_rows (self->table), kept = 0;
  guint   p = self->correlations->p;
  guint64 seed = self->seed;
  double *values;

  *n = MIN (n_rows, SCREENED_ROWS);
  values = g_new (double, *n *p + 1);
  for (gsize row = 0; kept < *n; row++)
    if ((double)(n_rows - row) * eda_random_share (&seed) < (double)(*n - kept))
      {
        for (guint k = 0; k < p; k++)
          values[k * *n + kept] = eda_column_get_number (column_at (self, k), row);
        kept++;
      }
  return values;
}

static double
screen_pair (const double *a, const double *b, gsize n, guint64 seed)
{
  double x[SCREENED_ROWS], y[SCREENED_ROWS], work[3 * SCREENED_ROWS];
  gsize  m = 0;

  for (gsize k = 0; k < n; k++)
    if (isfinite (a[k]) && isfinite (b[k]))
      {
        x[m] = a[k];
        y[m++] = b[k];
      }
  return fmax (eda_xi (x, y, m, seed, work).xi, eda_xi (y, x, m, seed, work).xi);
}

/* The strongest by coefficient stay in front; behind them those with the largest xi. */
static gboolean
choose_pairs (const Checking   *self,
              GArray           *all,
              const EdaContext *context,
              GError          **error)
{
  gsize              n;
  g_autofree double *screen = NULL;

  if (all->len <= EDA_CHECKED_PAIRS)
    return TRUE;
  g_array_sort (all, compare_candidates);
  screen = read_screen (self, &n);
  for (guint k = BY_SCORE; k < all->len; k++)
    {
      Candidate *pair = &g_array_index (all, Candidate, k);

      if (k % 256 == 0 && !eda_context_check (context, error))
        return FALSE;
      pair->score
          = screen_pair (screen + pair->i * n, screen + pair->j * n, n, self->seed);
      if (isnan (pair->score))
        pair->score = -1;
    }
  qsort (&g_array_index (all, Candidate, BY_SCORE),
         all->len - BY_SCORE,
         sizeof (Candidate),
         compare_candidates);
  self->found->left_out = all->len - EDA_CHECKED_PAIRS;
  g_array_set_size (all, EDA_CHECKED_PAIRS);
  return TRUE;
}

static void
finish (Checking *self)
{
  EdaPairChecks *found = self->found;

  adjust (found,
          G_STRUCT_OFFSET (EdaPairCheck, dcor_p),
          G_STRUCT_OFFSET (EdaPairCheck, dcor_q));
  adjust (found,
          G_STRUCT_OFFSET (EdaPairCheck, spread_p),
          G_STRUCT_OFFSET (EdaPairCheck, spread_q));
  adjust (found,
          G_STRUCT_OFFSET (EdaPairCheck, curve_p),
          G_STRUCT_OFFSET (EdaPairCheck, curve_q));
  for (guint k = 0; k < found->n_checks; k++)
    found->checks[k].shape = name_shape (&found->checks[k], self->correlations);
}

EdaPairChecks *
eda_pair_checks_new (EdaTable              *table,
                     const EdaCorrelations *correlations,
                     gboolean               all_pairs,
                     const EdaContext      *context,
                     GError               **error)
{
  g_autoptr (EdaPairChecks) self = g_new0 (EdaPairChecks, 1);
  Checking    work = { correlations, table, self, EDA_DEFAULT_SEED };
  EdaReporter reporter = EDA_REPORTER_INIT (context, "Checking pairs", 0);
  gsize       n_rows = eda_table_get_n_rows (table);
  g_autoptr (GArray) pairs = list_candidates (&work);

  if (context != NULL)
    work.seed = context->seed;
  if (!all_pairs && !choose_pairs (&work, pairs, context, error))
    return NULL;
  g_array_sort (pairs, compare_places);
  self->n_checks = pairs->len;
  self->checks = g_new0 (EdaPairCheck, pairs->len + 1);
  for (guint k = 0; k < pairs->len; k++)
    {
      self->checks[k].i = g_array_index (pairs, Candidate, k).i;
      self->checks[k].j = g_array_index (pairs, Candidate, k).j;
    }
  if (!eda_workers_run (
          eda_workers_count (pairs->len * MIN (n_rows, EDA_INFLUENCE_ROWS) * 64),
          pairs->len,
          check_pair,
          &work,
          &reporter,
          n_rows,
          error))
    return NULL;
  finish (&work);
  return g_steal_pointer (&self);
}

void
eda_pair_checks_free (EdaPairChecks *self)
{
  if (self == NULL)
    return;
  g_free (self->checks);
  g_free (self);
}

const EdaPairCheck *
eda_pair_checks_find (const EdaPairChecks *self, guint i, guint j)
{
  guint low = 0, high = self->n_checks;

  while (low < high)
    {
      guint               middle = low + (high - low) / 2;
      const EdaPairCheck *check = &self->checks[middle];

      if (check->i == i && check->j == j)
        return check;
      if (check->i < i || (check->i == i && check->j < j))
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}

gboolean
eda_pair_check_is_hidden (const EdaPairCheck *self, double r)
{
  return fabs (r) < HIDDEN_R && self->dcor >= HIDDEN_DCOR && self->dcor_q < ALPHA
         && self->dcor_permuted_p < ALPHA;
}
