/* EdaCells: chunks of bytes. Each entry starts with a number v in base 128, low digits
 * first: odd v = a run of v/2 empty cells; even v = one cell whose v/2 bytes follow. An
 * entry never crosses a chunk. Chunks grow from small to CHUNK_MAX: a thousand columns of
 * a small file cost little, a big file needs few.
 *
 * Coded cells are borrowed: a code for each row, and the texts they stand for. */

#include "analysis/table/cells.h"

#include <string.h>

#define CHUNK_MIN 256
#define CHUNK_MAX (256 * 1024)
#define HEAD_MAX 10 /* bytes of a 64-bit number in base 128 */

typedef struct
{
  guint8 *bytes;
  gsize   used;
  gsize   size;
} Chunk;

struct _EdaCells
{
  GArray *chunks; /* Chunk */
  gsize   n_rows; /* rows written so far, empty ones included */

  const guint32     *codes; /* (nullable) */
  const EdaCellText *texts;
};

EdaCells *
eda_cells_new (void)
{
  EdaCells *self = g_new0 (EdaCells, 1);

  self->chunks = g_array_new (FALSE, FALSE, sizeof (Chunk));
  return self;
}

EdaCells *
eda_cells_new_coded (const guint32 codes[], gsize n_rows, const EdaCellText texts[])
{
  EdaCells *self = eda_cells_new ();

  self->codes = codes;
  self->texts = texts;
  self->n_rows = n_rows;
  return self;
}

void
eda_cells_free (EdaCells *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->chunks->len; i++)
    g_free (g_array_index (self->chunks, Chunk, i).bytes);
  g_array_unref (self->chunks);
  g_free (self);
}

static Chunk *
chunk_with_room (EdaCells *self, gsize room)
{
  Chunk  fresh = { NULL, 0, CHUNK_MIN };
  Chunk *last = NULL;

  if (self->chunks->len > 0)
    last = &g_array_index (self->chunks, Chunk, self->chunks->len - 1);
  if (last != NULL && last->size - last->used >= room)
    return last;
  if (last != NULL)
    fresh.size = MIN (2 * last->size, CHUNK_MAX);
  fresh.size = MAX (fresh.size, room);
  fresh.bytes = g_malloc (fresh.size);
  g_array_append_val (self->chunks, fresh);
  return &g_array_index (self->chunks, Chunk, self->chunks->len - 1);
}

static void
put_head (Chunk *chunk, guint64 v)
{
  for (; v >= 128; v >>= 7)
    chunk->bytes[chunk->used++] = (guint8)(v | 128);
  chunk->bytes[chunk->used++] = (guint8)v;
}

void
eda_cells_set (EdaCells *self, gsize row, const char *text, gsize length)
{
  Chunk *chunk;

  g_return_if_fail (row >= self->n_rows);

  if (length == 0) /* rows without a cell are empty anyway */
    return;
  chunk = chunk_with_room (self, 2 * HEAD_MAX + length);
  if (row > self->n_rows)
    put_head (chunk, (guint64)(row - self->n_rows) << 1 | 1);
  put_head (chunk, (guint64)length << 1);
  memcpy (chunk->bytes + chunk->used, text, length);
  chunk->used += length;
  self->n_rows = row + 1;
}

gboolean
eda_cells_is_empty (const EdaCells *self)
{
  return self->n_rows == 0;
}

void
eda_cells_iter_init (EdaCellsIter *iter, const EdaCells *cells)
{
  *iter = (EdaCellsIter){ cells, 0, 0, 0 };
}

static guint64
get_head (const Chunk *chunk, gsize *at)
{
  guint64 v = 0;
  int     shift = 0;
  guint8  byte;

  do
    {
      byte = chunk->bytes[(*at)++];
      v |= (guint64)(byte & 127) << shift;
      shift += 7;
    }
  while (byte & 128);
  return v;
}

static void
next_coded (EdaCellsIter *iter, const char **text, gsize *length)
{
  const EdaCells *cells = iter->cells;

  if (iter->at == cells->n_rows)
    return;
  *text = cells->texts[cells->codes[iter->at]].text;
  *length = cells->texts[cells->codes[iter->at]].length;
  iter->at++;
}

void
eda_cells_iter_next (EdaCellsIter *iter, const char **text, gsize *length)
{
  const GArray *chunks = iter->cells->chunks;
  const Chunk  *chunk;
  guint64       head;

  *text = "";
  *length = 0;
  if (iter->cells->codes != NULL)
    {
      next_coded (iter, text, length);
      return;
    }
  if (iter->empties > 0)
    {
      iter->empties--;
      return;
    }
  while (iter->chunk < chunks->len
         && iter->at == g_array_index (chunks, Chunk, iter->chunk).used)
    iter->chunk++, iter->at = 0;
  if (iter->chunk == chunks->len)
    return;

  chunk = &g_array_index (chunks, Chunk, iter->chunk);
  head = get_head (chunk, &iter->at);
  if (head & 1)
    {
      iter->empties = (gsize)(head >> 1) - 1;
      return;
    }
  *length = (gsize)(head >> 1);
  *text = (const char *)chunk->bytes + iter->at;
  iter->at += *length;
}
