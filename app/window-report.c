/* The report of what the window shows, in the format that the name of its file asks for.
 */

#include "app/window-private.h"

#include <glib/gi18n.h>

#include "analysis/core/error.h"
#include "report/render.h"

#define USUAL_FORMAT "html"

/* "penguins.csv" → "penguins-report.html" */
static char *
suggest_name (EdaWindow *self)
{
  g_autofree char *name = g_file_get_basename (eda_runner_get_file (self->runner));
  char            *dot = strrchr (name, '.');

  if (dot != NULL && dot != name)
    *dot = '\0';
  return g_strconcat (name, "-report.html", NULL);
}

/* The command that writes the same report without a window. */
static char *
make_command (EdaWindow *self, const char *path)
{
  g_autofree char *data = g_file_get_parse_name (eda_runner_get_file (self->runner));
  g_autofree char *quoted_data = g_shell_quote (data);
  g_autofree char *quoted_path = g_shell_quote (path);

  return g_strdup_printf ("eda-batch %s %s", quoted_data, quoted_path);
}

gboolean
eda_window_save_report (EdaWindow *self, GFile *file, GError **error)
{
  EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (GBytes) document = NULL;
  g_autofree char       *path = g_file_get_path (file);
  g_autofree char       *command = NULL;
  const EdaReportFormat *format = path != NULL ? eda_report_format_of_path (path) : NULL;

  g_return_val_if_fail (EDA_IS_WINDOW (self), FALSE);
  results = eda_notebook_dup_results (self->notebook);
  if (results == NULL || path == NULL)
    {
      eda_error_set (error,
                     EDA_ERROR_OUTPUT_WRITE,
                     NULL,
                     NULL,
                     results == NULL ? _ ("Some steps have no result yet")
                                     : _ ("A report needs a place on this computer"));
      return FALSE;
    }
  if (format == NULL)
    format = eda_report_format_find (USUAL_FORMAT);
  command = make_command (self, path);
  document = format->render (
      &(EdaReport){ .profile = eda_notebook_get_profile (self->notebook),
                    .results = results,
                    .seed = context.seed,
                    .command = command,
                    .figures = &eda_figures },
      &context,
      error);
  return document != NULL && eda_report_save (document, path, TRUE, error);
}

static void
save (EdaWindow *self, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = g_file_get_uri (file);
  AdwToast        *toast;

  if (!eda_window_save_report (self, file, &error))
    {
      g_autofree char *text
          = g_strdup_printf (_ ("Report not saved: %s"), error->message);

      eda_window_toast (self, text);
      return;
    }
  toast = adw_toast_new (_ ("Report saved"));
  adw_toast_set_button_label (toast, _ ("Open"));
  adw_toast_set_action_name (toast, "win.show-uri");
  adw_toast_set_action_target_value (toast, g_variant_new_string (uri));
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

void
eda_window_export_report (EdaWindow *self)
{
  GtkFileChooserNative *chooser
      = eda_window_new_chooser (self, _ ("Save Report as .html or .pdf"), TRUE, save);
  g_autofree char *name = suggest_name (self);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
