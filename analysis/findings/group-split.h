/* One numeric column by the groups of another: which of the comparisons are worth words. */
#pragma once

#include "analysis/profile/profile.h"

/* More groups than this are too many boxes in one figure. */
#define EDA_SPLIT_MAX_GROUPS 12

typedef struct
{
  const EdaColumnProfile   *value, *by;
  const EdaGroupComparison *found;
} EdaGroupSplit;

/* (element-type EdaGroupSplit): for each measure of @columns (EdaColumnProfile) the grouping
 * with the largest omega² of the ranks, in the order of the table. @n_tried (out): pairs
 * looked at. @with_numbers: numbers with few values are groupings too. */
GArray *eda_group_splits_find (const GPtrArray           *columns,
                               const EdaGroupComparisons *comparisons,
                               gboolean                   with_numbers,
                               guint                     *n_tried);

/* The largest omega² of them all; FALSE when there is no such pair. */
gboolean eda_group_split_find (const GPtrArray           *columns,
                               const EdaGroupComparisons *comparisons,
                               EdaGroupSplit             *best);
