/* The inside of EdaFastLevels, for fast-levels.c, which adds texts, and fast-levels-merge.c, which brings the
 * levels of all threads together.
 *
 * A slot holds 32 bits of hash and a place + 1; a place is a level with its text behind it. So finding a text
 * again costs two looks into memory: the slot and the place. Texts come in batches, and while one is looked
 * for, the memory of those behind it is on its way to the processor.
 *
 * Places are numbers of 8-byte words in pages of four megabytes, which are looked at all over and therefore
 * stand in large pages of memory. */
#pragma once

#include "analysis/table/bits.h"
#include "analysis/table/fast-levels.h"
#include "analysis/table/fast-text.h"

#define EDA_FAST_LEVELS_PAGE_BITS 19
#define EDA_FAST_LEVELS_PAGE_WORDS ((gsize)1 << EDA_FAST_LEVELS_PAGE_BITS)
#define EDA_FAST_LEVELS_MAX_PAGES ((gsize)1 << (32 - EDA_FAST_LEVELS_PAGE_BITS))

struct _EdaFastLevels
{
  guint64   *slots; /* (nullable): a power of two of them; 0 = free */
  gsize      n_slots;
  guint32   *places; /* of each level */
  gsize      size;
  gsize      room;  /* of @places */
  GPtrArray *pages; /* guint64*: of PAGE_WORDS; the first may be smaller, one for a long text larger */
  gsize      page_used, page_room; /* words of the last page */
};

static inline EdaFastLevel *
eda_fast_levels_at (const EdaFastLevels *self, guint32 place)
{
  guint64 *page = self->pages->pdata[place >> EDA_FAST_LEVELS_PAGE_BITS];

  return (EdaFastLevel *)(page + (place & (EDA_FAST_LEVELS_PAGE_WORDS - 1)));
}

/* The hash in a slot is also where it is looked for: growing looks at no level. */
#define EDA_FAST_SLOT(hash, place) ((guint64)(hash) << 32 | ((place) + 1))
#define EDA_FAST_SLOT_HASH(slot) ((guint32)((slot) >> 32))
#define EDA_FAST_SLOT_PLACE(slot) ((guint32)(slot)-1)

/* The level of a text, or NULL, and then @at is where its slot would be. */
static inline EdaFastLevel *
eda_fast_levels_find (
    const EdaFastLevels *self, const EdaFastText *text, guint32 hash, gsize *at)
{
  gsize   mask = self->n_slots - 1;
  guint64 slot;

  for (*at = hash & mask; (slot = self->slots[*at]) != 0; *at = (*at + 1) & mask)
    if (EDA_FAST_SLOT_HASH (slot) == hash)
      {
        EdaFastLevel *level = eda_fast_levels_at (self, EDA_FAST_SLOT_PLACE (slot));

        if (level->length == text->length && eda_fast_text_is_same (level->text, text->text, text->length))
          return level;
      }
  return NULL;
}

/* How many texts ahead memory is asked for: enough to wait for none of it, few enough to find it still in
 * the nearest cache. A small table is there anyway: 0. */
static inline guint
eda_fast_levels_get_ahead (const EdaFastLevels *self)
{
  return self->n_slots >= 4096 ? 12 : 0;
}

/* Step @i of as many as there are texts, and twice @ahead: asks for the slot of text @i, and for the level of
 * text @i - @ahead. Text @i - 2 × @ahead may be looked for then.
 *
 * In line by force: of a function that only asks for memory the compiler thinks that it does nothing, and
 * leaves it out. */
EDA_INLINE void
eda_fast_levels_look_ahead (
    const EdaFastLevels *self, const EdaFastText texts[], const guint32 hashes[], guint n, guint i)
{
  guint   ahead = eda_fast_levels_get_ahead (self);
  gsize   mask = self->n_slots - 1;
  gsize   at;
  guint64 slot;

  if (ahead == 0)
    return;
  if (i < n)
    __builtin_prefetch (&self->slots[hashes[i] & mask]);
  i -= ahead; /* a huge number when there is no such text */
  if (i >= n)
    return;
  for (at = hashes[i] & mask; (slot = self->slots[at]) != 0; at = (at + 1) & mask)
    if (EDA_FAST_SLOT_HASH (slot) == hashes[i])
      {
        const EdaFastLevel *level = eda_fast_levels_at (self, EDA_FAST_SLOT_PLACE (slot));

        __builtin_prefetch (level);
        __builtin_prefetch (level->text + texts[i].length);
        return;
      }
}
