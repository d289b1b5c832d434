/* The whole-file UTF-8 check, and the repair of what it finds. */

#include <string.h>

#include "analysis/table/encoding-guess.h"

#define PIECE_SIZE (1024 * 1024) /* between two looks at the cancellable */
#define MAX_FAULTS 1000
#define REPLACEMENT "\xef\xbf\xbd" /* U+FFFD */
#define NUL_SIGN "\xe2\x90\x80"    /* U+2400 */

/* Over ASCII but NUL, eight bytes at a time: most of most files. */
static gsize
skip_ascii (const guint8 *bytes, gsize at, gsize end)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  guint64       word;

  for (; at + sizeof word <= end; at += sizeof word)
    {
      memcpy (&word, bytes + at, sizeof word);
      if (((word | (word - ones)) & (ones << 7)) != 0)
        break;
    }
  return at;
}

/* Characters of several bytes: each has one byte that begins it. */
static gsize
count_multi (const guint8 *bytes, gsize size)
{
  gsize n = 0;

  for (gsize i = skip_ascii (bytes, 0, size); i < size; i++)
    n += bytes[i] >= 0xc0;
  return n;
}

/* The end of the valid part that begins at @at; looks no further than a piece. */
static gsize
find_valid_end (const guint8 *bytes, gsize size, gsize at)
{
  gsize       end = MIN (size, at + PIECE_SIZE);
  const char *stop;

  for (int back = 0; back < 3 && end < size && (bytes[end] & 0xc0) == 0x80; back++)
    end--; /* don't cut a character in two */
  at = skip_ascii (bytes, at, end);
  g_utf8_validate_len ((const char *)bytes + at, end - at, &stop);
  return (gsize)(stop - (const char *)bytes);
}

gboolean
eda_encoding_check_utf8 (GBytes           *raw,
                         const EdaContext *context,
                         EdaUtf8Facts     *facts,
                         GError          **error)
{
  gsize         size;
  const guint8 *bytes = g_bytes_get_data (raw, &size);
  gsize         next_check = 0;

  memset (facts, 0, sizeof *facts);
  for (gsize at = 0; at < size;)
    {
      gsize end = find_valid_end (bytes, size, at);

      if (at >= next_check)
        {
          if (!eda_context_check (context, error))
            return FALSE;
          next_check = at + PIECE_SIZE;
        }
      facts->n_multi += count_multi (bytes + at, end - at);
      if (end == at && bytes[at] != 0)
        {
          if (facts->n_bad++ == 0)
            facts->first_bad = at;
        }
      at = MAX (end, at + (end == at));
    }
  return TRUE;
}

static EdaEncodingFault *
get_fault (GArray *faults, guint64 line)
{
  EdaEncodingFault fault = { line, 0, 0 };

  if (faults->len > MAX_FAULTS) /* the last one stands for all further lines */
    return &g_array_index (faults, EdaEncodingFault, MAX_FAULTS);
  if (faults->len > 0
      && g_array_index (faults, EdaEncodingFault, faults->len - 1).line == line)
    return &g_array_index (faults, EdaEncodingFault, faults->len - 1);
  if (faults->len == MAX_FAULTS)
    fault.line = 0;
  g_array_append_val (faults, fault);
  return &g_array_index (faults, EdaEncodingFault, faults->len - 1);
}

static guint64
count_breaks (const guint8 *bytes, gsize from, gsize to)
{
  guint64 n = 0;

  for (gsize i = from; i < to; i++)
    n += bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == to || bytes[i + 1] != '\n'));
  return n;
}

static gboolean
is_valid (const guint8 *bytes, gsize size)
{
  gsize at = 0;

  while (at < size)
    {
      gsize end = find_valid_end (bytes, size, at);

      if (end == at)
        return FALSE;
      at = end;
    }
  return TRUE;
}

GBytes *
eda_encoding_repair (GBytes *text, GArray *faults)
{
  gsize         size;
  const guint8 *bytes = g_bytes_get_data (text, &size);
  GString      *out;
  guint64       line = 1;

  if (is_valid (bytes, size))
    return g_bytes_ref (text);
  out = g_string_sized_new (size + size / 16);
  for (gsize at = 0; at < size;)
    {
      gsize             end = find_valid_end (bytes, size, at);
      EdaEncodingFault *fault;

      line += count_breaks (bytes, at, end);
      g_string_append_len (out, (const char *)bytes + at, (gssize)(end - at));
      at = MAX (at, end);
      if (at == size || find_valid_end (bytes, size, at) > at)
        continue; /* the end, or only of a piece */
      fault = get_fault (faults, line);
      fault->n_nuls += bytes[at] == 0;
      fault->n_bad += bytes[at] != 0;
      g_string_append (out, bytes[at] == 0 ? NUL_SIGN : REPLACEMENT);
      at++;
    }
  return g_string_free_to_bytes (out);
}
