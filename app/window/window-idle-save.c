/* Who prefers it has the notebook saved into its file a second after the last change,
 * unless somebody else changed that file: then the reader is asked what counts. Nothing
 * is packed with its data every second. */

#include "app/settings.h"
#include "app/window/window-private.h"
#include "notebook/bundle.h"

#define IDLE_MS 1000

static gboolean
save_cb (gpointer data)
{
  EdaWindow *self = data;
  g_autoptr (GError) error = NULL;

  self->idle_save_id = 0;
  if (self->notebook_file == NULL || self->changed_outside
      || !eda_window_is_modified (self))
    return G_SOURCE_REMOVE;
  if (!eda_window_save_notebook (self, self->notebook_file, &error))
    eda_window_toast (self, error->message);
  return G_SOURCE_REMOVE;
}

void
eda_window_save_when_idle (EdaWindow *self)
{
  g_clear_handle_id (&self->idle_save_id, g_source_remove);
  if (self->notebook_file != NULL && !eda_bundle_is_named (self->notebook_file)
      && g_settings_get_boolean (eda_settings_get (), EDA_SETTING_SAVE_WHILE_EDITING))
    self->idle_save_id = g_timeout_add (IDLE_MS, save_cb, self);
}
