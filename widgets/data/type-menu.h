/* The menu of what a column can be read as, with the reason of its present type on top.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A popover. Its items activate "columns.read-as" with one of the words below. */
GtkWidget *eda_type_menu_new (void);
/* @items: (element-type EdaColumnItem): what it is about, at least one; with the reason of its type
 * when it is one. @read_as: whose state tells what they were read as, if all the same */
void eda_type_menu_set_items (GtkWidget *menu, GSimpleAction *read_as, GPtrArray *items);
/* "columns.read-as" of @widget, (transfer full); @activate: (widget, GVariant *word) */
GSimpleAction *eda_type_menu_add_action (GtkWidget *widget, GCallback activate);

/* "automatic", "text", ... ⇄ -1 or an EdaStorage. */
int         eda_type_menu_parse (const char *word);
const char *eda_type_menu_get_word (int storage);

G_END_DECLS
