/* One row of the column list: type, name, missing, distinct, shape. */
#pragma once

#include <gtk/gtk.h>

#include "notebook/column-item.h"

G_BEGIN_DECLS

#define EDA_TYPE_COLUMN_ROW (eda_column_row_get_type ())
G_DECLARE_FINAL_TYPE (EdaColumnRow, eda_column_row, EDA, COLUMN_ROW, GtkWidget)

/* Signal "type-clicked" (): the sign of the type was pressed. */
GtkWidget *eda_column_row_new (void);

/* @item: (nullable). Follows the item until told another. */
void           eda_column_row_set_item (EdaColumnRow *self, EdaColumnItem *item);
EdaColumnItem *eda_column_row_get_item (EdaColumnRow *self); /* (nullable) */
/* The row in words, for assistive technology: "price, real, 0 missing, 12 distinct". */
const char *eda_column_row_get_description (EdaColumnRow *self);

G_END_DECLS
