/* EdaFastLevels: an open hash table of 64-bit slots (32 bits of hash, and a place + 1).
 * A place is a level with its text behind it, so that finding a text again costs two
 * looks into memory: the slot and the place. Cells come in batches, so that the memory of
 * all of them is on its way to the processor before the first is looked at.
 *
 * Places are numbers of 8-byte words in pages of four megabytes, which are looked at all
 * over and therefore stand in large pages of memory. */

#include "analysis/table/fast-levels.h"

#include "analysis/table/fast-text.h"
#include "analysis/table/memory.h"

#include <string.h>

#define FIRST_SLOTS 256
#define PREFETCH_SLOTS 4096 /* a smaller table is in the cache anyway */
#define PAGE_BITS 19
#define PAGE_WORDS ((gsize)1 << PAGE_BITS)
#define FIRST_WORDS 128
#define SMALL_WORDS                                                                      \
  (PAGE_WORDS / 4) /* the first page does not grow further step by step */
#define MAX_PAGES ((gsize)1 << (32 - PAGE_BITS))
#define AHEAD 16 /* levels whose memory is on its way */
#define NO_PLACE G_MAXUINT32

struct _EdaFastLevels
{
  guint64   *slots; /* a power of two of them; 0 = free */
  gsize      n_slots;
  guint32   *places; /* of each level */
  gsize      size;
  gsize      room;  /* of @places */
  GPtrArray *pages; /* guint64*: of PAGE_WORDS; the first may be smaller, one for a long
                       text larger */
  gsize page_used, page_room; /* words of the last page */
};

EdaFastLevels *
eda_fast_levels_new (void)
{
  EdaFastLevels *self = g_new0 (EdaFastLevels, 1);

  self->n_slots = FIRST_SLOTS;
  self->slots = g_new0 (guint64, FIRST_SLOTS);
  self->room = FIRST_SLOTS / 2;
  self->places = g_new (guint32, self->room);
  self->pages = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
eda_fast_levels_free (EdaFastLevels *self)
{
  if (self == NULL)
    return;
  g_free (self->slots);
  g_free (self->places);
  g_ptr_array_unref (self->pages);
  g_free (self);
}

guint
eda_fast_levels_get_size (const EdaFastLevels *self)
{
  return (guint)self->size;
}

static inline EdaFastLevel *
get_at (const EdaFastLevels *self, guint32 place)
{
  guint64 *page = self->pages->pdata[place >> PAGE_BITS];

  return (EdaFastLevel *)(page + (place & (PAGE_WORDS - 1)));
}

const EdaFastLevel *
eda_fast_levels_get (const EdaFastLevels *self, guint index)
{
  return get_at (self, self->places[index]);
}

/* ---- memory ---- */

/* The first page, which begins small. */
static gboolean
grow_page (EdaFastLevels *self, gsize words)
{
  gsize    room = MAX (2 * self->page_room, self->page_used + words);
  guint64 *page;

  if (room > SMALL_WORDS)
    room = PAGE_WORDS;
  page = eda_memory_try_big (room * sizeof page[0]);
  if (page == NULL)
    return FALSE;
  memcpy (page, self->pages->pdata[0], self->page_used * sizeof page[0]);
  g_free (self->pages->pdata[0]);
  self->pages->pdata[0] = page;
  self->page_room = room;
  return TRUE;
}

/* Room for @words more in the last page. */
static gboolean
make_page (EdaFastLevels *self, gsize words)
{
  guint64 *page;

  if (self->pages->len == 1 && self->page_used + words <= PAGE_WORDS)
    return grow_page (self, words);
  self->page_room = MAX (self->pages->len == 0 ? FIRST_WORDS : PAGE_WORDS, words);
  self->page_used = 0;
  if (self->pages->len >= MAX_PAGES - 1)
    return FALSE;
  page = eda_memory_try_big (self->page_room * sizeof page[0]);
  if (page != NULL)
    g_ptr_array_add (self->pages, page);
  return page != NULL;
}

/* A place for a level with a copy of @text; NO_PLACE = no memory. */
static guint32
keep_level (EdaFastLevels *self, const EdaFastText *text)
{
  gsize         words = (sizeof (EdaFastLevel) + text->length + 1 + 7) / 8;
  EdaFastLevel *level;
  guint32       place;

  if (self->page_used + words > self->page_room && !make_page (self, words))
    return NO_PLACE;
  place = (guint32)((self->pages->len - 1) << PAGE_BITS | self->page_used);
  self->page_used += words;
  level = get_at (self, place);
  level->length = text->length;
  memcpy (level->text, text->text, text->length);
  level->text[text->length] = '\0';
  return place;
}

/* The hash in a slot is also where it is looked for: growing looks at no level. */
#define HASH(slot) ((guint32)((slot) >> 32))
#define PLACE(slot) ((guint32)(slot)-1)
#define SLOT(hash, place) ((guint64)(hash) << 32 | ((place) + 1))

static gboolean
grow_slots (EdaFastLevels *self)
{
  gsize    n = self->n_slots * 2;
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
      at = HASH (slot) & (n - 1);
      while (slots[at] != 0)
        at = (at + 1) & (n - 1);
      slots[at] = slot;
    }
  g_free (self->slots);
  self->slots = slots;
  self->n_slots = n;
  return TRUE;
}

/* The next level is at @place. */
static gboolean
keep_place (EdaFastLevels *self, guint32 place)
{
  guint32 *places;

  if (self->size == self->room)
    {
      places = g_try_renew (guint32, self->places, self->room * 2);
      if (places == NULL)
        return FALSE;
      self->places = places;
      self->room *= 2;
    }
  get_at (self, place)->code = (guint32)self->size;
  self->places[self->size++] = place;
  return TRUE;
}

/* ---- the table ---- */

/* The level of a text, or NULL, and then @at is where its slot would be. */
static inline EdaFastLevel *
find (const EdaFastLevels *self, const char *text, gsize length, guint32 hash, gsize *at)
{
  gsize   mask = self->n_slots - 1;
  guint64 slot;

  for (*at = hash & mask; (slot = self->slots[*at]) != 0; *at = (*at + 1) & mask)
    if (HASH (slot) == hash)
      {
        EdaFastLevel *level = get_at (self, PLACE (slot));

        if (level->length == length && eda_fast_text_is_same (level->text, text, length))
          return level;
      }
  return NULL;
}

/* The level at @place, which find() didn't find; its text is there. FALSE: no memory. */
static gboolean
add (EdaFastLevels *self, guint32 place, guint32 hash, gsize at)
{
  gsize n_slots = self->n_slots;

  if (self->size >= G_MAXINT32
      || ((self->size + 1) * 3 > self->n_slots * 2 && !grow_slots (self)))
    return FALSE;
  if (self->n_slots != n_slots)
    for (at = hash & (self->n_slots - 1); self->slots[at] != 0;
         at = (at + 1) & (self->n_slots - 1))
      ;
  self->slots[at] = SLOT (hash, place);
  return keep_place (self, place);
}

static EdaFastLevel *
add_text (EdaFastLevels *self, const EdaFastText *text, guint32 hash, gsize row, gsize at)
{
  guint32       place = keep_level (self, text);
  EdaFastLevel *level;

  if (place == NO_PLACE)
    return NULL;
  level = get_at (self, place);
  level->count = 0;
  level->first_row = (guint32)row;
  return add (self, place, hash, at) ? level : NULL;
}

static void
prefetch (const EdaFastLevels *self, const guint32 hashes[], guint n)
{
  gsize mask = self->n_slots - 1;

  for (guint i = 0; i < n; i++)
    __builtin_prefetch (&self->slots[hashes[i] & mask]);
  for (guint i = 0; i < n; i++)
    {
      guint64 slot = self->slots[hashes[i] & mask];

      if (slot != 0)
        {
          const char *level = (const char *)get_at (self, PLACE (slot));

          __builtin_prefetch (level);
          __builtin_prefetch (level + 63); /* most texts end there */
        }
    }
}

gboolean
eda_fast_levels_add (EdaFastLevels    *self,
                     const EdaFastText cells[],
                     guint             n,
                     gsize             first_row,
                     guint32           codes[])
{
  guint32 hashes[EDA_FAST_LEVELS_BATCH];

  for (guint i = 0; i < n; i++)
    hashes[i] = eda_fast_text_hash (cells[i].text, cells[i].length);
  if (self->n_slots >= PREFETCH_SLOTS)
    prefetch (self, hashes, n);
  for (guint i = 0; i < n; i++)
    {
      gsize         at;
      EdaFastLevel *level = find (self, cells[i].text, cells[i].length, hashes[i], &at);

      if (level == NULL)
        level = add_text (self, &cells[i], hashes[i], first_row + i, at);
      if (level == NULL)
        return FALSE;
      level->count++;
      codes[i] = level->code;
    }
  return TRUE;
}

/* ---- parts brought together ---- */

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

/* The levels of @self in another order, @places, in memory one behind the other: who goes
 * through them all need not wait for each. NULL: no memory. */
static EdaFastLevels *
copy_in_order (const EdaFastLevels *self, const guint32 places[])
{
  g_autoptr (EdaFastLevels) copy = eda_fast_levels_new ();

  for (gsize i = 0; i < self->size; i++)
    {
      const EdaFastLevel *level = get_at (self, places[i]);
      guint32             place;

      __builtin_prefetch (get_at (self, places[MIN (i + AHEAD, self->size - 1)]));
      place = keep_level (copy, &(EdaFastText){ level->text, level->length });
      if (place == NO_PLACE || !keep_place (copy, place))
        return NULL;
      get_at (copy, place)->count = level->count;
      get_at (copy, place)->first_row = level->first_row;
    }
  return g_steal_pointer (&copy);
}

/* A copy by first row, without slots; @maps are turned accordingly. */
static EdaFastLevels *
sort_levels (const EdaFastLevels *self,
             guint                n_parts,
             guint32             *maps[],
             const gsize          sizes[])
{
  g_autofree guint64 *keys = eda_memory_try_big ((self->size + 1) * sizeof keys[0]);
  g_autofree guint64 *other = eda_memory_try_big ((self->size + 1) * sizeof other[0]);
  g_autofree guint32 *rank = g_try_new (guint32, self->size + 1);
  g_autofree guint32 *sorted = g_try_new (guint32, self->size + 1);
  const guint64      *order;

  if (keys == NULL || other == NULL || rank == NULL || sorted == NULL)
    return NULL;
  for (gsize i = 0; i < self->size; i++)
    keys[i] = (guint64)get_at (self, self->places[i])->first_row << 32 | i;
  order = sort_by_upper_half (keys, other, self->size);
  for (gsize i = 0; i < self->size; i++)
    {
      sorted[i] = self->places[(guint32)order[i]];
      rank[(guint32)order[i]] = (guint32)i;
    }
  for (guint k = 0; k < n_parts; k++)
    for (gsize i = 0; i < sizes[k]; i++)
      maps[k][i] = rank[maps[k][i]];
  return copy_in_order (self, sorted);
}

/* The pages of @part become those of @self. Returns: the place of the first. */
static guint32
take_pages (EdaFastLevels *self, EdaFastLevels *part)
{
  guint32 first = (guint32)(self->pages->len << PAGE_BITS);

  self->page_used = self->page_room = 0; /* no more texts are added to them */
  g_ptr_array_extend_and_steal (self->pages, g_steal_pointer (&part->pages));
  part->pages = g_ptr_array_new_with_free_func (g_free);
  return first;
}

/* Of a batch of @part's levels from @i on, which are at @first + their places by now. */
static gboolean
add_batch (EdaFastLevels       *self,
           const EdaFastLevels *part,
           guint32              first,
           gsize                i,
           guint                n,
           guint32              map[])
{
  guint32 hashes[EDA_FAST_LEVELS_BATCH];

  for (guint k = 0; k < n; k++)
    {
      const EdaFastLevel *level = get_at (self, first + part->places[i + k]);

      hashes[k] = eda_fast_text_hash (level->text, level->length);
    }
  prefetch (self, hashes, n);
  for (guint k = 0; k < n; k++)
    {
      guint32       place = first + part->places[i + k];
      EdaFastLevel *level = get_at (self, place);
      gsize         at;
      EdaFastLevel *mine = find (self, level->text, level->length, hashes[k], &at);

      if (mine != NULL)
        {
          mine->count += level->count;
          mine->first_row = MIN (mine->first_row, level->first_row);
        }
      else if (add (self, place, hashes[k], at))
        mine = level;
      else
        return FALSE;
      map[i + k] = mine->code;
    }
  return TRUE;
}

static gboolean
add_part (EdaFastLevels *self, EdaFastLevels *part, guint32 map[])
{
  guint32 first;

  if (self->pages->len + part->pages->len >= MAX_PAGES)
    return FALSE;
  first = take_pages (self, part);
  for (gsize i = 0; i < part->size; i += EDA_FAST_LEVELS_BATCH)
    {
      guint n = (guint)MIN (part->size - i, EDA_FAST_LEVELS_BATCH);

      if (!add_batch (self, part, first, i, n, map))
        return FALSE;
    }
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
        {
          sorted &= sizes[k] == 0;
          fine = add_part (self, parts[k], maps[k]);
        }
    }
  if (self == NULL)
    self = eda_fast_levels_new ();
  if (!fine)
    return NULL;
  return sorted ? g_steal_pointer (&self) : sort_levels (self, n, maps, sizes);
}
