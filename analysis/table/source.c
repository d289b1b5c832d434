/* From an input to text: refuse what is no text, unpack what is packed, keep the bytes
 * within the ceiling, take the checksum, look again whether the file is still the same,
 * and turn the bytes into UTF-8. A table read from a file that changed meanwhile is a
 * table of no file at all. */

#include "analysis/table/source.h"

#include "analysis/core/error.h"
#include "analysis/table/decompress.h"
#include "analysis/table/encoding.h"
#include "analysis/table/input.h"
#include "analysis/table/limits.h"
#include "analysis/table/memory.h"
#include "analysis/table/scan.h"

#include <string.h>

#define HEAD_SIZE 4096                /* a device may give its bytes one by one */
#define HASH_LATER (1024 * 1024)      /* bytes */
#define KEEP_BYTES (16 * 1024 * 1024) /* of text that stays in memory in any case */

void
eda_source_free (EdaSource *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->path);
  g_free (self->sha256);
  g_clear_pointer (&self->hashing, eda_hashing_free);
  g_free (self->encoding);
  g_free (self->note);
  g_clear_pointer (&self->text, g_bytes_unref);
  g_clear_pointer (&self->head, g_bytes_unref);
  g_clear_pointer (&self->tail, g_bytes_unref);
  g_clear_pointer (&self->faults, g_array_unref);
  g_free (self);
}

const char *
eda_source_get_text (const EdaSource *self, gsize *length)
{
  const char *text = g_bytes_get_data (self->text, length);

  return text != NULL ? text : ""; /* nothing but a byte order mark */
}

void
eda_source_hand_over (EdaSource *self, EdaTrace *trace)
{
  if (self->in_file && (self->text == NULL || g_bytes_get_size (self->text) > KEEP_BYTES))
    eda_trace_keep_file (trace, self->path, &self->stamp, self->skip);
  else if (self->text != NULL)
    eda_trace_keep_text (trace, self->text);
  g_clear_pointer (&self->text, g_bytes_unref);
}

typedef struct
{
  EdaInput              *input;
  EdaDecompress         *packed; /* (nullable) */
  const EdaSourceLimits *limits;
  guint64                ceiling; /* 0 = not asked for yet */
  guint8                *bytes;
  gsize                  used;
  gsize                  size;
  char                  *note;
  gboolean               partial;
  gboolean               hash_later;
} Reading;

static void
reading_clear (Reading *self)
{
  g_clear_pointer (&self->packed, eda_decompress_free);
  g_clear_pointer (&self->bytes, g_free);
  g_clear_pointer (&self->note, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

/* The system is asked once, and only where its answer matters. */
static guint64
get_ceiling (Reading *self)
{
  if (self->ceiling == 0)
    self->ceiling = eda_limits_get_ceiling (self->limits->max_memory);
  return self->ceiling;
}

/* How far the text was read; only the file, where nothing was, or where lines of bytes
 * are not those of the text. */
static EdaPlace
find_place (const Reading *self)
{
  EdaPlace    place = { (char *)eda_input_get_name (self->input), 0, 0 };
  const char *text = (const char *)self->bytes;
  const char *line_end;

  if (self->used == 0 || memchr (text, 0, self->used) != NULL)
    return place;
  line_end = memrchr (text, '\n', self->used);
  place.line = 1 + eda_scan_count_lines (text, self->used);
  place.column = self->used - (line_end != NULL ? (gsize)(line_end + 1 - text) : 0) + 1;
  return place;
}

static gboolean
check_bomb (const Reading *self, GError **error)
{
  EdaPlace place;

  if (self->packed == NULL
      || !eda_limits_is_trap (
          self->limits->max_memory, self->used, eda_input_get_position (self->input)))
    return TRUE;
  place = find_place (self);
  return eda_limits_refuse_trap (&place, self->used, error);
}

static gboolean
check_size (Reading *self, GError **error)
{
  guint64  size = self->packed == NULL ? eda_input_get_size (self->input) : 0;
  guint64  needed = 2 * size; /* the bytes, and their values at the least */
  EdaPlace place;

  if (eda_limits_is_little (self->limits->max_memory, MAX (self->used, size))
      || MAX (self->used, size) <= get_ceiling (self))
    return check_bomb (self, error);
  place = find_place (self);
  return eda_limits_refuse (&place, needed, self->ceiling, error);
}

/* Room for one byte at least, if the ceiling has it. */
static gboolean
reading_grow (Reading *self, GError **error)
{
  gsize   size = MAX (self->size + self->size / 2, self->used + 4 * EDA_INPUT_PIECE);
  guint8 *bytes;

  if (!eda_limits_is_little (self->limits->max_memory, size))
    size = MIN (size, MAX (get_ceiling (self) + 1, self->used + 1));
  bytes = g_try_realloc (self->bytes, size);
  if (bytes == NULL)
    {
      EdaPlace place = find_place (self);

      return eda_limits_refuse (&place, size, self->size, error);
    }
  self->bytes = bytes;
  self->size = size;
  return TRUE;
}

static gssize
read_some (Reading *self, GError **error)
{
  guint8 *out = self->bytes + self->used;
  gsize   room = MIN (self->size - self->used, EDA_INPUT_PIECE);

  return self->packed != NULL ? eda_decompress_read (self->packed, out, room, error)
                              : eda_input_read (self->input, out, room, error);
}

/* @refuse: the head is checked for what is no text. */
static gboolean
check_head (const Reading *self, GError **error)
{
  return self->limits->encoding != NULL
         || eda_encoding_check_head (
             self->bytes, self->used, eda_input_get_name (self->input), error);
}

static gboolean
is_enough (const Reading *self)
{
  return self->limits->max_bytes > 0 && self->used >= self->limits->max_bytes;
}

static gboolean
read_to_end (Reading *self, GError **error)
{
  gboolean head = TRUE;
  gssize   n = 1;

  while (n > 0 && !is_enough (self))
    {
      if (self->used == self->size && !reading_grow (self, error))
        return FALSE;
      n = read_some (self, error);
      if (n < 0)
        return FALSE;
      self->used += (gsize)n;
      if (head && n > 0 && !check_head (self, error))
        return FALSE;
      head = self->used < HEAD_SIZE;
      if (!check_size (self, error))
        return FALSE;
    }
  return TRUE;
}

static char *
describe_archive (const EdaDecompress *packed, const char *chosen)
{
  const GPtrArray *names = eda_decompress_get_names (packed);
  g_autoptr (GString) others = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < names->len; i++)
    if (!g_str_equal (names->pdata[i], chosen) && n++ < 3)
      g_string_append_printf (
          others, "%s%s", n > 1 ? ", " : "", (const char *)names->pdata[i]);
  if (n == 0)
    return NULL;
  if (n > 3)
    g_string_append_printf (others, " and %u more", n - 3);
  return g_strdup_printf (
      "“%s” of the archive was read; not read: %s", chosen, others->str);
}

static gboolean
refuse_archive (const Reading *self, GError **error)
{
  EdaPlace         place = { (char *)eda_input_get_name (self->input), 0, 0 };
  const GPtrArray *names = eda_decompress_get_names (self->packed);

  if (names->len == 0)
    eda_error_set (error,
                   EDA_ERROR_CSV_BINARY,
                   &place,
                   "Choose a text file with rows and columns.",
                   "There is no file inside that could be a table");
  else
    eda_error_set (error,
                   EDA_ERROR_CSV_BINARY,
                   &place,
                   "Unpack it first and choose a text file with rows and columns.",
                   "The archive holds no CSV file but “%s”%s",
                   (const char *)names->pdata[0],
                   names->len > 1 ? " and others" : "");
  return FALSE;
}

/* Of several files inside the first that calls itself a table, else the first that may be
 * one. */
static gboolean
read_packed (Reading *self, GError **error)
{
  Reading          candidate = *self;
  g_autofree char *chosen = NULL;
  guint            best = 0;
  guint            rank;

  while (best < 2)
    {
      g_autoptr (GError) problem = NULL;

      if (!eda_decompress_next (self->packed, &rank, error))
        return FALSE;
      if (rank == 0)
        break;
      if (rank <= best)
        continue;
      candidate.bytes = NULL;
      candidate.used = candidate.size = 0;
      if (!read_to_end (&candidate, &problem))
        {
          g_free (candidate.bytes);
          if (rank == 1 && g_error_matches (problem, EDA_ERROR, EDA_ERROR_CSV_BINARY)
              && eda_decompress_get_name (self->packed) != NULL)
            continue;
          g_propagate_error (error, g_steal_pointer (&problem));
          return FALSE;
        }
      g_free (self->bytes);
      self->bytes = candidate.bytes;
      self->used = candidate.used;
      g_free (chosen);
      chosen = g_strdup (eda_decompress_get_name (self->packed));
      best = rank;
    }
  if (best == 0)
    return refuse_archive (self, error);
  if (!eda_decompress_finish (self->packed, error))
    return FALSE;
  self->note = chosen != NULL ? describe_archive (self->packed, chosen) : NULL;
  return TRUE;
}

/* All bytes, unpacked. */
static gboolean
read_all (Reading *self, GError **error)
{
  gsize         n;
  const guint8 *head = eda_input_peek (self->input, &n, error);
  const char   *kind;
  guint64       expected = eda_input_get_size (self->input);

  if (head == NULL)
    return FALSE;
  kind = eda_decompress_detect (head, n);
  if (kind != NULL)
    {
      self->packed = eda_decompress_new (self->input, kind, error);
      return self->packed != NULL && read_packed (self, error);
    }
  if (!check_size (self, error))
    return FALSE;
  if (expected >= HASH_LATER)
    eda_input_drop_checksum (self->input);
  self->hash_later = expected >= HASH_LATER;
  /* one more byte than the file has tells that it grew */
  self->bytes = expected < G_MAXSIZE ? eda_memory_try_big (expected + 1) : NULL;
  self->size = self->bytes != NULL ? expected + 1 : 0;
  return read_to_end (self, error);
}

/* The whole lines so far, if that is wished. */
static gboolean
keep_part (Reading *self, GError **problem)
{
  const guint8 *end;

  if (!self->limits->keep_on_cancel || self->packed != NULL || self->used == 0)
    return FALSE;
  end = memrchr (self->bytes, '\n', self->used);
  if (end == NULL || memchr (self->bytes, 0, self->used) != NULL)
    return FALSE;
  self->used = (gsize)(end - self->bytes) + 1;
  self->partial = TRUE;
  g_clear_error (problem);
  return TRUE;
}

/* Is the text a part of the file as it is? */
static void
find_in_file (EdaSource *self, GBytes *raw, const EdaInput *input)
{
  gsize         size, length;
  const guint8 *bytes = g_bytes_get_data (raw, &size);
  const guint8 *text = g_bytes_get_data (self->text, &length);

  self->in_file = self->path != NULL && !self->partial
                  && eda_input_get_stamp (input, &self->stamp) && text >= bytes
                  && text + length == bytes + size && self->stamp.size == size;
  self->skip = self->in_file ? (guint64)(text - bytes) : 0;
}

static gboolean
refuse_empty (const char *name, GError **error)
{
  EdaPlace place = { (char *)name, 0, 0 };

  eda_error_set (error,
                 EDA_ERROR_CSV_EMPTY,
                 &place,
                 "Choose a file with a header line and rows.",
                 "The file is empty");
  return FALSE;
}

/* Whole, or with a part of it where that is wished. */
static GBytes *
read_bytes (Reading *reading, EdaSource *self, GError **error)
{
  g_autoptr (GError) problem = NULL;
  gboolean stopped = !read_all (reading, &problem);

  if ((stopped && !g_error_matches (problem, EDA_ERROR, EDA_ERROR_CANCELLED))
      || ((stopped || is_enough (reading)) && !keep_part (reading, &problem)))
    {
      if (!stopped)
        eda_error_set (&problem, EDA_ERROR_CANCELLED, NULL, NULL, "Cancelled");
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  self->partial = reading->partial;
  if (!self->partial)
    {
      self->sha256 = eda_input_finish (reading->input, error);
      if (self->sha256 == NULL || !eda_input_check_unchanged (reading->input, error))
        return NULL;
    }
  self->bytes = self->partial ? reading->used : eda_input_get_position (reading->input);
  self->bytes_total = MAX (eda_input_get_size (reading->input), self->bytes);
  self->note = g_steal_pointer (&reading->note);
  if (reading->used == 0 && !refuse_empty (self->name, error))
    return NULL;
  return g_bytes_new_take (g_steal_pointer (&reading->bytes), reading->used);
}

static EdaSource *
source_new (EdaInput              *input,
            const char            *path,
            const EdaSourceLimits *limits,
            const EdaContext      *context,
            GError               **error)
{
  g_autoptr (EdaSource) self = g_new0 (EdaSource, 1);
  g_auto (Reading) reading = { .input = input, .limits = limits };
  EdaContext calm = EDA_CONTEXT_INIT; /* a kept part is no longer cancelled */
  g_autoptr (GBytes) raw = NULL;

  if (context != NULL)
    calm = *context;
  calm.cancellable = NULL;
  self->name = g_strdup (eda_input_get_name (input));
  self->path = g_strdup (path);
  self->faults = g_array_new (FALSE, FALSE, sizeof (EdaEncodingFault));
  raw = read_bytes (&reading, self, error);
  if (raw == NULL)
    return NULL;
  if (reading.hash_later && !self->partial)
    {
      g_clear_pointer (&self->sha256, g_free);
      self->hashing = eda_hashing_new (raw);
    }
  self->text = eda_encoding_to_utf8 (raw,
                                     limits->encoding,
                                     self->name,
                                     self->partial ? &calm : context,
                                     &self->encoding,
                                     self->faults,
                                     error);
  if (self->text == NULL)
    return NULL;
  find_in_file (self, raw, input);
  return g_steal_pointer (&self);
}

/* Relative below the current folder. */
char *
eda_source_name_file (GFile *file)
{
  g_autofree char *folder = g_get_current_dir ();
  g_autoptr (GFile) here = g_vfs_get_file_for_path (g_vfs_get_local (), folder);
  char *relative = g_file_get_relative_path (here, file);

  return relative != NULL ? relative : g_file_get_parse_name (file);
}

EdaSource *
eda_source_read_input (EdaInput              *input,
                       GFile                 *file,
                       const EdaSourceLimits *limits,
                       const EdaContext      *context,
                       GError               **error)
{
  EdaSource *self = source_new (input, g_file_peek_path (file), limits, context, error);

  if (self == NULL)
    return NULL;
  g_free (self->name);
  self->name = g_file_get_basename (file);
  return self;
}

EdaSource *
eda_source_read_stream (GInputStream          *stream,
                        const char            *name,
                        const EdaSourceLimits *limits,
                        const EdaContext      *context,
                        GError               **error)
{
  g_autoptr (EdaInput) input = eda_input_new_stream (stream, name, context);

  if (!eda_context_check (context, error))
    return NULL;
  return source_new (input, NULL, limits, context, error);
}

EdaSource *
eda_source_read_bytes (GBytes                *bytes,
                       const char            *name,
                       const EdaSourceLimits *limits,
                       const EdaContext      *context,
                       GError               **error)
{
  g_autoptr (EdaInput) input = eda_input_new_bytes (bytes, name, context);

  if (!eda_context_check (context, error))
    return NULL;
  return source_new (input, NULL, limits, context, error);
}
