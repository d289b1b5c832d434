/* Columns whose values must not be seen: each value becomes "hidden 1", "hidden 2", … in the order of
 * first appearance, so that counts, gaps and repeats stay as they are and the values are gone. */
#pragma once

#include "analysis/table/table.h"

/**
 * eda_table_redact:
 * @hide: (array length=columns): which ones
 *
 * Numbers and dates become texts as well: their sizes would tell them.
 */
EdaTable *eda_table_redact (EdaTable *self, const gboolean hide[]);
