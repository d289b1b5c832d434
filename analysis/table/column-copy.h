/* Columns made from a column; they share what they can. */
#pragma once

#include "analysis/table/column.h"

/**
 * eda_column_select:
 * @rows: (array length=n): rows from 0, in any order
 *
 * Name, type, storage and the order of the levels stay; levels that no row has are gone, and so are
 * the counts of what was seen while reading, because they are those of all rows.
 *
 * Returns: (transfer full): NULL with EDA_ERROR_LIMIT_MEMORY
 */
EdaColumn *eda_column_select (EdaColumn *self, const guint32 rows[], gsize n, GError **error);
EdaColumn *eda_column_rename (EdaColumn *self, const char *name);
