/* The cell at a grid's cursor, as a widget: it holds the focus and has a name. The grid draws it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define EDA_TYPE_DATA_CELL (eda_data_cell_get_type ())
G_DECLARE_FINAL_TYPE (EdaDataCell, eda_data_cell, EDA, DATA_CELL, GtkWidget)

GtkWidget *eda_data_cell_new (void);
/* @name: "price, row 12: 19.90". @row, @column: from 1 */
void eda_data_cell_set (EdaDataCell *self, const char *name, const char *description, gsize row, guint column);
/* (nullable): for tests, GTK 4.8 cannot be asked */
const char *eda_data_cell_get_name (EdaDataCell *self);

G_END_DECLS
