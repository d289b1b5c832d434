/* Local outlier factor and isolation forest, each on as many rows as its work allows. */

#include "analysis/profile/odd-rows.h"

#include "analysis/kernels/lof.h"
#include "analysis/kernels/moments.h"
#include "analysis/kernels/random.h"

#include <math.h>

#define FEWEST_ROWS (2 * EDA_LOF_NEIGHBOURS)
#define TIED                                                                             \
  1e4 /* no row is so much thinner than its neighbours, unless those lie on one spot */

/* @n of the complete rows, in their order (Knuth's selection sampling). */
static void
draw_rows (EdaOddScores *self, const EdaMultivariate *all, gsize n, guint64 seed)
{
  gsize left = MIN (n, all->n_complete);

  self->n = left;
  self->rows = g_new (guint32, left);
  self->scores = g_new (double, left);
  for (gsize i = 0, at = 0; left > 0; i++)
    if (eda_random_below (&seed, all->n_complete - i) < left)
      {
        self->rows[at++] = all->complete[i];
        left--;
      }
}

/* Row by row, standardised; a column without spread among these rows is 0. */
static double *
read_points (const EdaOddScores *self, const EdaMultivariate *all, EdaTable *table)
{
  double            *points = g_new (double, self->n * all->p);
  g_autofree double *x = g_new (double, self->n);

  for (guint k = 0; k < all->p; k++)
    {
      const EdaColumn *column = eda_table_get_column (table, all->columns[k]);
      EdaMoments       moments;
      double           scale;

      for (gsize i = 0; i < self->n; i++)
        x[i] = eda_column_get_number (column, self->rows[i]);
      moments = eda_moments (x, self->n);
      scale = moments.sd > 0 && isfinite (moments.sd) ? 1 / moments.sd : 0;
      for (gsize i = 0; i < self->n; i++)
        points[i * all->p + k] = scale * (x[i] - moments.mean);
    }
  return points;
}

static void
count_beyond (EdaOddScores *self, double limit)
{
  for (gsize i = 0; i < self->n; i++)
    self->beyond += self->scores[i] > limit;
}

static void
measure_neighbours (EdaOddRows            *self,
                    const EdaMultivariate *all,
                    EdaTable              *table,
                    guint64                seed)
{
  EdaOddScores      *lof = &self->lof;
  g_autofree double *points = NULL, *work = NULL;
  g_autofree gsize  *neighbours = NULL;

  draw_rows (lof, all, EDA_LOF_ROWS, seed);
  points = read_points (lof, all, table);
  work = g_new (double, lof->n *(EDA_LOF_NEIGHBOURS + 1));
  neighbours = g_new (gsize, lof->n * EDA_LOF_NEIGHBOURS);
  eda_local_outlier_factor (
      points, lof->n, all->p, EDA_LOF_NEIGHBOURS, lof->scores, neighbours, work);
  for (gsize i = 0; i < lof->n; i++)
    self->lof_is_tied |= !(lof->scores[i] < TIED);
  if (self->lof_is_tied)
    lof->n = 0;
  count_beyond (lof, EDA_LOF_LIMIT);
}

static void
grow_forest (EdaOddScores          *self,
             const EdaMultivariate *all,
             EdaTable              *table,
             guint64                seed)
{
  g_autofree double *points = NULL;
  g_autofree gsize  *order = NULL;

  draw_rows (self, all, EDA_FOREST_ROWS, seed);
  points = read_points (self, all, table);
  order = g_new (gsize, self->n);
  eda_isolation_forest (points, self->n, all->p, seed, self->scores, order);
  count_beyond (self, EDA_FOREST_LIMIT);
}

static void
odd_rows_free (EdaOddRows *self)
{
  g_free (self->lof.rows);
  g_free (self->lof.scores);
  g_free (self->forest.rows);
  g_free (self->forest.scores);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaOddRows, odd_rows_free)

static gpointer
make (EdaProfile *profile, const EdaContext *context, gconstpointer data, GError **error)
{
  const EdaMultivariate *all = eda_profile_get_multivariate (profile, context, error);
  EdaTable              *table = eda_profile_get_table (profile);
  guint64                seed = context != NULL ? context->seed : EDA_DEFAULT_SEED;
  g_autoptr (EdaOddRows) self = g_new0 (EdaOddRows, 1);

  (void)data;
  if (all == NULL)
    return NULL;
  if (all->p < 2 || all->n_complete < FEWEST_ROWS)
    return g_steal_pointer (&self);
  measure_neighbours (self, all, table, seed);
  if (!eda_context_check (context, error))
    return NULL;
  grow_forest (&self->forest, all, table, seed);
  return eda_context_check (context, error) ? g_steal_pointer (&self) : NULL;
}

const EdaOddRows *
eda_odd_rows_get (EdaProfile *profile, const EdaContext *context, GError **error)
{
  static const char key = 0;

  return eda_profile_get_other (
      profile, &key, make, NULL, (GDestroyNotify)odd_rows_free, context, error);
}

double
eda_odd_scores_get (const EdaOddScores *self, gsize row)
{
  gsize low = 0, high = self->n;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (self->rows[middle] < row)
        low = middle + 1;
      else
        high = middle;
    }
  return low < self->n && self->rows[low] == row ? self->scores[low] : NAN;
}
