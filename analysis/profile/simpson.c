/* Simpson's reversal. Columns are taken in units of their SD about their mean,
 * so that plain sums lose no digits that matter to a sign. */

#include "analysis/profile/simpson.h"

#include "analysis/kernels/significance.h"

#include <math.h>

#define Z_975 1.959963984540054
#define ALPHA 0.05

typedef struct
{
  double n, x, y, xx, yy, xy;
} Sums;

typedef struct
{
  double x[EDA_CANCEL_ROWS], y[EDA_CANCEL_ROWS];
} Block;

static void
add_row (Sums *self, double x, double y)
{
  self->n++;
  self->x += x;
  self->y += y;
  self->xx += x * x;
  self->yy += y * y;
  self->xy += x * y;
}

/* Sums of products about the means. */
static Sums
centre (const Sums *self)
{
  return (Sums){ self->n,
                 0,
                 0,
                 self->xx - self->x * self->x / self->n,
                 self->yy - self->y * self->y / self->n,
                 self->xy - self->x * self->y / self->n };
}

static void
add_sums (Sums *self, const Sums *other)
{
  self->n += other->n;
  self->x += other->x;
  self->y += other->y;
  self->xx += other->xx;
  self->yy += other->yy;
  self->xy += other->xy;
}

/* NaN where a side does not vary. */
static double
correlate (const Sums *centred)
{
  if (!(centred->xx > 1e-12 * centred->n) || !(centred->yy > 1e-12 * centred->n))
    return NAN;
  return CLAMP (centred->xy / sqrt (centred->xx) / sqrt (centred->yy), -1, 1);
}

static void
set_interval (double r, double df, double *low, double *high)
{
  double half = df > 1 ? Z_975 / sqrt (df - 1) : NAN;

  *low = tanh (atanh (r) - half);
  *high = tanh (atanh (r) + half);
}

static gboolean
sum_groups (const EdaColumnProfile *a,
            const EdaColumnProfile *b,
            const EdaColumnProfile *by,
            gsize                   n_rows,
            Sums                    sums[EDA_SIMPSON_LEVELS],
            const EdaContext       *context,
            GError                **error)
{
  g_autofree Block *block = g_new (Block, 1);

  for (gsize first = 0; first < n_rows; first += EDA_CANCEL_ROWS)
    {
      gsize n = MIN (EDA_CANCEL_ROWS, n_rows - first);

      if (!eda_context_check (context, error))
        return FALSE;
      eda_column_read_numbers (a->column, first, n, block->x);
      eda_column_read_numbers (b->column, first, n, block->y);
      for (gsize k = 0; k < n; k++)
        {
          gint32 level = eda_column_profile_get_level_at (by, first + k);
          double x = (block->x[k] - a->moments.mean) / a->moments.sd;
          double y = (block->y[k] - b->moments.mean) / b->moments.sd;

          if (level >= 0 && level < EDA_SIMPSON_LEVELS && isfinite (x) && isfinite (y))
            add_row (&sums[level], x, y);
        }
    }
  return TRUE;
}

static EdaSimpsonPair
measure (const Sums sums[EDA_SIMPSON_LEVELS])
{
  EdaSimpsonPair pair = { .p = NAN, .q = NAN };
  Sums           all = { 0 }, inside = { 0 };
  double         df;

  for (guint level = 0; level < EDA_SIMPSON_LEVELS; level++)
    if (sums[level].n >= EDA_SIMPSON_GROUP)
      {
        Sums own = centre (&sums[level]);

        add_sums (&all, &sums[level]);
        add_sums (&inside, &own);
        pair.n_groups++;
      }
  pair.n = (gsize)all.n;
  if (pair.n_groups < 2)
    return pair;
  all = centre (&all);
  pair.r = correlate (&all);
  pair.within = correlate (&inside);
  for (guint level = 0; level < EDA_SIMPSON_LEVELS; level++)
    if (sums[level].n >= EDA_SIMPSON_GROUP)
      {
        Sums own = centre (&sums[level]);

        pair.n_reversed += correlate (&own) * pair.r < 0;
      }
  df = all.n - pair.n_groups - 1;
  set_interval (pair.r, all.n - 2, &pair.low, &pair.high);
  set_interval (pair.within, df, &pair.within_low, &pair.within_high);
  pair.p = eda_student_p (
      pair.within * sqrt (df / ((1 - pair.within) * (1 + pair.within))), df);
  return pair;
}

static gboolean
is_reversed (const EdaSimpsonPair *pair)
{
  return pair->q < ALPHA
         && ((pair->low > 0 && pair->within_high < 0)
             || (pair->high < 0 && pair->within_low > 0));
}

static gboolean
is_grouping (const EdaColumnProfile *column, gsize n_rows)
{
  return column->has_levels && column->n_levels >= 2
         && column->n_levels <= EDA_SIMPSON_LEVELS && n_rows >= 2 * EDA_SIMPSON_GROUP
         && eda_column_get_type (column->column) != EDA_TYPE_IDENTIFIER;
}

static gboolean
is_pair (const EdaCorrelations         *correlations,
         const EdaColumnProfile *const *columns,
         const EdaPair                 *pair)
{
  const EdaColumnProfile *a = columns[correlations->columns[pair->i]];
  const EdaColumnProfile *b = columns[correlations->columns[pair->j]];

  return isfinite (a->moments.sd) && isfinite (b->moments.sd)
         && eda_column_get_type (a->column) != EDA_TYPE_IDENTIFIER
         && eda_column_get_type (b->column) != EDA_TYPE_IDENTIFIER;
}

/* One pair by every category. */
static gboolean
try_pair (const EdaCorrelations         *correlations,
          const EdaColumnProfile *const *columns,
          guint                          n_columns,
          gsize                          n_rows,
          const EdaPair                 *pair,
          GArray                        *tried,
          const EdaContext              *context,
          GError                       **error)
{
  guint a = correlations->columns[pair->i], b = correlations->columns[pair->j];
  guint groupings = 0;

  for (guint by = 0; by < n_columns && groupings < EDA_SIMPSON_GROUPINGS; by++)
    {
      Sums           sums[EDA_SIMPSON_LEVELS] = { 0 };
      EdaSimpsonPair found;

      if (by == a || by == b || !is_grouping (columns[by], n_rows))
        continue;
      groupings++;
      if (!sum_groups (columns[a], columns[b], columns[by], n_rows, sums, context, error))
        return FALSE;
      found = measure (sums);
      found.i = pair->i;
      found.j = pair->j;
      found.by = by;
      if (isfinite (found.p))
        g_array_append_val (tried, found);
    }
  return TRUE;
}

static int
compare_reversals (gconstpointer a, gconstpointer b)
{
  const EdaSimpsonPair *one = a, *two = b;
  double                left = MIN (fabs (one->r), fabs (one->within));
  double                right = MIN (fabs (two->r), fabs (two->within));

  if (left != right)
    return left > right ? -1 : 1;
  if (one->i != two->i)
    return one->i < two->i ? -1 : 1;
  if (one->j != two->j)
    return one->j < two->j ? -1 : 1;
  return (one->by > two->by) - (one->by < two->by);
}

static EdaSimpson *
keep_reversals (GArray *tried)
{
  EdaSimpson        *self = g_new0 (EdaSimpson, 1);
  EdaSimpsonPair    *all = (EdaSimpsonPair *)tried->data;
  g_autofree double *p = g_new (double, tried->len + 1);
  g_autofree double *q = g_new (double, tried->len + 1);
  g_autofree size_t *order = g_new (size_t, tried->len + 1);

  for (guint k = 0; k < tried->len; k++)
    p[k] = all[k].p;
  eda_adjust_bh (p, tried->len, q, order);
  self->n_tried = tried->len;
  self->reversals = g_new (EdaSimpsonPair, tried->len + 1);
  for (guint k = 0; k < tried->len; k++)
    {
      all[k].q = q[k];
      if (is_reversed (&all[k]))
        self->reversals[self->n_reversals++] = all[k];
    }
  qsort (self->reversals, self->n_reversals, sizeof (EdaSimpsonPair), compare_reversals);
  return self;
}

EdaSimpson *
eda_simpson_new (const EdaCorrelations         *correlations,
                 const EdaColumnProfile *const *columns,
                 guint                          n_columns,
                 gsize                          n_rows,
                 const EdaContext              *context,
                 GError                       **error)
{
  guint               n_pairs = 0;
  g_autofree EdaPair *pairs
      = eda_correlations_rank (correlations, n_rows, EDA_SIMPSON_PAIRS, &n_pairs);
  g_autoptr (GArray) tried = g_array_new (FALSE, FALSE, sizeof (EdaSimpsonPair));

  for (guint k = 0; k < n_pairs; k++)
    if (is_pair (correlations, columns, &pairs[k])
        && !try_pair (
            correlations, columns, n_columns, n_rows, &pairs[k], tried, context, error))
      return NULL;
  return keep_reversals (tried);
}

void
eda_simpson_free (EdaSimpson *self)
{
  if (self == NULL)
    return;
  g_free (self->reversals);
  g_free (self);
}
