/* Blocks of rows, each through all pairs while it is in the cache. */

#include "analysis/profile/crosstab-counts.h"

#include "analysis/kernels/counts.h"
#include "analysis/table/workers.h"

#include <string.h>

#define BLOCK_ROWS 8192
#define LOT_BLOCKS 16
#define LOT_ROWS (BLOCK_ROWS * LOT_BLOCKS)

typedef struct
{
  const EdaFactorPair *pairs;
  guint                n_pairs;
  gsize                n_rows;
  EdaCrosstabCounts  **counts; /* of each worker; NULL until it begins */
} Gathering;

static gboolean
count_lot (gsize lot, guint worker, gpointer data)
{
  Gathering *self = data;
  gsize      first = lot * LOT_ROWS, end = MIN (first + LOT_ROWS, self->n_rows);

  if (self->counts[worker] == NULL)
    self->counts[worker] = g_new0 (EdaCrosstabCounts, self->n_pairs);
  for (; first < end; first += BLOCK_ROWS)
    for (guint k = 0; k < self->n_pairs; k++)
      eda_count_pairs (self->pairs[k].rows->places + first,
                       self->pairs[k].columns->places + first,
                       MIN (BLOCK_ROWS, end - first),
                       EDA_CROSSTAB_SIDE,
                       self->counts[worker][k][0]);
  return TRUE;
}

gboolean
eda_crosstab_counts_gather (const EdaFactorPair pairs[],
                            guint               n_pairs,
                            gsize               n_rows,
                            EdaCrosstabCounts   counts[],
                            const EdaContext   *context,
                            GError            **error)
{
  EdaReporter reporter = EDA_REPORTER_INIT (context, "Summarising", 0);
  guint       n_workers = eda_workers_count (n_rows * n_pairs);
  Gathering   self = { pairs, n_pairs, n_rows, NULL };
  gsize       size = (gsize)n_pairs * sizeof (EdaCrosstabCounts);
  gboolean    fine;

  self.counts = g_new0 (EdaCrosstabCounts *, n_workers);
  fine = eda_workers_run (n_workers,
                          (n_rows + LOT_ROWS - 1) / LOT_ROWS,
                          count_lot,
                          &self,
                          &reporter,
                          n_rows,
                          error);
  memset (counts, 0, size);
  for (guint worker = 0; worker < n_workers; worker++)
    {
      if (fine && self.counts[worker] != NULL)
        eda_counts_merge (
            counts[0][0], self.counts[worker][0][0], size / sizeof (guint64));
      g_free (self.counts[worker]);
    }
  g_free (self.counts);
  return fine;
}
