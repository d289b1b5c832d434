/* A small hash table of bit keys; a row's key has a bit for each column that it misses.
 */

#include "analysis/profile/missing-patterns.h"

#include <string.h>

void
eda_pattern_set_init (EdaPatternSet *self, guint n_columns)
{
  self->list = g_ptr_array_new_with_free_func (g_free);
  self->key_words = n_columns / EDA_MASK_BITS + 1;
  self->n_slots = 64;
  self->slots = g_new0 (guint, self->n_slots);
}

void
eda_pattern_set_clear (EdaPatternSet *self)
{
  g_clear_pointer (&self->list, g_ptr_array_unref);
  g_free (self->slots);
}

/* The slot of @key, or the free one where it belongs. */
static guint *
pattern_set_find (EdaPatternSet *self, const guint64 key[])
{
  guint64 hash = 0;

  for (gsize i = 0; i < self->key_words; i++)
    {
      hash = (hash ^ key[i]) * 0x9e3779b97f4a7c15;
      hash ^= hash >> 32;
    }
  for (gsize i = hash & (self->n_slots - 1);; i = (i + 1) & (self->n_slots - 1))
    {
      const EdaPattern *pattern;

      if (self->slots[i] == 0)
        return &self->slots[i];
      pattern = self->list->pdata[self->slots[i] - 1];
      if (memcmp (pattern->key, key, self->key_words * sizeof key[0]) == 0)
        return &self->slots[i];
    }
}

static void
pattern_set_grow (EdaPatternSet *self)
{
  self->n_slots *= 2;
  g_free (self->slots);
  self->slots = g_new0 (guint, self->n_slots);
  for (guint i = 0; i < self->list->len; i++)
    *pattern_set_find (self, ((EdaPattern *)self->list->pdata[i])->key) = i + 1;
}

static void
pattern_set_add (EdaPatternSet *self, const guint64 key[])
{
  guint      *slot = pattern_set_find (self, key);
  gsize       key_size = self->key_words * sizeof key[0];
  EdaPattern *pattern;

  if (*slot != 0)
    {
      ((EdaPattern *)self->list->pdata[*slot - 1])->rows++;
      return;
    }
  pattern = g_malloc (sizeof *pattern + key_size);
  pattern->rows = 1;
  memcpy (pattern->key, key, key_size);
  g_ptr_array_add (self->list, pattern);
  *slot = self->list->len;
  if (self->list->len * 2 > self->n_slots)
    pattern_set_grow (self);
}

gboolean
eda_pattern_set_fill (EdaPatternSet         *self,
                      const EdaMissingMasks *masks,
                      const EdaContext      *context,
                      GError               **error)
{
  g_autofree guint64 *key = g_new (guint64, self->key_words);

  for (gsize row = 0; row < masks->n_rows; row++)
    {
      if (row % EDA_CANCEL_ROWS == 0 && !eda_context_check (context, error))
        return FALSE;
      memset (key, 0, self->key_words * sizeof key[0]);
      for (guint k = 0; k < masks->n_columns; k++)
        key[k / EDA_MASK_BITS]
            |= (guint64)eda_missing_mask_has (eda_missing_masks_get (masks, k), row)
               << k % EDA_MASK_BITS;
      pattern_set_add (self, key);
    }
  return TRUE;
}

static guint
count_bits (const guint64 words[], gsize n)
{
  guint count = 0;

  for (gsize i = 0; i < n; i++)
    count += (guint)__builtin_popcountll (words[i]);
  return count;
}

static int
compare_patterns (gconstpointer a, gconstpointer b, gpointer data)
{
  const EdaPattern *one = *(const EdaPattern *const *)a;
  const EdaPattern *two = *(const EdaPattern *const *)b;
  gsize             words = *(const gsize *)data;
  guint             n1, n2;

  if (one->rows != two->rows)
    return one->rows > two->rows ? -1 : 1;
  n1 = count_bits (one->key, words);
  n2 = count_bits (two->key, words);
  if (n1 != n2)
    return n1 < n2 ? -1 : 1;
  for (gsize i = 0; i < words; i++)
    {
      guint64 difference = one->key[i] ^ two->key[i];

      /* the lowest bit that differs is the leftmost column that only one of them misses
       */
      if (difference != 0)
        return (one->key[i] & difference & -difference) != 0 ? -1 : 1;
    }
  return 0;
}

void
eda_pattern_set_sort (EdaPatternSet *self)
{
  g_ptr_array_sort_with_data (self->list, compare_patterns, &self->key_words);
}

guint
eda_pattern_set_count_columns (const EdaPatternSet *self, const EdaPattern *pattern)
{
  return count_bits (pattern->key, self->key_words);
}
