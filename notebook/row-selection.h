/* The rows that are marked, for all figures over one table. Observable. */
#pragma once

#include <gio/gio.h>

#include "analysis/table/row-set.h"
#include "analysis/table/table.h"

G_BEGIN_DECLS

#define EDA_TYPE_ROW_SELECTION (eda_row_selection_get_type ())
G_DECLARE_FINAL_TYPE (EdaRowSelection, eda_row_selection, EDA, ROW_SELECTION, GObject)

EdaRowSelection *eda_row_selection_new (void);

/* @table: (nullable). Another table: nothing is marked. */
void      eda_row_selection_set_table (EdaRowSelection *self, EdaTable *table);
EdaTable *eda_row_selection_get_table (EdaRowSelection *self); /* (nullable) */

/* @rows: (nullable): of the table; none is the same as NULL. @source: (nullable): where they were
 * marked, only compared. Emits "changed" (no arguments). */
void       eda_row_selection_set_rows (EdaRowSelection *self, EdaRowSet *rows, gconstpointer source);
/* The same for rows that a condition tells, an expression. @condition: (nullable) */
void       eda_row_selection_set_told_rows (EdaRowSelection *self, EdaRowSet *rows, gconstpointer source, const char *condition);
const char *eda_row_selection_get_condition (EdaRowSelection *self); /* (nullable) */
EdaRowSet *eda_row_selection_get_rows (EdaRowSelection *self); /* (nullable) */
gsize      eda_row_selection_get_size (EdaRowSelection *self);
gboolean   eda_row_selection_is_from (EdaRowSelection *self, gconstpointer source);

G_END_DECLS
