/* Rank coefficients that are made pair by pair, shared out among the threads. */

#include "analysis/profile/rank-pairs.h"

#include "analysis/table/workers.h"

#include <math.h>

#define BLOCK_ROWS 4 /* a rank is below 2^30, so that their products stay within 2^62 */

/* What one thread needs. */
typedef struct
{
  guint32       *removed; /* for the most groups of a column */
  EdaSharedRanks one, two;
  guint32       *x, *y, *work; /* of Kendall */
} Scratch;

typedef struct
{
  const EdaVariable *variables;
  guint              p;
  gsize              n_rows, most_groups;
  gboolean           with_kendall;
  EdaRankPair       *out;
  Scratch           *scratches; /* one a thread, made when first used */
} Measuring;

static Scratch *
get_scratch (Measuring *self, guint worker)
{
  Scratch *scratch = &self->scratches[worker];
  gsize    size;

  if (scratch->removed != NULL)
    return scratch;
  size = (self->most_groups / EDA_RANKS_STEP + 1) * EDA_RANKS_STEP;
  scratch->removed = g_new0 (guint32, size);
  scratch->one.ranks = g_new (gint32, size);
  scratch->two.ranks = g_new (gint32, size);
  if (self->with_kendall)
    {
      scratch->x = g_new (guint32, self->n_rows);
      scratch->y = g_new (guint32, self->n_rows);
      scratch->work = g_new (guint32, 3 * self->n_rows + self->most_groups + 2);
    }
  return scratch;
}

static void
scratch_clear (Scratch *self)
{
  g_free (self->removed);
  g_free (self->one.ranks);
  g_free (self->two.ranks);
  g_free (self->x);
  g_free (self->y);
  g_free (self->work);
}

/* Sum of the products of two columns' ranks; a row without a value has rank 0. Within a
 * block it is exact. */
static double
multiply (const guint32 groups1[],
          const gint32  ranks1[],
          const guint32 groups2[],
          const gint32  ranks2[],
          gsize         n)
{
  double total = 0;

  for (gsize first = 0; first < n; first += BLOCK_ROWS)
    {
      gsize  end = MIN (first + BLOCK_ROWS, n);
      gint64 sum = 0;

      for (gsize i = first; i < end; i++)
        sum += (gint64)ranks1[groups1[i]] * ranks2[groups2[i]];
      total += (double)sum;
    }
  return total;
}

static double
measure_rho (const Measuring   *self,
             const EdaVariable *v1,
             const EdaVariable *v2,
             Scratch           *scratch)
{
  EdaSharedRanks *one = &scratch->one, *two = &scratch->two;
  double          rho;

  eda_column_ranks_share (v1->ranks, v2->ranks, scratch->removed, one);
  eda_column_ranks_share (v2->ranks, v1->ranks, scratch->removed, two);
  if (one->n < 2 || !(one->squares > 0) || !(two->squares > 0))
    return NAN;
  rho = multiply (
      v1->ranks->groups, one->ranks, v2->ranks->groups, two->ranks, self->n_rows);
  rho = rho / sqrt (one->squares) / sqrt (two->squares);
  return CLAMP (rho, -1, 1);
}

static EdaKendall
measure_tau (const Measuring   *self,
             const EdaVariable *v1,
             const EdaVariable *v2,
             Scratch           *scratch)
{
  const EdaColumnRanks *one = v1->ranks, *two = v2->ranks;
  gsize                 n = 0;

  for (gsize row = 0; row < self->n_rows; row++)
    {
      scratch->x[n] = one->groups[row];
      scratch->y[n] = two->groups[row];
      n += one->groups[row] != 0 && two->groups[row] != 0;
    }
  return eda_kendall (
      scratch->x, scratch->y, n, MAX (one->n_groups, two->n_groups) + 1, scratch->work);
}

/* The pairs of column @i with those after it. */
static gboolean
measure_column (gsize i, guint worker, gpointer data)
{
  Measuring         *self = data;
  Scratch           *scratch = get_scratch (self, worker);
  const EdaVariable *v1 = &self->variables[i];

  for (gsize j = i + 1; j < self->p; j++)
    {
      const EdaVariable *v2 = &self->variables[j];
      EdaRankPair       *pair = &self->out[i * self->p + j];

      *pair = (EdaRankPair){ NAN, { 0, NAN, NAN, NAN, NAN } };
      if (!v1->complete || !v2->complete)
        pair->rho = measure_rho (self, v1, v2, scratch);
      if (self->with_kendall)
        pair->kendall = measure_tau (self, v1, v2, scratch);
    }
  return TRUE;
}

gboolean
eda_rank_pairs_measure (const EdaVariable variables[],
                        guint             p,
                        gsize             n_rows,
                        gboolean          with_kendall,
                        EdaRankPair       out[],
                        const EdaContext *context,
                        GError          **error)
{
  EdaReporter reporter = EDA_REPORTER_INIT (context, "Comparing columns", 0);
  guint       n_workers = eda_workers_count ((gsize)p * n_rows * sizeof (guint32));
  Measuring   self = { variables, p, n_rows, 0, with_kendall, out, NULL };
  gboolean    fine;

  for (guint i = 0; i < p; i++)
    self.most_groups = MAX (self.most_groups, variables[i].ranks->n_groups);
  self.scratches = g_new0 (Scratch, n_workers);
  fine = eda_workers_run (n_workers, p, measure_column, &self, &reporter, n_rows, error);
  for (guint i = 0; i < n_workers; i++)
    scratch_clear (&self.scratches[i]);
  g_free (self.scratches);
  return fine;
}
