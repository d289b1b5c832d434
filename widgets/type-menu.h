/* The menu of what a column can be read as, with the reason of its present type on top.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A popover. Its items activate "columns.read-as" with one of the words below. */
GtkWidget *eda_type_menu_new (void);
/* @title: "year", "3 columns"; @reason: (nullable): why the type is what it is */
void eda_type_menu_set_subject (GtkWidget *menu, const char *title, const char *reason);

/* "automatic", "text", ... ⇄ -1 or an EdaStorage. */
int         eda_type_menu_parse (const char *word);
const char *eda_type_menu_get_word (int storage);

G_END_DECLS
