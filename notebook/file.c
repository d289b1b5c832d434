/* Reading and writing through GIO; a name in the script is relative to its folder. */

#include "notebook/file.h"

#include <glib/gi18n.h>
#include <string.h>

#include "analysis/core/error.h"

gboolean
eda_notebook_file_is_named (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL && g_str_has_suffix (name, EDA_NOTEBOOK_SUFFIX);
}

static void
tell_read_error (GFile *file, const GError *cause, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  EdaPlace         place = { name, 0, 0 };
  gboolean         absent = g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);

  eda_error_set (error,
                 absent ? EDA_ERROR_FILE_NOT_FOUND : EDA_ERROR_FILE_READ,
                 &place,
                 "Check the name and whether you may read the file.",
                 absent ? _ ("There is no such file") : _ ("The notebook can't be read"));
}

EdaScript *
eda_notebook_file_load (GFile *file, GPtrArray **problems, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *text = NULL;
  g_autofree char *name = g_file_get_parse_name (file);
  gsize            length;

  if (!g_file_load_contents (file, NULL, &text, &length, NULL, &cause))
    {
      tell_read_error (file, cause, error);
      return NULL;
    }
  return eda_script_parse (text, length, name, problems, error);
}

gboolean
eda_notebook_file_write (GFile *file, GBytes *bytes, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *name = g_file_get_parse_name (file);
  EdaPlace         place = { name, 0, 0 };
  gsize            size;
  const char      *text = g_bytes_get_data (bytes, &size);

  if (g_file_replace_contents (
          file, text, size, NULL, TRUE, G_FILE_CREATE_NONE, NULL, NULL, &cause))
    return TRUE;
  eda_error_set (error,
                 EDA_ERROR_OUTPUT_WRITE,
                 &place,
                 "Choose another folder, or make room.",
                 "The notebook can't be saved: %s",
                 cause->message);
  return FALSE;
}

gboolean
eda_notebook_file_save (GFile *file, const EdaScript *script, GError **error)
{
  char *text = eda_script_print (script);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

  return eda_notebook_file_write (file, bytes, error);
}

GFile *
eda_notebook_file_get_data (GFile *file, const EdaScript *script)
{
  const char *name = eda_params_get_text (eda_script_get_header (script), "data");
  g_autoptr (GFile) folder = g_file_get_parent (file);

  if (name == NULL || folder == NULL)
    return NULL;
  return g_file_resolve_relative_path (folder, name);
}

/* "../data/a.csv": up to the folder that both are in, then down. */
static char *
get_relative_path (GFile *folder, GFile *data)
{
  GString *path = g_string_new (NULL);
  g_autoptr (GFile) at = g_object_ref (folder);

  while (at != NULL)
    {
      g_autofree char *below = g_file_get_relative_path (at, data);
      GFile           *above;

      if (below != NULL)
        {
          g_string_append (path, below);
          return g_string_free (path, FALSE);
        }
      g_string_append (path, "../");
      above = g_file_get_parent (at);
      g_object_unref (at);
      at = above;
    }
  g_string_free (path, TRUE);
  return g_file_get_path (data);
}

EdaScript *
eda_notebook_file_relate (GFile *file, const EdaScript *script, GFile *data)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *path = folder != NULL ? get_relative_path (folder, data) : NULL;

  return path != NULL ? eda_script_with_header (script, "data", path)
                      : eda_script_with_load (script, eda_script_get_load (script));
}
