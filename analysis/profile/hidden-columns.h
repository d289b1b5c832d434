/* Which columns must not be seen, by the words that somebody says: names, or what they have in common. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/table/table.h"

/**
 * eda_hidden_columns_mark:
 * @words: names of columns; "personal": all that look like data about persons; "all": every one
 * @unknown: (out) (nullable): the first word that says nothing of this table; borrowed of @words
 *
 * Returns: (transfer full) (array length=columns): TRUE where hidden; NULL with @unknown
 */
gboolean *eda_hidden_columns_mark (EdaTable *table, const char *const *words, const EdaContext *context, const char **unknown);
