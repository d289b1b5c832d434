/* EdaFastLevels: an open hash table that grows, see fast-levels-private.h. */

#include "analysis/table/fast-levels-private.h"

#include "analysis/table/memory.h"

#include <string.h>

#define FIRST_SLOTS 256
#define PAGE_WORDS EDA_FAST_LEVELS_PAGE_WORDS
#define FIRST_WORDS 128
#define SMALL_WORDS                                                                      \
  (PAGE_WORDS / 4) /* the first page does not grow further step by step */
#define NO_PLACE G_MAXUINT32

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

const EdaFastLevel *
eda_fast_levels_get (const EdaFastLevels *self, guint index)
{
  return eda_fast_levels_at (self, self->places[index]);
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
  if (self->pages->len >= EDA_FAST_LEVELS_MAX_PAGES - 1)
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
  place
      = (guint32)((self->pages->len - 1) << EDA_FAST_LEVELS_PAGE_BITS | self->page_used);
  self->page_used += words;
  level = eda_fast_levels_at (self, place);
  level->length = text->length;
  memcpy (level->text, text->text, text->length);
  level->text[text->length] = '\0';
  return place;
}

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
      at = EDA_FAST_SLOT_HASH (slot) & (n - 1);
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
  eda_fast_levels_at (self, place)->code = (guint32)self->size;
  self->places[self->size++] = place;
  return TRUE;
}

/* ---- the table ---- */

/* The level at @place, whose text was not found. FALSE: no memory. */
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
  self->slots[at] = EDA_FAST_SLOT (hash, place);
  return keep_place (self, place);
}

static EdaFastLevel *
add_text (EdaFastLevels *self, const EdaFastText *text, guint32 hash, gsize row, gsize at)
{
  guint32       place = keep_level (self, text);
  EdaFastLevel *level;

  if (place == NO_PLACE)
    return NULL;
  level = eda_fast_levels_at (self, place);
  level->count = 0;
  level->first_row = (guint32)row;
  return add (self, place, hash, at) ? level : NULL;
}

gboolean
eda_fast_levels_add (EdaFastLevels    *self,
                     const EdaFastText cells[],
                     guint             n,
                     gsize             first_row,
                     guint32           codes[])
{
  guint32 hashes[EDA_FAST_LEVELS_BATCH];
  guint   ahead = 2 * eda_fast_levels_get_ahead (self);

  for (guint i = 0; i < n; i++)
    hashes[i] = eda_fast_text_hash (cells[i].text, cells[i].length);
  for (guint step = 0; step < n + ahead; step++)
    {
      guint         i = step - ahead;
      gsize         at;
      EdaFastLevel *level;

      eda_fast_levels_look_ahead (self, cells, hashes, n, step);
      if (step < ahead)
        continue;
      level = eda_fast_levels_find (self, &cells[i], hashes[i], &at);
      if (level == NULL)
        level = add_text (self, &cells[i], hashes[i], first_row + i, at);
      if (level == NULL)
        return FALSE;
      level->count++;
      codes[i] = level->code;
    }
  return TRUE;
}
