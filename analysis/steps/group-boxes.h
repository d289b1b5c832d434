/* One numeric column by the groups of another: how different the groups are, and their
 * boxes. */
#pragma once

#include "analysis/profile/column-profile.h"
#include "analysis/result/figure.h"

typedef struct
{
  const EdaColumnProfile *value, *by;
  gsize                   n; /* rows with both */
  double omega2; /* of the ranks: corrected share of the variance between groups */
} EdaGroupSplit;

/* Largest omega² over the measures and the groupings of @columns (EdaColumnProfile);
 * FALSE when there is no such pair. Looks at no more than the first 40 measures and 12
 * groupings. */
gboolean eda_group_split_find (const GPtrArray *columns, EdaGroupSplit *best);

/* (nullable): a box for each group with two values or more, most frequent first, groups
 * of numbers in their order; NULL when none. */
EdaFigure *eda_group_split_new_figure (const EdaGroupSplit *split);
