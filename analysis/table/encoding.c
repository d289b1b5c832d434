/* Which encoding, and the conversion to UTF-8. The order of evidence: the user's word, a
 * byte order mark, UTF-16 by the pattern of its zero bytes, the UTF-8 check over the
 * whole file, and at last the Western single-byte sets, which no byte contradicts. */

#include "analysis/table/encoding.h"

#include "analysis/core/error.h"

#include <errno.h>
#include <string.h>

#define HEAD_SIZE 4096
#define PIECE_SIZE (1024 * 1024) /* between two looks at the cancellable */

#define HINT_EXPORT "Open it in the program it belongs to and save it as CSV."
#define HINT_UNPACK "Unpack it first, then open the CSV file inside."

typedef struct
{
  const char *bytes;
  gsize       size;
  const char *what;
  const char *hint;
} Magic;

static const Magic magics[] = {
  { "\x89PNG", 4, "a PNG picture", HINT_EXPORT },
  { "\xff\xd8\xff", 3, "a JPEG picture", HINT_EXPORT },
  { "GIF8", 4, "a GIF picture", HINT_EXPORT },
  { "%PDF-", 5, "a PDF document", HINT_EXPORT },
  { "\xd0\xcf\x11\xe0", 4, "an old Microsoft Office document (.xls, .doc)", HINT_EXPORT },
  { "SQLite format 3", 16, "an SQLite database", HINT_EXPORT },
  { "PAR1", 4, "a Parquet file", HINT_EXPORT },
  { "ARROW1", 6, "an Arrow file", HINT_EXPORT },
  { "\x89HDF", 4, "an HDF5 file", HINT_EXPORT },
  { "$FL2", 4, "an SPSS file", HINT_EXPORT },
  { "<stata_dta>", 11, "a Stata file", HINT_EXPORT },
  { "\x7f"
    "ELF",
    4,
    "a program (ELF)",
    "Choose a text file with rows and columns." },
  { "\x1f\x8b", 2, "a gzip archive", HINT_UNPACK },
  { "BZh9", 4, "a bzip2 archive", HINT_UNPACK },
  { "\xfd"
    "7zXZ",
    5,
    "an xz archive",
    HINT_UNPACK },
  { "\x28\xb5\x2f\xfd", 4, "a Zstandard archive", HINT_UNPACK },
  { "7z\xbc\xaf", 4, "a 7-Zip archive", HINT_UNPACK },
};

typedef struct
{
  const char *bytes;
  gsize       size;
  const char *encoding;
} Mark;

/* UTF-32 first: its little-endian mark begins with that of UTF-16. */
static const Mark marks[] = {
  { "\xff\xfe\0\0", 4, "UTF-32LE" }, { "\0\0\xfe\xff", 4, "UTF-32BE" },
  { "\xff\xfe", 2, "UTF-16LE" },     { "\xfe\xff", 2, "UTF-16BE" },
  { "\xef\xbb\xbf", 3, "UTF-8" },
};

static gboolean
starts_with (const guint8 *bytes, gsize size, const char *with, gsize n)
{
  return size >= n && memcmp (bytes, with, n) == 0;
}

static const Mark *
find_mark (const guint8 *bytes, gsize size)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (starts_with (bytes, size, marks[i].bytes, marks[i].size))
      return &marks[i];
  return NULL;
}

/* Mostly Latin text in UTF-16 has a zero in nearly every second byte, always on the same
 * side. */
static const char *
guess_utf16 (const guint8 *bytes, gsize size)
{
  gsize zeros[2] = { 0, 0 };
  gsize pairs = MIN (size, HEAD_SIZE) / 2;

  for (gsize i = 0; i < 2 * pairs; i++)
    zeros[i % 2] += bytes[i] == 0;
  if (pairs < 2 || MAX (zeros[0], zeros[1]) < pairs - pairs / 4)
    return NULL;
  if (MIN (zeros[0], zeros[1]) > pairs / 16)
    return NULL;
  return zeros[1] > zeros[0] ? "UTF-16LE" : "UTF-16BE";
}

/* The line and the byte in it at @offset, counted from 1. */
static EdaPlace
place_at (const char *name, const guint8 *bytes, gsize offset)
{
  EdaPlace place = { (char *)name, 1, 1 };

  for (gsize i = 0; i < offset; i++)
    {
      place.column++;
      if (bytes[i] == '\n')
        place.line++, place.column = 1;
    }
  return place;
}

static gboolean
contains (const guint8 *head, gsize size, const char *text)
{
  return size > 0 && head != NULL && memmem (head, size, text, strlen (text)) != NULL;
}

static gboolean
check_magic (const guint8 *head, gsize size, const char *name, GError **error)
{
  EdaPlace    place = { (char *)name, 0, 0 };
  const char *what = NULL;
  const char *hint = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (magics) && what == NULL; i++)
    if (starts_with (head, size, magics[i].bytes, magics[i].size))
      {
        what = magics[i].what;
        hint = magics[i].hint;
      }
  if (what == NULL && starts_with (head, size, "PK\3\4", 4))
    {
      gboolean office = contains (head, size, "[Content_Types].xml")
                        || contains (head, size, "xl/")
                        || contains (head, size, "opendocument");

      what = office ? "a workbook (such as .xlsx or .ods)" : "a ZIP archive";
      hint = office ? HINT_EXPORT : HINT_UNPACK;
    }
  if (what == NULL)
    return TRUE;
  eda_error_set (
      error, EDA_ERROR_CSV_BINARY, &place, hint, "This is %s, not a CSV file", what);
  return FALSE;
}

static gboolean
check_nul (const guint8 *bytes, gsize size, const char *name, GError **error)
{
  const guint8 *nul = memchr (bytes, 0, size);
  EdaPlace      place;

  if (nul == NULL)
    return TRUE;
  place = place_at (name, bytes, (gsize)(nul - bytes));
  eda_error_set (error,
                 EDA_ERROR_CSV_BINARY,
                 &place,
                 "Choose a text file with rows and columns, or name its encoding.",
                 "This is not text: it contains a NUL byte");
  return FALSE;
}

gboolean
eda_encoding_check_head (const guint8 *head, gsize size, const char *name, GError **error)
{
  if (!check_magic (head, size, name, error))
    return FALSE;
  if (find_mark (head, size) != NULL || guess_utf16 (head, size) != NULL)
    return TRUE;
  return check_nul (head, size, name, error);
}

/* @bad: the offset of the first byte that is not UTF-8, @size when all are. FALSE =
 * cancelled. */
static gboolean
find_bad_utf8 (const guint8     *bytes,
               gsize             size,
               const EdaContext *context,
               gsize            *bad,
               GError          **error)
{
  gsize at = 0;

  while (at < size)
    {
      gsize       end = MIN (size, at + PIECE_SIZE);
      const char *stop;

      if (!eda_context_check (context, error))
        return FALSE;
      for (int back = 0; back < 3 && end < size && (bytes[end] & 0xc0) == 0x80; back++)
        end--; /* don't cut a character in two */
      if (!g_utf8_validate_len ((const char *)bytes + at, end - at, &stop))
        {
          *bad = (gsize)(stop - (const char *)bytes);
          return TRUE;
        }
      at = end;
    }
  *bad = size;
  return TRUE;
}

static void
set_conversion_error (GError      **error,
                      const char   *name,
                      const char   *encoding,
                      const guint8 *bytes,
                      gsize         offset)
{
  EdaPlace place = place_at (name, bytes, offset);

  if (g_str_has_prefix (encoding, "UTF-16") || g_str_has_prefix (encoding, "UTF-32"))
    place.column = 0; /* bytes say nothing to a reader here */
  eda_error_set (error,
                 EDA_ERROR_CSV_ENCODING,
                 &place,
                 "Name another encoding, for example WINDOWS-1252.",
                 "The text is not valid %s",
                 encoding);
}

static GBytes *
convert (GBytes           *raw,
         gsize             skip,
         const char       *encoding,
         const char       *name,
         const EdaContext *context,
         GError          **error)
{
  gsize         size;
  const guint8 *bytes = g_bytes_get_data (raw, &size);
  g_autoptr (GString) out = g_string_sized_new (size + size / 8);
  g_autofree char *buffer = g_malloc (PIECE_SIZE);
  char            *in = (char *)bytes + skip;
  gsize            left = size - skip;
  GIConv           converter = g_iconv_open ("UTF-8", encoding);

  if (converter == (GIConv)-1)
    {
      eda_error_set (error,
                     EDA_ERROR_OPTION,
                     NULL,
                     "Names are those of iconv, such as UTF-8 or "
                     "ISO-8859-1.",
                     "There is no encoding named “%s”",
                     encoding);
      return NULL;
    }
  while (left > 0 && eda_context_check (context, error))
    {
      char *to = buffer;
      gsize room = PIECE_SIZE;
      gsize result = g_iconv (converter, &in, &left, &to, &room);
      int   problem = errno;

      g_string_append_len (out, buffer, to - buffer);
      if (result == (gsize)-1 && problem != E2BIG)
        {
          set_conversion_error (
              error, name, encoding, bytes, (gsize)(in - (char *)bytes));
          break;
        }
    }
  g_iconv_close (converter);
  return left > 0 ? NULL : g_string_free_to_bytes (g_steal_pointer (&out));
}

static gboolean
has_c1_bytes (const guint8 *bytes, gsize size)
{
  for (gsize i = 0; i < size; i++)
    if (bytes[i] >= 0x80 && bytes[i] <= 0x9f)
      return TRUE;
  return FALSE;
}

static GBytes *
convert_western (
    GBytes *raw, const char *name, const EdaContext *context, char **used, GError **error)
{
  gsize         size;
  const guint8 *bytes = g_bytes_get_data (raw, &size);
  g_autoptr (GError) problem = NULL;
  GBytes *text;

  if (has_c1_bytes (bytes, size))
    {
      text = convert (raw, 0, "WINDOWS-1252", name, context, &problem);
      if (text != NULL || !g_error_matches (problem, EDA_ERROR, EDA_ERROR_CSV_ENCODING))
        {
          *used = g_strdup ("WINDOWS-1252");
          if (problem != NULL)
            g_propagate_error (error, g_steal_pointer (&problem));
          return text;
        }
    }
  /* five bytes mean nothing in WINDOWS-1252; ISO-8859-1 keeps them as control characters
   */
  *used = g_strdup ("ISO-8859-1");
  return convert (raw, 0, "ISO-8859-1", name, context, error);
}

static GBytes *
check_utf8 (
    GBytes *raw, gsize skip, const char *name, const EdaContext *context, GError **error)
{
  gsize         size, bad;
  const guint8 *bytes = g_bytes_get_data (raw, &size);

  if (!check_nul (bytes, size, name, error)
      || !find_bad_utf8 (bytes + skip, size - skip, context, &bad, error))
    return NULL;
  if (bad < size - skip)
    {
      set_conversion_error (error, name, "UTF-8", bytes, skip + bad);
      return NULL;
    }
  return skip == 0 ? g_bytes_ref (raw) : g_bytes_new_from_bytes (raw, skip, size - skip);
}

static gboolean
is_utf8_name (const char *encoding)
{
  return g_ascii_strcasecmp (encoding, "UTF-8") == 0
         || g_ascii_strcasecmp (encoding, "UTF8") == 0;
}

/* A mark at the start is no part of the text, whoever named the encoding. */
static GBytes *
without_mark (GBytes *text)
{
  gsize         size = 0;
  const guint8 *bytes = text != NULL ? g_bytes_get_data (text, &size) : NULL;
  GBytes       *rest;

  if (text == NULL || !starts_with (bytes, size, "\xef\xbb\xbf", 3))
    return text;
  rest = g_bytes_new_from_bytes (text, 3, size - 3);
  g_bytes_unref (text);
  return rest;
}

static GBytes *
to_utf8_as_told (GBytes           *raw,
                 const char       *encoding,
                 const char       *name,
                 const EdaContext *context,
                 GError          **error)
{
  g_autoptr (GBytes) text = NULL;
  gsize         size;
  const guint8 *bytes;

  if (is_utf8_name (encoding))
    return without_mark (check_utf8 (raw, 0, name, context, error));
  text = convert (raw, 0, encoding, name, context, error);
  if (text == NULL)
    return NULL;
  bytes = g_bytes_get_data (text, &size);
  if (size > 0 && !check_nul (bytes, size, name, error))
    return NULL;
  return without_mark (g_steal_pointer (&text));
}

GBytes *
eda_encoding_to_utf8 (GBytes           *raw,
                      const char       *encoding,
                      const char       *name,
                      const EdaContext *context,
                      char            **used,
                      GError          **error)
{
  gsize         size, bad;
  const guint8 *bytes = g_bytes_get_data (raw, &size);
  const Mark   *mark = find_mark (bytes, size);

  if (encoding == NULL && mark != NULL)
    encoding = mark->encoding;
  else if (encoding == NULL)
    encoding = guess_utf16 (bytes, size);
  if (encoding != NULL)
    {
      *used = g_strdup (encoding);
      return to_utf8_as_told (raw, encoding, name, context, error);
    }

  if (!check_nul (bytes, size, name, error)
      || !find_bad_utf8 (bytes, size, context, &bad, error))
    return NULL;
  if (bad < size)
    return convert_western (raw, name, context, used, error);
  *used = g_strdup ("UTF-8");
  return g_bytes_ref (raw);
}
