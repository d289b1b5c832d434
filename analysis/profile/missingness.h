/* Where cells are missing: by column, by row, by pattern, together. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/table/table.h"

#define EDA_PHI_COLUMNS 1000 /* more are not compared, unless all pairs are asked for */

typedef struct
{
  guint *columns; /* indices from 0, ascending; none = complete */
  guint  n_columns;
  gsize  rows;
} EdaMissingPattern;

typedef struct
{
  gsize cells_missing;
  gsize rows_complete;
  gsize *
      missing_per_row_counts; /* [k] = rows with exactly k cells missing; n_columns + 1 */
  EdaMissingPattern
      *patterns; /* most frequent first (ties: fewer columns, then position); ≤ 1 000 */
  guint   n_patterns;
  guint   patterns_total;
  guint  *phi_columns; /* columns with some but not all cells missing */
  guint   n_phi;
  guint   phi_left_out; /* such columns beyond EDA_PHI_COLUMNS */
  double *phi; /* n_phi × n_phi: Pearson of the masks (phi coefficient) */
  /* Picture: share missing in bins of rows, n_bins × n_columns, row by row. */
  guint   n_bins;
  double *bins;
} EdaMissingness;

EdaMissingness *eda_missingness_new (EdaTable         *table,
                                     gboolean          all_pairs,
                                     const EdaContext *context,
                                     GError          **error);
void eda_missingness_free (EdaMissingness *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaMissingness, eda_missingness_free)
