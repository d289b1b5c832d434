/* What is known of one column by itself. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/kernels/histogram.h"
#include "analysis/kernels/moments.h"
#include "analysis/table/table.h"

#define EDA_MAX_LEVELS                                                                   \
  10000 /* of text columns: the rarest beyond are counted but not kept */
#define EDA_MAX_NUMBER_LEVELS                                                            \
  20 /* numeric columns with more distinct values have no levels */

typedef struct _EdaColumnRanks EdaColumnRanks;

typedef struct
{
  char  *value;
  double number; /* of a numeric column; NaN otherwise */
  gsize  count;
  gsize  first_row; /* from 0: breaks ties in the order */
} EdaLevel;

/* Code points of texts by what they are for. */
typedef enum
{
  EDA_CHARACTER_LETTER,
  EDA_CHARACTER_DIGIT,
  EDA_CHARACTER_BLANK,
  EDA_CHARACTER_PUNCTUATION, /* ASCII's signs */
  EDA_CHARACTER_OTHER,
} EdaCharacter;
#define EDA_N_CHARACTERS 5

typedef struct
{
  EdaColumn *column; /* borrowed from the table */
  gsize      n;      /* present */
  gsize      missing;
  gsize      distinct;

  /* Integer and real columns (is_numeric); infinities are counted here and left out of
   * the rest. */
  gboolean numeric;
  gsize    n_infinite;
  gsize    n_finite;
  double  *sorted; /* n_finite, ascending; also set for dates, datetimes, times (not
                      booleans) */
  EdaMoments moments;
  gsize      zeros, negatives;
  double     min, max; /* of the finite values; NaN when none; set for dates too */
  double     mean_ci_low, mean_ci_high; /* 95 %, t */
  double     cv; /* sd / mean, with the sign of the mean; NaN when that is 0 */
  double
      quantiles[9]; /* p01 p05 p10 p25 p50 p75 p90 p95 p99, type 7; set for dates too */
  double       iqr, five_numbers[5], trimmed_mean_10;
  double       trimmed_mean_5, winsorized_mean_5; /* 5 % at each end */
  double       mad_raw, mad; /* mad: × 1.4826 */
  double       l_skewness, l_kurtosis;
  double       lag1_autocorrelation; /* of the finite values in row order */
  EdaBinRules  bin_rules;
  EdaHistogram histogram; /* valid when n_finite ≥ 1; set for dates too */

  /* Text and boolean columns, and numbers with at most EDA_MAX_NUMBER_LEVELS distinct
   * values (an infinity is a value here). */
  gboolean  has_levels;
  EdaLevel *levels;   /* (nullable): by count, then first appearance; numbers as text */
  guint     n_levels; /* less than distinct when there are more than EDA_MAX_LEVELS */
  char     *mode; /* (nullable): most frequent; of several the first by bytes or value */
  double    entropy, gini, imbalance; /* of all levels, kept or not; entropy in bits */

  /* Text columns: code points; the mean is NaN when no cell is present. */
  gsize  min_length, max_length;
  double mean_length;
  gsize  characters[EDA_N_CHARACTERS]; /* in all cells together */

  gint32 *level_of_code; /* private: index into levels of each code of the column */
  EdaColumnRanks *ranks; /* private: (nullable): set when sorted is */
} EdaColumnProfile;

EdaColumnProfile *
eda_column_profile_new (EdaColumn *column, const EdaContext *context, GError **error);
void eda_column_profile_free (EdaColumnProfile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaColumnProfile, eda_column_profile_free)

/* Number of the level (index into levels) at @row, or -1 where the cell is missing or its
 * level is not kept: groups rows for cross-tabs. Only when has_levels. */
gint32 eda_column_profile_get_level_at (const EdaColumnProfile *self, gsize row);
