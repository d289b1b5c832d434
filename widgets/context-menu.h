/* The menu that a right click or Shift+F10 opens over a widget. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A child of @owner, to be unparented in its dispose. */
GtkWidget *eda_context_menu_new (GtkWidget *owner, GMenuModel *model);

/* @x, @y: in the owner's pixels */
void eda_context_menu_show (GtkWidget *menu, double x, double y);

G_END_DECLS
