/* Each thread met its levels in the order of rows, so they are brought together like
 * sorted lists, by first row, and stay where they are in memory. What two threads met
 * counts once: before, each level is looked for among those of the threads before its
 * own, and the first of these that has it is its stand-in. */

#include "analysis/table/fast-levels-private.h"

#include <string.h>

#define NO_INDEX G_MAXUINT32

typedef struct
{
  EdaFastLevels **parts;
  guint           n_parts;
  guint32 **maps;   /* of each part: its levels → stand-ins, then → indices in @all */
  guint32  *starts; /* of each part: the number of stand-ins before its own */
  guint32  *first_places; /* of each part's pages in @all */
  gsize    *heads;        /* of each part: the next level */
  guint32  *indices;      /* of stand-ins in @all */
  EdaFastLevels *all;
} Merge;

static void
merge_clear (Merge *self)
{
  g_free (self->starts);
  g_free (self->first_places);
  g_free (self->heads);
  g_free (self->indices);
  g_clear_pointer (&self->all, eda_fast_levels_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Merge, merge_clear)

static gsize
get_size (const EdaFastLevels *part)
{
  return part != NULL ? part->size : 0;
}

/* FALSE: not enough memory, or room for places. */
static gboolean
set_up (Merge *self)
{
  gsize n_levels = 0;
  gsize n_pages = 0;

  self->starts = g_new (guint32, self->n_parts);
  self->first_places = g_new (guint32, self->n_parts);
  self->heads = g_new0 (gsize, self->n_parts);
  for (guint k = 0; k < self->n_parts; k++)
    {
      self->starts[k] = (guint32)n_levels;
      self->maps[k] = g_try_new (guint32, get_size (self->parts[k]) + 1);
      if (self->maps[k] == NULL)
        return FALSE;
      n_levels += get_size (self->parts[k]);
      n_pages += self->parts[k] != NULL ? self->parts[k]->pages->len : 0;
    }
  self->indices = g_try_new (guint32, n_levels + 1);
  self->all = g_new0 (EdaFastLevels, 1); /* without slots: nothing is looked for in it */
  self->all->pages = g_ptr_array_new_with_free_func (g_free);
  self->all->places = g_try_new (guint32, n_levels + 1);
  if (n_pages >= EDA_FAST_LEVELS_MAX_PAGES || self->indices == NULL
      || self->all->places == NULL)
    return FALSE;
  memset (self->indices, 0xff, n_levels * sizeof self->indices[0]);
  return TRUE;
}

/* ---- who stands for whom ---- */

typedef struct
{
  EdaFastText texts[EDA_FAST_LEVELS_BATCH];
  guint32     hashes[EDA_FAST_LEVELS_BATCH];
  guint32    *stand_ins[EDA_FAST_LEVELS_BATCH]; /* to be filled in */
  guint       n;
} Batch;

/* Those that @part has get their stand-ins; the others stay in the batch. */
static void
find_batch (const EdaFastLevels *part, guint32 start, Batch *batch)
{
  guint n = batch->n;
  guint ahead = 2 * eda_fast_levels_get_ahead (part);

  batch->n = 0;
  for (guint step = 0; step < n + ahead; step++)
    {
      guint               i = step - ahead;
      const EdaFastLevel *level;
      gsize               at;

      eda_fast_levels_look_ahead (part, batch->texts, batch->hashes, n, step);
      if (step < ahead)
        continue;
      level = eda_fast_levels_find (part, &batch->texts[i], batch->hashes[i], &at);
      if (level != NULL)
        *batch->stand_ins[i] = start + level->code;
      else
        {
          batch->texts[batch->n] = batch->texts[i];
          batch->hashes[batch->n] = batch->hashes[i];
          batch->stand_ins[batch->n++] = batch->stand_ins[i];
        }
    }
}

static void
fill_batch (Merge *self, guint k, gsize first, Batch *batch)
{
  const EdaFastLevels *part = self->parts[k];

  batch->n = (guint)MIN (part->size - first, EDA_FAST_LEVELS_BATCH);
  for (guint i = 0; i < batch->n; i++)
    {
      const EdaFastLevel *level = eda_fast_levels_at (part, part->places[first + i]);

      batch->texts[i] = (EdaFastText){ level->text, level->length };
      batch->hashes[i] = eda_fast_text_hash (level->text, level->length);
      batch->stand_ins[i] = &self->maps[k][first + i];
      *batch->stand_ins[i] = self->starts[k] + (guint32)(first + i);
    }
}

static void
find_stand_ins (Merge *self, guint k)
{
  Batch batch;

  for (gsize i = 0; i < get_size (self->parts[k]); i += EDA_FAST_LEVELS_BATCH)
    {
      fill_batch (self, k, i, &batch);
      for (guint j = 0; j < k && batch.n > 0; j++)
        if (self->parts[j] != NULL)
          find_batch (self->parts[j], self->starts[j], &batch);
    }
}

/* ---- in the order of rows ---- */

static void
take_pages (Merge *self)
{
  GPtrArray *pages = self->all->pages;

  for (guint k = 0; k < self->n_parts; k++)
    {
      self->first_places[k] = (guint32)(pages->len << EDA_FAST_LEVELS_PAGE_BITS);
      if (self->parts[k] == NULL)
        continue;
      g_ptr_array_extend_and_steal (pages, self->parts[k]->pages);
      self->parts[k]->pages = g_ptr_array_new ();
    }
}

/* Of level @i of part @k, by now. */
static guint32
get_place (const Merge *self, guint k, gsize i)
{
  return self->first_places[k] + self->parts[k]->places[i];
}

static guint32
get_next_row (const Merge *self, guint k)
{
  gsize i = self->heads[k];

  return i < get_size (self->parts[k])
             ? eda_fast_levels_at (self->all, get_place (self, k, i))->first_row
             : G_MAXUINT32;
}

/* The part whose next level comes first, and @end, the row where that of another one
 * does. FALSE: all is done. */
static gboolean
find_next_part (const Merge *self, guint *part, guint32 *end)
{
  guint32 row = *end = G_MAXUINT32;

  for (guint k = 0; k < self->n_parts; k++)
    {
      guint32 next = get_next_row (self, k);

      *end = MIN (*end, MAX (row, next));
      if (next < row)
        {
          row = next;
          *part = k;
        }
    }
  return row != G_MAXUINT32;
}

/* The levels of part @k up to row @end. */
static void
take_run (Merge *self, guint k, guint32 end)
{
  EdaFastLevels *all = self->all;
  gsize          i = self->heads[k];

  for (; i < self->parts[k]->size; i++)
    {
      guint32             place = get_place (self, k, i);
      const EdaFastLevel *level = eda_fast_levels_at (all, place);
      guint32            *index = &self->indices[self->maps[k][i]];

      if (level->first_row >= end)
        break;
      if (*index != NO_INDEX)
        eda_fast_levels_at (all, all->places[*index])->count += level->count;
      else
        {
          *index = (guint32)all->size;
          all->places[all->size++] = place;
        }
      self->maps[k][i] = *index;
    }
  self->heads[k] = i;
}

EdaFastLevels *
eda_fast_levels_merge (EdaFastLevels *parts[], guint n, guint32 *maps[])
{
  g_auto (Merge) self = { parts, n, maps };
  guint   part;
  guint32 end;

  if (!set_up (&self))
    return NULL;
  for (guint k = 0; k < n; k++)
    find_stand_ins (&self, k);
  take_pages (&self);
  while (find_next_part (&self, &part, &end))
    take_run (&self, part, end);
  return g_steal_pointer (&self.all);
}
