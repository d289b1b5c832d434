/* The rows of a table as one looks at them: all or some, in the order of the file or of columns. The
 * table itself stays as it is. Observable. */
#pragma once

#include <gio/gio.h>

#include "analysis/table/row-set.h"
#include "analysis/table/table.h"

G_BEGIN_DECLS

#define EDA_TYPE_ROW_VIEW (eda_row_view_get_type ())
G_DECLARE_FINAL_TYPE (EdaRowView, eda_row_view, EDA, ROW_VIEW, GObject)

/* Signals: "changed" (): other rows, or in another order; "busy-changed" (): it is being sorted, or
 * not any more; "failed" (GError*): not enough memory, and the rows stay as they are. */
EdaRowView *eda_row_view_new (void);

/* @table: (nullable). Sorted as before by those columns that it has too. */
void      eda_row_view_set_table (EdaRowView *self, EdaTable *table);
EdaTable *eda_row_view_get_table (EdaRowView *self); /* (nullable) */

gsize eda_row_view_get_n_rows (EdaRowView *self); /* that are looked at */
/* Of the table, from 0; @position below the number of rows. */
gsize eda_row_view_get_row (EdaRowView *self, gsize position);
/* FALSE: the row is not looked at. */
gboolean eda_row_view_find_row (EdaRowView *self, gsize row, gsize *position);
/* (nullable) (transfer full): guint32 row of each position; NULL = all, as in the table. */
GBytes *eda_row_view_dup_order (EdaRowView *self);

/* Stable, rows without a value last; off the main thread. @add: after the columns that it is sorted by
 * already, else by this one alone. A column that is there already changes its direction. */
void eda_row_view_sort (EdaRowView *self, const char *column, gboolean descending, gboolean add);
void eda_row_view_unsort (EdaRowView *self);
/* Which key the column is, from 1; 0 = none. */
guint    eda_row_view_get_sort (EdaRowView *self, const char *column, gboolean *descending);
guint    eda_row_view_get_n_sorts (EdaRowView *self);
gboolean eda_row_view_is_busy (EdaRowView *self);

/* @only: (nullable): rows of the table that alone are looked at. */
void       eda_row_view_set_only (EdaRowView *self, EdaRowSet *only);
EdaRowSet *eda_row_view_get_only (EdaRowView *self); /* (nullable) */

G_END_DECLS
