/* What other programs do to the files of the window while it is open, and what the window
 * has to say when nobody looks at it. */

#include "app/window/window-private.h"

#include <glib/gi18n.h>

/* Shorter work is not worth a notification. */
#define LONG_WORK_S 10

static void
tell_changed (EdaWindow *self, const char *text, const char *button, const char *action)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_timeout (toast, 0);
  adw_toast_set_button_label (toast, button);
  adw_toast_set_action_name (toast, action);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static void
data_changed_cb (gpointer data)
{
  tell_changed (data,
                _ ("The data file was changed by another program"),
                _ ("Read Again"),
                "win.reload");
}

static void
notebook_changed_cb (gpointer data)
{
  EDA_WINDOW (data)->changed_outside = TRUE;
  tell_changed (data,
                _ ("The notebook was changed by another program"),
                _ ("Open Again"),
                "win.reopen");
}

/* Only where the notebook was saved: @file may be NULL. */
static void
watch (EdaFileWatch **watch, GFile *file, EdaFileChanged changed, EdaWindow *self)
{
  g_clear_pointer (watch, eda_file_watch_free);
  if (file != NULL)
    *watch = eda_file_watch_new (file, changed, self);
}

void
eda_window_watch_files (EdaWindow *self)
{
  watch (&self->data_watch, eda_runner_get_file (self->runner), data_changed_cb, self);
  watch (&self->notebook_watch, self->notebook_file, notebook_changed_cb, self);
}

void
eda_window_unwatch_files (EdaWindow *self)
{
  g_clear_pointer (&self->data_watch, eda_file_watch_free);
  g_clear_pointer (&self->notebook_watch, eda_file_watch_free);
}

void
eda_window_reopen (EdaWindow *self)
{
  g_autoptr (GFile) file
      = self->notebook_file != NULL ? g_object_ref (self->notebook_file) : NULL;

  if (file != NULL)
    eda_window_open_notebook (self, file);
}

/* --- Work that took long --- */

static void
notify (EdaWindow *self)
{
  g_autofree char *name = g_file_get_basename (eda_runner_get_file (self->runner));
  g_autofree char *title = g_strdup_printf (_ ("“%s” is ready"), name);
  g_autoptr (GNotification) notification = g_notification_new (title);

  g_notification_set_body (notification,
                           _ ("All steps of the notebook have their results."));
  g_application_send_notification (
      G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))),
      "ready",
      notification);
}

void
eda_window_follow_work (EdaWindow *self)
{
  gboolean idle = eda_runner_get_state (self->runner) == EDA_RUNNER_IDLE;
  gint64   now_us = g_get_monotonic_time ();

  if (!idle && self->work_began_us == 0)
    self->work_began_us = now_us;
  if (!idle || self->work_began_us == 0)
    return;
  if (now_us - self->work_began_us >= LONG_WORK_S * G_USEC_PER_SEC
      && !gtk_window_is_active (GTK_WINDOW (self))
      && eda_runner_get_file (self->runner) != NULL)
    notify (self);
  self->work_began_us = 0;
}
