/* Which encoding, and the conversion to UTF-8. The order of evidence: the user's word, a
 * byte order mark, UTF-16 and UTF-32 by the places of their zeros, the UTF-8 check over
 * the whole file, then uchardet, and at last the Western single-byte sets, which no byte
 * contradicts. A text that is UTF-8 but for a few bytes stays so; the bad bytes become
 * U+FFFD and are told. */

#include "analysis/table/encoding.h"

#include "analysis/core/error.h"
#include "analysis/table/markup.h"
#include "analysis/table/plain-text.h"
#include "analysis/table/encoding-guess.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>

#define CONTROL_BLOCK 1024
#define HEAD_SIZE 4096
#define PIECE_SIZE (1024 * 1024) /* between two looks at the cancellable */
#define MAX_CONTROLS 20          /* one byte of so many may be a control character */
#define FEW_CONTROLS 2
#define MAX_TOLD_BAD 1000
#define BAD_SHARE                                                                        \
  4 /* UTF-8 all the same: so many characters of several bytes for each bad one */

#define HINT_EXPORT N_ ("Open it in the program it belongs to and save it as CSV.")
#define HINT_UNPACK N_ ("Unpack it first, then open the CSV file inside.")
#define HINT_R N_ ("Load it in R and save the table in it with write.csv().")

typedef struct
{
  const char *bytes;
  gsize       size;
  const char *what;
  const char *hint;
} Magic;

static const Magic magics[] = {
  { "\x89PNG", 4, N_ ("a PNG picture"), HINT_EXPORT },
  { "\xff\xd8\xff", 3, N_ ("a JPEG picture"), HINT_EXPORT },
  { "GIF8", 4, N_ ("a GIF picture"), HINT_EXPORT },
  { "%PDF-", 5, N_ ("a PDF document"), HINT_EXPORT },
  { "\xd0\xcf\x11\xe0",
    4,
    N_ ("an old Microsoft Office document (.xls, .doc)"),
    HINT_EXPORT },
  { "SQLite format 3", 16, N_ ("an SQLite database"), HINT_EXPORT },
  { "PAR1", 4, N_ ("a Parquet file"), HINT_EXPORT },
  { "ARROW1", 6, N_ ("an Arrow file"), HINT_EXPORT },
  { "\x89HDF", 4, N_ ("an HDF5 file"), HINT_EXPORT },
  { "$FL2", 4, N_ ("an SPSS file"), HINT_EXPORT },
  { "X\n\0\0\0", 5, N_ ("an R data file"), HINT_R },
  { "RDX2\n", 5, N_ ("an R data file"), HINT_R },
  { "RDX3\n", 5, N_ ("an R data file"), HINT_R },
  { "<stata_dta>", 11, N_ ("a Stata file"), HINT_EXPORT },
  { "\x7f"
    "ELF",
    4,
    N_ ("a program (ELF)"),
    N_ ("Choose a text file with rows and columns.") },
  { "\x1f\x8b", 2, N_ ("a gzip archive"), HINT_UNPACK },
  { "BZh9", 4, N_ ("a bzip2 archive"), HINT_UNPACK },
  { "\xfd"
    "7zXZ",
    5,
    N_ ("an xz archive"),
    HINT_UNPACK },
  { "\x28\xb5\x2f\xfd", 4, N_ ("a Zstandard archive"), HINT_UNPACK },
  { "7z\xbc\xaf", 4, N_ ("a 7-Zip archive"), HINT_UNPACK },
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
  return bytes != NULL && size >= n && memcmp (bytes, with, n) == 0;
}

static const Mark *
find_mark (const guint8 *bytes, gsize size)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (starts_with (bytes, size, marks[i].bytes, marks[i].size))
      return &marks[i];
  return NULL;
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

      what = office ? N_ ("a workbook (such as .xlsx or .ods)") : N_ ("a ZIP archive");
      hint = office ? HINT_EXPORT : HINT_UNPACK;
    }
  if (what == NULL)
    what = eda_markup_name ((const char *)head, size, &hint);
  if (what == NULL)
    return TRUE;
  eda_error_set (
      error, EDA_ERROR_CSV_BINARY, &place, hint, "This is %s, not a CSV file", _ (what));
  return FALSE;
}

/* Control characters besides line breaks and tabs; in blocks, which compilers can turn
 * into a few wide instructions. */
static gboolean
has_controls (const guint8 *bytes, gsize size)
{
  guint8 found = 0;
  gsize  at = 0;

  for (; at + CONTROL_BLOCK <= size && !found; at += CONTROL_BLOCK)
    for (gsize i = at; i < at + CONTROL_BLOCK; i++)
      found |= (bytes[i] < 0x20) & (bytes[i] != '\n') & (bytes[i] != '\r')
               & (bytes[i] != '\t');
  for (; at < size && !found; at++)
    found
        = bytes[at] < 0x20 && bytes[at] != '\n' && bytes[at] != '\r' && bytes[at] != '\t';
  return found != 0;
}

/* Signs that no text has. NUL bytes may stand in a text now and then. */
static gboolean
check_controls (const guint8 *bytes, gsize size, const char *name, GError **error)
{
  gsize    n = 0;
  gsize    first = size;
  EdaPlace place;

  if (!has_controls (bytes, size))
    return TRUE;
  for (gsize i = 0; i < size; i++)
    if (bytes[i] < 0x20 && strchr ("\t\n\r\f\x1b\x1e\x1f\x01\x02", bytes[i]) == NULL)
      {
        first = MIN (first, i);
        n++;
      }
  for (gsize i = 0; i < size; i++)
    if (bytes[i] == 0)
      {
        first = MIN (first, i);
        n++;
      }
  if (n <= FEW_CONTROLS || n * MAX_CONTROLS <= size)
    return TRUE;
  place = place_at (name, bytes, first);
  eda_error_set (error,
                 EDA_ERROR_CSV_BINARY,
                 &place,
                 "Choose a text file with rows and columns, or name its encoding.",
                 "This is not text: it is full of control characters");
  return FALSE;
}

gboolean
eda_encoding_check_head (const guint8 *head, gsize size, const char *name, GError **error)
{
  if (!check_magic (head, size, name, error))
    return FALSE;
  if (find_mark (head, size) != NULL || eda_encoding_guess_wide (head, size) != NULL)
    return TRUE;
  return check_controls (head, MIN (size, HEAD_SIZE), name, error);
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

/* Its text, repaired where it isn't UTF-8 or holds NUL bytes. Shares @text when nothing
 * is. */
static GBytes *
repair (GBytes *text, GArray *faults)
{
  GBytes *repaired = eda_encoding_repair (text, faults);

  g_bytes_unref (text);
  return repaired;
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
                 GArray           *faults,
                 GError          **error)
{
  GBytes      *text;
  EdaUtf8Facts facts;

  if (!is_utf8_name (encoding))
    {
      text = convert (raw, 0, encoding, name, context, error);
      return text != NULL ? without_mark (repair (text, faults)) : NULL;
    }
  if (!eda_encoding_check_utf8 (raw, context, &facts, error))
    return NULL;
  if (facts.n_bad > MAX_TOLD_BAD && facts.n_bad > facts.n_multi)
    {
      set_conversion_error (
          error, name, "UTF-8", g_bytes_get_data (raw, NULL), facts.first_bad);
      return NULL;
    }
  return without_mark (repair (g_bytes_ref (raw), faults));
}

/* By what uchardet thinks; then the Western sets, of which the last takes every byte. */
static GBytes *
to_utf8_by_guess (GBytes           *raw,
                  const char       *name,
                  const EdaContext *context,
                  char            **used,
                  GArray           *faults,
                  GError          **error)
{
  g_autofree char  *guess = eda_encoding_guess_narrow (raw, error);
  const gboolean    big5 = guess != NULL && g_str_has_prefix (guess, "BIG5");
  const char *const names[]
      = { guess, big5 ? "CP950" : guess, "WINDOWS-1252", "ISO-8859-1" };

  if (guess == NULL)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) problem = NULL;
      GBytes *text = convert (raw, 0, names[i], name, context, &problem);

      if (text != NULL)
        {
          *used = g_strdup (names[i]);
          return repair (text, faults);
        }
      if (!g_error_matches (problem, EDA_ERROR, EDA_ERROR_CSV_ENCODING)
          && !g_error_matches (problem, EDA_ERROR, EDA_ERROR_OPTION))
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return NULL;
        }
    }
  g_return_val_if_reached (NULL);
}

GBytes *
eda_encoding_to_utf8 (GBytes           *raw,
                      const char       *encoding,
                      const char       *name,
                      const EdaContext *context,
                      char            **used,
                      GArray           *faults,
                      GError          **error)
{
  gsize         size;
  const guint8 *bytes = g_bytes_get_data (raw, &size);
  const Mark   *mark = find_mark (bytes, size);
  EdaUtf8Facts  facts;

  if (encoding == NULL && mark != NULL)
    encoding = mark->encoding;
  else if (encoding == NULL)
    encoding = eda_encoding_guess_wide (bytes, size);
  if (encoding != NULL)
    {
      *used = g_strdup (encoding);
      return to_utf8_as_told (raw, encoding, name, context, faults, error);
    }
  if (eda_text_is_plain (bytes, size))
    {
      *used = g_strdup ("UTF-8");
      return g_bytes_ref (raw);
    }
  if (!check_controls (bytes, size, name, error)
      || !eda_encoding_check_utf8 (raw, context, &facts, error))
    return NULL;
  if (facts.n_bad * BAD_SHARE > facts.n_multi)
    return to_utf8_by_guess (raw, name, context, used, faults, error);
  *used = g_strdup ("UTF-8");
  return repair (g_bytes_ref (raw), faults);
}
