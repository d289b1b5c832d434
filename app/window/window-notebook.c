/* The notebook as a file: opening, saving, and what a crash leaves. */

#include "app/window/window-private.h"

#include <glib/gi18n.h>

#include "analysis/core/error.h"
#include "notebook/bundle.h"
#include "notebook/file.h"
#include "widgets/slices.h"

/* What the notebook is about now; another file may be on its way. */
GFile *
eda_window_get_data (EdaWindow *self)
{
  EdaHistory *history = eda_notebook_get_history (self->notebook);

  return eda_history_get_data (history, eda_history_get_position (history));
}

static EdaScript *
get_script (EdaWindow *self)
{
  return eda_notebook_get_script (self->notebook);
}

gboolean
eda_window_is_modified (EdaWindow *self)
{
  g_return_val_if_fail (EDA_IS_WINDOW (self), FALSE);
  return self->saved_script != NULL
         && (!eda_script_equal (self->saved_script, get_script (self))
             || !g_file_equal (self->saved_data, eda_window_get_data (self)));
}

static void
set_saved (EdaWindow *self, GFile *file)
{
  g_set_object (&self->notebook_file, file);
  self->changed_outside = FALSE;
  eda_script_ref (get_script (self));
  g_clear_pointer (&self->saved_script, eda_script_unref);
  self->saved_script = get_script (self);
  g_set_object (&self->saved_data, eda_window_get_data (self));
  eda_autosave_clear (self->autosave);
  if (file != NULL)
    eda_window_remember (self, file);
  eda_window_watch_files (self);
  eda_window_show_title (self);
}

/* What is open is not what is on disk, whatever its script says. */
void
eda_window_forget_saved (EdaWindow *self)
{
  g_clear_pointer (&self->saved_script, eda_script_unref);
  self->saved_script = eda_script_ref (eda_notebook_get_blank (self->notebook));
  g_set_object (&self->saved_data, eda_window_get_data (self));
}

/* --- The cells, which come and go --- */

static gboolean
make_cards_cb (gpointer window)
{
  EdaWindow *self = window;

  self->has_cards = TRUE;
  eda_notebook_view_set_notebook (self->notebook_view, self->notebook);
  return FALSE;
}

void
eda_window_make_cards (EdaWindow *self)
{
  eda_slices_remove (self);
  if (!self->has_cards)
    make_cards_cb (self);
}

static void
painted_cb (EdaWindow *self)
{
  g_signal_handlers_disconnect_by_func (
      gtk_widget_get_frame_clock (GTK_WIDGET (self)), painted_cb, self);
  if (!self->has_cards)
    eda_slices_add (GTK_WIDGET (self), make_cards_cb, self);
}

void
eda_window_make_cards_when_seen (EdaWindow *self)
{
  g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (self)),
                           "after-paint",
                           G_CALLBACK (painted_cb),
                           self,
                           G_CONNECT_SWAPPED);
}

void
eda_window_unfollow_cells (EdaWindow *self)
{
  for (guint i = 0; i < self->followed_cells->len; i++)
    g_signal_handlers_disconnect_by_data (self->followed_cells->pdata[i], self);
  g_ptr_array_set_size (self->followed_cells, 0);
}

void
eda_window_follow_cells (EdaWindow *self)
{
  eda_window_unfollow_cells (self);
  for (guint i = 0; i < eda_notebook_get_n_cells (self->notebook); i++)
    {
      EdaCell *cell = eda_notebook_get_cell (self->notebook, i);

      g_ptr_array_add (self->followed_cells, g_object_ref (cell));
      g_signal_connect_swapped (
          cell, "changed", G_CALLBACK (eda_window_update_actions), self);
    }
}

/* --- Opening --- */

static void
tell_problems (EdaWindow *self, GPtrArray *problems)
{
  const EdaScriptProblem *first = problems->len > 0 ? problems->pdata[0] : NULL;
  g_autofree char        *text = NULL;

  if (first == NULL)
    return;
  text = g_strdup_printf (_ ("Line %u of the notebook: %s"), first->line, first->what);
  eda_window_toast (self, text);
}

void
eda_window_show_notebook_error (EdaWindow *self, GFile *file, const GError *error)
{
  g_autofree char *name = g_file_get_basename (file);
  gboolean         has_data = eda_notebook_get_profile (self->notebook) != NULL;

  eda_error_view_set_error (self->error_view, name, error, has_data);
  eda_window_show_page (self, EDA_PAGE_ERROR);
}

/* What was autosaved is to be saved where the notebook was. */
static GFile *
get_saved_place (GFile *file, const EdaScript *script)
{
  const char *path
      = eda_params_get_text (eda_script_get_header (script), EDA_AUTOSAVE_NOTEBOOK);

  if (path != NULL)
    return g_file_parse_name (path);
  return eda_autosave_is_one (file, NULL) ? NULL : g_object_ref (file);
}

void
eda_window_open_script (EdaWindow       *self,
                        GFile           *file,
                        const EdaScript *script,
                        GPtrArray       *problems,
                        GFile           *data)
{
  g_autoptr (EdaScript) clean
      = eda_script_with_header (script, EDA_AUTOSAVE_NOTEBOOK, NULL);

  if (eda_window_divert (self, data))
    return;
  g_set_object (&self->opening_notebook, file);
  g_clear_pointer (&self->replaced_columns, g_strfreev);
  g_clear_object (&self->notebook_file);
  self->notebook_file = get_saved_place (file, script);
  g_set_object (&self->wanted_file, data);
  eda_runner_open_script (self->runner, data, clean);
  tell_problems (self, problems);
}

void
eda_window_open_notebook (EdaWindow *self, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (EdaScript) script = NULL;
  g_autoptr (GFile) data = NULL;

  eda_window_stop_unpacking (self);
  if (eda_bundle_is_named (file))
    {
      eda_window_open_bundle (self, file);
      return;
    }
  script = eda_notebook_file_load (file, &problems, &error);
  data = script != NULL ? eda_notebook_file_get_data (file, script) : NULL;
  if (script != NULL && data == NULL)
    eda_error_set (&error,
                   EDA_ERROR_NOTEBOOK,
                   NULL,
                   _ ("Add a line “data: FILE.csv” to its header."),
                   _ ("This notebook does not say which file it is about"));
  if (error != NULL)
    eda_window_show_notebook_error (self, file, error);
  else
    eda_window_open_script (self, file, script, problems, data);
}

/* A restored notebook is not saved yet; what it was restored from goes when it is written
 * anew. */
void
eda_window_notebook_opened (EdaWindow *self)
{
  g_autoptr (GFile) opened = g_steal_pointer (&self->opening_notebook);

  if (opened == NULL || !eda_autosave_is_one (opened, NULL))
    {
      set_saved (self, opened);
      return;
    }
  eda_window_forget_saved (self);
  eda_window_autosave (self);
  eda_autosave_flush (self->autosave);
  g_file_delete (opened, NULL, NULL);
}

/* --- Saving --- */

gboolean
eda_window_save_notebook (EdaWindow *self, GFile *file, GError **error)
{
  g_autoptr (EdaScript) related
      = eda_notebook_file_relate (file, get_script (self), eda_window_get_data (self));

  if (eda_bundle_is_named (file) ? !eda_window_save_bundle (self, file, error)
                                 : !eda_notebook_file_save (file, related, error))
    return FALSE;
  set_saved (self, file);
  return TRUE;
}

static void
save_to (EdaWindow *self, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (eda_window_save_notebook (self, file, &error))
    text = g_strdup (_ ("Notebook saved"));
  else
    text = g_strdup_printf ("%s. %s", error->message, eda_error_get_hint (error));
  eda_window_toast (self, text);
}

/* "penguins.csv" → "penguins.eda" */
static char *
suggest_name (EdaWindow *self)
{
  g_autofree char *name = g_file_get_basename (eda_runner_get_file (self->runner));
  char            *dot = strrchr (name, '.');

  if (dot != NULL && dot != name)
    *dot = '\0';
  return g_strconcat (name, EDA_NOTEBOOK_SUFFIX, NULL);
}

char *
eda_window_name_notebook (EdaWindow *self)
{
  return self->notebook_file != NULL ? g_file_get_parse_name (self->notebook_file)
                                     : suggest_name (self);
}

static void
save_as_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaWindow            *self = EDA_WINDOW (widget);
  GtkFileChooserNative *chooser
      = eda_window_new_chooser (self, _ ("Save Notebook"), TRUE, save_to);
  g_autofree char *suggested = suggest_name (self);
  g_autoptr (GFile) folder = g_file_get_parent (eda_runner_get_file (self->runner));

  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), suggested);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaWindow *self = EDA_WINDOW (widget);

  if (self->notebook_file != NULL)
    save_to (self, self->notebook_file);
  else
    save_as_action (widget, name, parameter);
}

static void
pass_on_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eda_window_pass_on (EDA_WINDOW (widget));
}

void
eda_window_class_install_notebook_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_as_action);
  gtk_widget_class_install_action (widget_class, "win.pass-on", NULL, pass_on_action);
}

/* --- What a crash leaves --- */

void
eda_window_autosave (EdaWindow *self)
{
  if (eda_window_is_modified (self))
    eda_autosave_put (self->autosave,
                      get_script (self),
                      eda_window_get_data (self),
                      self->notebook_file);
  else
    eda_autosave_clear (self->autosave);
  eda_window_save_when_idle (self);
  eda_window_show_title (self);
}
