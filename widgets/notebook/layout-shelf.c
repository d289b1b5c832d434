/* A table, and a queue of its keys in the order in which they came. */

#include "widgets/notebook/layout-shelf.h"

struct _EdaLayoutShelf
{
  GHashTable *layouts;
  GQueue      keys; /* of the table; the oldest first */
  guint       room;
};

EdaLayoutShelf *
eda_layout_shelf_new (guint          room,
                      GHashFunc      hash,
                      GEqualFunc     equal,
                      GDestroyNotify free_key)
{
  EdaLayoutShelf *self = g_new0 (EdaLayoutShelf, 1);

  self->layouts = g_hash_table_new_full (hash, equal, free_key, g_object_unref);
  g_queue_init (&self->keys);
  self->room = room;
  return self;
}

void
eda_layout_shelf_clear (EdaLayoutShelf *self)
{
  g_queue_clear (&self->keys);
  g_hash_table_remove_all (self->layouts);
}

void
eda_layout_shelf_free (EdaLayoutShelf *self)
{
  eda_layout_shelf_clear (self);
  g_hash_table_unref (self->layouts);
  g_free (self);
}

guint
eda_layout_shelf_get_n (const EdaLayoutShelf *self)
{
  return g_hash_table_size (self->layouts);
}

PangoLayout *
eda_layout_shelf_find (const EdaLayoutShelf *self, gconstpointer key)
{
  return g_hash_table_lookup (self->layouts, key);
}

PangoLayout *
eda_layout_shelf_put (EdaLayoutShelf *self, gpointer take_key, PangoLayout *take_layout)
{
  if (self->keys.length >= self->room)
    g_hash_table_remove (self->layouts, g_queue_pop_head (&self->keys));
  g_queue_push_tail (&self->keys, take_key);
  g_hash_table_insert (self->layouts, take_key, take_layout);
  return take_layout;
}
