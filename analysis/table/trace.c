/* Marks and reading from them. Reading goes by blocks, from one mark to the next; blocks
 * are taken together up to a window, so that a whole table is read with few system calls.
 *
 * A block is parsed for itself and gives the same cells as the whole file did, because a
 * row's cells depend on nothing before it; what a broken quote would take along from
 * behind ends with the block, which is cut where such a row was found. */

#include "analysis/table/trace.h"

#include "analysis/core/error.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#define BLOCK_ROWS 32
#define BLOCK_BYTES (64 * 1024)
#define WINDOW_BYTES (1024 * 1024)

typedef struct
{
  gsize   row;
  gsize   offset;
  guint64 line;
} Mark;

struct _EdaTrace
{
  EdaCsvSyntax syntax;
  GArray      *marks; /* Mark, ascending */
  gsize        n_rows;
  gboolean     broken; /* the next row gets a mark */
  gboolean     dense;  /* all do */

  GBytes      *text; /* or: */
  char        *path;
  EdaFileStamp stamp;
  guint64      skip;
};

EdaTrace *
eda_trace_new (const EdaCsvSyntax *syntax)
{
  EdaTrace *self = g_new0 (EdaTrace, 1);

  self->syntax = *syntax;
  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  return self;
}

void
eda_trace_free (EdaTrace *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->marks);
  g_clear_pointer (&self->text, g_bytes_unref);
  g_free (self->path);
  g_free (self);
}

void
eda_trace_mark (EdaTrace *self, gsize row, gsize offset, guint64 line)
{
  Mark mark = { row, offset, line };

  g_array_append_val (self->marks, mark);
  self->broken = self->dense;
}

void
eda_trace_add_row (EdaTrace *self, gsize row, gsize offset, guint64 line)
{
  const Mark *last = NULL;

  if (self->marks->len > 0 && !self->broken)
    last = &g_array_index (self->marks, Mark, self->marks->len - 1);
  if (last == NULL || row - last->row >= BLOCK_ROWS
      || offset - last->offset >= BLOCK_BYTES)
    eda_trace_mark (self, row, offset, line);
}

void
eda_trace_break (EdaTrace *self)
{
  self->broken = TRUE;
}

void
eda_trace_set_dense (EdaTrace *self)
{
  self->broken = self->dense = TRUE;
}

void
eda_trace_finish (EdaTrace *self, gsize n_rows)
{
  self->n_rows = n_rows;
}

void
eda_trace_keep_text (EdaTrace *self, GBytes *text)
{
  self->text = g_bytes_ref (text);
}

void
eda_trace_keep_file (EdaTrace           *self,
                     const char         *path,
                     const EdaFileStamp *stamp,
                     guint64             skip)
{
  self->path = g_strdup (path);
  self->stamp = *stamp;
  self->skip = skip;
}

const EdaCsvSyntax *
eda_trace_get_syntax (const EdaTrace *self)
{
  return &self->syntax;
}

static gboolean
fail (const EdaTrace *self, EdaError code, const char *what, GError **error)
{
  EdaPlace place = { self->path, 0, 0 };

  eda_error_set (error,
                 code,
                 self->path != NULL ? &place : NULL,
                 code == EDA_ERROR_FILE_CHANGED ? "Load it again." : NULL,
                 "%s",
                 what);
  return FALSE;
}

/* The bytes of the text from @start to @end, owned by the caller. */
static char *
read_from_file (const EdaTrace *self, gsize start, gsize end, GError **error)
{
  int              fd = open (self->path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  g_autofree char *bytes = NULL;
  gboolean         same = eda_file_stamp_is_of (&self->stamp, fd);
  gboolean         read = FALSE;

  if (same)
    bytes = g_try_malloc (MAX (end - start, 1));
  if (bytes != NULL)
    read = eda_file_read_at (fd, bytes, end - start, self->skip + start);
  same = same && eda_file_stamp_is_of (&self->stamp, fd);
  if (fd >= 0)
    close (fd);
  if (read && same)
    return g_steal_pointer (&bytes);
  if (fd >= 0 && same && bytes == NULL)
    fail (self, EDA_ERROR_LIMIT_MEMORY, "There is not enough memory for a row", error);
  else if (fd >= 0 && same)
    fail (self, EDA_ERROR_FILE_READ, "The file could not be read again", error);
  else
    fail (self,
          EDA_ERROR_FILE_CHANGED,
          "The file is not the one any more that was loaded",
          error);
  return NULL;
}

static gsize
get_text_end (const EdaTrace *self)
{
  if (self->text != NULL)
    return g_bytes_get_size (self->text);
  return (gsize)(self->stamp.size - self->skip);
}

/* The last mark at or before @row. */
static guint
find_mark (const EdaTrace *self, gsize row)
{
  guint low = 0;
  guint high = self->marks->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->marks, Mark, middle).row <= row)
        low = middle;
      else
        high = middle;
    }
  return low;
}

typedef struct
{
  gsize           row; /* of the row in work */
  gsize           first, end;
  gsize           block_end; /* the first row behind the block */
  GString        *bytes;     /* of the row in work */
  GArray         *cells;     /* EdaTraceCell; text = offset until the row is complete */
  EdaTraceRowFunc func;
  gpointer        data;
  gboolean        stopped;
} Reading;

static void
reading_clear (Reading *self)
{
  if (self->bytes != NULL)
    g_string_free (self->bytes, TRUE);
  g_clear_pointer (&self->cells, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static void
cell_cb (const char *text, gsize length, gpointer data)
{
  Reading     *self = data;
  EdaTraceCell cell = { NULL, length };

  if (self->row < self->first)
    return;
  g_array_append_val (self->cells, cell);
  g_string_append_len (self->bytes, text, (gssize)length);
}

static void
clear_row (Reading *self)
{
  g_string_truncate (self->bytes, 0);
  g_array_set_size (self->cells, 0);
}

static void
unclosed_cb (guint64 line, gboolean rest, gpointer data)
{
  clear_row (data);
}

static gboolean
row_cb (guint64 line, gpointer data)
{
  Reading      *self = data;
  EdaTraceCell *cells = (EdaTraceCell *)self->cells->data;
  gsize         at = 0;

  for (guint i = 0; i < self->cells->len; i++)
    {
      cells[i].text = self->bytes->str + at;
      at += cells[i].length;
    }
  if (self->row >= self->first)
    self->stopped = !self->func (self->row, line, cells, self->cells->len, self->data);
  self->row++;
  clear_row (self);
  return !self->stopped && self->row < MIN (self->block_end, self->end);
}

/* The blocks from @mark up to @last (not included), whose bytes are @window. */
static void
parse_blocks (
    const EdaTrace *self, guint mark, guint last, const char *window, Reading *reading)
{
  static const EdaCsvHandler handler = { cell_cb, row_cb, NULL, unclosed_cb, NULL };
  const Mark                *marks = (const Mark *)self->marks->data;
  gsize                      start = marks[mark].offset;

  for (; mark < last && !reading->stopped; mark++)
    {
      gboolean is_final = mark + 1 == self->marks->len;
      gsize    end = is_final ? get_text_end (self) : marks[mark + 1].offset;

      reading->row = marks[mark].row;
      reading->block_end = is_final ? self->n_rows : marks[mark + 1].row;
      eda_csv_scan (window + (marks[mark].offset - start),
                    end - marks[mark].offset,
                    marks[mark].line,
                    &self->syntax,
                    &handler,
                    reading);
      clear_row (reading);
    }
}

/* As many blocks as fit into a window, one at least. */
static guint
find_window_end (const EdaTrace *self, guint mark, gsize end_row, gsize *end)
{
  const Mark *marks = (const Mark *)self->marks->data;
  guint       last = mark;

  do
    {
      last++;
      *end = last < self->marks->len ? marks[last].offset : get_text_end (self);
    }
  while (last < self->marks->len && marks[last].row < end_row
         && *end - marks[mark].offset < WINDOW_BYTES);
  return last;
}

gboolean
eda_trace_read (const EdaTrace *self,
                gsize           first,
                gsize           n,
                EdaTraceRowFunc func,
                gpointer        data,
                GError        **error)
{
  g_auto (Reading) reading = { .first = first, .func = func, .data = data };
  guint mark;

  if (first >= self->n_rows || n == 0 || self->marks->len == 0)
    return TRUE;
  if (self->text == NULL && self->path == NULL)
    return fail (self, EDA_ERROR_FILE_READ, "The source text was not kept", error);
  reading.end = first + MIN (n, self->n_rows - first);
  reading.bytes = g_string_new (NULL);
  reading.cells = g_array_new (FALSE, FALSE, sizeof (EdaTraceCell));
  for (mark = find_mark (self, first);
       mark < self->marks->len && !reading.stopped
       && g_array_index (self->marks, Mark, mark).row < reading.end;)
    {
      gsize            start = g_array_index (self->marks, Mark, mark).offset;
      gsize            end;
      guint            last = find_window_end (self, mark, reading.end, &end);
      g_autofree char *own = NULL;
      const char      *window;

      if (self->text != NULL)
        window = (const char *)g_bytes_get_data (self->text, NULL) + start;
      else
        window = own = read_from_file (self, start, end, error);
      if (window == NULL)
        return FALSE;
      parse_blocks (self, mark, last, window, &reading);
      mark = last;
    }
  return TRUE;
}
