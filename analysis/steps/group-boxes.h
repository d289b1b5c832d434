/* One numeric column by the groups of another as boxes. */
#pragma once

#include "analysis/findings/group-split.h"
#include "analysis/result/figure.h"

/* (nullable): a box for each group with two values or more, most frequent first, groups
 * of numbers in their order; NULL when none. */
EdaFigure *eda_group_split_new_figure (const EdaGroupSplit *split);
