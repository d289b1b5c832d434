/* EdaFastLevels: an open hash table of 64-bit slots (half of the hash, and the index + 1)
 * over one array of levels. Cells come in batches, so that the memory of all of them is
 * on its way to the processor before the first is looked at. */

#include "analysis/table/fast-levels.h"

#include "analysis/table/memory.h"

#include <string.h>

#define FIRST_SLOTS 256
#define PREFETCH_SLOTS 4096 /* a smaller table is in the cache anyway */
#define FIRST_PAGE 1024
#define LAST_PAGE (1024 * 1024)

struct _EdaFastLevels
{
  guint64      *slots; /* a power of two of them; 0 = free */
  gsize         n_slots;
  EdaFastLevel *all;
  gsize         size;
  gsize         room;
  GPtrArray    *pages; /* char*: the texts, one behind the other */
  char         *page_at;
  gsize         page_left;
  gsize         page_bytes; /* of the next page */
};

EdaFastLevels *
eda_fast_levels_new (void)
{
  EdaFastLevels *self = g_new0 (EdaFastLevels, 1);

  self->n_slots = FIRST_SLOTS;
  self->slots = g_new0 (guint64, FIRST_SLOTS);
  self->room = FIRST_SLOTS / 2;
  self->all = g_new (EdaFastLevel, self->room);
  self->pages = g_ptr_array_new_with_free_func (g_free);
  self->page_bytes = FIRST_PAGE;
  return self;
}

void
eda_fast_levels_free (EdaFastLevels *self)
{
  if (self == NULL)
    return;
  g_free (self->slots);
  g_free (self->all);
  g_ptr_array_unref (self->pages);
  g_free (self);
}

guint
eda_fast_levels_get_size (const EdaFastLevels *self)
{
  return (guint)self->size;
}

const EdaFastLevel *
eda_fast_levels_get_all (const EdaFastLevels *self)
{
  return self->all;
}

static inline guint64
load8 (const char *p)
{
  guint64 v;

  memcpy (&v, p, sizeof v);
  return v;
}

static inline guint32
load4 (const char *p)
{
  guint32 v;

  memcpy (&v, p, sizeof v);
  return v;
}

static inline guint64
mix (guint64 a, guint64 b)
{
  unsigned __int128 product = (unsigned __int128)a * b;

  return (guint64)product ^ (guint64)(product >> 64);
}

#define SEED_A G_GUINT64_CONSTANT (0xa0761d6478bd642f)
#define SEED_B G_GUINT64_CONSTANT (0xe7037ed1a0b428db)
#define SEED_C G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)

/* After Wang Yi, "wyhash" (2019): 128-bit products of the text, 16 bytes at a time. */
static inline guint64
hash_text (const char *p, gsize n)
{
  guint64 h = SEED_B ^ n * SEED_C;
  guint64 a = 0;
  guint64 b = 0;

  if (n >= 8)
    {
      gsize i = 0;

      for (; i + 16 < n; i += 16)
        h = mix (load8 (p + i) ^ SEED_A, load8 (p + i + 8) ^ h);
      a = n >= 16 ? load8 (p + n - 16) : load8 (p);
      b = load8 (p + n - 8);
    }
  else if (n >= 4)
    {
      a = load4 (p);
      b = load4 (p + n - 4);
    }
  else if (n > 0)
    a = (guint64)(guchar)p[0] << 16 | (guint64)(guchar)p[n / 2] << 8 | (guchar)p[n - 1];
  return mix (a ^ SEED_A, b ^ h);
}

/* The first bytes; all of them when there are no more than eight. */
static inline guint64
head_of (const char *p, gsize n)
{
  guint64 head = 0;

  if (n >= 8)
    return load8 (p);
  memcpy (&head, p, n);
  return head;
}

static inline gboolean
is_level (const EdaFastLevel *level, const char *text, gsize n, guint64 head)
{
  return level->length == n && level->head == head
         && (n <= 8 || memcmp (level->text + 8, text + 8, n - 8) == 0);
}

static gboolean
grow_slots (EdaFastLevels *self)
{
  gsize    n = self->n_slots * 4;
  guint64 *slots = eda_memory_try_big (n * sizeof slots[0]);

  if (slots == NULL)
    return FALSE;
  memset (slots, 0, n * sizeof slots[0]);
  for (gsize i = 0; i < self->n_slots; i++)
    {
      guint64 slot = self->slots[i];
      gsize   at;

      if (slot == 0)
        continue;
      at = self->all[(guint32)slot - 1].hash & (n - 1);
      while (slots[at] != 0)
        at = (at + 1) & (n - 1);
      slots[at] = slot;
    }
  g_free (self->slots);
  self->slots = slots;
  self->n_slots = n;
  return TRUE;
}

static gboolean
make_room (EdaFastLevels *self)
{
  EdaFastLevel *all;

  if (self->size == self->room)
    {
      all = g_try_renew (EdaFastLevel, self->all, self->room * 2);
      if (all == NULL)
        return FALSE;
      self->all = all;
      self->room *= 2;
    }
  return (self->size + 1) * 2 <= self->n_slots || grow_slots (self);
}

/* A copy of @text that stays; NULL = no memory. */
static char *
keep_text (EdaFastLevels *self, const char *text, gsize length)
{
  char *copy;

  if (self->page_left <= length)
    {
      gsize size = MAX (self->page_bytes, length + 1);

      self->page_at = g_try_malloc (size);
      if (self->page_at == NULL)
        return NULL;
      g_ptr_array_add (self->pages, self->page_at);
      self->page_left = size;
      self->page_bytes = MIN (2 * self->page_bytes, LAST_PAGE);
    }
  copy = self->page_at;
  memcpy (copy, text, length);
  copy[length] = '\0';
  self->page_at += length + 1;
  self->page_left -= length + 1;
  return copy;
}

#define NO_LEVEL G_MAXUINT32

/* Slots are found by the low half of the hash, which levels keep, and tagged with the
 * high one. @keep: a new level gets a copy of the text. */
static inline guint32
find_or_add (EdaFastLevels *self, const EdaFastLevel *wanted, guint64 hash, gboolean keep)
{
  gsize   mask = self->n_slots - 1;
  gsize   at = hash & mask;
  guint64 tag = hash & ~(guint64)G_MAXUINT32;
  guint64 slot;

  for (; (slot = self->slots[at]) != 0; at = (at + 1) & mask)
    if ((slot & ~(guint64)G_MAXUINT32) == tag)
      {
        guint32       code = (guint32)slot - 1;
        EdaFastLevel *level = &self->all[code];

        if (!is_level (level, wanted->text, wanted->length, wanted->head))
          continue;
        level->count += wanted->count;
        return code;
      }
  if (self->size >= NO_LEVEL - 1 || !make_room (self))
    return NO_LEVEL;
  if (self->n_slots - 1 != mask)
    {
      mask = self->n_slots - 1;
      for (at = hash & mask; self->slots[at] != 0; at = (at + 1) & mask)
        ;
    }
  self->all[self->size] = *wanted;
  if (keep)
    {
      self->all[self->size].text = keep_text (self, wanted->text, wanted->length);
      if (self->all[self->size].text == NULL)
        return NO_LEVEL;
    }
  self->slots[at] = tag | (self->size + 1);
  return (guint32)self->size++;
}

static void
prefetch_levels (const EdaFastLevels *self, const guint64 hashes[], guint n)
{
  gsize mask = self->n_slots - 1;

  for (guint i = 0; i < n; i++)
    __builtin_prefetch (&self->slots[hashes[i] & mask]);
  for (guint i = 0; i < n; i++)
    {
      guint64 slot = self->slots[hashes[i] & mask];

      if (slot != 0)
        __builtin_prefetch (&self->all[(guint32)slot - 1]);
    }
  for (guint i = 0; i < n; i++)
    {
      guint64 slot = self->slots[hashes[i] & mask];

      if (slot != 0)
        __builtin_prefetch (self->all[(guint32)slot - 1].text + 8);
    }
}

gboolean
eda_fast_levels_add (EdaFastLevels    *self,
                     const EdaFastText cells[],
                     guint             n,
                     gsize             first_row,
                     guint32           codes[])
{
  guint64 hashes[EDA_FAST_LEVELS_BATCH];

  for (guint i = 0; i < n; i++)
    hashes[i] = hash_text (cells[i].text, cells[i].length);
  if (self->n_slots >= PREFETCH_SLOTS)
    prefetch_levels (self, hashes, n);
  for (guint i = 0; i < n; i++)
    {
      EdaFastLevel wanted = { .text = cells[i].text,
                              .length = cells[i].length,
                              .hash = (guint32)hashes[i],
                              .count = 1,
                              .first_row = (guint32)(first_row + i),
                              .head = head_of (cells[i].text, cells[i].length) };

      codes[i] = find_or_add (self, &wanted, hashes[i], TRUE);
      if (codes[i] == NO_LEVEL)
        return FALSE;
    }
  return TRUE;
}

/* Sorts by the upper half, eleven bits at a time; @other: room for as many. Returns the
 * one of the two that holds the result. */
static guint64 *
sort_by_upper_half (guint64 *keys, guint64 *other, gsize n)
{
  for (guint shift = 32; shift < 64; shift += 11)
    {
      gsize    starts[2048] = { 0 };
      gsize    start = 0;
      guint64 *from = keys;

      for (gsize i = 0; i < n; i++)
        starts[(from[i] >> shift) & 2047]++;
      for (guint k = 0; k < 2048; k++)
        {
          gsize count = starts[k];

          starts[k] = start;
          start += count;
        }
      for (gsize i = 0; i < n; i++)
        other[starts[(from[i] >> shift) & 2047]++] = from[i];
      keys = other;
      other = from;
    }
  return keys;
}

/* By first row; @maps are turned accordingly. Slots are of no use any more. */
static gboolean
sort_levels (EdaFastLevels *self, guint n_parts, guint32 *maps[], const gsize sizes[])
{
  g_autofree guint64 *keys = g_try_new (guint64, self->size + 1);
  g_autofree guint64 *other = g_try_new (guint64, self->size + 1);
  g_autofree guint32 *place = g_try_new (guint32, self->size + 1);
  EdaFastLevel       *sorted = g_try_new (EdaFastLevel, self->size + 1);
  const guint64      *order;

  if (keys == NULL || other == NULL || place == NULL || sorted == NULL)
    {
      g_free (sorted);
      return FALSE;
    }
  for (gsize i = 0; i < self->size; i++)
    keys[i] = (guint64)self->all[i].first_row << 32 | i;
  order = sort_by_upper_half (keys, other, self->size);
  for (gsize i = 0; i < self->size; i++)
    {
      sorted[i] = self->all[(guint32)order[i]];
      place[(guint32)order[i]] = (guint32)i;
    }
  for (guint k = 0; k < n_parts; k++)
    for (gsize i = 0; i < sizes[k]; i++)
      maps[k][i] = place[maps[k][i]];
  g_free (self->all);
  self->all = sorted;
  return TRUE;
}

/* The hash is taken anew from the text: levels keep but half of it. */
static gboolean
add_part (EdaFastLevels *self, EdaFastLevels *part, guint32 map[], gboolean *sorted)
{
  for (gsize i = 0; i < part->size; i++)
    {
      const EdaFastLevel *level = &part->all[i];
      gsize               before = self->size;
      EdaFastLevel       *mine;

      map[i] = find_or_add (self, level, hash_text (level->text, level->length), FALSE);
      if (map[i] == NO_LEVEL)
        return FALSE;
      mine = &self->all[map[i]];
      if (self->size == before && level->first_row < mine->first_row)
        mine->first_row = level->first_row;
      *sorted = FALSE;
    }
  g_ptr_array_extend_and_steal (self->pages, g_steal_pointer (&part->pages));
  part->pages = g_ptr_array_new_with_free_func (g_free);
  return TRUE;
}

EdaFastLevels *
eda_fast_levels_merge (EdaFastLevels *parts[], guint n, guint32 *maps[])
{
  g_autoptr (EdaFastLevels) self = NULL;
  g_autofree gsize *sizes = g_new0 (gsize, n + 1);
  gboolean          sorted = TRUE;
  gboolean          fine = TRUE;

  for (guint k = 0; k < n; k++)
    {
      sizes[k] = parts[k] != NULL ? parts[k]->size : 0;
      maps[k] = g_try_new (guint32, sizes[k] + 1);
      fine &= maps[k] != NULL;
      if (!fine || parts[k] == NULL)
        continue;
      if (self == NULL)
        {
          self = g_steal_pointer (&parts[k]);
          for (gsize i = 0; i < sizes[k]; i++)
            maps[k][i] = (guint32)i;
        }
      else
        fine = add_part (self, parts[k], maps[k], &sorted);
    }
  if (self == NULL)
    self = eda_fast_levels_new ();
  if (!fine || (!sorted && !sort_levels (self, n, maps, sizes)))
    return NULL;
  return g_steal_pointer (&self);
}
