/* libarchive over an EdaInput. A ZIP or a tar is read as a stream, file by file. */

#include "analysis/table/decompress.h"

#include "analysis/core/error.h"
#include "analysis/core/part.h"
#include "analysis/table/archive-part.h"

#include <errno.h>
#include <string.h>

#define MAX_NAMES 1000

struct _EdaDecompress
{
  EdaInput             *input;
  const char           *kind;
  const EdaArchivePart *part;
  struct archive       *archive;
  guint8               *piece;
  GError               *problem; /* of the input */
  char                 *name;
  GPtrArray            *names;
  gboolean              at_end;
  gboolean              takes_every;
};

typedef struct
{
  const char *bytes;
  gsize       size;
  const char *kind;
} Magic;

static const Magic magics[] = {
  { "\x1f\x8b", 2, "gzip" },
  { "\x28\xb5\x2f\xfd", 4, "Zstandard" },
  { "\xfd"
    "7zXZ",
    5,
    "xz" },
  { "PK\3\4", 4, "ZIP" },
};

/* Workbooks are ZIP archives too, and no tables that we can read. */
static gboolean
is_workbook (const guint8 *head, gsize size)
{
  return memmem (head, size, "[Content_Types].xml", 19) != NULL
         || memmem (head, size, "opendocument", 12) != NULL
         || memmem (head, size, "xl/", 3) != NULL;
}

const char *
eda_decompress_detect (const guint8 *head, gsize size)
{
  for (guint i = 0; i < G_N_ELEMENTS (magics); i++)
    if (size >= magics[i].size && memcmp (head, magics[i].bytes, magics[i].size) == 0)
      {
        if (g_str_equal (magics[i].kind, "ZIP") && is_workbook (head, size))
          return NULL;
        return magics[i].kind;
      }
  /* "BZh", the block size, and the first block's magic number */
  if (size >= 10 && memcmp (head, "BZh", 3) == 0 && g_ascii_isdigit (head[3])
      && memcmp (head + 4, "\x31\x41\x59\x26\x53\x59", 6) == 0)
    return "bzip2";
  return NULL;
}

static la_ssize_t
read_cb (struct archive *archive, void *data, const void **buffer)
{
  EdaDecompress *self = data;
  gssize         n;

  *buffer = self->piece;
  n = eda_input_read (self->input,
                      self->piece,
                      EDA_INPUT_PIECE,
                      self->problem == NULL ? &self->problem : NULL);
  if (n < 0)
    self->part->set_error (archive, EIO, "the input failed");
  return n;
}

/* The input's own error, such as a cancel, counts more than what libarchive makes of it.
 */
static void
set_error (EdaDecompress *self, GError **error)
{
  EdaPlace    place = { (char *)eda_input_get_name (self->input), 0, 0 };
  const char *why = self->part->error_string (self->archive);

  if (self->problem != NULL)
    g_propagate_error (error, g_steal_pointer (&self->problem));
  else
    eda_error_set (error,
                   EDA_ERROR_FILE_READ,
                   &place,
                   "Get the file again; it may be cut off or damaged.",
                   "The %s data cannot be unpacked (%s)",
                   self->kind,
                   why != NULL ? why : "damaged");
}

EdaDecompress *
eda_decompress_new (EdaInput *input, const char *kind, GError **error)
{
  g_autoptr (EdaDecompress) self = g_new0 (EdaDecompress, 1);

  self->part = eda_part_get (EDA_PART_ARCHIVE, error);
  if (self->part == NULL)
    return NULL;
  self->input = input;
  self->kind = kind;
  self->piece = g_malloc (EDA_INPUT_PIECE);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->archive = self->part->read_new ();
  self->part->support_gzip (self->archive);
  self->part->support_bzip2 (self->archive);
  self->part->support_xz (self->archive);
  self->part->support_zstd (self->archive);
  self->part->support_tar (self->archive);
  self->part->support_zip (self->archive);
  self->part->support_raw (self->archive);
  self->part->support_empty (self->archive);
  if (self->part->read_open (self->archive, self, NULL, read_cb, NULL) == ARCHIVE_OK)
    return g_steal_pointer (&self);
  set_error (self, error);
  return NULL;
}

void
eda_decompress_free (EdaDecompress *self)
{
  if (self == NULL)
    return;
  if (self->archive != NULL)
    self->part->read_free (self->archive);
  g_clear_error (&self->problem);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_free (self->piece);
  g_free (self->name);
  g_free (self);
}

/* 0: surely no table; 2: surely one. */
static guint
rank_name (const char *name)
{
  static const char *const tables[] = { ".csv", ".tsv", ".tab", ".psv", ".ssv", NULL };
  static const char *const others[]
      = { ".pdf", ".png",  ".jpg", ".jpeg", ".gif",  ".xls", ".xlsx",
          ".doc", ".docx", ".ods", ".zip",  ".html", ".xml", ".json",
          ".md",  ".exe",  ".dll", ".shp",  ".dbf",  ".db",  NULL };
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; tables[i] != NULL; i++)
    if (g_str_has_suffix (lower, tables[i]))
      return 2;
  for (guint i = 0; others[i] != NULL; i++)
    if (g_str_has_suffix (lower, others[i]))
      return 0;
  return 1;
}

/* Of the entry in hand; 0 for what is no file, or the system's own. */
static guint
take_entry (EdaDecompress *self, struct archive_entry *entry)
{
  gboolean         raw = self->part->format (self->archive) == ARCHIVE_FORMAT_RAW;
  const char      *name = self->part->entry_pathname_utf8 (entry);
  g_autofree char *valid = NULL;
  g_autofree char *base = NULL;

  if (raw)
    return 2;
  if (name == NULL)
    name = self->part->entry_pathname (entry);
  valid = g_utf8_make_valid (name != NULL ? name : "", -1);
  base = g_path_get_basename (valid);
  if (self->part->entry_filetype (entry) == AE_IFDIR || g_str_has_suffix (valid, "/")
      || base[0] == '.' || strstr (valid, "__MACOSX/") != NULL)
    return 0;
  if (self->names->len < MAX_NAMES)
    g_ptr_array_add (self->names, g_strdup (valid));
  g_free (self->name);
  self->name = g_steal_pointer (&valid);
  return self->takes_every ? 1 : rank_name (self->name);
}

void
eda_decompress_take_every (EdaDecompress *self)
{
  self->takes_every = TRUE;
}

gboolean
eda_decompress_next (EdaDecompress *self, guint *rank, GError **error)
{
  *rank = 0;
  while (*rank == 0 && !self->at_end)
    {
      struct archive_entry *entry;
      int                   result = self->part->next_header (self->archive, &entry);

      if (result == ARCHIVE_EOF)
        self->at_end = TRUE;
      else if (result < ARCHIVE_WARN)
        {
          set_error (self, error);
          return FALSE;
        }
      else
        *rank = take_entry (self, entry);
    }
  return TRUE;
}

gssize
eda_decompress_read (EdaDecompress *self, guint8 *out, gsize size, GError **error)
{
  la_ssize_t n = self->part->read_data (self->archive, out, size);

  if (n < 0)
    {
      set_error (self, error);
      return -1;
    }
  return n;
}

const char *
eda_decompress_get_name (const EdaDecompress *self)
{
  return self->name;
}

const GPtrArray *
eda_decompress_get_names (const EdaDecompress *self)
{
  return self->names;
}

gboolean
eda_decompress_finish (EdaDecompress *self, GError **error)
{
  guint rank = 1;

  while (rank > 0 && self->names->len < MAX_NAMES)
    if (!eda_decompress_next (self, &rank, error))
      return FALSE;
  return TRUE;
}
