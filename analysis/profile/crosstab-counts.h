/* How many rows hold which pair of levels, for many pairs of columns in one pass over the rows. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/profile/factors.h"

/* One more row and column than levels: there the missing cells are counted away. */
#define EDA_CROSSTAB_SIDE (EDA_FACTOR_MAX_LEVELS + 1)
typedef guint64 EdaCrosstabCounts[EDA_CROSSTAB_SIDE][EDA_CROSSTAB_SIDE];

/* So many pairs at once: their counts stay in the processor's cache. */
#define EDA_CROSSTAB_BATCH 64

typedef struct
{
  const EdaFactor *rows, *columns;
} EdaFactorPair;

/**
 * eda_crosstab_counts_gather:
 * @n_pairs: at most EDA_CROSSTAB_BATCH
 * @counts: (out) (array length=n_pairs)
 *
 * Lots of rows are counted by all threads and then added up.
 */
gboolean eda_crosstab_counts_gather (const EdaFactorPair pairs[],
                                     guint               n_pairs,
                                     gsize               n_rows,
                                     EdaCrosstabCounts   counts[],
                                     const EdaContext   *context,
                                     GError            **error);
