/* The first rows of a table as they stand in its file; names and types stay above them. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/table/table.h"

G_BEGIN_DECLS

#define EDA_TYPE_ROWS_VIEW (eda_rows_view_get_type ())
G_DECLARE_FINAL_TYPE (EdaRowsView, eda_rows_view, EDA, ROWS_VIEW, GtkWidget)

/* Focusable as a whole; arrows, Page Up and Down, Home and End scroll. */
GtkWidget *eda_rows_view_new (void);

/* @table: (nullable): NULL = nothing is shown any more. Of a long or wide table only a part is
 * shown, and said to be one. @note: stands below the caption */
void eda_rows_view_show (EdaRowsView *self, EdaTable *table, const char *note);

G_END_DECLS
