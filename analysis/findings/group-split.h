/* One numeric column by the groups of another: how different the groups are. */
#pragma once

#include "analysis/profile/column-profile.h"

/* More groups than this are too many boxes in one figure. */
#define EDA_SPLIT_MAX_GROUPS 12

typedef struct
{
  const EdaColumnProfile *value, *by;
  gsize                   n;      /* rows with both */
  double                  omega2; /* of the ranks: corrected share of the variance between groups */
  double                  p;      /* Kruskal–Wallis, corrected for ties; NaN where undefined */
} EdaGroupSplit;

/* (element-type EdaGroupSplit): for each measure of @columns (EdaColumnProfile) the grouping
 * with the largest omega², in the order of the table. Looks at no more than the first 40
 * measures and 12 groupings. @n_tried (out): pairs looked at. @with_numbers: numbers
 * with few values are groupings too. */
GArray *
eda_group_splits_find (const GPtrArray *columns, gboolean with_numbers, guint *n_tried);

/* The largest omega² of them all; FALSE when there is no such pair. */
gboolean eda_group_split_find (const GPtrArray *columns, EdaGroupSplit *best);
