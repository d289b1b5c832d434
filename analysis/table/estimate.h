/* How much memory a table will take, before it is read. */
#pragma once

#include "analysis/table/dialect.h"
#include "analysis/table/source.h"

/* @max_memory: the user's ceiling, as in EdaLoadOptions. FALSE with EDA_ERROR_LIMIT_MEMORY, which
 * names the estimate and the ceiling. */
gboolean eda_estimate_check (const EdaSource  *source,
                             const EdaDialect *dialect,
                             guint64           max_memory,
                             GError          **error);

/* The same before the head is looked at: what has lines of 64 MiB is hardly a table, unless the user
 * names a ceiling that has room for them. */
gboolean eda_estimate_check_lines (const EdaSource *source, guint64 max_memory, GError **error);
