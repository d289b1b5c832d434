/* The columns of the table: a searchable list that stays cheap with thousands of columns.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define EDA_TYPE_COLUMN_LIST (eda_column_list_get_type ())
G_DECLARE_FINAL_TYPE (EdaColumnList, eda_column_list, EDA, COLUMN_LIST, GtkWidget)

/* Signals: "column-activated" (char *name): by Enter or a plain click; "read-as" (GStrv
 * names, int storage): an EdaStorage, or -1 for automatic. Several columns are marked
 * with Ctrl and Shift. */
GtkWidget *eda_column_list_new (void);

/* @columns: (nullable): of EdaColumnItem. */
void eda_column_list_set_columns (EdaColumnList *self, GListModel *columns);
/* Shows the columns whose name contains @text. */
void eda_column_list_search (EdaColumnList *self, const char *text);
/* Puts the focus where a name can be typed. */
void eda_column_list_focus_search (EdaColumnList *self);
/* Marks the columns of these names and no other; for tests. */
void eda_column_list_select (EdaColumnList *self, const char *const *names);
/* Opens the menu of types of the marked columns; FALSE when there is none. */
gboolean eda_column_list_show_menu (EdaColumnList *self);
guint    eda_column_list_get_n_shown (EdaColumnList *self);

G_END_DECLS
