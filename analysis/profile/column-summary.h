/* One column in brief: exact, over all rows, and cheap enough for any table. The words mean what they
 * mean in EdaColumnProfile, which knows more. */
#pragma once

#include "analysis/kernels/moments.h"
#include "analysis/profile/column-ranks.h"

#define EDA_SUMMARY_BINS 50
#define EDA_SUMMARY_LEVELS 10

typedef struct
{
  guint code; /* of the column */
  gsize count;
} EdaLevelCount;

typedef struct
{
  const EdaColumn *column; /* borrowed */
  gsize            n;      /* present */
  gsize            missing;
  gsize            distinct;
  gsize            n_infinite; /* counted here and left out of the rest */

  EdaMoments moments; /* integer and real; else NaN */
  /* Numbers, dates and times: NaN and 0 when there is none. */
  double quartiles[5];          /* min, q25, q50, q75, max; type 7 */
  double fence_low, fence_high; /* Tukey's: 1.5 × IQR beyond the quartiles; NaN for dates */
  gsize  below, above;          /* outside the fences */
  gsize  bins[EDA_SUMMARY_BINS]; /* of equal width from min to max, the last closed */

  /* Text and boolean: the most frequent levels; of equally frequent ones the first in the file. */
  EdaLevelCount top[EDA_SUMMARY_LEVELS];
  guint         n_top;
} EdaColumnSummary;

/* @ranks: (out): of a numeric column, for the caller to free; else NULL */
void eda_column_summary_init (EdaColumnSummary *self,
                              const EdaColumn  *column,
                              EdaColumnRanks  **ranks);
