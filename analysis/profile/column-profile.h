/* What is known of one column by itself. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/kernels/histogram.h"
#include "analysis/kernels/moments.h"
#include "analysis/table/table.h"

typedef struct
{
  char *value;
  gsize count;
  gsize first_row; /* from 0: breaks ties in the order */
} EdaLevel;

typedef struct
{
  EdaColumn *column; /* borrowed from the table */
  gsize      n;      /* present */
  gsize      missing;
  gsize      distinct;

  /* Integer and real columns (is_numeric); infinities are counted here and left out of the rest. */
  gboolean     numeric;
  gsize        n_infinite;
  gsize        n_finite;
  double      *sorted; /* n_finite, ascending; also set for dates, datetimes, times (not booleans) */
  EdaMoments   moments;
  gsize        zeros, negatives;
  double       min, max; /* of the finite values; NaN when none; set for dates too */
  double       mean_ci_low, mean_ci_high, cv; /* cv: sd / |mean| as the reference defines it */
  double       quantiles[9]; /* p01 p05 p10 p25 p50 p75 p90 p95 p99, type 7 */
  double       iqr, five_numbers[5], mad_raw, mad, trimmed_mean_10;
  double       l_skewness, l_kurtosis;
  EdaBinRules  bin_rules;
  EdaHistogram histogram; /* valid when n_finite ≥ 1; set for dates too */

  /* Text and boolean columns, and whole or few-valued numbers with at most
   * EDA_MAX_NUMBER_LEVELS distinct values. */
  gboolean  has_levels;
  EdaLevel *levels; /* by count, then first appearance; numbers as their shortest text */
  guint     n_levels;
  double    entropy, gini, imbalance;

  /* Text columns: code points. */
  gsize  min_length, max_length;
  double mean_length;
} EdaColumnProfile;

#define EDA_MAX_NUMBER_LEVELS 20

EdaColumnProfile *eda_column_profile_new (EdaColumn *column, const EdaContext *context, GError **error);
void              eda_column_profile_free (EdaColumnProfile *self);

/* Number of the level (index into levels) at @row, or -1: groups rows for cross-tabs. Only when
 * has_levels. */
gint32 eda_column_profile_get_level_at (const EdaColumnProfile *self, gsize row);
