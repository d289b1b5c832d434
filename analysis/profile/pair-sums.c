/* One pass over the rows, in blocks that stay in the processor's cache, gathers the sums
 * of all pairs of columns at once. Each column is scaled by a power of two and centred on
 * its mean beforehand, so that neither size nor offset of the values costs digits. Where
 * a pair misses rows, its own sums move the centre; a pair whose rows lie so far from the
 * column's mean that this would lose digits is computed again by itself. */

#include "analysis/profile/pair-sums.h"

#include "analysis/kernels/correlation.h"
#include "analysis/kernels/moments.h"

#include <math.h>

#define BLOCK_ROWS 512
#define MIN_SPREAD_LEFT                                                                  \
  1e-4 /* share of a sum of squares that must survive a move of the centre */

/* Some rows of one column; zeros where there is no value. */
typedef struct
{
  double x[BLOCK_ROWS], square[BLOCK_ROWS], present[BLOCK_ROWS], rank[BLOCK_ROWS];
} Block;

double
eda_dot (const double a[], const double b[], gsize n)
{
  double s[4] = { 0, 0, 0, 0 };
  gsize  i = 0;

  for (; i + 4 <= n; i += 4)
    for (guint k = 0; k < 4; k++)
      s[k] += a[i + k] * b[i + k];
  for (; i < n; i++)
    s[0] += a[i] * b[i];
  return (s[0] + s[1]) + (s[2] + s[3]);
}

void
eda_variable_init (EdaVariable *self, const EdaColumn *column)
{
  gsize              n_rows = eda_column_get_n_rows (column);
  g_autofree double *values = g_new (double, n_rows);
  double             low = INFINITY, high = -INFINITY;

  *self = (EdaVariable){ .column = column };
  for (gsize row = 0; row < n_rows; row++)
    {
      double value = eda_column_get_number (column, row);

      if (!isfinite (value))
        continue;
      low = MIN (low, value);
      high = MAX (high, value);
      values[self->n++] = value;
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

static double
scale (const EdaVariable *self, double value)
{
  return ldexp (value, -self->exponent) - self->mean;
}

static void
fill_block (EdaVariable *self, gsize first, gsize n, Block *block)
{
  double middle = (double)self->n + 1; /* twice the mean rank */

  eda_column_read_numbers (self->column, first, n, block->x);
  for (gsize i = 0; i < n; i++)
    {
      gboolean present = isfinite (block->x[i]);

      block->present[i] = present;
      block->x[i] = present && !self->constant ? scale (self, block->x[i]) : 0;
      block->square[i] = block->x[i] * block->x[i];
      block->rank[i] = present ? self->ranks->twice[first + i] - middle : 0;
      self->sum += block->x[i];
      self->squares += block->square[i];
    }
  self->rank_squares += eda_dot (block->rank, block->rank, n);
}

static void
add_block (EdaPairSums *sums, gboolean complete, const Block *a, const Block *b, gsize n)
{
  sums->products += eda_dot (a->x, b->x, n);
  if (complete)
    {
      sums->rank_products += eda_dot (a->rank, b->rank, n);
      return;
    }
  sums->n += eda_dot (a->present, b->present, n);
  sums->sum1 += eda_dot (a->x, b->present, n);
  sums->sum2 += eda_dot (a->present, b->x, n);
  sums->squares1 += eda_dot (a->square, b->present, n);
  sums->squares2 += eda_dot (a->present, b->square, n);
}

gboolean
eda_pair_sums_gather (EdaVariable       variables[],
                      guint             p,
                      gsize             n_rows,
                      EdaPairSums       sums[],
                      const EdaContext *context,
                      GError          **error)
{
  g_autofree Block *blocks = g_new (Block, p);

  for (gsize first = 0; first < n_rows; first += BLOCK_ROWS)
    {
      gsize n = MIN (BLOCK_ROWS, n_rows - first);

      if (!eda_context_check (context, error))
        return FALSE;
      for (guint i = 0; i < p; i++)
        fill_block (&variables[i], first, n, &blocks[i]);
      for (guint i = 0; i < p; i++)
        for (guint j = i + 1; j < p; j++)
          add_block (&sums[(gsize)i * p + j],
                     variables[i].complete && variables[j].complete,
                     &blocks[i],
                     &blocks[j],
                     n);
    }
  return TRUE;
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

double
eda_pair_sums_get_r (const EdaPairSums *self,
                     const EdaVariable *v1,
                     const EdaVariable *v2,
                     gsize             *n)
{
  EdaPairSums s = *self;
  double      spread1, spread2, r;

  if (v1->complete && v2->complete)
    {
      s.n = (double)v1->n;
      s.sum1 = v1->sum;
      s.sum2 = v2->sum;
      s.squares1 = v1->squares;
      s.squares2 = v2->squares;
    }
  *n = (gsize)s.n;
  if (*n < 2 || v1->constant || v2->constant)
    return NAN;

  spread1 = s.squares1 - s.sum1 * s.sum1 / s.n;
  spread2 = s.squares2 - s.sum2 * s.sum2 / s.n;
  if (spread1 <= MIN_SPREAD_LEFT * s.squares1 || spread2 <= MIN_SPREAD_LEFT * s.squares2)
    return compute_again (v1, v2);
  r = (s.products - s.sum1 * s.sum2 / s.n) / sqrt (spread1) / sqrt (spread2);
  return CLAMP (r, -1, 1);
}

double
eda_pair_sums_get_rho (const EdaPairSums *self,
                       const EdaVariable *v1,
                       const EdaVariable *v2)
{
  double rho;

  if (v1->n < 2 || v1->constant || v2->constant)
    return NAN;
  rho = self->rank_products / sqrt (v1->rank_squares) / sqrt (v2->rank_squares);
  return CLAMP (rho, -1, 1);
}
