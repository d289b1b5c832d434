/* What was done to a table since it was read: a table knows it, and says so in every report. */
#pragma once

#include "analysis/table/table.h"

/* The same table with one more change made to it, as a clause: "120 of 344 rows kept where …" */
EdaTable *eda_table_with_change (EdaTable *self, const char *what);
/* All of them, the first one first; ends with NULL. */
const char *const *eda_table_get_changes (const EdaTable *self);
