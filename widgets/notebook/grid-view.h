/* A small table of results, in its own horizontal scroller. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/result/grid.h"

G_BEGIN_DECLS

#define EDA_TYPE_GRID_VIEW (eda_grid_view_get_type ())
G_DECLARE_FINAL_TYPE (EdaGridView, eda_grid_view, EDA, GRID_VIEW, GtkWidget)

/* Keeps a reference on @grid. Focusable as a whole; action "grid.copy" (Ctrl+C) copies
 * the table as tab-separated text with its header. Long tables show their first rows and
 * a button. */
GtkWidget *eda_grid_view_new (EdaGrid *grid);

EdaGrid *eda_grid_view_get_grid (EdaGridView *self);
guint    eda_grid_view_get_n_shown (EdaGridView *self);
/* The whole table as text: tabs between cells, one line a row, titles first. */
char *eda_grid_view_dup_text (EdaGridView *self);

G_END_DECLS
