/* How many columns are still explored. */
#pragma once

#include "analysis/table/table.h"

/* @max_memory: the user's ceiling, as in EdaLoadOptions. FALSE with EDA_ERROR_LIMIT_MEMORY. */
gboolean eda_width_check (EdaTable *table, guint64 max_memory, GError **error);
