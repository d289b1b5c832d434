/* Chunks are found from the counts of their quotes and line feeds, blocks inside of them
 * by looking for the ends of cells. Blocks near the ends of the text are copied first, so
 * that whoever reads cells may read some bytes before and behind them. */

#include "analysis/table/fast-blocks.h"

#include "analysis/table/workers.h"

#include <string.h>

#define CHUNK_BYTES (1024 * 1024)
#define BLOCK_BYTES (128 * 1024)
#define PEEK_BYTES (16 * 1024)
#define MAX_BLOCK (512 * 1024 * 1024)
#define SLACK 64 /* readable bytes around a block */
#define MARK_ROWS 32

struct _EdaFastReader
{
  EdaFastBlocks *blocks;
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

gboolean
eda_fast_blocks_suit (const EdaDialect *dialect)
{
  const EdaCsvSyntax *syntax = &dialect->syntax;

  return dialect->n_fields >= 2 && dialect->frame.first_line <= 1
         && dialect->frame.n_header <= 1
         && dialect->header == (dialect->frame.n_header == 1) && !syntax->trim_blanks
         && !syntax->merge && syntax->escape == 0
         && (syntax->n_fields == 0 || syntax->n_fields == dialect->n_fields)
         && syntax->delimiter != ' ' && syntax->delimiter != syntax->quote
         && !g_ascii_isalnum (syntax->delimiter) && syntax->delimiter > 0;
}

/* Without blank lines at the end, which nobody misses. */
static gsize
find_text_end (const char *text, gsize length)
{
  while (length > 1 && text[length - 1] == '\n')
    {
      gsize before = length - 1;

      if (text[before - 1] == '\r')
        before--;
      if (before == 0 || text[before - 1] != '\n')
        break;
      length = before;
    }
  return length;
}

typedef struct
{
  EdaFastBlocks *blocks;
  EdaScanCounts *counts;
} Counting;

static gboolean
count_chunk (gsize chunk, guint worker, gpointer data)
{
  Counting      *self = data;
  EdaFastBlocks *blocks = self->blocks;
  gsize          first = chunk * blocks->chunk_bytes;

  eda_scan_count (&blocks->scan,
                  first,
                  MIN (first + blocks->chunk_bytes, blocks->scan.length),
                  &self->counts[chunk]);
  return TRUE;
}

/* Where each chunk's rows begin. FALSE: the text is not well-formed. */
static gboolean
place_chunks (EdaFastBlocks *self, const EdaScanCounts counts[])
{
  gsize    n_rows = 0;
  gsize    n_lines = 0;
  gsize    last_start = 0;
  gboolean inside = FALSE;

  for (gsize k = 0; k < self->n_chunks; k++)
    {
      gsize    at = k * self->chunk_bytes;
      gsize    start = k > 0 && last_start <= at
                           ? eda_scan_find_row (&self->scan, at, inside)
                           : last_start;
      gsize    breaks = 0;
      gboolean again = k > 0 && start == last_start;

      for (const char *p = self->scan.text + at, *end = self->scan.text + start;
           self->has_breaks && !again && p < end
           && (p = memchr (p, '\n', (gsize)(end - p))) != NULL;
           p++)
        breaks++;
      self->chunks[k].start = start;
      self->chunks[k].row = n_rows + (k > 0);
      self->chunks[k].line = again ? self->chunks[k - 1].line : n_lines + breaks + 1;
      if (counts[k].n_stray[inside] > 0 || counts[k].n_lone_cr > 0)
        return FALSE;
      last_start = start;
      n_rows += counts[k].n_rows[inside];
      n_lines += counts[k].n_lines;
      inside ^= counts[k].odd;
    }
  if (self->scan.text[self->scan.length - 1] != '\n')
    n_rows++;
  for (gsize k = 0; k < self->n_chunks; k++)
    self->chunks[k].row = MIN (self->chunks[k].row, n_rows);
  self->chunks[self->n_chunks] = (EdaFastChunk){ self->scan.length, n_rows, 0, NULL };
  return !inside && n_rows > self->n_header && n_rows < G_MAXINT32;
}

static gboolean
has_breaks (const EdaScanCounts counts[], gsize n)
{
  gboolean inside = FALSE;

  for (gsize k = 0; k < n; k++)
    {
      if (counts[k].n_rows[inside] != counts[k].n_lines)
        return TRUE;
      inside ^= counts[k].odd;
    }
  return FALSE;
}

/* The first row out of the data. FALSE: it hasn't the usual number of cells. */
static gboolean
take_header (EdaFastBlocks *self, char ***header)
{
  gsize               length = eda_scan_find_row (&self->scan, 0, FALSE);
  g_autofree char    *copy = g_malloc0 (length + SLACK);
  g_autofree guint32 *ends = g_new (guint32, length + SLACK + 1);
  gsize               n_rows, n;
  EdaFastBlock        block = { .text = copy, .ends = ends + 1 };

  if (length > MAX_BLOCK)
    return FALSE;
  memcpy (copy, self->scan.text, length);
  ends[0] = G_MAXUINT32;
  n = eda_scan_index (&self->scan, copy, (guint32)length, ends + 1, &n_rows);
  if (n_rows == 0)
    ends[++n] = (guint32)length;
  if (n != self->n_columns)
    return FALSE;
  *header = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    {
      gsize       cell_length;
      const char *cell
          = eda_fast_block_get_cell (&block, self->n_columns, i, &cell_length);

      (*header)[i] = eda_fast_dup_cell (cell, &cell_length, self->scan.quote);
    }
  for (gsize k = 0; k < self->n_chunks; k++)
    if (self->chunks[k].start < length)
      {
        self->chunks[k].start = length;
        self->chunks[k].line = 0; /* counted from the header on */
      }
  for (gsize k = 0; k <= self->n_chunks; k++)
    self->chunks[k].row -= MIN (self->chunks[k].row, 1);
  return TRUE;
}

static void
set_up (EdaFastBlocks *self, const EdaFastRequest *request)
{
  const EdaDialect *dialect = request->dialect;
  gsize             chunk = request->tuning.chunk_bytes;
  gsize             block = request->tuning.block_bytes;

  self->readable = request->length;
  self->scan = (EdaScan){ request->text,
                          find_text_end (request->text, request->length),
                          dialect->syntax.delimiter,
                          dialect->syntax.quote };
  self->n_columns = dialect->n_fields;
  self->n_header = dialect->frame.n_header;
  self->chunk_bytes = chunk > 0 ? (chunk + 63) / 64 * 64 : CHUNK_BYTES;
  self->block_bytes = block > 0 ? block : BLOCK_BYTES;
  self->n_chunks = (self->scan.length + self->chunk_bytes - 1) / self->chunk_bytes;
  self->chunks = g_new0 (EdaFastChunk, self->n_chunks + 1);
}

EdaFastResult
eda_fast_blocks_find (EdaFastBlocks        *self,
                      const EdaFastRequest *request,
                      guint                 n_workers,
                      char               ***header,
                      GError              **error)
{
  EdaContext quiet
      = EDA_CONTEXT_INIT; /* soon done: no progress to tell, but a cancel is heard */
  EdaReporter reporter = EDA_REPORTER_INIT (&quiet, "Splitting into cells", 0);
  g_autofree EdaScanCounts *counts = NULL;
  Counting                  counting;

  if (request->length == 0 || request->text[0] == '\n' || request->text[0] == '\r')
    return EDA_FAST_DECLINED;
  if (request->context != NULL)
    quiet.cancellable = request->context->cancellable;
  set_up (self, request);
  counts = g_new0 (EdaScanCounts, self->n_chunks);
  counting = (Counting){ self, counts };
  if (!eda_workers_run (
          n_workers, self->n_chunks, count_chunk, &counting, &reporter, 0, error))
    return EDA_FAST_FAILED;
  self->has_breaks = has_breaks (counts, self->n_chunks);
  if (!place_chunks (self, counts) || (self->n_header > 0 && !take_header (self, header)))
    return EDA_FAST_DECLINED;
  self->n_rows = self->chunks[self->n_chunks].row;
  return EDA_FAST_DONE;
}

void
eda_fast_blocks_clear (EdaFastBlocks *self)
{
  for (gsize k = 0; self->chunks != NULL && k < self->n_chunks; k++)
    g_clear_pointer (&self->chunks[k].marks, g_array_unref);
  g_clear_pointer (&self->chunks, g_free);
}

EdaTrace *
eda_fast_blocks_make_trace (EdaFastBlocks *self, const EdaDialect *dialect)
{
  EdaTrace *trace = eda_trace_new (&dialect->syntax);

  for (gsize k = 0; k < self->n_chunks; k++)
    for (guint i = 0; self->chunks[k].marks != NULL && i < self->chunks[k].marks->len;
         i++)
      {
        EdaFastMark mark = g_array_index (self->chunks[k].marks, EdaFastMark, i);

        eda_trace_mark (trace, mark.row, mark.offset, mark.line);
      }
  eda_trace_finish (trace, self->n_rows);
  return trace;
}

EdaFastReader *
eda_fast_reader_new (EdaFastBlocks *blocks)
{
  EdaFastReader *self = g_new0 (EdaFastReader, 1);

  self->blocks = blocks;
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
make_room (EdaFastReader *self, gsize length, gboolean copy)
{
  if (length > MAX_BLOCK)
    return FALSE;
  if (self->room < length)
    {
      g_free (self->ends);
      self->ends = g_try_new (guint32, length + SLACK + 2);
      self->room = self->ends != NULL ? length : 0;
    }
  if (copy && self->copy_room < length)
    {
      g_free (self->copy);
      self->copy = g_try_malloc0 (length + 2 * SLACK);
      self->copy_room = self->copy != NULL ? length : 0;
    }
  return self->ends != NULL && (!copy || self->copy != NULL);
}

/* The ends of cells of whole rows in @block. FALSE: rows of different lengths, or no
 * memory. No rows: the block is too short. */
static gboolean
find_ends (EdaFastReader *self, Block *block)
{
  const EdaFastBlocks *blocks = self->blocks;
  const char          *text = blocks->scan.text + block->at;
  gsize                end = block->at + block->length;
  gboolean             copy = block->at < SLACK || end + SLACK > blocks->readable;
  gsize                n, n_rows;
  guint32             *ends;

  if (!make_room (self, block->length, copy))
    return FALSE;
  block->text = text;
  if (copy)
    {
      memcpy (self->copy + SLACK, text, block->length);
      block->text = self->copy + SLACK;
    }
  ends = self->ends + 1;
  ends[-1] = G_MAXUINT32;
  n = eda_scan_index (&blocks->scan, block->text, (guint32)block->length, ends, &n_rows);
  if (end == blocks->scan.length && text[block->length - 1] != '\n')
    {
      ends[n++] = (guint32)block->length;
      n_rows++;
    }
  block->n_rows = n / blocks->n_columns;
  if (n_rows != block->n_rows)
    return FALSE;
  for (gsize row = 0; row < block->n_rows; row++)
    {
      guint32 last = ends[(row + 1) * blocks->n_columns - 1];

      if (last < block->length && block->text[last] != '\n')
        return FALSE;
    }
  return TRUE;
}

static void
add_marks (EdaFastReader *self, EdaFastChunk *chunk, const EdaFastBlock *block, gsize at)
{
  const EdaFastBlocks *blocks = self->blocks;
  EdaFastMark          mark;

  if (chunk->marks == NULL)
    chunk->marks = g_array_new (FALSE, FALSE, sizeof (EdaFastMark));
  for (gsize i = 0; i < block->n_rows; i += MARK_ROWS)
    {
      guint32 start = block->ends[(gssize)(i * blocks->n_columns) - 1] + 1;

      mark = (EdaFastMark){ block->first_row + i, at + start, 0 };
      mark.line = mark.row + blocks->n_header + 1;
      if (blocks->has_breaks)
        mark.line = 0; /* counted when all are there */
      g_array_append_val (chunk->marks, mark);
    }
}

/* Of the marks of a chunk whose cells hold line feeds. */
static void
count_lines (const EdaFastBlocks *blocks, EdaFastChunk *chunk)
{
  const char *text = blocks->scan.text;
  gsize       at = chunk->start;
  guint64     line = chunk->line;

  if (line == 0)
    {
      at = 0;
      line = 1;
    }
  for (guint i = 0; i < chunk->marks->len; i++)
    {
      EdaFastMark *mark = &g_array_index (chunk->marks, EdaFastMark, i);
      const char  *end = text + mark->offset;

      for (const char *p = text + at; (p = memchr (p, '\n', (gsize)(end - p))) != NULL;
           p++)
        line++;
      at = mark->offset;
      mark->line = line;
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
  EdaFastBlocks *blocks = self->blocks;
  EdaFastChunk *this = &blocks->chunks[chunk];
  gsize end = blocks->chunks[chunk + 1].start;
  gsize row = this->row;
  Block block = { .at = this->start };

  while (block.at < end)
    {
      EdaFastBlock rows;

      block.length = MIN (MAX (block.length, blocks->block_bytes), end - block.at);
      if (!find_ends (self, &block))
        return FALSE;
      if (block.n_rows == 0)
        {
          if (block.length == end - block.at)
            return FALSE;
          block.length *= 2;
          continue;
        }
      rows = (EdaFastBlock){ block.text,
                             self->ends + 1,
                             block.n_rows,
                             row,
                             blocks->scan.text + block.at - block.text };
      func (&rows, worker, data);
      if (mark)
        add_marks (self, this, &rows, block.at);
      row += block.n_rows;
      block.at += self->ends[block.n_rows * blocks->n_columns] + 1;
      block.length = 0;
    }
  if (mark && blocks->has_breaks && this->marks != NULL)
    count_lines (blocks, this);
  return row == blocks->chunks[chunk + 1].row;
}

void
eda_fast_reader_peek (
    EdaFastReader *self, gsize chunk, gsize n_rows, EdaFastBlockFunc func, gpointer data)
{
  EdaFastBlocks *blocks = self->blocks;
  gsize          end = blocks->chunks[chunk + 1].start;
  Block          block = { .at = blocks->chunks[chunk].start, .length = PEEK_BYTES };

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
                           blocks->chunks[chunk].row,
                           0 },
          0,
          data);
}
