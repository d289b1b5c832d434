/* Where a chunk's first row begins depends on whether the chunk begins inside quotes, and
 * so on all that is before it. Therefore each chunk is counted both ways, at the same
 * time as others, and the right way is chosen when all are. A text that is still in its
 * file is also checked to be plain here, as one in memory was before. */

#include "analysis/table/fast-chunks.h"

#include "analysis/table/fast-column.h"
#include "analysis/table/limits.h"
#include "analysis/table/plain-text.h"
#include "analysis/table/workers.h"

#include <string.h>

#define CHUNK_BYTES (128 * 1024) /* stays in the processor's own cache */
#define BLOCK_BYTES (2 * CHUNK_BYTES)
#define TAIL_BYTES (64 * 1024)
#define MAX_HEADER (512 * 1024 * 1024)
#define NEIGHBOURS 4 /* bytes looked at on both sides of a chunk */
#define SLACK 64

gboolean
eda_fast_chunks_suit (const EdaDialect *dialect)
{
  const EdaCsvSyntax *syntax = &dialect->syntax;

  return dialect->n_fields >= 2 && dialect->frame.first_line <= 1
         && dialect->frame.n_header <= 1 && !dialect->frame.tags
         && !dialect->frame.all_lines && dialect->header == (dialect->frame.n_header == 1)
         && !syntax->trim_blanks && !syntax->merge && syntax->escape == 0
         && (syntax->n_fields == 0 || syntax->n_fields == dialect->n_fields)
         && syntax->delimiter != ' ' && syntax->delimiter != syntax->quote
         && !g_ascii_isalnum (syntax->delimiter) && syntax->delimiter > 0;
}

/* Without blank lines at the end, which nobody misses. FALSE: unreadable, or there are
 * too many of them. */
static gboolean
find_end (EdaFastChunks *self)
{
  gsize            n = MIN (self->bytes.length, TAIL_BYTES);
  gsize            first = self->bytes.length - n;
  g_autofree char *room = self->bytes.text == NULL ? g_malloc (n) : NULL;
  const char      *tail = eda_fast_bytes_get (&self->bytes, first, n, room);

  if (tail == NULL)
    return FALSE;
  while (n > 1 && tail[n - 1] == '\n')
    {
      gsize before = n - 1;

      if (tail[before - 1] == '\r')
        before--;
      if (before == 0 || tail[before - 1] != '\n')
        break;
      n = before;
    }
  self->length = first + n;
  self->ends_open = tail[n - 1] != '\n';
  return n > 1 || first == 0;
}

/* The first byte begins a row with something in it. */
static gboolean
begins_well (const EdaFastBytes *bytes)
{
  char        room[1];
  const char *first = bytes->length > 0 ? eda_fast_bytes_get (bytes, 0, 1, room) : NULL;

  return first != NULL && first[0] != '\n' && first[0] != '\r';
}

typedef struct
{
  EdaFastChunks *chunks;
  EdaScanCounts *counts;
  GPtrArray     *rooms; /* char*, of each thread */
} Counting;

static const char *
view_chunk (Counting *self, gsize at, gsize size, guint worker)
{
  const EdaFastChunks *chunks = self->chunks;
  char               **room = (char **)&g_ptr_array_index (self->rooms, worker);

  if (chunks->bytes.text == NULL && *room == NULL)
    *room = g_malloc (chunks->chunk_bytes + 2 * NEIGHBOURS);
  return eda_fast_bytes_get (&chunks->bytes, at, size, *room);
}

static gboolean
count_chunk (gsize chunk, guint worker, gpointer data)
{
  Counting            *self = data;
  const EdaFastChunks *chunks = self->chunks;
  gsize                first = chunk * chunks->chunk_bytes;
  gsize                length = MIN (chunks->chunk_bytes, chunks->length - first);
  gsize                left = MIN (first, NEIGHBOURS);
  gsize                right = MIN (chunks->bytes.length - first - length, NEIGHBOURS);
  gsize                size = left + length + right;
  const char          *view = view_chunk (self, first - left, size, worker);
  EdaScanPart          part = { view + left, length, EDA_SCAN_NO_BYTE, EDA_SCAN_NO_BYTE };

  if (view == NULL)
    return FALSE;
  if (left > 0)
    part.before = (guchar)part.text[-1];
  if (first + length < chunks->length)
    part.behind = (guchar)part.text[length];
  eda_scan_count (&chunks->scan, &part, &self->counts[chunk]);
  return chunks->bytes.text != NULL
         || eda_text_is_plain_between ((const guint8 *)view, size, left, left + length);
}

/* A chunk in which no row begins is empty: it begins where the next one does. */
static void
place_empty_chunks (EdaFastChunks *self)
{
  for (gsize k = self->n_chunks - 1; k > 0; k--)
    if (self->chunks[k].start == 0)
      self->chunks[k] = self->chunks[k + 1];
}

/* Chunks without a line feed say that a line may be longer than any table's; whether it
 * is, is found with the text in memory. */
static gboolean
may_have_long_line (const EdaFastChunks *self, const EdaScanCounts counts[])
{
  gsize run = 0;

  for (gsize k = 0; k < self->n_chunks; k++)
    {
      run = counts[k].n_lines == 0 ? run + 1 : 0;
      if ((run + 2) * self->chunk_bytes > EDA_LIMITS_LINE)
        return TRUE;
    }
  return FALSE;
}

/* Where each chunk's rows begin. FALSE: the text is not well-formed. */
static gboolean
place_chunks (EdaFastChunks *self, const EdaScanCounts counts[])
{
  gsize    n_rows = 0;
  guint64  n_lines = 0;
  gboolean inside = FALSE;

  for (gsize k = 0; k < self->n_chunks; k++)
    {
      gsize first = counts[k].first_row[inside];

      if (counts[k].n_stray[inside] > 0 || counts[k].n_lone_cr > 0)
        return FALSE;
      self->chunks[k] = (EdaFastChunk){ first > 0 ? k * self->chunk_bytes + first : 0,
                                        n_rows + 1,
                                        n_lines + counts[k].first_line[inside] + 1,
                                        NULL };
      self->has_breaks |= counts[k].n_rows[inside] != counts[k].n_lines;
      n_rows += counts[k].n_rows[inside];
      n_lines += counts[k].n_lines;
      inside ^= counts[k].odd;
    }
  n_rows += self->ends_open;
  self->chunks[self->n_chunks] = (EdaFastChunk){ self->length, n_rows, n_lines, NULL };
  place_empty_chunks (self);
  return !inside && n_rows > self->n_header && n_rows < G_MAXINT32;
}

/* The text's first row, with some readable bytes behind. */
static char *
dup_first_row (const EdaFastChunks *self, gsize length)
{
  char       *row = length <= MAX_HEADER ? g_try_malloc0 (length + SLACK) : NULL;
  const char *text = NULL;

  if (row != NULL)
    text = eda_fast_bytes_get (&self->bytes, 0, length, row);
  if (text == NULL)
    g_clear_pointer (&row, g_free);
  else if (text != row)
    memcpy (row, text, length);
  return row;
}

/* @length: of the first row. FALSE: it hasn't the usual number of cells. */
static gboolean
read_header (const EdaFastChunks *self, const char *row, gsize length, char ***header)
{
  g_autofree guint32 *ends = g_new (guint32, length + SLACK + 1);
  gsize               n_rows, n;
  EdaFastBlock        block = { .text = row, .ends = ends + 1 };

  ends[0] = G_MAXUINT32;
  n = eda_scan_index (&self->scan, row, (guint32)length, ends + 1, &n_rows);
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
  return TRUE;
}

/* The first row out of the data. */
static gboolean
take_header (EdaFastChunks *self, const EdaScanCounts *counts, char ***header)
{
  gsize length = counts->first_row[0] > 0 ? counts->first_row[0] : self->chunks[1].start;
  g_autofree char *row = dup_first_row (self, length);

  if (row == NULL || !read_header (self, row, length, header))
    return FALSE;
  self->chunks[0]
      = (EdaFastChunk){ length, 0, 1 + eda_scan_count_lines (row, length), NULL };
  for (gsize k = 1; k <= self->n_chunks; k++)
    self->chunks[k].row--;
  return TRUE;
}

static gboolean
set_up (EdaFastChunks *self, const EdaFastRequest *request)
{
  const EdaDialect *dialect = request->dialect;
  gsize             chunk = request->tuning.chunk_bytes;
  gsize             block = request->tuning.block_bytes;

  self->bytes = request->bytes;
  self->scan = (EdaScan){ dialect->syntax.delimiter, dialect->syntax.quote };
  self->n_columns = dialect->n_fields;
  self->n_header = dialect->frame.n_header;
  self->chunk_bytes = chunk > 0 ? (chunk + 63) / 64 * 64 : CHUNK_BYTES;
  self->block_bytes = block > 0 ? block : BLOCK_BYTES;
  if (!begins_well (&self->bytes) || !find_end (self))
    return FALSE;
  self->n_chunks = (self->length + self->chunk_bytes - 1) / self->chunk_bytes;
  self->chunks = g_new0 (EdaFastChunk, self->n_chunks + 1);
  return TRUE;
}

static EdaFastResult
count_chunks (EdaFastChunks        *self,
              const EdaFastRequest *request,
              guint                 n_workers,
              EdaScanCounts        *counts,
              GError              **error)
{
  gboolean    in_file = self->bytes.text == NULL;
  EdaContext  quiet = EDA_CONTEXT_INIT; /* in memory this is soon done */
  EdaReporter reporter = EDA_REPORTER_INIT (
      in_file && request->context != NULL ? request->context : &quiet,
      "Reading",
      in_file ? self->length : 0);
  g_autoptr (GPtrArray) rooms = g_ptr_array_new_with_free_func (g_free);
  Counting counting = { self, counts, rooms };
  GError  *problem = NULL;

  if (request->context != NULL)
    quiet.cancellable = request->context->cancellable;
  g_ptr_array_set_size (rooms, (gint)n_workers);
  if (!eda_workers_run (
          n_workers, self->n_chunks, count_chunk, &counting, &reporter, 0, &problem))
    {
      if (request->reached != NULL)
        *request->reached = (gsize)reporter.progress.bytes_done;
      if (problem == NULL)
        return EDA_FAST_NO_TEXT; /* a part was not plain, or not to be read */
      g_propagate_error (error, problem);
      return EDA_FAST_FAILED;
    }
  if (in_file)
    eda_reporter_finish (&reporter);
  return EDA_FAST_DONE;
}

EdaFastResult
eda_fast_chunks_find (EdaFastChunks        *self,
                      const EdaFastRequest *request,
                      guint                 n_workers,
                      char               ***header,
                      GError              **error)
{
  g_autofree EdaScanCounts *counts = NULL;
  EdaFastResult             result;

  if (!set_up (self, request))
    return EDA_FAST_DECLINED;
  counts = g_new0 (EdaScanCounts, self->n_chunks);
  result = count_chunks (self, request, n_workers, counts, error);
  if (result != EDA_FAST_DONE)
    return result;
  if (self->bytes.text == NULL && may_have_long_line (self, counts))
    return EDA_FAST_NO_TEXT;
  if (!place_chunks (self, counts)
      || (self->n_header > 0 && !take_header (self, counts, header)))
    return EDA_FAST_DECLINED;
  if (self->n_header == 0)
    self->chunks[0] = (EdaFastChunk){ 0, 0, 1, NULL };
  self->n_rows = self->chunks[self->n_chunks].row;
  return EDA_FAST_DONE;
}

void
eda_fast_chunks_clear (EdaFastChunks *self)
{
  for (gsize k = 0; self->chunks != NULL && k < self->n_chunks; k++)
    g_clear_pointer (&self->chunks[k].marks, g_array_unref);
  g_clear_pointer (&self->chunks, g_free);
}

EdaTrace *
eda_fast_chunks_make_trace (EdaFastChunks *self, const EdaDialect *dialect)
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
