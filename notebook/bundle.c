/* The notebook names its data without a folder, so that both also work side by side when
 * somebody unpacks the archive. */

#include "notebook/bundle.h"

#include <glib/gi18n.h>
#include <string.h>

#include "analysis/core/error.h"
#include "analysis/table/zip.h"
#include "notebook/file.h"

#define REPORT_NAME "report.html"

gboolean
eda_bundle_is_named (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL && g_str_has_suffix (name, EDA_BUNDLE_SUFFIX);
}

void
eda_bundle_free (EdaBundle *self)
{
  g_clear_pointer (&self->script, eda_script_unref);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_pointer (&self->data, g_bytes_unref);
  g_free (self->data_name);
  g_free (self);
}

/* --- Reading --- */

static gboolean
refuse (const char *name, const char *hint, GError **error, const char *what)
{
  EdaPlace place = { (char *)name, 0, 0 };

  eda_error_set (error, EDA_ERROR_NOTEBOOK, &place, hint, "%s", what);
  return FALSE;
}

static const EdaZipFile *
find_notebook (const GPtrArray *files, const char *name, GError **error)
{
  const EdaZipFile *found = NULL;

  for (guint i = 0; i < files->len; i++)
    {
      const EdaZipFile *file = files->pdata[i];

      if (!g_str_has_suffix (file->name, EDA_NOTEBOOK_SUFFIX))
        continue;
      if (found != NULL)
        {
          refuse (name,
                  _ ("Unpack it, and open the one that you mean."),
                  error,
                  _ ("There are several notebooks in this archive"));
          return NULL;
        }
      found = file;
    }
  if (found == NULL)
    refuse (name,
            _ ("A data file that is packed is opened under the name .zip."),
            error,
            _ ("There is no notebook in this archive"));
  return found;
}

/* In the folder of the notebook, as it says. */
static const EdaZipFile *
find_data (const GPtrArray *files, const EdaZipFile *notebook, const char *data)
{
  g_autofree char *folder = g_path_get_dirname (notebook->name);
  g_autofree char *path = g_str_equal (folder, ".")
                              ? g_strdup (data)
                              : g_build_filename (folder, data, NULL);

  for (guint i = 0; i < files->len; i++)
    if (g_str_equal (((EdaZipFile *)files->pdata[i])->name, path))
      return files->pdata[i];
  return NULL;
}

static gboolean
take_data (EdaBundle        *self,
           const GPtrArray  *files,
           const EdaZipFile *notebook,
           const char       *name,
           GError          **error)
{
  const char *data = eda_params_get_text (eda_script_get_header (self->script), "data");
  const EdaZipFile *found = data != NULL ? find_data (files, notebook, data) : NULL;
  g_autofree char  *what = NULL;

  if (found != NULL)
    {
      self->data = g_bytes_ref (found->bytes);
      self->data_name = g_path_get_basename (found->name);
      return TRUE;
    }
  what = data != NULL
             ? g_strdup_printf (_ ("The data are not in this archive: %s"), data)
             : g_strdup (_ ("This notebook does not say which file it is about"));
  return refuse (name,
                 _ ("Ask for the archive again, or unpack it and put the data beside the "
                    "notebook."),
                 error,
                 what);
}

static GPtrArray *
read_files (GFile *file, const char *name, guint64 max_memory, GError **error)
{
  g_autoptr (EdaInput) input = eda_input_open (file, name, NULL, error);

  if (input == NULL)
    return NULL;
  eda_input_drop_checksum (input);
  return eda_zip_read (input, max_memory, error);
}

EdaBundle *
eda_bundle_read (GFile *file, guint64 max_memory, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GPtrArray) files = read_files (file, name, max_memory, error);
  g_autoptr (EdaBundle) self = g_new0 (EdaBundle, 1);
  const EdaZipFile *notebook;
  const char       *text;
  gsize             length;

  notebook = files != NULL ? find_notebook (files, name, error) : NULL;
  if (notebook == NULL)
    return NULL;
  text = g_bytes_get_data (notebook->bytes, &length);
  self->script = eda_script_parse (
      text != NULL ? text : "", length, notebook->name, &self->problems, error);
  if (self->script == NULL || !take_data (self, files, notebook, name, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* --- Making --- */

static void
add (GPtrArray *files, const char *name, GBytes *bytes)
{
  g_ptr_array_add (files, eda_zip_file_new (name, bytes));
}

/* "sales.csv.gz" → "sales.eda" */
static char *
name_notebook (const char *data)
{
  const char      *dot = strchr (*data == '.' ? data + 1 : data, '.');
  g_autofree char *stem
      = dot != NULL ? g_strndup (data, (gsize)(dot - data)) : g_strdup (data);

  return g_strconcat (stem, EDA_NOTEBOOK_SUFFIX, NULL);
}

static GBytes *
load_data (GFile *data, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *name = g_file_get_parse_name (data);
  EdaPlace         place = { name, 0, 0 };
  GBytes          *bytes = g_file_load_bytes (data, NULL, NULL, &cause);

  if (bytes == NULL)
    eda_error_set (error,
                   EDA_ERROR_FILE_READ,
                   &place,
                   _ ("Open the file again."),
                   _ ("The data cannot be read any more (%s)"),
                   cause->message);
  return bytes;
}

GBytes *
eda_bundle_make (const EdaScript *script, GFile *data, GBytes *report, GError **error)
{
  g_autoptr (GPtrArray) files
      = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_zip_file_free);
  g_autofree char *name = g_file_get_basename (data);
  g_autofree char *notebook = name_notebook (name);
  g_autoptr (EdaScript) related = eda_script_with_header (script, "data", name);
  g_autoptr (GBytes) bytes = load_data (data, error);
  g_autoptr (GBytes) text = NULL;
  char *printed;

  if (bytes == NULL)
    return NULL;
  printed = eda_script_print (related);
  text = g_bytes_new_take (printed, strlen (printed));
  add (files, notebook, text);
  add (files, name, bytes);
  if (report != NULL)
    add (files, REPORT_NAME, report);
  return eda_zip_write (files, error);
}
