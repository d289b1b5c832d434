/* A notebook that comes with its data is unpacked on a thread: the data into a folder of
 * their own, where an autosaved notebook finds them again. The same data lie there once.
 * The notebook is saved into its archive again. */

#include "app/window/window-private.h"

#include <glib/gi18n.h>

#include "analysis/core/error.h"
#include "notebook/bundle.h"
#include "notebook/file.h"

#define SUM_DIGITS 16

/* --- Opening --- */

typedef struct
{
  EdaBundle *bundle;
  GFile     *data;
} Unpacked;

static void
unpacked_free (Unpacked *self)
{
  g_clear_pointer (&self->bundle, eda_bundle_free);
  g_clear_object (&self->data);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Unpacked, unpacked_free)

static GFile *
write_data (const EdaBundle *bundle, GError **error)
{
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bundle->data);
  g_autofree char *name = g_strndup (sum, SUM_DIGITS);
  g_autofree char *folder
      = g_build_filename (g_get_user_data_dir (), "eda-workbench", "bundles", name, NULL);
  g_autofree char *path = g_build_filename (folder, bundle->data_name, NULL);
  g_autofree char *there = NULL;
  gsize            size, size_there;
  const char      *bytes = g_bytes_get_data (bundle->data, &size);

  g_mkdir_with_parents (folder, 0700);
  if (g_file_get_contents (path, &there, &size_there, NULL) && size_there == size
      && (size == 0 || memcmp (there, bytes, size) == 0))
    return g_file_new_for_path (path);
  if (!g_file_set_contents (path, bytes != NULL ? bytes : "", (gssize)size, error))
    return NULL;
  return g_file_new_for_path (path);
}

static void
unpack (GTask *task, gpointer window, gpointer file, GCancellable *cancellable)
{
  g_autoptr (Unpacked) unpacked = g_new0 (Unpacked, 1);
  g_autoptr (GError) error = NULL;

  unpacked->bundle = eda_bundle_read (file, 0, &error);
  if (unpacked->bundle != NULL)
    unpacked->data = write_data (unpacked->bundle, &error);
  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (
        task, g_steal_pointer (&unpacked), (GDestroyNotify)unpacked_free);
}

static void
unpacked_cb (GObject *window, GAsyncResult *result, gpointer data)
{
  EdaWindow *self = EDA_WINDOW (window);
  GTask     *task = G_TASK (result);
  GFile     *file = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (Unpacked) unpacked = g_task_propagate_pointer (task, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->unpacking);
  if (unpacked == NULL)
    eda_window_show_notebook_error (self, file, error);
  else
    eda_window_open_script (
        self, file, unpacked->bundle->script, unpacked->bundle->problems, unpacked->data);
}

void
eda_window_open_bundle (EdaWindow *self, GFile *file)
{
  g_autoptr (GTask) task = NULL;

  self->unpacking = g_cancellable_new ();
  task = g_task_new (self, self->unpacking, unpacked_cb, NULL);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, unpack);
}

void
eda_window_stop_unpacking (EdaWindow *self)
{
  if (self->unpacking != NULL)
    g_cancellable_cancel (self->unpacking);
  g_clear_object (&self->unpacking);
}

/* --- Saving --- */

/* (nullable): not while steps are still without a result */
static GBytes *
make_report (EdaWindow *self, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *quoted = g_shell_quote (name);
  g_autofree char *command = g_strdup_printf ("eda-batch replay %s", quoted);

  return eda_window_make_report (self, eda_report_format_find ("html"), command, NULL);
}

gboolean
eda_window_save_bundle (EdaWindow *self, GFile *file, GError **error)
{
  g_autoptr (GBytes) report = make_report (self, file);
  g_autoptr (GBytes) archive = eda_bundle_make (eda_notebook_get_script (self->notebook),
                                                eda_window_get_data (self),
                                                report,
                                                error);

  return archive != NULL && eda_notebook_file_write (file, archive, error);
}

static void
save_cb (EdaWindow *self, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (eda_window_save_bundle (self, file, &error))
    text = g_strdup (_ ("Notebook, data and report saved as one file"));
  else
    text = g_strdup_printf ("%s. %s", error->message, eda_error_get_hint (error));
  eda_window_toast (self, text);
}

void
eda_window_pass_on (EdaWindow *self)
{
  g_autofree char      *path = eda_window_name_notebook (self);
  g_autofree char      *base = g_path_get_basename (path);
  g_autofree char      *name = NULL;
  GtkFileChooserNative *chooser
      = eda_window_new_chooser (self, _ ("Save Notebook with Its Data"), TRUE, save_cb);

  if (g_str_has_suffix (base, EDA_NOTEBOOK_SUFFIX))
    base[strlen (base) - strlen (EDA_NOTEBOOK_SUFFIX)] = '\0';
  name = g_str_has_suffix (base, EDA_BUNDLE_SUFFIX)
             ? g_strdup (base)
             : g_strconcat (base, EDA_BUNDLE_SUFFIX, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
