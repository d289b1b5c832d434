/* Distinct texts ↔ codes 0, 1, 2, ... in the order of their first appearance. */
#pragma once

#include <glib.h>

typedef struct _EdaDictionary EdaDictionary;

EdaDictionary *eda_dictionary_new (void);
void           eda_dictionary_free (EdaDictionary *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaDictionary, eda_dictionary_free)

gint32 eda_dictionary_add (EdaDictionary *self, const char *text, gsize length);
guint  eda_dictionary_get_size (const EdaDictionary *self);
/* Bytes of all texts together, final NULs included. */
gsize eda_dictionary_get_n_bytes (const EdaDictionary *self);
/* NUL-terminated; good until the next add. */
const char *eda_dictionary_get (const EdaDictionary *self, guint code);

/* Ends the dictionary: pointers into @block (g_free), by code. */
GPtrArray *eda_dictionary_free_to_levels (EdaDictionary *self, char **block);
