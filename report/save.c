/* Writing a report where an older one may stand: whole or not at all, never over foreign
 * work. */

#include "report/render.h"

#include <glib/gi18n.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "analysis/core/error.h"

#define MARKER_BYTES 200

static gboolean
fail (GError **error, EdaError code, const char *path, const char *hint, const char *what)
{
  EdaPlace place = { (char *)path, 0, 0 };

  eda_error_set (error, code, &place, hint, "%s", _ (what));
  return FALSE;
}

static void
read_some (FILE *file, char text[MARKER_BYTES + 1])
{
  text[fread (text, 1, MARKER_BYTES, file)] = '\0';
}

static gboolean
is_ours (const char *path)
{
  char  head[MARKER_BYTES + 1], tail[MARKER_BYTES + 1] = "";
  FILE *file = g_fopen (path, "rb");

  if (file == NULL)
    return FALSE;
  read_some (file, head);
  if (g_str_has_prefix (head, "%PDF-") && fseek (file, -MARKER_BYTES, SEEK_END) == 0)
    read_some (file, tail);
  fclose (file);
  return strstr (head, EDA_REPORT_MARKER) != NULL
         || strstr (head, "\"format\": \"eda-profile\"") != NULL
         || strstr (head, "\"format\": \"eda-comparison\"") != NULL
         || strstr (head, "\"format\": \"eda-challenge\"") != NULL
         || strstr (tail, EDA_REPORT_MARKER_PDF) != NULL;
}

static gboolean
may_write (const char *path, gboolean force, GError **error)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return fail (error,
                 EDA_ERROR_OUTPUT_WRITE,
                 path,
                 N_ ("Name a file, or end the name with “/” to write into the folder."),
                 N_ ("is a folder, not a file"));
  if (force || !g_file_test (path, G_FILE_TEST_EXISTS) || is_ours (path))
    return TRUE;
  return fail (error,
               EDA_ERROR_OUTPUT_EXISTS,
               path,
               N_ ("Choose another name, or try --force."),
               N_ ("exists and was not made by this program"));
}

static gboolean
write_all (int fd, const guint8 *data, gsize size)
{
  while (size > 0)
    {
      gssize n = write (fd, data, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      data += n;
      size -= (gsize)n;
    }
  return TRUE;
}

/* The temporary file's mode is what the user's mask makes of an ordinary new file. */
static int
open_beside (const char *path, char **temporary)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *hidden = g_strdup_printf (".%.180s.XXXXXX", name);

  *temporary = g_build_filename (folder, hidden, NULL);
  return g_mkstemp_full (*temporary, O_WRONLY | O_CLOEXEC, 0666);
}

/* A device or a pipe: there is nothing to replace, and a rename would put a file in its
 * place. */
static gboolean
is_special (const char *path)
{
  struct stat info;

  return stat (path, &info) == 0 && !S_ISREG (info.st_mode) && !S_ISDIR (info.st_mode);
}

static gboolean
save_to_special (GBytes *document, const char *path, GError **error)
{
  gsize         size;
  const guint8 *data = g_bytes_get_data (document, &size);
  int           fd = g_open (path, O_WRONLY | O_CLOEXEC, 0);
  gboolean      written = fd >= 0 && write_all (fd, data, size);
  int           reason = errno;

  if (fd >= 0)
    close (fd);
  if (written)
    return TRUE;
  return fail (error,
               EDA_ERROR_OUTPUT_WRITE,
               path,
               N_ ("Choose another place with -o."),
               g_strerror (reason));
}

gboolean
eda_report_save (GBytes *document, const char *path, gboolean force, GError **error)
{
  g_autofree char *temporary = NULL;
  gsize            size;
  const guint8    *data = g_bytes_get_data (document, &size);
  gboolean         written;
  int              fd, reason;

  if (is_special (path))
    return save_to_special (document, path, error);
  if (!may_write (path, force, error))
    return FALSE;
  fd = open_beside (path, &temporary);
  if (fd < 0)
    return fail (error,
                 EDA_ERROR_OUTPUT_WRITE,
                 path,
                 N_ ("Choose another folder with -o."),
                 g_strerror (errno));

  written = write_all (fd, data, size);
  reason = errno;
  if (close (fd) != 0 && written)
    {
      written = FALSE;
      reason = errno;
    }
  if (written && g_rename (temporary, path) == 0)
    return TRUE;
  if (written)
    reason = errno;
  g_unlink (temporary);
  return fail (error,
               EDA_ERROR_OUTPUT_WRITE,
               path,
               N_ ("Look at the free space and try again."),
               g_strerror (reason));
}
