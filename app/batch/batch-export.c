/* Rows go out as they are read again from the source, through one buffer: an export needs
 * little memory besides the table. A file is written beside its target and renamed, so
 * that no half table ever stands there. */

#include "app/batch/batch-export.h"

#include <glib/gi18n.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "analysis/core/error.h"
#include "analysis/result/spreadsheet.h"
#include "app/batch/batch-load.h"
#include "app/batch/batch-talk.h"
#include "app/batch/batch-values.h"

#define BUFFER_BYTES (256 * 1024)

typedef struct
{
  const EdaBatchOptions *options;
  const EdaContext      *context;
  EdaTable              *table;
  guint                  n_columns;
  int                    fd;
  const char            *name; /* of the output, for people */
  GString               *buffer;
  GError               **error;
  gboolean               failed;
} Export;

static gboolean
fail (const char *name, EdaError code, const char *hint, const char *what, GError **error)
{
  EdaPlace place = { (char *)name, 0, 0 };

  eda_error_set (error, code, &place, hint, "%s", _ (what));
  return FALSE;
}

static gboolean
flush_buffer (Export *self)
{
  const char *data = self->buffer->str;
  gsize       size = self->buffer->len;

  while (size > 0)
    {
      ssize_t n = write (self->fd, data, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return fail (
            self->name, EDA_ERROR_OUTPUT_WRITE, NULL, g_strerror (errno), self->error);
      data += n;
      size -= (gsize)n;
    }
  g_string_truncate (self->buffer, 0);
  return TRUE;
}

/* Quotes where they are needed; a row of a single empty cell would be a blank line. What
 * a spreadsheet would calculate gets an apostrophe if that was asked for. */
static void
put_cell (Export *self, guint column, const char *text, gsize length)
{
  GString    *out = self->buffer;
  gboolean    quote = length == 0 && self->n_columns == 1;
  gboolean    guard = self->options->guard_formulas && eda_is_formula (text, length);
  const char *end = text + length;

  if (column > 0)
    g_string_append_c (out, ',');
  for (const char *p = text; p < end && !quote; p++)
    quote = *p == ',' || *p == '"' || *p == '\n' || *p == '\r';
  if (!quote)
    {
      g_string_append (out, guard ? "'" : "");
      g_string_append_len (out, text, (gssize)length);
      return;
    }
  g_string_append (out, guard ? "\"'" : "\"");
  for (const char *stop; text < end; text = stop)
    {
      stop = memchr (text, '"', (gsize)(end - text));
      stop = stop != NULL ? stop + 1 : end;
      g_string_append_len (out, text, stop - text);
      if (stop[-1] == '"')
        g_string_append_c (out, '"');
    }
  g_string_append_c (out, '"');
}

static gboolean
end_row (Export *self)
{
  g_string_append_c (self->buffer, '\n');
  if (self->buffer->len >= BUFFER_BYTES)
    self->failed
        = !eda_context_check (self->context, self->error) || !flush_buffer (self);
  return !self->failed;
}

static void
put_value (Export *self, guint column, gsize row)
{
  g_autofree char *text
      = eda_column_dup_text (eda_table_get_column (self->table, column), row);

  put_cell (self, column, text != NULL ? text : "", text != NULL ? strlen (text) : 0);
}

/* What the file has, and of columns that it does not have, the value. */
static gboolean
source_row_cb (
    gsize row, guint64 line, const EdaTraceCell *cells, guint n_cells, gpointer data)
{
  Export *self = data;

  for (guint i = 0; i < self->n_columns; i++)
    {
      guint place = eda_table_get_file_column (self->table, i);

      if (eda_column_is_made (eda_table_get_column (self->table, i)))
        put_value (self, i, row);
      else if (place < n_cells)
        put_cell (self, i, cells[place].text, cells[place].length);
      else
        put_cell (self, i, "", 0);
    }
  return end_row (self);
}

static gboolean
write_typed_row (Export *self, gsize row)
{
  for (guint i = 0; i < self->n_columns; i++)
    put_value (self, i, row);
  return end_row (self);
}

/* The name in the file, where the column still has it. */
static const char *
get_file_name (const Export *self, guint column, guint n_cells)
{
  EdaTable   *read = eda_table_get_table_read (self->table);
  const char *name = eda_column_get_name (eda_table_get_column (self->table, column));
  guint       place = eda_table_get_file_column (self->table, column);

  if (place >= n_cells
      || !g_str_equal (name, eda_column_get_name (eda_table_get_column (read, place))))
    return name;
  return eda_table_get_source (self->table)->header_cells[place];
}

/* As the table calls its columns, or as in the file: then labels of rows have no name. */
static gboolean
write_header (Export *self, gboolean typed)
{
  const EdaSourceInfo *source = eda_table_get_source (self->table);
  EdaTable            *read = eda_table_get_table_read (self->table);
  guint                n_cells, n;

  if (!source->header || source->header_cells == NULL)
    return TRUE;
  n_cells = g_strv_length (source->header_cells);
  n = typed || read != self->table ? self->n_columns : n_cells;
  for (guint i = 0; i < n; i++)
    {
      const char *name;

      if (typed)
        name = eda_column_get_name (eda_table_get_column (self->table, i));
      else if (read != self->table)
        name = get_file_name (self, i, n_cells);
      else
        name = source->header_cells[i];
      put_cell (self, i, name, strlen (name));
    }
  return end_row (self);
}

/* The row below the names, which belongs to the file's texts and not to its values. */
static gboolean
write_tags (Export *self)
{
  char *const *tags = eda_table_get_source (self->table)->tags;
  gboolean     as_read = eda_table_get_table_read (self->table) == self->table;
  guint        n_tags = tags != NULL ? g_strv_length ((char **)tags) : 0;

  for (guint i = 0; n_tags > 0 && i < (as_read ? n_tags : self->n_columns); i++)
    {
      guint       place = as_read ? i : eda_table_get_file_column (self->table, i);
      const char *tag = place < n_tags ? tags[place] : "";

      put_cell (self, i, tag, strlen (tag));
    }
  return n_tags == 0 || end_row (self);
}

static gboolean
write_table (Export *self, gboolean typed)
{
  gsize    n_rows = eda_table_get_n_rows (self->table);
  gboolean written = write_header (self, typed) && (typed || write_tags (self));

  if (written && typed)
    for (gsize row = 0; row < n_rows && written; row++)
      written = write_typed_row (self, row);
  else if (written)
    written
        = eda_table_read_source (self->table, 0, n_rows, source_row_cb, self, self->error)
          && !self->failed;
  return written && flush_buffer (self);
}

static gboolean
write_to (Export *self, int fd, const char *name, gboolean typed)
{
  gboolean written;

  self->fd = fd;
  self->name = name;
  self->buffer = g_string_sized_new (BUFFER_BYTES + 4096);
  written = write_table (self, typed);
  g_string_free (self->buffer, TRUE);
  return written;
}

static gboolean
is_same_file (const char *path, const char *other)
{
  struct stat one, two;

  return stat (path, &one) == 0 && stat (other, &two) == 0 && one.st_dev == two.st_dev
         && one.st_ino == two.st_ino;
}

/* A device or a pipe is written to; renaming over it would put a file in its place. */
static gboolean
is_special (const char *path)
{
  struct stat state;

  return stat (path, &state) == 0 && !S_ISREG (state.st_mode) && !S_ISDIR (state.st_mode);
}

static gboolean
write_special (Export *self, const char *path, gboolean typed)
{
  int      fd = open (path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
  gboolean written;

  if (fd < 0)
    return fail (path, EDA_ERROR_OUTPUT_WRITE, NULL, g_strerror (errno), self->error);
  written = write_to (self, fd, path, typed);
  if (close (fd) != 0 && written)
    written = fail (path, EDA_ERROR_OUTPUT_WRITE, NULL, g_strerror (errno), self->error);
  return written;
}

/* Only what is no file of somebody else's: nothing there, or the user's word; never the
 * input itself. */
static gboolean
may_write (const char            *path,
           const char            *input,
           const EdaBatchOptions *options,
           GError               **error)
{
  if (is_same_file (path, input))
    return eda_batch_usage (
        error, "“%s” is the input; the export must not replace it", path);
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return fail (path,
                 EDA_ERROR_OUTPUT_WRITE,
                 N_ ("Name a file inside it."),
                 N_ ("is a folder, not a file"),
                 error);
  if (options->force || is_special (path) || !g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  return fail (path,
               EDA_ERROR_OUTPUT_EXISTS,
               N_ ("Choose another name, or try --force."),
               N_ ("exists already"),
               error);
}

static gboolean
write_file (Export *self, const char *path, gboolean typed)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *hidden = g_strdup_printf (".%.180s.XXXXXX", name);
  g_autofree char *temporary = g_build_filename (folder, hidden, NULL);
  int              fd = g_mkstemp_full (temporary, O_WRONLY | O_CLOEXEC, 0666);
  gboolean         written;

  if (fd < 0)
    return fail (path,
                 EDA_ERROR_OUTPUT_WRITE,
                 N_ ("Choose another folder with -o."),
                 g_strerror (errno),
                 self->error);
  written = write_to (self, fd, path, typed);
  if (close (fd) != 0 && written)
    written = fail (path, EDA_ERROR_OUTPUT_WRITE, NULL, g_strerror (errno), self->error);
  if (written && g_rename (temporary, path) != 0)
    written = fail (path, EDA_ERROR_OUTPUT_WRITE, NULL, g_strerror (errno), self->error);
  if (!written)
    g_unlink (temporary);
  return written;
}

gboolean
eda_batch_export (const char            *input,
                  const EdaBatchOptions *options,
                  GCancellable          *cancellable,
                  GError               **error)
{
  EdaBatchTalk talk;
  EdaContext   context = { cancellable, options->seed, eda_batch_talk_progress, &talk };
  Export       self = { .options = options, .context = &context, .error = error };
  gboolean     to_file = options->output != NULL && !g_str_equal (options->output, "-");
  g_autoptr (EdaTable) table = NULL;

  if (to_file && !may_write (options->output, input, options, error))
    return FALSE;
  eda_batch_talk_init (&talk, options, input);
  table = eda_batch_load (input, options, &context, error);
  eda_batch_talk_clear (&talk);
  if (table == NULL)
    return FALSE;
  self.table = table;
  self.n_columns = eda_table_get_n_columns (table);
  if (to_file && is_special (options->output))
    return write_special (&self, options->output, options->typed);
  if (to_file)
    return write_file (&self, options->output, options->typed);
  return write_to (&self, STDOUT_FILENO, "standard output", options->typed);
}
