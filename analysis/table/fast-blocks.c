/* Blocks are found inside of chunks by looking for the ends of cells. Those that lie near
 * the ends of the text, or still in the file, are copied first, so that whoever reads
 * cells may read some bytes before and behind them. */

#include "analysis/table/fast-blocks.h"

#include <string.h>

#define PEEK_BYTES (16 * 1024)
#define MAX_BLOCK (512 * 1024 * 1024)
#define SLACK 64 /* readable bytes around a block */
#define MARK_ROWS 32

struct _EdaFastReader
{
  EdaFastChunks *chunks;
  guint32       *ends; /* [0] is the end before the first */
  gsize          room; /* bytes of a block that it can hold the ends of */
  char          *copy;
  gsize          copy_room;
};

/* One block in work. */
typedef struct
{
  gsize       at, length; /* in the text */
  const char *text;
  gsize       n_rows;
} Block;

EdaFastReader *
eda_fast_reader_new (EdaFastChunks *chunks)
{
  EdaFastReader *self = g_new0 (EdaFastReader, 1);

  self->chunks = chunks;
  return self;
}

void
eda_fast_reader_free (EdaFastReader *self)
{
  if (self == NULL)
    return;
  g_free (self->ends);
  g_free (self->copy);
  g_free (self);
}

static gboolean
make_room (EdaFastReader *self, gsize length)
{
  if (length > MAX_BLOCK)
    return FALSE;
  if (self->room < length)
    {
      g_free (self->ends);
      self->ends = g_try_new (guint32, length + SLACK + 2);
      self->room = self->ends != NULL ? length : 0;
    }
  return self->ends != NULL;
}

static gboolean
make_copy_room (EdaFastReader *self, gsize length)
{
  if (self->copy_room < length)
    {
      g_free (self->copy);
      self->copy = g_try_malloc0 (length + 2 * SLACK);
      self->copy_room = self->copy != NULL ? length : 0;
    }
  return self->copy != NULL;
}

/* The block's bytes, with slack on both sides. FALSE: unreadable, or no memory. */
static gboolean
find_text (EdaFastReader *self, Block *block)
{
  const EdaFastBytes *bytes = &self->chunks->bytes;

  if (bytes->text != NULL && block->at >= SLACK
      && block->at + block->length + SLACK <= bytes->length)
    {
      block->text = bytes->text + block->at;
      return TRUE;
    }
  if (!make_copy_room (self, block->length))
    return FALSE;
  block->text = eda_fast_bytes_get (bytes, block->at, block->length, self->copy + SLACK);
  if (bytes->text != NULL)
    block->text = memcpy (self->copy + SLACK, block->text, block->length);
  return block->text != NULL;
}

/* The ends of cells of whole rows in @block. FALSE: rows of different lengths,
 * unreadable, or no memory. No rows: the block is too short. */
static gboolean
find_ends (EdaFastReader *self, Block *block)
{
  const EdaFastChunks *chunks = self->chunks;
  gsize                n, n_rows;
  guint32             *ends;

  if (!make_room (self, block->length) || !find_text (self, block))
    return FALSE;
  ends = self->ends + 1;
  ends[-1] = G_MAXUINT32;
  n = eda_scan_index (&chunks->scan, block->text, (guint32)block->length, ends, &n_rows);
  if (block->at + block->length == chunks->length && chunks->ends_open)
    {
      ends[n++] = (guint32)block->length;
      n_rows++;
    }
  block->n_rows = n / chunks->n_columns;
  if (n_rows != block->n_rows)
    return FALSE;
  for (gsize row = 0; row < block->n_rows; row++)
    {
      guint32 last = ends[(row + 1) * chunks->n_columns - 1];

      if (last < block->length && block->text[last] != '\n')
        return FALSE;
    }
  return TRUE;
}

/* @line: of the block's first row; becomes that of the next block's. */
static void
add_marks (const EdaFastChunks *chunks,
           EdaFastChunk        *chunk,
           const EdaFastBlock  *block,
           gsize                at,
           guint64             *line)
{
  const guint32 *ends = block->ends;
  guint32        start = 0;
  gsize          next;

  if (chunk->marks == NULL)
    chunk->marks = g_array_new (FALSE, FALSE, sizeof (EdaFastMark));
  for (gsize row = 0; row < block->n_rows; row = next)
    {
      EdaFastMark mark = { block->first_row + row, at + start, *line };
      guint32     end;

      g_array_append_val (chunk->marks, mark);
      next = MIN (row + MARK_ROWS, block->n_rows);
      end = ends[next * chunks->n_columns - 1] + 1;
      *line += chunks->has_breaks
                   ? eda_scan_count_lines (block->text + start, end - start)
                   : next - row;
      start = end;
    }
}

gboolean
eda_fast_reader_run (EdaFastReader   *self,
                     gsize            chunk,
                     gboolean         mark,
                     EdaFastBlockFunc func,
                     guint            worker,
                     gpointer         data)
{
  EdaFastChunks *chunks = self->chunks;
  EdaFastChunk *this = &chunks->chunks[chunk];
  gsize   end = chunks->chunks[chunk + 1].start;
  gsize   row = this->row;
  guint64 line = this->line;
  Block   block = { .at = this->start };

  while (block.at < end)
    {
      EdaFastBlock rows;

      block.length = MIN (MAX (block.length, chunks->block_bytes), end - block.at);
      if (!find_ends (self, &block))
        return FALSE;
      if (block.n_rows == 0)
        {
          if (block.length == end - block.at)
            return FALSE;
          block.length *= 2;
          continue;
        }
      rows = (EdaFastBlock){ block.text, self->ends + 1, block.n_rows, row };
      func (&rows, worker, data);
      if (mark)
        add_marks (chunks, this, &rows, block.at, &line);
      row += block.n_rows;
      block.at += self->ends[block.n_rows * chunks->n_columns] + 1;
      block.length = 0;
    }
  return row == chunks->chunks[chunk + 1].row;
}

void
eda_fast_reader_peek (
    EdaFastReader *self, gsize chunk, gsize n_rows, EdaFastBlockFunc func, gpointer data)
{
  EdaFastChunks *chunks = self->chunks;
  gsize          end = chunks->chunks[chunk + 1].start;
  Block          block = { .at = chunks->chunks[chunk].start, .length = PEEK_BYTES };

  if (block.at >= end)
    return;
  do
    {
      block.length = MIN (block.length * 2, end - block.at);
      if (!find_ends (self, &block))
        return;
    }
  while (block.n_rows == 0 && block.length < end - block.at);
  if (block.n_rows > 0)
    func (&(EdaFastBlock){ block.text,
                           self->ends + 1,
                           MIN (n_rows, block.n_rows),
                           chunks->chunks[chunk].row },
          0,
          data);
}
