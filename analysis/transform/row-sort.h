/* Rows in the order of columns: for the transform, and for those who only look. */
#pragma once

#include "analysis/table/column.h"

typedef struct
{
  EdaColumn *column;
  gboolean   descending;
} EdaSortKey;

/**
 * eda_row_sort:
 * @keys: (array length=n_keys): the first one counts most
 * @rows: (array length=n): some rows of the columns, each once; put in order
 *
 * Numbers by their size, texts by their bytes. Equal rows stay as they are, and rows without a value
 * come last, whichever way it is sorted.
 *
 * Returns: FALSE with EDA_ERROR_LIMIT_MEMORY; the order is then any
 */
gboolean eda_row_sort (const EdaSortKey keys[],
                       guint            n_keys,
                       guint32          rows[],
                       gsize            n,
                       GError         **error);
