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
