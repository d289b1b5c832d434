/* The rows of a table, drawn: only what is seen is looked at, so twenty million rows or thousands of
 * columns cost no more than a page. Lives in a GtkScrolledWindow. */
#pragma once

#include <gtk/gtk.h>

#include "notebook/row-selection.h"
#include "notebook/row-view.h"

G_BEGIN_DECLS

#define EDA_TYPE_DATA_GRID (eda_data_grid_get_type ())
G_DECLARE_FINAL_TYPE (EdaDataGrid, eda_data_grid, EDA, DATA_GRID, GtkWidget)

/* The cell at the cursor is a widget and has the focus; its name is what assistive technology reads.
 *
 * Signals: "cursor-moved" (); "filter-wanted" (char *condition): rows of the value at the cursor, or
 * without them; "describe-wanted" (char *column); "read-as" (char **columns, int storage); "told" (char
 * *what): what could not be done.
 * Actions: "grid.copy", "grid.copy-values" (without the names), "grid.select-all", "grid.sort" (b:
 * descending), "grid.add-sort" (b), "grid.unsort", "grid.keep-value", "grid.drop-value",
 * "grid.describe", "grid.types", "grid.show-form" (the row as a list), "grid.pin-columns" (or let them go), "grid.hide-columns", "grid.show-columns", "grid.mark-rows",
 * "grid.next-other" (i), "grid.next-missing" (i), "grid.next-marked" (i). */
GtkWidget *eda_data_grid_new (EdaRowView *rows, EdaRowSelection *marked);

/* @columns: (nullable): EdaColumnItem of the table's columns, for what the header shows */
void eda_data_grid_set_columns (EdaDataGrid *self, GListModel *columns);

/* Where the cursor is; columns of the table. FALSE when there is no cell. */
gboolean eda_data_grid_get_cursor (EdaDataGrid *self, gsize *position, guint *column);
/* Into view as well. */
void eda_data_grid_go_to (EdaDataGrid *self, gsize position, guint column);
/* FALSE: there is none of that name, or it is hidden. */
gboolean eda_data_grid_go_to_column (EdaDataGrid *self, const char *name);

guint   eda_data_grid_get_n_hidden (EdaDataGrid *self);
GArray *eda_data_grid_list_shown (EdaDataGrid *self); /* guint: columns of the table, as they stand */
/* What is selected as tab-separated values; NULL when it is nothing. @with_names: first the names of
 * the columns. */
char *eda_data_grid_dup_selected (EdaDataGrid *self, gboolean with_names);

/* Lines of the file instead of the numbers of rows. */
void     eda_data_grid_show_lines (EdaDataGrid *self, gboolean lines);

G_END_DECLS
