/* What can be done with a cell of the notebook as a whole. */
#pragma once

#include <gtk/gtk.h>

#include "notebook/cell.h"

G_BEGIN_DECLS

/* The actions are those of the group "script", see app/window/script-actions.c; each gets the cell's id. @title: of
 * the cell, for the button's accessible name. */
void eda_cell_menu_attach (GtkMenuButton *button, EdaCell *cell, const char *title);

G_END_DECLS
