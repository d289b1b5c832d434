/* What a column can be used for: the questions that steps and finding rules ask first. */
#pragma once

#include "analysis/profile/profile.h"
#include "analysis/result/format.h"

/* More levels than this make a column's groups too many to look at one by one. */
#define EDA_GROUPING_LEVELS 20

/* Every column's profile in table order, borrowed; NULL with @error when cancelled. */
GPtrArray *
eda_collect_columns (EdaProfile *profile, const EdaContext *context, GError **error);

const char *eda_column_profile_get_name (const EdaColumnProfile *self);

/* By its type, or a whole number that is named so: "PassengerId", "order_id". */
gboolean eda_column_is_identifier (const EdaColumnProfile *self);

/* A number that measures something: two different finite values, and no identifier. */
gboolean eda_column_is_measure (const EdaColumnProfile *self);

/* A measure with more than @distinct different values: its shape is worth words. */
gboolean eda_column_is_spread_measure (const EdaColumnProfile *self, gsize distinct);

/* A column that puts the rows into 2..@max_levels groups of two rows or more on average:
 * text, boolean, or a number with at most ten values; no identifier. */
gboolean eda_column_is_grouping (const EdaColumnProfile *self, guint max_levels);

/* Text or boolean levels that name something, whatever their number; no identifier. */
gboolean eda_column_is_category (const EdaColumnProfile *self);

/* Text whose values are there to be read, not grouped: identifiers and free text. */
gboolean eda_column_is_free_text (const EdaColumnProfile *self);

/* Nearly one value only: distinct / n < 0.1 and the first value more than 20 times as
 * frequent as the second. The two counts come back in @first and @second (out). */
gboolean
eda_column_is_near_constant (const EdaColumnProfile *self, gsize *first, gsize *second);

/* More than 5 % of the values, and at least five, beyond the 1.5 fences: a tail, not
 * strays. */
gboolean eda_column_has_heavy_tail (const EdaColumnProfile *self,
                                    const EdaOutliers      *found);
#define EDA_HEAVY_TAIL_SHARE 0.05

/* Its values form more than one heap: Hartigan's dip with ties spread out, p < EDA_HEAPS_ALPHA and clear to
 * the eye, and Silverman's test counts two modes or more; piles on single values (AD8) are none. */
gboolean eda_column_has_heaps (const EdaColumnProfile *self, const EdaColumnShape *shape);
#define EDA_HEAPS_N 30        /* values at least */
#define EDA_HEAPS_DISTINCT 20 /* and more different ones than this */
#define EDA_HEAPS_DIP 0.02
#define EDA_HEAPS_ALPHA 0.01

/* Positive values over three powers of ten or more with a long upper tail: on a plain
 * axis nearly all of them fall on one spot. */
gboolean eda_column_wants_log (const EdaColumnProfile *self);

/* Whether a pair is shown by ranks: only where they say clearly more than a straight
 * line. */
gboolean eda_pair_is_shown_by_rank (const EdaPair *pair);

/* Whether the ranks bear out much less than the straight line: |r| - |ρ| of 0.15 or more.
 * A few far rows do that. */
gboolean eda_pair_rests_on_few_rows (double r, double rho);

/* How a value of the column is written: number, date, ... */
EdaRole eda_column_get_role (const EdaColumn *column);
