/* What the user can do in a window, and when. */

#include "app/window/palette.h"

#include <glib/gi18n.h>

#include "app/window/window-private.h"

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eda_window_choose_table (
      EDA_WINDOW (widget), _ ("Open a Data File or Notebook"), eda_window_open);
}

static void
open_uri_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  eda_window_open (EDA_WINDOW (widget), file);
}

static void
retry_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaWindow *self = EDA_WINDOW (widget);

  if (self->wanted_file != NULL && !eda_window_divert (self, self->wanted_file))
    eda_runner_open (self->runner, self->wanted_file, self->wanted_settings);
}

static void
reload_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eda_runner_reload (EDA_WINDOW (widget)->runner);
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eda_runner_undo (EDA_WINDOW (widget)->runner);
}

static void
redo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eda_runner_redo (EDA_WINDOW (widget)->runner);
}

static void
discard_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eda_window_discard (EDA_WINDOW (widget));
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaWindow *self = EDA_WINDOW (widget);
  gboolean   show = !adw_flap_get_reveal_flap (self->import_flap);

  if (show)
    eda_window_get_import_view (self);
  adw_flap_set_reveal_flap (self->import_flap, show);
  if (show)
    eda_import_view_focus (self->import_view);
}

static void
replace_data_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eda_window_replace_data (EDA_WINDOW (widget));
}

static void
paste_table_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eda_window_paste_table (EDA_WINDOW (widget));
}

static void
reopen_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eda_window_reopen (EDA_WINDOW (widget));
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eda_runner_cancel (EDA_WINDOW (widget)->runner);
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eda_window_show_page (EDA_WINDOW (widget), EDA_PAGE_NOTEBOOK);
}

static void
go_to_step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaWindow *self = EDA_WINDOW (widget);

  eda_window_show_notebook (self);
  eda_notebook_view_go_to_step (self->notebook_view, g_variant_get_uint32 (parameter));
}

static void
sidebar_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AdwFlap *flap = EDA_WINDOW (widget)->flap;

  adw_flap_set_reveal_flap (flap, !adw_flap_get_reveal_flap (flap));
}

static void
export_report_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eda_window_export_report (EDA_WINDOW (widget));
}

static void
palette_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eda_palette_show (GTK_WIDGET (EDA_WINDOW (widget)->title));
}

static void
show_uri_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_show_uri (
      GTK_WINDOW (widget), g_variant_get_string (parameter, NULL), GDK_CURRENT_TIME);
}

void
eda_window_class_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                 *name, *parameter;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "win.open", NULL, open_action },
    { "win.open-uri", "s", open_uri_action },
    { "win.retry", NULL, retry_action },
    { "win.reload", NULL, reload_action },
    { "win.replace-data", NULL, replace_data_action },
    { "win.paste-table", NULL, paste_table_action },
    { "win.reopen", NULL, reopen_action },
    { "win.undo", NULL, undo_action },
    { "win.redo", NULL, redo_action },
    { "win.import", NULL, import_action },
    { "win.discard", NULL, discard_action },
    { "win.cancel", NULL, cancel_action },
    { "win.back", NULL, back_action },
    { "win.go-to-step", "u", go_to_step_action },
    { "win.sidebar", NULL, sidebar_action },
    { "win.export-report", NULL, export_report_action },
    { "win.palette", NULL, palette_action },
    { "win.show-uri", "s", show_uri_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (
        widget_class, actions[i].name, actions[i].parameter, actions[i].activate);
}

static gboolean
has_results (EdaWindow *self)
{
  g_autoptr (GPtrArray) results = eda_notebook_dup_results (self->notebook);

  return results != NULL;
}

/* GTK tells every menu and button of the window, also of what is as it was. */
void
eda_window_enable (EdaWindow *self, const char *action, gboolean enabled)
{
  gboolean is_enabled = g_object_get_data (G_OBJECT (self), action) == NULL;

  if (is_enabled == enabled)
    return;
  g_object_set_data (G_OBJECT (self), action, enabled ? NULL : self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), action, enabled);
}

void
eda_window_update_actions (EdaWindow *self)
{
  EdaWindowPage page = eda_window_get_page (self);
  gboolean      notebook = page == EDA_PAGE_NOTEBOOK;
  gboolean      busy = eda_runner_get_state (self->runner) != EDA_RUNNER_IDLE;

  eda_window_enable (self, "win.cancel", busy);
  eda_window_enable (self, "win.back", page == EDA_PAGE_ERROR);
  eda_window_enable (self, "win.replace-data", notebook);
  eda_window_enable (self, "win.reload", notebook);
  eda_window_enable (
      self, "win.import", page != EDA_PAGE_START && page != EDA_PAGE_CHALLENGE);
  eda_window_enable (self, "win.go-to-step", notebook);
  eda_window_enable (self, "win.save", notebook);
  eda_window_enable (self, "win.save-as", notebook);
  eda_window_enable (self, "win.pass-on", notebook);
  eda_window_enable_script_actions (self, notebook);
  eda_window_enable (self, "win.sidebar", notebook);
  eda_window_enable (self, "win.find-column", notebook);
  eda_window_enable (self, "win.show-rows", notebook);
  eda_window_enable (self, "win.keep", notebook);
  eda_window_enable (self, "win.show-data", notebook);
  eda_window_enable (self, "win.show-notebook", notebook);
  eda_window_enable (self, "win.go-to-row", notebook);
  eda_window_enable (self, "win.add-filter", notebook);
  eda_window_enable (self, "win.export-report", notebook && has_results (self));
  eda_window_update_challenge_actions (self);
}
