/* One pass over the rows, in blocks that stay in the processor's cache, gathers the sums
 * of all pairs of columns at once. Each column is scaled by a power of two and centred on
 * its mean beforehand, so that neither size nor offset of the values costs digits. Cells
 * without a value count as 0; what that adds to the other column's own sums is gathered
 * beside and taken off again. A pair whose rows lie so far from the column's mean that
 * this would lose digits is computed again by itself. */

#include "analysis/profile/pair-sums.h"

#include "analysis/kernels/compensated.h"
#include "analysis/kernels/correlation.h"
#include "analysis/kernels/gram.h"
#include "analysis/table/workers.h"

#include <math.h>

#define BLOCK_ROWS 128
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
  gsize    stride;
  double  *x, *rank;
  double  *present; /* 1 or 0; NULL when all columns are complete */
  guint32 *missing; /* places of the cells without a value */
  gsize    n_missing;
  double  *column; /* BLOCK_ROWS: of one column */
} Block;

/* By 2^exponent; one multiplication where that power of two is a normal double. */
static inline double
shrink (const EdaVariable *self, double value)
{
  return ABS (self->exponent) < 1000 ? value * self->factor
                                     : ldexp (value, -self->exponent);
}

/* Column by column, as long as the ranks are in the processor's cache. */
static gint32 *
centre_rows (const EdaColumnRanks *ranks)
{
  gint32 *centres = g_new (gint32, ranks->n_rows);

  for (gsize row = 0; row < ranks->n_rows; row++)
    centres[row] = eda_column_ranks_centre (ranks, ranks->groups[row]);
  for (gsize i = 0; i < ranks->n_missing; i++)
    centres[ranks->missing[i]] = G_MININT32;
  return centres;
}

void
eda_variable_clear (EdaVariable *self)
{
  g_clear_pointer (&self->centres, g_free);
}

void
eda_variable_init (EdaVariable          *self,
                   const EdaColumn      *column,
                   const EdaColumnRanks *ranks)
{
  EdaSum sum = { 0, 0 };
  double low, high;

  *self = (EdaVariable){ .column = column, .ranks = ranks, .n = ranks->n };
  self->complete = self->n == ranks->n_rows;
  self->constant = ranks->n_groups <= 1;
  self->centres = centre_rows (ranks);
  if (self->constant)
    return;
  low = ranks->values[1];
  high = ranks->values[ranks->n_groups];
  (void)frexp (MAX (fabs (low), fabs (high)), &self->exponent);
  self->factor = ldexp (1, -self->exponent);
  for (guint32 group = 1; group <= ranks->n_groups; group++)
    eda_sum_add (&sum,
                 shrink (self, ranks->values[group])
                     * eda_column_ranks_count (ranks, group));
  self->mean = eda_sum_get (&sum) / (double)self->n;
}

static void
block_init (Block *self, gsize stride, gboolean complete)
{
  self->stride = stride;
  self->x = g_new0 (double, BLOCK_ROWS *stride);
  self->rank = g_new0 (double, BLOCK_ROWS *stride);
  self->column = g_new (double, BLOCK_ROWS);
  if (complete)
    return;
  self->present = g_new0 (double, BLOCK_ROWS *stride);
  self->missing = g_new (guint32, BLOCK_ROWS * stride);
}

static void
block_clear (Block *self)
{
  g_free (self->x);
  g_free (self->rank);
  g_free (self->present);
  g_free (self->missing);
  g_free (self->column);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Block, block_clear)

static void
fill_complete (Block *self, const EdaVariable *variable, guint j, gsize first, gsize n)
{
  const gint32 *centres = variable->centres + first;

  for (gsize i = 0; i < n; i++)
    {
      gsize at = i * self->stride + j;

      self->x[at] = shrink (variable, self->column[i]) - variable->mean;
      self->rank[at] = centres[i];
    }
}

static void
fill_with_gaps (Block *self, const EdaVariable *variable, guint j, gsize first, gsize n)
{
  const gint32 *centres = variable->centres + first;

  for (gsize i = 0; i < n; i++)
    {
      gsize    at = i * self->stride + j;
      gboolean present = centres[i] != G_MININT32;

      self->present[at] = present;
      self->x[at] = 0;
      self->rank[at] = 0;
      if (!present)
        {
          self->missing[self->n_missing++] = (guint32)at;
          continue;
        }
      if (!variable->constant)
        self->x[at] = shrink (variable, self->column[i]) - variable->mean;
      self->rank[at] = centres[i];
    }
}

static void
block_fill (Block *self, const EdaVariable *variable, guint j, gsize first, gsize n)
{
  eda_column_read_numbers (variable->column, first, n, self->column);
  if (variable->complete && !variable->constant && self->present == NULL)
    fill_complete (self, variable, j, first, n);
  else if (self->present != NULL)
    fill_with_gaps (self, variable, j, first, n);
}

/* Every other value of a row in which column @j has none. */
static void
lose_row (EdaPairSums *sums, const Block *block, gsize row, guint j)
{
  gsize         stride = sums->stride;
  const double *x = block->x + row * stride;
  const double *rank = block->rank + row * stride;
  const double *present = block->present + row * stride;
  double       *lost_n = sums->lost_n + j * stride;
  double       *lost_sums = sums->lost_sums + j * stride;
  double       *lost_squares = sums->lost_squares + j * stride;
  double       *lost_rank_sums = sums->lost_rank_sums + j * stride;
  double       *lost_rank_squares = sums->lost_rank_squares + j * stride;

  for (gsize i = 0; i < stride; i++)
    {
      lost_n[i] += present[i];
      lost_sums[i] += x[i];
      lost_squares[i] += x[i] * x[i];
      lost_rank_sums[i] += rank[i];
      lost_rank_squares[i] += rank[i] * rank[i];
    }
}

static void
block_add (const Block *self, gsize n, EdaPairSums *sums)
{
  eda_gram_add (self->x, n, self->stride, sums->products);
  eda_gram_add (self->rank, n, self->stride, sums->rank_products);
  for (gsize row = 0; row < n; row++)
    for (gsize j = 0; j < self->stride; j++)
      sums->sums[j] += self->x[row * self->stride + j];
  for (gsize k = 0; k < self->n_missing; k++)
    lose_row (sums,
              self,
              self->missing[k] / self->stride,
              (guint)(self->missing[k] % self->stride));
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
  self->lost_rank_sums = g_new0 (double, stride *stride);
  self->lost_rank_squares = g_new0 (double, stride *stride);
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
  g_free (self->lost_rank_sums);
  g_free (self->lost_rank_squares);
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
  block_init (&block, sums->stride, all->complete);
  for (; first < end; first += BLOCK_ROWS)
    {
      gsize n = MIN (BLOCK_ROWS, end - first);

      block.n_missing = 0;
      for (guint j = 0; j < all->p; j++)
        block_fill (&block, &all->variables[j], j, first, n);
      block_add (&block, n, sums);
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
  add_matrix (self->lost_rank_sums, group->lost_rank_sums, n);
  add_matrix (self->lost_rank_squares, group->lost_rank_squares, n);
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
      x[n] = shrink (v1, a) - v1->mean;
      y[n++] = shrink (v2, b) - v2->mean;
    }
  return eda_pearson (x, y, n).r;
}

/* Sums of one column of a pair over the rows that both have. */
typedef struct
{
  double n, sum, squares, whole_squares;
} OwnSums;

/* Of the values or of the ranks. */
typedef struct
{
  const double *products, *sums, *lost_sums, *lost_squares;
} Measure;

static OwnSums
get_own (const EdaPairSums *self, const Measure *measure, gsize n, guint of, guint other)
{
  gsize   at = (gsize)other * self->stride + of;
  double  squares = measure->products[(gsize)of * self->stride + of];
  OwnSums own
      = { (double)n, measure->sums != NULL ? measure->sums[of] : 0, squares, squares };

  if (self->lost_n != NULL)
    {
      own.n -= self->lost_n[at];
      own.sum -= measure->lost_sums[at];
      own.squares -= measure->lost_squares[at];
    }
  return own;
}

/* Around the mean of these rows. */
static double
get_spread (const OwnSums *own)
{
  return own->squares - own->sum * own->sum / own->n;
}

static double
get_r (const EdaPairSums *self,
       const Measure     *measure,
       guint              i,
       guint              j,
       const OwnSums     *one,
       const OwnSums     *two)
{
  double r = measure->products[(gsize)i * self->stride + j];

  r -= one->sum * two->sum / one->n;
  r = r / sqrt (get_spread (one)) / sqrt (get_spread (two));
  return CLAMP (r, -1, 1);
}

double
eda_pair_sums_get_r (
    const EdaPairSums *self, const EdaVariable variables[], guint i, guint j, gsize *n)
{
  const EdaVariable *v1 = &variables[i], *v2 = &variables[j];
  const Measure      measure
      = { self->products, self->sums, self->lost_sums, self->lost_squares };
  OwnSums one = get_own (self, &measure, v1->n, i, j);
  OwnSums two = get_own (self, &measure, v2->n, j, i);

  *n = (gsize)one.n;
  if (*n < 2 || v1->constant || v2->constant)
    return NAN;
  if (get_spread (&one) <= MIN_SPREAD_LEFT * one.whole_squares
      || get_spread (&two) <= MIN_SPREAD_LEFT * two.whole_squares)
    return compute_again (v1, v2);
  return get_r (self, &measure, i, j, &one, &two);
}

double
eda_pair_sums_get_rank_r (const EdaPairSums *self,
                          const EdaVariable  variables[],
                          guint              i,
                          guint              j)
{
  const EdaVariable *v1 = &variables[i], *v2 = &variables[j];
  const Measure      measure
      = { self->rank_products, NULL, self->lost_rank_sums, self->lost_rank_squares };
  OwnSums one = get_own (self, &measure, v1->n, i, j);
  OwnSums two = get_own (self, &measure, v2->n, j, i);

  if (one.n < 2 || v1->constant || v2->constant || !(get_spread (&one) > 0)
      || !(get_spread (&two) > 0))
    return NAN;
  return get_r (self, &measure, i, j, &one, &two);
}
