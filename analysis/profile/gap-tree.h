/* Columns with gaps, joined by how alike their gaps are. */
#pragma once

#include "analysis/kernels/cluster.h"
#include "analysis/profile/missing-masks.h"

#define EDA_GAP_TREE_COLUMNS 200

typedef struct
{
  guint    *columns; /* table indices: some but not all cells missing */
  guint     n;
  EdaMerge *merges;  /* n - 1; distance: share of rows in which the two differ */
  gsize    *order;   /* n: places in columns, alike ones together */
  guint     left_out;
} EdaGapTree;

void eda_gap_tree_init (EdaGapTree *self, const EdaMissingMasks *masks);
void eda_gap_tree_clear (EdaGapTree *self);
