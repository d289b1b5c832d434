/* Do the gaps of a column stand together along the rows? */
#pragma once

#include "analysis/kernels/runs.h"
#include "analysis/profile/missing-masks.h"

typedef struct
{
  guint       column; /* table index */
  gsize       runs;   /* of missing and of present cells */
  EdaRunsTest test;
  double      q;
  gsize       longest, longest_first; /* rows of the longest run of gaps, and its first from 0 */
} EdaMissingRun;

/* (array length=n_out): columns with some but not all cells missing; g_free. */
EdaMissingRun *eda_missing_runs_new (const EdaMissingMasks *masks, guint *n_out);
