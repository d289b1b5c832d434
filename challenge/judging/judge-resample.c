/* The bootstrap of the judges: seeded by session and claim, bounded in rows, and
 * cancellable. */

#include <math.h>

#include "analysis/kernels/random.h"
#include "analysis/kernels/resample.h"
#include "challenge/judging/judge.h"

gsize
eda_judge_thin (EdaJudge *self, gsize n, gsize **places)
{
  const gsize most = MIN (n, EDA_LIMIT_BOOTSTRAP_ROWS);
  gsize       taken = 0;

  *places = g_new (gsize, MAX (most, 1));
  /* Knuth's algorithm S */
  for (gsize i = 0; i < n && taken < most; i++)
    if (most == n || eda_random_below (&self->random, n - i) < most - taken)
      (*places)[taken++] = i;
  return taken;
}

gboolean
eda_judge_resample_rows (EdaJudge           *self,
                         gsize               n,
                         EdaCountedStatistic statistic,
                         gpointer            data,
                         guint               replicates,
                         double              out[])
{
  g_autofree guint32 *counts = g_new (guint32, MAX (n, 1));

  for (guint i = 0; i < replicates; i++)
    {
      if (eda_context_is_cancelled (self->context))
        return FALSE;
      eda_resample_counts (n, &self->random, counts);
      out[i] = statistic (counts, n, data);
    }
  return TRUE;
}

typedef struct
{
  const double      *sorted;
  double            *sample;
  EdaSortedStatistic statistic;
  gconstpointer      data;
} Sorted;

static double
measure_sorted (const guint32 counts[], gsize n, gpointer data)
{
  const Sorted *self = data;

  eda_resample_values (self->sorted, n, counts, self->sample);
  return self->statistic (self->sample, n, self->data);
}

gboolean
eda_judge_resample (EdaJudge          *self,
                    const double      *sorted,
                    gsize              n,
                    EdaSortedStatistic statistic,
                    gconstpointer      data,
                    guint              replicates,
                    double             out[])
{
  g_autofree gsize  *places = NULL;
  const gsize        m = eda_judge_thin (self, n, &places);
  g_autofree double *thin = g_new (double, MAX (m, 1));
  g_autofree double *sample = g_new (double, MAX (m, 1));
  Sorted             state = { thin, sample, statistic, data };

  for (gsize i = 0; i < m; i++)
    thin[i] = sorted[places[i]];
  return eda_judge_resample_rows (self, m, measure_sorted, &state, replicates, out);
}
