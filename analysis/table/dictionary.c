/* EdaDictionary: an open hash table of codes over one growing block of NUL-terminated
 * texts. GHashTable would need a malloc for each text; here a million texts are three
 * arrays. */

#include "analysis/table/dictionary.h"

#include <string.h>

#define FIRST_SLOTS 64

struct _EdaDictionary
{
  gint32  *slots; /* code, or -1; a power of two of them */
  gsize    n_slots;
  GArray  *hashes;  /* guint32, by code */
  GArray  *offsets; /* gsize into the block, by code */
  GString *block;
};

EdaDictionary *
eda_dictionary_new (void)
{
  EdaDictionary *self = g_new0 (EdaDictionary, 1);

  self->n_slots = FIRST_SLOTS;
  self->slots = g_new (gint32, self->n_slots);
  memset (self->slots, 0xff, self->n_slots * sizeof self->slots[0]);
  self->hashes = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->block = g_string_new (NULL);
  return self;
}

void
eda_dictionary_free (EdaDictionary *self)
{
  if (self == NULL)
    return;
  g_free (self->slots);
  g_array_unref (self->hashes);
  g_array_unref (self->offsets);
  if (self->block != NULL)
    g_string_free (self->block, TRUE);
  g_free (self);
}

/* FNV-1a (Fowler, Noll, Vo) with a final mix, so that low bits depend on all bytes. */
static guint32
hash_text (const char *text, gsize length)
{
  guint64 h = G_GUINT64_CONSTANT (14695981039346656037);

  for (gsize i = 0; i < length; i++)
    h = (h ^ (guchar)text[i]) * G_GUINT64_CONSTANT (1099511628211);
  return (guint32)(h ^ h >> 32);
}

static void
grow (EdaDictionary *self)
{
  self->n_slots *= 2;
  self->slots = g_renew (gint32, self->slots, self->n_slots);
  memset (self->slots, 0xff, self->n_slots * sizeof self->slots[0]);
  for (guint code = 0; code < self->hashes->len; code++)
    {
      gsize at = g_array_index (self->hashes, guint32, code) & (self->n_slots - 1);

      while (self->slots[at] >= 0)
        at = (at + 1) & (self->n_slots - 1);
      self->slots[at] = (gint32)code;
    }
}

const char *
eda_dictionary_get (const EdaDictionary *self, guint code)
{
  return self->block->str + g_array_index (self->offsets, gsize, code);
}

static gboolean
code_is_text (const EdaDictionary *self, guint code, const char *text, gsize length)
{
  gsize at = g_array_index (self->offsets, gsize, code);
  gsize end = code + 1 < self->offsets->len
                  ? g_array_index (self->offsets, gsize, code + 1)
                  : self->block->len;

  return end - at == length + 1 && memcmp (self->block->str + at, text, length) == 0;
}

gint32
eda_dictionary_add (EdaDictionary *self, const char *text, gsize length)
{
  guint32 hash = hash_text (text, length);
  gsize   at = hash & (self->n_slots - 1);
  gsize   offset = self->block->len;
  gint32  code;

  for (; (code = self->slots[at]) >= 0; at = (at + 1) & (self->n_slots - 1))
    if (g_array_index (self->hashes, guint32, code) == hash
        && code_is_text (self, (guint)code, text, length))
      return code;

  code = (gint32)self->hashes->len;
  self->slots[at] = code;
  g_array_append_val (self->hashes, hash);
  g_array_append_val (self->offsets, offset);
  g_string_append_len (self->block, text, (gssize)length);
  g_string_append_c (self->block, '\0');
  if (self->hashes->len > self->n_slots / 2)
    grow (self);
  return code;
}

guint
eda_dictionary_get_size (const EdaDictionary *self)
{
  return self->hashes->len;
}

gsize
eda_dictionary_get_n_bytes (const EdaDictionary *self)
{
  return self->block->len;
}

GPtrArray *
eda_dictionary_free_to_levels (EdaDictionary *self, char **block)
{
  guint      n = self->hashes->len;
  GPtrArray *levels = g_ptr_array_sized_new (n);
  gsize      n_bytes = self->block->len;

  *block = g_realloc (g_string_free (g_steal_pointer (&self->block), FALSE), n_bytes + 1);
  for (guint code = 0; code < n; code++)
    g_ptr_array_add (levels, *block + g_array_index (self->offsets, gsize, code));
  eda_dictionary_free (self);
  return levels;
}
