/* Reading goes by decompress.c, writing by libarchive itself. An archive has no times:
 * what is packed again is the same. */

#include "analysis/table/zip.h"

#include "analysis/core/error.h"
#include "analysis/core/part.h"
#include "analysis/table/archive-part.h"
#include "analysis/table/decompress.h"
#include "analysis/table/limits.h"

#include <string.h>

#define MAX_FILES 1000
#define MAGIC "PK\3\4"

EdaZipFile *
eda_zip_file_new (const char *name, GBytes *bytes)
{
  EdaZipFile *self = g_new0 (EdaZipFile, 1);

  self->name = g_strdup (name);
  self->bytes = g_bytes_ref (bytes);
  return self;
}

void
eda_zip_file_free (EdaZipFile *self)
{
  g_free (self->name);
  g_bytes_unref (self->bytes);
  g_free (self);
}

/* --- Reading --- */

typedef struct
{
  EdaInput      *input;
  EdaDecompress *packed;
  guint64        max_memory, ceiling;
  guint64        n_bytes; /* of all files so far */
} Reading;

static EdaPlace
get_place (EdaInput *input)
{
  return (EdaPlace){ (char *)eda_input_get_name (input), 0, 0 };
}

static gboolean
check_size (Reading *self, GError **error)
{
  EdaPlace place = get_place (self->input);
  guint64  taken = eda_input_get_position (self->input);

  if (self->n_bytes > self->ceiling)
    return eda_limits_refuse (
        &place, 0, self->ceiling, error); /* how much is not known */
  return !eda_limits_is_trap (self->max_memory, self->n_bytes, taken)
         || eda_limits_refuse_trap (&place, self->n_bytes, error);
}

/* (transfer full) */
static GBytes *
read_file (Reading *self, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *piece = g_malloc (EDA_INPUT_PIECE);
  gssize             n = 1;

  while (n > 0)
    {
      n = eda_decompress_read (self->packed, piece, EDA_INPUT_PIECE, error);
      self->n_bytes += (guint64)MAX (n, 0);
      if (n < 0 || !check_size (self, error))
        return NULL;
      g_byte_array_append (bytes, piece, (guint)n);
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static gboolean
read_files (Reading *self, GPtrArray *files, GError **error)
{
  guint rank = 1;

  while (rank > 0)
    {
      g_autoptr (GBytes) bytes = NULL;

      if (!eda_decompress_next (self->packed, &rank, error))
        return FALSE;
      if (rank == 0)
        return TRUE;
      if (files->len == MAX_FILES)
        {
          EdaPlace place = get_place (self->input);

          eda_error_set (error,
                         EDA_ERROR_FILE_READ,
                         &place,
                         "Pack less into it.",
                         "More than 1000 files are in this archive");
          return FALSE;
        }
      bytes = read_file (self, error);
      if (bytes == NULL)
        return FALSE;
      g_ptr_array_add (files,
                       eda_zip_file_new (eda_decompress_get_name (self->packed), bytes));
    }
  return TRUE;
}

GPtrArray *
eda_zip_read (EdaInput *input, guint64 max_memory, GError **error)
{
  g_autoptr (GPtrArray) files
      = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_zip_file_free);
  g_autoptr (EdaDecompress) packed = NULL;
  Reading       self = { input, NULL, max_memory, 0, 0 };
  gsize         n;
  const guint8 *head = eda_input_peek (input, &n, error);

  if (head == NULL)
    return NULL;
  if (n < strlen (MAGIC) || memcmp (head, MAGIC, strlen (MAGIC)) != 0)
    {
      EdaPlace place = get_place (input);

      eda_error_set (error,
                     EDA_ERROR_FILE_READ,
                     &place,
                     "Get the file again, or choose another.",
                     "This is no ZIP archive");
      return NULL;
    }
  self.packed = packed = eda_decompress_new (input, "ZIP", error);
  if (packed == NULL)
    return NULL;
  eda_decompress_take_every (packed);
  self.ceiling = eda_limits_get_ceiling (max_memory);
  return read_files (&self, files, error) ? g_steal_pointer (&files) : NULL;
}

/* --- Writing --- */

static la_ssize_t
append_cb (struct archive *archive, void *data, const void *bytes, size_t size)
{
  g_byte_array_append (data, bytes, (guint)size);
  return (la_ssize_t)size;
}

static gboolean
write_file (const EdaArchivePart *part, struct archive *archive, const EdaZipFile *file)
{
  struct archive_entry *entry = part->entry_new ();
  gsize                 size;
  const char           *bytes = g_bytes_get_data (file->bytes, &size);
  gboolean              written;

  part->entry_set_pathname (entry, file->name);
  part->entry_set_filetype (entry, AE_IFREG);
  part->entry_set_perm (entry, 0644);
  part->entry_set_size (entry, (la_int64_t)size);
  written = part->write_header (archive, entry) == ARCHIVE_OK
            && (size == 0 || part->write_data (archive, bytes, size) == (la_ssize_t)size);
  part->entry_free (entry);
  return written;
}

static gboolean
write_files (const EdaArchivePart *part, struct archive *archive, const GPtrArray *files)
{
  for (guint i = 0; i < files->len; i++)
    if (!write_file (part, archive, files->pdata[i]))
      return FALSE;
  return part->write_close (archive) == ARCHIVE_OK;
}

GBytes *
eda_zip_write (const GPtrArray *files, GError **error)
{
  const EdaArchivePart *part = eda_part_get (EDA_PART_ARCHIVE, error);
  g_autoptr (GByteArray) out = g_byte_array_new ();
  struct archive *archive;
  gboolean        written;

  if (part == NULL)
    return NULL;
  archive = part->write_new ();
  part->write_zip (archive);
  part->write_pad (archive, 1); /* not to whole blocks, as tapes have them */
  written = part->write_open (archive, out, NULL, append_cb, NULL) == ARCHIVE_OK
            && write_files (part, archive, files);
  if (!written)
    eda_error_set (error,
                   EDA_ERROR_OUTPUT_WRITE,
                   NULL,
                   "Try it with less data.",
                   "The files cannot be packed (%s)",
                   part->error_string (archive));
  part->write_free (archive);
  return written ? g_byte_array_free_to_bytes (g_steal_pointer (&out)) : NULL;
}
