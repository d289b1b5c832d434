/* Which columns to leave out so that more rows are complete. */
#pragma once

#include "analysis/profile/missing-patterns.h"

typedef struct
{
  guint *dropped; /* table indices that this step leaves out */
  guint  n_dropped;
  guint  columns_left;
  gsize  rows; /* complete in what is left */
} EdaPlanStep;

typedef struct
{
  guint        best; /* column whose loss alone completes most rows; G_MAXUINT = none does */
  gsize        best_rows;
  EdaPlanStep *steps; /* each goes on from the one before; rows grow */
  guint        n_steps;
  guint        advised; /* steps to take for the most complete cells (rows × columns); 0 = none */
} EdaCompletePlan;

/* Greedy: each step leaves out the columns of one pattern, the one that gains most rows for each
 * column. @set sorted, most frequent first. */
void eda_complete_plan_init (EdaCompletePlan       *self,
                             const EdaPatternSet   *set,
                             const EdaMissingMasks *masks,
                             guint                  n_columns);
void eda_complete_plan_clear (EdaCompletePlan *self);
