/* Ranks of one column, kept compactly so that every pair of columns can use them: 4 bytes
 * a row, and 8 more where pairs have cells missing. Private to this folder. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/table/column.h"

/* Ranks are kept doubled, so that a midrank is a whole number; 0 = no value. */
typedef struct
{
  guint32 row;
  guint32 twice;
} EdaRankedRow;

typedef struct
{
  gsize         n_rows;
  gsize         n;     /* finite values */
  guint32      *twice; /* n_rows: twice the midrank among the n values */
  EdaRankedRow *order; /* (nullable): n, from the smallest value to the largest */
} EdaColumnRanks;

/* @with_order: pairs with missing cells will be asked for. */
EdaColumnRanks *eda_column_ranks_new (const EdaColumn *column, gboolean with_order);
void            eda_column_ranks_free (EdaColumnRanks *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaColumnRanks, eda_column_ranks_free)

/**
 * eda_column_ranks_fill_pair:
 * @common: rows where @self and @other both have a value
 * @out: (array length=n_rows): twice the midrank minus its mean among these rows; 0
 * elsewhere
 *
 * Linear in the number of rows: the order is known.
 */
void eda_column_ranks_fill_pair (const EdaColumnRanks *self,
                                 const EdaColumnRanks *other,
                                 gsize                 common,
                                 double                out[]);
