/* Reading bytes: in pieces, so that a cancel is heard at once and progress can be told;
 * with the checksum taken on the way; and with a second look at the file afterwards,
 * because a table read from a file that changed meanwhile is a table of no file at all.
 */

#include "analysis/table/source.h"

#include "analysis/core/error.h"
#include "analysis/result/format.h"
#include "analysis/table/encoding.h"
#include "analysis/table/reporter.h"

#include <string.h>

#define PIECE_SIZE (256 * 1024)
#define KEEP_BYTES (16 * 1024 * 1024) /* of text that stays in memory in any case */
#define STATE_ATTRIBUTES                                                                 \
  G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE                      \
                                 "," G_FILE_ATTRIBUTE_TIME_MODIFIED                      \
                                 "," G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC

void
eda_source_free (EdaSource *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->path);
  g_free (self->sha256);
  g_free (self->encoding);
  g_clear_pointer (&self->text, g_bytes_unref);
  g_free (self);
}

void
eda_source_hand_over (EdaSource *self, EdaTrace *trace)
{
  if (self->text != NULL && self->in_file && g_bytes_get_size (self->text) > KEEP_BYTES)
    eda_trace_keep_file (trace, self->path, &self->stamp, self->skip);
  else if (self->text != NULL)
    eda_trace_keep_text (trace, self->text);
  g_clear_pointer (&self->text, g_bytes_unref);
}

/* An error of GIO becomes one of ours. */
static void
translate_error (GError **error, const char *name, GError *from)
{
  EdaPlace place = { (char *)name, 0, 0 };
  g_autoptr (GError) cause = from;

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    eda_error_set (error, EDA_ERROR_CANCELLED, NULL, NULL, "Cancelled");
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
           || g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    eda_error_set (error,
                   EDA_ERROR_FILE_NOT_FOUND,
                   &place,
                   "Check the name and the folder.",
                   "There is no such file");
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    eda_error_set (error,
                   EDA_ERROR_FILE_IS_FOLDER,
                   &place,
                   "Choose a CSV file inside it.",
                   "This is a folder, not a file");
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    eda_error_set (error,
                   EDA_ERROR_FILE_DENIED,
                   &place,
                   "Ask its owner for the right to read it.",
                   "Reading this file is not allowed");
  else
    eda_error_set (error,
                   EDA_ERROR_FILE_READ,
                   &place,
                   "Try again, or copy the file to another place first.",
                   "The file could not be read (%s)",
                   cause->message);
}

static gboolean
check_memory (guint64                needed,
              const EdaSourceLimits *limits,
              const char            *name,
              GError               **error)
{
  EdaPlace         place = { (char *)name, 0, 0 };
  g_autofree char *ceiling = NULL;

  if (limits->max_memory == 0 || needed <= limits->max_memory)
    return TRUE;
  ceiling = eda_format (EDA_ROLE_VALUE, (double)limits->max_memory / 1e6);
  eda_error_set (error,
                 EDA_ERROR_LIMIT_MEMORY,
                 &place,
                 "Raise the ceiling or take a part of the file.",
                 "Its bytes alone exceed the memory ceiling of %s MB",
                 ceiling);
  return FALSE;
}

/* Takes the bytes to their end: checks that there are some and turns them into text. */
static EdaSource *
source_new (GBytes                *raw,
            const char            *name,
            char                  *take_sha256,
            const EdaSourceLimits *limits,
            const EdaContext      *context,
            GError               **error)
{
  g_autoptr (EdaSource) self = g_new0 (EdaSource, 1);
  EdaPlace place = { (char *)name, 0, 0 };

  self->name = g_strdup (name);
  self->bytes = g_bytes_get_size (raw);
  self->sha256 = take_sha256;
  if (self->bytes == 0)
    {
      eda_error_set (error,
                     EDA_ERROR_CSV_EMPTY,
                     &place,
                     "Choose a file with a header line and rows.",
                     "The file is empty");
      return NULL;
    }
  self->text = eda_encoding_to_utf8 (
      raw, limits->encoding, name, context, &self->encoding, error);
  return self->text != NULL ? g_steal_pointer (&self) : NULL;
}

typedef struct
{
  const char            *name;
  const EdaSourceLimits *limits;
  EdaReporter            reporter;
  GChecksum             *checksum;
  guint8                *bytes;
  gsize                  used;
  gsize                  size;
} Reading;

static void
reading_clear (Reading *self)
{
  g_clear_pointer (&self->checksum, g_checksum_free);
  g_clear_pointer (&self->bytes, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static gboolean
reading_grow (Reading *self, GError **error)
{
  EdaPlace place = { (char *)self->name, 0, 0 };
  gsize    size = MAX (self->size + self->size / 2, self->used + PIECE_SIZE);
  guint8  *bytes;

  if (!check_memory (self->used + 1, self->limits, self->name, error))
    return FALSE;
  if (self->limits->max_memory > 0)
    size = MIN (size, MAX (self->limits->max_memory + 1, self->used + 1));
  bytes = g_try_realloc (self->bytes, size);
  if (bytes == NULL)
    {
      eda_error_set (error,
                     EDA_ERROR_LIMIT_MEMORY,
                     &place,
                     "Close other programs or take a part of the file.",
                     "There is not enough memory for its bytes");
      return FALSE;
    }
  self->bytes = bytes;
  self->size = size;
  return TRUE;
}

/* One piece; @more is FALSE at the end of the stream. */
static gboolean
reading_step (Reading *self, GInputStream *stream, gboolean *more, GError **error)
{
  const EdaContext *context = self->reporter.context;
  GError           *problem = NULL;
  gssize            n;

  if (self->used == self->size && !reading_grow (self, error))
    return FALSE;
  n = g_input_stream_read (stream,
                           self->bytes + self->used,
                           MIN (self->size - self->used, PIECE_SIZE),
                           context != NULL ? context->cancellable : NULL,
                           &problem);
  if (n < 0)
    {
      translate_error (error, self->name, problem);
      return FALSE;
    }
  *more = n > 0;
  g_checksum_update (self->checksum, self->bytes + self->used, n);
  if (self->used == 0 && self->limits->encoding == NULL
      && !eda_encoding_check_head (self->bytes, (gsize)n, self->name, error))
    return FALSE;
  self->used += (gsize)n;
  self->reporter.progress.bytes_done = self->used;
  return check_memory (self->used, self->limits, self->name, error)
         && eda_reporter_tick (&self->reporter, error);
}

/* @expected: bytes, 0 = not known. */
static GBytes *
read_all (GInputStream          *stream,
          const char            *name,
          guint64                expected,
          const EdaSourceLimits *limits,
          const EdaContext      *context,
          char                 **sha256,
          GError               **error)
{
  g_auto (Reading) self
      = { .name = name,
          .limits = limits,
          .reporter = EDA_REPORTER_INIT (context, "Reading", expected) };
  gboolean more = TRUE;

  if (!check_memory (expected, limits, name, error))
    return NULL;
  self.checksum = g_checksum_new (G_CHECKSUM_SHA256);
  /* one more byte than the file has tells that it grew */
  self.bytes = expected < G_MAXSIZE ? g_try_malloc (expected + 1) : NULL;
  self.size = self.bytes != NULL ? expected + 1 : 0;
  while (more)
    if (!reading_step (&self, stream, &more, error))
      return NULL;
  eda_reporter_finish (&self.reporter);
  *sha256 = g_strdup (g_checksum_get_string (self.checksum));
  return g_bytes_new_take (g_steal_pointer (&self.bytes), self.used);
}

/* Is the file after reading what it was before, and were these all its bytes? */
static gboolean
check_unchanged (
    GFileInfo *before, GFileInfo *after, guint64 n_read, const char *name, GError **error)
{
  EdaPlace place = { (char *)name, 0, 0 };
  goffset  size = g_file_info_get_size (before);

  if (g_file_info_get_file_type (before) != G_FILE_TYPE_REGULAR)
    return TRUE;
  /* size 0 with content: a file of the system that is made while it is read */
  if (g_file_info_get_size (after) == size && (size == 0 || (guint64)size == n_read)
      && g_file_info_get_attribute_uint64 (before, G_FILE_ATTRIBUTE_TIME_MODIFIED)
             == g_file_info_get_attribute_uint64 (after, G_FILE_ATTRIBUTE_TIME_MODIFIED)
      && g_file_info_get_attribute_uint32 (before, G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC)
             == g_file_info_get_attribute_uint32 (after,
                                                  G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC))
    return TRUE;

  eda_error_set (
      error,
      EDA_ERROR_FILE_CHANGED,
      &place,
      "Wait until nobody writes to it any more, then open it again.",
      (guint64)g_file_info_get_size (after) < (guint64)size || n_read < (guint64)size
          ? "The file shrank while it was being read"
      : g_file_info_get_size (after) > size ? "The file grew while it was being read"
                                            : "The file changed while it was being read");
  return FALSE;
}

/* As the user is likely to have written it: relative below the current folder. */
static char *
name_for_errors (GFile *file)
{
  g_autofree char *folder = g_get_current_dir ();
  g_autoptr (GFile) here = g_file_new_for_path (folder);
  char *relative = g_file_get_relative_path (here, file);

  return relative != NULL ? relative : g_file_get_parse_name (file);
}

static GBytes *
read_file_bytes (GFile                 *file,
                 const char            *name,
                 const EdaSourceLimits *limits,
                 const EdaContext      *context,
                 char                 **sha256,
                 GError               **error)
{
  GCancellable *cancellable = context != NULL ? context->cancellable : NULL;
  GError       *problem = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, &problem);
  g_autoptr (GFileInfo) before = NULL;
  g_autoptr (GFileInfo) after = NULL;
  g_autoptr (GBytes) raw = NULL;

  if (stream != NULL)
    before = g_file_input_stream_query_info (
        stream, STATE_ATTRIBUTES, cancellable, &problem);
  if (before == NULL)
    {
      translate_error (error, name, problem);
      return NULL;
    }
  raw = read_all (G_INPUT_STREAM (stream),
                  name,
                  (guint64)MAX (g_file_info_get_size (before), 0),
                  limits,
                  context,
                  sha256,
                  error);
  if (raw == NULL)
    return NULL;
  after
      = g_file_input_stream_query_info (stream, STATE_ATTRIBUTES, cancellable, &problem);
  if (after == NULL)
    {
      translate_error (error, name, problem);
      return NULL;
    }
  if (!check_unchanged (before, after, g_bytes_get_size (raw), name, error))
    return NULL;
  return g_steal_pointer (&raw);
}

EdaSource *
eda_source_read_file (GFile                 *file,
                      const EdaSourceLimits *limits,
                      const EdaContext      *context,
                      GError               **error)
{
  g_autofree char *name = name_for_errors (file);
  g_autofree char *sha256 = NULL;
  g_autoptr (GBytes) raw = NULL;
  EdaSource *self;

  if (!eda_context_check (context, error))
    return NULL;
  raw = read_file_bytes (file, name, limits, context, &sha256, error);
  if (raw == NULL)
    return NULL;
  self = source_new (raw, name, g_steal_pointer (&sha256), limits, context, error);
  if (self != NULL)
    {
      g_free (self->name);
      self->name = g_file_get_basename (file);
      self->path = g_file_get_path (file);
    }
  return self;
}

EdaSource *
eda_source_read_stream (GInputStream          *stream,
                        const char            *name,
                        const EdaSourceLimits *limits,
                        const EdaContext      *context,
                        GError               **error)
{
  g_autofree char *sha256 = NULL;
  g_autoptr (GBytes) raw = NULL;

  if (!eda_context_check (context, error))
    return NULL;
  raw = read_all (stream, name, 0, limits, context, &sha256, error);
  if (raw == NULL)
    return NULL;
  return source_new (raw, name, g_steal_pointer (&sha256), limits, context, error);
}

EdaSource *
eda_source_read_bytes (GBytes                *bytes,
                       const char            *name,
                       const EdaSourceLimits *limits,
                       const EdaContext      *context,
                       GError               **error)
{
  gsize         size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  if (!eda_context_check (context, error) || !check_memory (size, limits, name, error))
    return NULL;
  if (limits->encoding == NULL && size > 0
      && !eda_encoding_check_head (data, MIN (size, PIECE_SIZE), name, error))
    return NULL;
  return source_new (bytes,
                     name,
                     g_compute_checksum_for_data (G_CHECKSUM_SHA256, data, size),
                     limits,
                     context,
                     error);
}
