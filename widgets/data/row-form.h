/* One row of a table as a list: the name of each column and what the row has there. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/table/table.h"

G_BEGIN_DECLS

#define EDA_TYPE_ROW_FORM (eda_row_form_get_type ())
G_DECLARE_FINAL_TYPE (EdaRowForm, eda_row_form, EDA, ROW_FORM, GtkPopover)

GtkWidget *eda_row_form_new (void);
/* Pops up where it points to. @column: (of the table) that the list begins with in sight */
void eda_row_form_show (EdaRowForm *self, EdaTable *table, gsize row, guint column);

G_END_DECLS
