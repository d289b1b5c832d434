/* One pass over the rows, in blocks that stay in the processor's cache, gathers the sums
 * of all pairs of columns at once. Each column is scaled by a power of two and centred on
 * its mean beforehand, so that neither size nor offset of the values costs digits. Cells
 * without a value count as 0; what that adds to the other column's own sums is gathered
 * beside and taken off again. A pair whose rows lie so far from the column's mean that
 * this would lose digits is computed again by itself. */

#include "analysis/profile/pair-sums.h"

#include "analysis/kernels/correlation.h"
#include "analysis/kernels/gram.h"
#include "analysis/kernels/moments.h"
#include "analysis/table/workers.h"

#include <math.h>

#define BLOCK_ROWS 512
#define GROUPS 8
#define MIN_SPREAD_LEFT                                                                  \
  1e-4 /* share of a sum of squares that must survive what is taken off */

typedef struct
{
  const EdaVariable *variables;
  guint              p;
  gsize              n_rows, group_rows;
  gboolean           complete;
  EdaPairSums        sums[GROUPS];
} Gathering;

/* Some rows of all columns, row by row; zeros where there is no value. */
typedef struct
{
  gsize   stride;
  double *x, *rank, *present;
  double *column; /* BLOCK_ROWS: of one column */
} Block;

void
eda_variable_init (EdaVariable *self, const EdaColumn *column)
{
  gsize              n_rows = eda_column_get_n_rows (column);
  g_autofree double *values = g_new (double, n_rows);
  double             low = INFINITY, high = -INFINITY;

  *self = (EdaVariable){ .column = column };
  self->ranks = eda_column_ranks_new (column);
  eda_column_read_numbers (column, 0, n_rows, values);
  for (gsize row = 0; row < n_rows; row++)
    {
      if (!isfinite (values[row]))
        continue;
      low = MIN (low, values[row]);
      high = MAX (high, values[row]);
      values[self->n++] = values[row];
    }
  self->complete = self->n == n_rows;
  self->constant = self->n == 0 || low == high;
  if (self->constant)
    return;
  (void)frexp (MAX (fabs (low), fabs (high)), &self->exponent);
  for (gsize i = 0; i < self->n; i++)
    values[i] = ldexp (values[i], -self->exponent);
  self->mean = eda_sum (values, self->n) / (double)self->n;
}

void
eda_variable_clear (EdaVariable *self)
{
  g_clear_pointer (&self->ranks, eda_column_ranks_free);
}

/* One multiplication is as good as ldexp() where the power of two is a normal double. */
static double
scale (const EdaVariable *self, double value)
{
  if (ABS (self->exponent) < 1000)
    return value * ldexp (1, -self->exponent) - self->mean;
  return ldexp (value, -self->exponent) - self->mean;
}

static void
block_init (Block *self, gsize stride)
{
  self->stride = stride;
  self->x = g_new0 (double, BLOCK_ROWS *stride);
  self->rank = g_new0 (double, BLOCK_ROWS *stride);
  self->present = g_new0 (double, BLOCK_ROWS *stride);
  self->column = g_new (double, BLOCK_ROWS);
}

static void
block_clear (Block *self)
{
  g_free (self->x);
  g_free (self->rank);
  g_free (self->present);
  g_free (self->column);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Block, block_clear)

static void
block_fill (Block *self, const EdaVariable *variable, guint j, gsize first, gsize n)
{
  const EdaColumnRanks *ranks = variable->ranks;
  gboolean              direct = ABS (variable->exponent) < 1000;
  double                factor = direct ? ldexp (1, -variable->exponent) : 0;

  eda_column_read_numbers (variable->column, first, n, self->column);
  for (gsize i = 0; i < n; i++)
    {
      gsize    at = i * self->stride + j;
      gboolean present = ranks->groups[first + i] != 0;
      double   value = self->column[i];

      self->present[at] = present;
      self->x[at] = !present || variable->constant ? 0
                    : direct                       ? value * factor - variable->mean
                                                   : scale (variable, value);
      self->rank[at]
          = present ? eda_column_ranks_centre (ranks, ranks->groups[first + i]) : 0;
    }
}

/* Every other value of a row in which column @j has none. */
static void
lose_row (EdaPairSums *sums, const Block *block, gsize row, guint j)
{
  gsize         stride = sums->stride;
  const double *x = block->x + row * stride;
  const double *present = block->present + row * stride;
  double       *lost_n = sums->lost_n + j * stride;
  double       *lost_sums = sums->lost_sums + j * stride;
  double       *lost_squares = sums->lost_squares + j * stride;

  for (gsize i = 0; i < stride; i++)
    {
      lost_n[i] += present[i];
      lost_sums[i] += x[i];
      lost_squares[i] += x[i] * x[i];
    }
}

static void
block_add (const Block *self, guint p, gsize n, EdaPairSums *sums)
{
  eda_gram_add (self->x, n, self->stride, sums->products);
  eda_gram_add (self->rank, n, self->stride, sums->rank_products);
  for (gsize row = 0; row < n; row++)
    for (guint j = 0; j < p; j++)
      {
        gsize at = row * self->stride + j;

        sums->sums[j] += self->x[at];
        if (self->present[at] == 0)
          lose_row (sums, self, row, j);
      }
}

static void
pair_sums_init (EdaPairSums *self, gsize stride, gboolean complete)
{
  self->stride = stride;
  self->products = g_new0 (double, stride *stride);
  self->rank_products = g_new0 (double, stride *stride);
  self->sums = g_new0 (double, stride);
  if (complete)
    return;
  self->lost_n = g_new0 (double, stride *stride);
  self->lost_sums = g_new0 (double, stride *stride);
  self->lost_squares = g_new0 (double, stride *stride);
}

void
eda_pair_sums_clear (EdaPairSums *self)
{
  g_free (self->products);
  g_free (self->rank_products);
  g_free (self->sums);
  g_free (self->lost_n);
  g_free (self->lost_sums);
  g_free (self->lost_squares);
  *self = (EdaPairSums){ 0 };
}

static gboolean
gather_group (gsize group, guint worker, gpointer data)
{
  Gathering   *all = data;
  EdaPairSums *sums = &all->sums[group];
  gsize        first = group * all->group_rows;
  gsize        end = MIN (first + all->group_rows, all->n_rows);
  g_auto (Block) block = { 0 };

  (void)worker;
  pair_sums_init (sums, eda_gram_stride (all->p), all->complete);
  block_init (&block, sums->stride);
  for (; first < end; first += BLOCK_ROWS)
    {
      gsize n = MIN (BLOCK_ROWS, end - first);

      for (guint j = 0; j < all->p; j++)
        block_fill (&block, &all->variables[j], j, first, n);
      block_add (&block, all->p, n, sums);
    }
  return TRUE;
}

static void
add_matrix (double *to, const double *from, gsize n)
{
  for (gsize i = 0; to != NULL && i < n; i++)
    to[i] += from[i];
}

static void
add_group (EdaPairSums *self, const EdaPairSums *group)
{
  gsize n = self->stride * self->stride;

  add_matrix (self->products, group->products, n);
  add_matrix (self->rank_products, group->rank_products, n);
  add_matrix (self->sums, group->sums, self->stride);
  add_matrix (self->lost_n, group->lost_n, n);
  add_matrix (self->lost_sums, group->lost_sums, n);
  add_matrix (self->lost_squares, group->lost_squares, n);
}

gboolean
eda_pair_sums_gather (EdaPairSums      *self,
                      const EdaVariable variables[],
                      guint             p,
                      gsize             n_rows,
                      const EdaContext *context,
                      GError          **error)
{
  EdaReporter reporter = EDA_REPORTER_INIT (context, "Summarising", 0);
  gsize       blocks = (n_rows + BLOCK_ROWS - 1) / BLOCK_ROWS;
  gsize       group_rows = (blocks + GROUPS - 1) / GROUPS * BLOCK_ROWS;
  gsize       n_groups = n_rows == 0 ? 0 : (n_rows + group_rows - 1) / group_rows;
  Gathering   all = { variables, p, n_rows, group_rows, TRUE, { { 0 } } };
  gboolean    fine;

  for (guint i = 0; i < p; i++)
    all.complete = all.complete && variables[i].complete;
  fine = eda_workers_run (eda_workers_count (n_rows * p * sizeof (double)),
                          n_groups,
                          gather_group,
                          &all,
                          &reporter,
                          n_rows,
                          error);
  pair_sums_init (self, eda_gram_stride (p), all.complete);
  for (gsize group = 0; group < GROUPS; group++)
    {
      if (fine && group < n_groups)
        add_group (self, &all.sums[group]);
      eda_pair_sums_clear (&all.sums[group]);
    }
  return fine;
}

/* The rows that both have, by the book. */
static double
compute_again (const EdaVariable *v1, const EdaVariable *v2)
{
  gsize              n_rows = eda_column_get_n_rows (v1->column), n = 0;
  g_autofree double *x = g_new (double, n_rows);
  g_autofree double *y = g_new (double, n_rows);

  for (gsize row = 0; row < n_rows; row++)
    {
      double a = eda_column_get_number (v1->column, row);
      double b = eda_column_get_number (v2->column, row);

      if (!isfinite (a) || !isfinite (b))
        continue;
      x[n] = scale (v1, a);
      y[n++] = scale (v2, b);
    }
  return eda_pearson (x, y, n).r;
}

/* Sums of one column of a pair over the rows that both have. */
typedef struct
{
  double n, sum, squares, whole_squares;
} OwnSums;

static OwnSums
get_own (const EdaPairSums *self, const EdaVariable *v, guint of, guint other)
{
  gsize   at = (gsize)other * self->stride + of;
  double  squares = self->products[(gsize)of * self->stride + of];
  OwnSums own = { (double)v->n, self->sums[of], squares, squares };

  if (self->lost_n != NULL)
    {
      own.n -= self->lost_n[at];
      own.sum -= self->lost_sums[at];
      own.squares -= self->lost_squares[at];
    }
  return own;
}

double
eda_pair_sums_get_r (
    const EdaPairSums *self, const EdaVariable variables[], guint i, guint j, gsize *n)
{
  const EdaVariable *v1 = &variables[i], *v2 = &variables[j];
  OwnSums            one = get_own (self, v1, i, j), two = get_own (self, v2, j, i);
  double             spread1 = one.squares - one.sum * one.sum / one.n;
  double             spread2 = two.squares - two.sum * two.sum / two.n;
  double             r = self->products[(gsize)i * self->stride + j];

  *n = (gsize)one.n;
  if (*n < 2 || v1->constant || v2->constant)
    return NAN;
  if (spread1 <= MIN_SPREAD_LEFT * one.whole_squares
      || spread2 <= MIN_SPREAD_LEFT * two.whole_squares)
    return compute_again (v1, v2);
  r = (r - one.sum * two.sum / one.n) / sqrt (spread1) / sqrt (spread2);
  return CLAMP (r, -1, 1);
}

double
eda_pair_sums_get_rho (const EdaPairSums *self,
                       const EdaVariable  variables[],
                       guint              i,
                       guint              j)
{
  double squares1 = self->rank_products[(gsize)i * self->stride + i];
  double squares2 = self->rank_products[(gsize)j * self->stride + j];
  double rho = self->rank_products[(gsize)i * self->stride + j];

  if (variables[i].n < 2 || variables[i].constant || variables[j].constant)
    return NAN;
  rho = rho / sqrt (squares1) / sqrt (squares2);
  return CLAMP (rho, -1, 1);
}
