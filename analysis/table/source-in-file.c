/* Most large files are plain UTF-8 as they stand. Such a text need not be copied into
 * memory before it is known what the table is: its head and its tail are enough for the
 * guesses. Whether the rest is plain too is checked when it is read. */

#include "analysis/table/decompress.h"
#include "analysis/table/encoding.h"
#include "analysis/table/excerpt.h"
#include "analysis/table/fast-bytes.h"
#include "analysis/table/plain-text.h"
#include "analysis/table/source.h"

#include <string.h>

#define MARK "\xef\xbb\xbf" /* the byte order mark of UTF-8 */

static gboolean
may_be_utf8 (const EdaSourceLimits *limits)
{
  return limits->encoding == NULL || g_ascii_strcasecmp (limits->encoding, "UTF-8") == 0;
}

/* Bytes of the mark; -1: the head is not that of a plain text. */
static int
check_head (const guint8 *head, gsize size)
{
  int skip = size >= 3 && memcmp (head, MARK, 3) == 0 ? 3 : 0;

  if (eda_decompress_detect (head, size) != NULL
      || !eda_encoding_check_head (head, size, "", NULL)
      || (head[skip] & 0xc0) == 0x80 /* begins inside a character */
      || !eda_text_is_plain_between (head, size, (gsize)skip, size - 4))
    return -1;
  return skip;
}

static GBytes *
read_part (const EdaFastBytes *bytes, gsize at, gsize length)
{
  char *part = g_malloc (MAX (length, 1));

  if (eda_fast_bytes_get (bytes, at, length, part) != NULL)
    return g_bytes_new_take (part, length);
  g_free (part);
  return NULL;
}

static gboolean
read_excerpt (EdaSource *self, int fd)
{
  EdaFastBytes bytes
      = { .length = self->bytes - self->skip, .fd = fd, .skip = self->skip };
  gsize head = MIN (bytes.length, EDA_EXCERPT_HEAD);
  gsize tail = MIN (bytes.length - head, EDA_EXCERPT_TAIL);

  self->head = read_part (&bytes, 0, head);
  self->tail = read_part (&bytes, bytes.length - tail, tail);
  return self->head != NULL && self->tail != NULL;
}

/* A line of a megabyte says that the file may be none of lines at all. */
static gboolean
has_long_lines (const EdaSource *self)
{
  gsize       length;
  const char *head = g_bytes_get_data (self->head, &length);

  return length == EDA_EXCERPT_HEAD
         && memchr (head + length / 2, '\n', length - length / 2) == NULL;
}

EdaSource *
eda_source_leave_in_file (EdaInput              *input,
                          GFile                 *file,
                          const EdaSourceLimits *limits,
                          gsize                  min_bytes)
{
  g_autoptr (EdaSource) self = g_new0 (EdaSource, 1);
  int           fd = eda_input_get_fd (input);
  gsize         size = 0;
  const guint8 *head = NULL;
  int           skip = -1;

  if (fd < 0 || !may_be_utf8 (limits) || !eda_input_get_stamp (input, &self->stamp)
      || self->stamp.size < MAX (min_bytes, 8))
    return NULL;
  head = eda_input_peek (input, &size, NULL);
  if (head != NULL && size >= 8)
    skip = check_head (head, size);
  if (skip < 0)
    return NULL;
  self->skip = (guint64)skip;
  self->bytes = self->bytes_total = self->stamp.size;
  if (!read_excerpt (self, fd) || has_long_lines (self))
    return NULL;
  self->name = g_file_get_basename (file);
  self->path = g_strdup (g_file_peek_path (file));
  self->encoding = g_strdup ("UTF-8");
  self->faults = g_array_new (FALSE, FALSE, sizeof (EdaEncodingFault));
  self->hashing = eda_hashing_new_file (fd, &self->stamp);
  self->in_file = TRUE;
  return g_steal_pointer (&self);
}
