/* Names and kinds: a tree meets a table. Private to this folder. */
#pragma once

#include "analysis/expression/node.h"
#include "analysis/table/table.h"

/* Sets kind, whole, column and id of every node, and turns texts into dates where dates are meant.
 * @n_nodes: (out) */
gboolean eda_node_check (EdaNode *self, EdaTable *table, guint *n_nodes, GError **error);

EdaKind eda_kind_of_column (const EdaColumn *column);

/* What stands for a missing value: NULL when the pattern is none, with an error at @at. */
GRegex *eda_pattern_new (const char *pattern, guint most_steps, gsize at, GError **error);
