/* Simpson's reversal. Columns are taken in units of their SD about their mean; what the
 * blocks of rows add up to is merged in their order. */

#include "analysis/profile/simpson.h"

#include "analysis/kernels/co-moments.h"
#include "analysis/kernels/significance.h"

#include <math.h>

#define Z_975 1.959963984540054
#define ALPHA 0.05

/* The rows of a block that have both values. */
typedef struct
{
  double x[EDA_CANCEL_ROWS], y[EDA_CANCEL_ROWS];
  gsize  rows[EDA_CANCEL_ROWS];
  gsize  n;
  double dealt_x[EDA_CANCEL_ROWS], dealt_y[EDA_CANCEL_ROWS]; /* level after level */
} Block;

/* By place of the level; the last one is for rows without a level. */
typedef EdaCoMoments LevelParts[EDA_FACTOR_MAX_LEVELS + 1];

typedef struct
{
  const EdaFactor *list[EDA_SIMPSON_GROUPINGS];
  guint            n;
} Groupings;

/* NaN where a side does not vary. */
static double
correlate (const EdaCoMoments *part)
{
  return part->xx > 1e-12 * part->n && part->yy > 1e-12 * part->n
             ? eda_co_moments_r (part)
             : NAN;
}

static void
set_interval (double r, double df, double *low, double *high)
{
  double half = df > 1 ? Z_975 / sqrt (df - 1) : NAN;

  *low = tanh (atanh (r) - half);
  *high = tanh (atanh (r) + half);
}

static void
read_block (Block                  *block,
            const EdaColumnProfile *a,
            const EdaColumnProfile *b,
            gsize                   first,
            gsize                   n)
{
  eda_column_read_numbers (a->column, first, n, block->x);
  eda_column_read_numbers (b->column, first, n, block->y);
  block->n = 0;
  for (gsize k = 0; k < n; k++)
    {
      double x = (block->x[k] - a->moments.mean) / a->moments.sd;
      double y = (block->y[k] - b->moments.mean) / b->moments.sd;

      block->x[block->n] = x;
      block->y[block->n] = y;
      block->rows[block->n] = first + k;
      block->n += isfinite (x) && isfinite (y);
    }
}

static void
add_block (LevelParts parts, Block *block, const EdaFactor *factor)
{
  gsize ends[EDA_FACTOR_MAX_LEVELS + 1] = { 0 }, first = 0;

  for (gsize k = 0; k < block->n; k++)
    ends[factor->places[block->rows[k]]]++;
  for (guint place = 0, at = 0; place <= EDA_FACTOR_MAX_LEVELS; place++)
    {
      guint size = (guint)ends[place];

      ends[place] = at;
      at += size;
    }
  for (gsize k = 0; k < block->n; k++)
    {
      gsize at = ends[factor->places[block->rows[k]]]++;

      block->dealt_x[at] = block->x[k];
      block->dealt_y[at] = block->y[k];
    }
  for (guint place = 0; place <= EDA_FACTOR_MAX_LEVELS; first = ends[place++])
    parts[place] = eda_co_moments_merge (parts[place],
                                         eda_co_moments (block->dealt_x + first,
                                                         block->dealt_y + first,
                                                         ends[place] - first));
}

/* One pass over the rows for all groupings. */
static gboolean
sum_groups (const EdaColumnProfile *a,
            const EdaColumnProfile *b,
            const Groupings        *groupings,
            gsize                   n_rows,
            LevelParts              parts[],
            const EdaContext       *context,
            GError                **error)
{
  g_autofree Block *block = g_new (Block, 1);

  for (gsize first = 0; first < n_rows; first += EDA_CANCEL_ROWS)
    {
      if (!eda_context_check (context, error))
        return FALSE;
      read_block (block, a, b, first, MIN (EDA_CANCEL_ROWS, n_rows - first));
      for (guint g = 0; g < groupings->n; g++)
        add_block (parts[g], block, groupings->list[g]);
    }
  return TRUE;
}

static EdaSimpsonPair
measure (const EdaCoMoments parts[EDA_SIMPSON_LEVELS])
{
  EdaSimpsonPair pair = { .p = NAN, .q = NAN };
  EdaCoMoments   all = { 0 }, inside = { 0 };
  double         df;

  for (guint level = 0; level < EDA_SIMPSON_LEVELS; level++)
    if (parts[level].n >= EDA_SIMPSON_GROUP)
      {
        all = eda_co_moments_merge (all, parts[level]);
        inside.n += parts[level].n;
        inside.xx += parts[level].xx;
        inside.yy += parts[level].yy;
        inside.xy += parts[level].xy;
        pair.n_groups++;
      }
  pair.n = (gsize)all.n;
  if (pair.n_groups < 2)
    return pair;
  pair.r = correlate (&all);
  pair.within = correlate (&inside);
  for (guint level = 0; level < EDA_SIMPSON_LEVELS; level++)
    if (parts[level].n >= EDA_SIMPSON_GROUP)
      pair.n_reversed += correlate (&parts[level]) * pair.r < 0;
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
is_grouping (const EdaFactor *factor, gsize n_rows)
{
  return factor->n <= EDA_SIMPSON_LEVELS && n_rows >= 2 * EDA_SIMPSON_GROUP
         && eda_column_get_type (factor->profile->column) != EDA_TYPE_IDENTIFIER;
}

/* The first few categories besides the two columns themselves. */
static Groupings
pick_groupings (const EdaFactors *factors, guint a, guint b)
{
  Groupings self = { .n = 0 };

  for (guint i = 0; i < factors->n && self.n < EDA_SIMPSON_GROUPINGS; i++)
    if (factors->list[i].index != a && factors->list[i].index != b
        && is_grouping (&factors->list[i], factors->n_rows))
      self.list[self.n++] = &factors->list[i];
  return self;
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
          const EdaFactors              *factors,
          const EdaPair                 *pair,
          GArray                        *tried,
          const EdaContext              *context,
          GError                       **error)
{
  guint      a = correlations->columns[pair->i], b = correlations->columns[pair->j];
  Groupings  groupings = pick_groupings (factors, a, b);
  LevelParts parts[EDA_SIMPSON_GROUPINGS] = { 0 };

  if (groupings.n > 0
      && !sum_groups (
          columns[a], columns[b], &groupings, factors->n_rows, parts, context, error))
    return FALSE;
  for (guint g = 0; g < groupings.n; g++)
    {
      EdaSimpsonPair found = measure (parts[g]);

      found.i = pair->i;
      found.j = pair->j;
      found.by = groupings.list[g]->index;
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
                 const EdaFactors              *factors,
                 const EdaContext              *context,
                 GError                       **error)
{
  guint               n_pairs = 0;
  g_autofree EdaPair *pairs = eda_correlations_rank (
      correlations, factors->n_rows, EDA_SIMPSON_PAIRS, &n_pairs);
  g_autoptr (GArray) tried = g_array_new (FALSE, FALSE, sizeof (EdaSimpsonPair));

  for (guint k = 0; k < n_pairs; k++)
    if (is_pair (correlations, columns, &pairs[k])
        && !try_pair (correlations, columns, factors, &pairs[k], tried, context, error))
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
