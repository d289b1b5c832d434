/* Tiles of one width in as many columns as there is room for, each put where the page is shortest. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define EDA_TYPE_TILE_LAYOUT (eda_tile_layout_get_type ())
G_DECLARE_FINAL_TYPE (EdaTileLayout, eda_tile_layout, EDA, TILE_LAYOUT, GtkLayoutManager)

/* @width_px: a tile is never narrower where there are columns beside each other. */
GtkLayoutManager *eda_tile_layout_new (int width_px, guint most_columns);

G_END_DECLS
