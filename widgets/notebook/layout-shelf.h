/* Texts as Pango laid them out, kept by a key for as long as there is room: the one that was made
 * first goes first. One goes for each that comes, so that no frame has to free thousands. */
#pragma once

#include <pango/pango.h>

typedef struct _EdaLayoutShelf EdaLayoutShelf;

/* @free_key: (nullable) */
EdaLayoutShelf *
eda_layout_shelf_new (guint room, GHashFunc hash, GEqualFunc equal, GDestroyNotify free_key);
void eda_layout_shelf_free (EdaLayoutShelf *self);
void eda_layout_shelf_clear (EdaLayoutShelf *self);

guint eda_layout_shelf_get_n (const EdaLayoutShelf *self);
/* Returns: (transfer none) (nullable): good until the next is put */
PangoLayout *eda_layout_shelf_find (const EdaLayoutShelf *self, gconstpointer key);
/* @take_key: not there yet. Returns: (transfer none): the layout */
PangoLayout *
eda_layout_shelf_put (EdaLayoutShelf *self, gpointer take_key, PangoLayout *take_layout);
