/* A whole table in brief: every column, the correlation of every pair of numeric ones, and how the
 * columns of few levels hang together. Exact, over all rows; what takes a second look (intervals,
 * tests of shape, findings) is EdaProfile's. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/kernels/contingency.h"
#include "analysis/profile/column-summary.h"
#include "analysis/table/table.h"

typedef struct
{
  guint          row_column, column_column; /* in the table, from 0 */
  EdaContingency test;
} EdaSummaryTable;

typedef struct
{
  EdaTable         *table;
  EdaColumnSummary *columns; /* one each */

  guint  *numeric; /* the p numeric columns, in table order */
  guint   p;
  double *n;      /* p × p: complete pairs */
  double *r;      /* Pearson; NaN when undefined */
  double *rank_r; /* Pearson of the ranks among all values of each column: Spearman's rho where no
                     cell is missing */

  EdaSummaryTable *tables; /* pairs of columns with 2 to EDA_FACTOR_MAX_LEVELS levels */
  guint            n_tables;
  guint            left_out; /* such columns beyond EDA_FACTOR_COLUMNS */
} EdaSummary;

/* The same for any number of threads. NULL when cancelled. */
EdaSummary *eda_summary_new (EdaTable *table, const EdaContext *context, GError **error);
void        eda_summary_free (EdaSummary *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaSummary, eda_summary_free)
