/* Other data under the same notebook: another file, or a table from the clipboard. */

#include "app/window/window-private.h"

#include <glib/gi18n.h>

#define PASTED_NAME "pasted.tsv"
#define MAX_NAMED 5

/* --- Replace Data --- */

static char **
list_columns (EdaProfile *profile)
{
  EdaTable  *table = eda_profile_get_table (profile);
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < eda_table_get_n_columns (table); i++)
    g_ptr_array_add (names,
                     g_strdup (eda_column_get_name (eda_table_get_column (table, i))));
  g_ptr_array_add (names, NULL);
  return (char **)g_ptr_array_free (names, FALSE);
}

void
eda_window_replace_data_with (EdaWindow *self, GFile *file)
{
  EdaProfile *profile = eda_notebook_get_file_profile (self->notebook);

  if (eda_window_divert (self, file))
    return;
  g_strfreev (self->replaced_columns);
  self->replaced_columns = list_columns (profile);
  g_set_object (&self->wanted_file, file);
  eda_runner_replace (self->runner, file);
}

static char *
name_missing (char **before, EdaProfile *profile, guint *n)
{
  g_auto (GStrv) now = list_columns (profile);
  GString *names = g_string_new (NULL);

  *n = 0;
  for (char **name = before; *name != NULL; name++)
    if (!g_strv_contains ((const char *const *)now, *name) && ++*n <= MAX_NAMED)
      g_string_append_printf (names, "%s%s", *n > 1 ? ", " : "", *name);
  if (*n > MAX_NAMED)
    g_string_append (names, ", …");
  return g_string_free (names, FALSE);
}

/* With the way back. */
gboolean
eda_window_data_replaced (EdaWindow *self)
{
  g_auto (GStrv) before = g_steal_pointer (&self->replaced_columns);
  EdaProfile      *profile = eda_notebook_get_file_profile (self->notebook);
  g_autofree char *missing = NULL;
  g_autofree char *text = NULL;
  guint            n;

  if (before == NULL || eda_runner_get_purpose (self->runner) != EDA_RUNNER_CHANGE)
    return FALSE;
  missing = name_missing (before, profile, &n);
  text = n > 0 ? g_strdup_printf (_ ("Columns that the new data lacks: %s"), missing)
               : g_strdup (_ ("The new data has all columns of the old"));
  eda_window_offer_undo (self, text);
  return TRUE;
}

void
eda_window_replace_data (EdaWindow *self)
{
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (eda_window_new_chooser (
      self, _ ("Replace the Data"), FALSE, eda_window_replace_data_with)));
}

/* --- Pasting --- */

/* A file of its own for each table, so that a notebook about it finds it again. */
static GFile *
write_pasted (const char *text, GError **error)
{
  g_autofree char *folder
      = g_build_filename (g_get_user_data_dir (), "eda-workbench", "pasted", NULL);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  g_autofree char *name = g_strdup_printf ("%.8s-" PASTED_NAME, sum);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_mkdir_with_parents (folder, 0700);
  if (!g_file_set_contents (path, text, -1, error))
    return NULL;
  return g_file_new_for_path (path);
}

gboolean
eda_window_open_pasted (EdaWindow *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;

  if (text == NULL || strchr (text, '\n') == NULL)
    {
      eda_window_toast (self, _ ("There is no table in this text: take whole rows"));
      return FALSE;
    }
  file = write_pasted (text, &error);
  if (file == NULL)
    eda_window_toast (self, error->message);
  else
    eda_window_open (self, file);
  return file != NULL;
}

static void
text_read_cb (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (EdaWindow) self = data;
  g_autofree char *text
      = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);

  eda_window_open_pasted (self, text);
}

void
eda_window_paste_table (EdaWindow *self)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)),
                                 NULL,
                                 text_read_cb,
                                 g_object_ref (self));
}
