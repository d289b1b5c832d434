/* Standard output, folders, and names of files in commands. */

#include "app/batch/batch-output.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "analysis/core/error.h"
#include "app/batch/batch-talk.h"
#include "report/render.h"

/* A reader that has seen enough and closed the pipe is no failure worth a word, but the
 * report was not delivered. */
gboolean
eda_batch_write_stdout (GBytes *document, GError **error)
{
  gsize       size;
  const char *data = g_bytes_get_data (document, &size);

  while (size > 0)
    {
      gssize n = write (STDOUT_FILENO, data, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          eda_error_set (error,
                         EDA_ERROR_OUTPUT_WRITE,
                         NULL,
                         NULL,
                         "standard output: %s",
                         g_strerror (errno));
          return FALSE;
        }
      data += n;
      size -= (gsize)n;
    }
  return TRUE;
}

gboolean
eda_batch_make_folder_of (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  EdaPlace         place = { folder, 0, 0 };

  if (g_mkdir_with_parents (folder, 0777) == 0)
    return TRUE;
  eda_error_set (error,
                 EDA_ERROR_OUTPUT_WRITE,
                 &place,
                 "Choose another folder with -o.",
                 "%s",
                 g_strerror (errno));
  return FALSE;
}

char *
eda_batch_quote_name (const char *input)
{
  gboolean         is_stream = g_str_equal (input, "-");
  g_autofree char *name = is_stream ? g_strdup ("-") : g_path_get_basename (input);
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  g_autofree char *quoted = strpbrk (valid, " \t\n'\"\\$&;|<>()*?[]#~`!") != NULL
                                ? g_shell_quote (valid)
                                : g_strdup (valid);

  return g_strconcat (quoted[0] == '-' && !is_stream ? "./" : "", quoted, NULL);
}

/* It may stay open for long: it holds neither our output nor our place in a pipe. */
void
eda_batch_open_report (const EdaBatchOptions *options, const char *path)
{
  const char *words[] = { "xdg-open", path, NULL };
  g_autoptr (GError) error = NULL;

  if (options->open
      && !g_spawn_async (NULL,
                         (char **)words,
                         NULL,
                         G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL
                             | G_SPAWN_STDERR_TO_DEV_NULL,
                         NULL,
                         NULL,
                         NULL,
                         &error))
    eda_batch_say_error (options->json, options->colour, path, error);
}

char *
eda_batch_name_figure_folder (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  return g_str_equal (path, "-") ? NULL : g_strconcat (name, "_files", NULL);
}

gboolean
eda_batch_save_attachments (GPtrArray  *attachments,
                            const char *path,
                            gboolean    force,
                            GError    **error)
{
  g_autofree char *folder = g_strconcat (path, "_files", NULL);

  for (guint i = 0; i < attachments->len; i++)
    {
      const EdaAttachment *attachment = attachments->pdata[i];
      g_autofree char     *file = g_build_filename (folder, attachment->name, NULL);

      if (!eda_batch_make_folder_of (file, error)
          || !eda_report_save (attachment->bytes, file, force, error))
        return FALSE;
    }
  return TRUE;
}
