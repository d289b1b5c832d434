/* A popover in which a condition is written: checked at every letter, with what may come next. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/table/table.h"

G_BEGIN_DECLS

#define EDA_TYPE_FILTER_EDITOR (eda_filter_editor_get_type ())
G_DECLARE_FINAL_TYPE (EdaFilterEditor, eda_filter_editor, EDA, FILTER_EDITOR, GtkPopover)

/* Signal: "chosen" (char *condition): one that can be used. */
GtkWidget *eda_filter_editor_new (void);
/* Pops up where it points to. @table: whose columns may be named */
void eda_filter_editor_edit (EdaFilterEditor *self, EdaTable *table, const char *condition);

G_END_DECLS
