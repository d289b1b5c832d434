/* Derived columns that need no expression: one function of each chosen column. Private to this
 * folder. */
#pragma once

#include "analysis/transform/table-parts.h"

/* @functions: of expressions, ends with NULL; each begins the name of a column: "log_price" */
EdaTable *eda_ready_made_run (EdaTable           *table,
                              const EdaParams    *params,
                              const char         *key,
                              const char *const  *functions,
                              const EdaContext   *context,
                              GError            **error);
char *eda_ready_made_describe (EdaTable *before, EdaTable *after, const EdaParams *params);
