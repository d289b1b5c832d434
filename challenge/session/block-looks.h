/* Which looks a block of a result is: what the checklist counts when it was in sight. */
#pragma once

#include "analysis/table/table.h"
#include "challenge/session/finding-log.h"

/* @table: names the columns that keys name. @func gets a look with no dwell and no p; it is gone
 * afterwards. A block that is no line of the checklist is none. */
typedef void (*EdaLookFunc) (const EdaLook *look, gpointer data);
void eda_block_foreach_look (const char *key, const EdaTable *table, EdaLookFunc func, gpointer data);

/* The columns that a key names: "relationships/a+b" → a, b. NULL-terminated, may be empty. */
char **eda_block_dup_columns (const char *key, const EdaTable *table);
