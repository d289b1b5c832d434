/* Rank coefficients that are made pair by pair, shared out among the threads. */

#include "analysis/profile/rank-pairs.h"

#include "analysis/table/workers.h"

#include <math.h>

/* What one thread needs. */
typedef struct
{
  gboolean     made;
  EdaRanksRoom one, two;
  guint32     *x, *y, *work; /* of Kendall */
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

  if (scratch->made)
    return scratch;
  scratch->made = TRUE;
  eda_ranks_room_init (&scratch->one, self->most_groups);
  eda_ranks_room_init (&scratch->two, self->most_groups);
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
  eda_ranks_room_clear (&self->one);
  eda_ranks_room_clear (&self->two);
  g_free (self->x);
  g_free (self->y);
  g_free (self->work);
}

/* The rank of a row among those that count; 0 where it has no value. */
static inline gint64
rank_at (const EdaVariable *variable, const gint32 shifts[], gsize row)
{
  gint32 centre = variable->centres[row];

  if (centre == G_MININT32)
    return 0;
  return shifts == NULL ? centre : centre + shifts[variable->ranks->groups[row]];
}

/* Sum of the products of two columns' ranks. Ranks lie within ±n, so that as many rows as
 * this, added up, stay within 2^62 and are exact. */
static double
multiply (const EdaVariable *v1,
          const gint32       shifts1[],
          const EdaVariable *v2,
          const gint32       shifts2[],
          gsize              n_rows)
{
  double largest = (double)MAX (v1->n, v2->n), total = 0;
  gsize  block = (gsize)fmin (ldexp (1, 62) / (largest * largest), (double)n_rows);

  for (gsize first = 0; first < n_rows; first += block)
    {
      gsize  end = MIN (first + block, n_rows);
      gint64 sum = 0;

      for (gsize row = first; row < end; row++)
        sum += rank_at (v1, shifts1, row) * rank_at (v2, shifts2, row);
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
  EdaSharedRanks one = eda_column_ranks_share (v1->ranks, v2->ranks, &scratch->one);
  EdaSharedRanks two = eda_column_ranks_share (v2->ranks, v1->ranks, &scratch->two);
  double         rho;

  if (one.n < 2 || !(one.squares > 0) || !(two.squares > 0))
    return NAN;
  rho = one.shifts == NULL ? multiply (v2, two.shifts, v1, NULL, self->n_rows)
                           : multiply (v1, one.shifts, v2, two.shifts, self->n_rows);
  rho = rho / sqrt (one.squares) / sqrt (two.squares);
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
