/* The report of what the window shows, in the format that the name of its file asks for.
 */

#include "app/window/window-private.h"

#include <glib/gi18n.h>

#include "analysis/core/error.h"
#include "analysis/result/words.h"
#include "notebook/chosen.h"
#include "report/render.h"

#define USUAL_FORMAT "html"
/* Of the file chooser: which results. */
#define RESULTS_CHOICE "results"
#define ALL_RESULTS "all"

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

/* The command that writes the same report without a window: a notebook of which nothing
 * was changed is only its data. */
static char *
make_command (EdaWindow *self, const char *path)
{
  gboolean         plain = self->notebook_file == NULL && !eda_window_is_modified (self);
  g_autofree char *source
      = plain ? g_file_get_parse_name (eda_runner_get_file (self->runner))
              : eda_window_name_notebook (self);
  g_autofree char *quoted_source = g_shell_quote (source);
  g_autofree char *quoted_path = g_shell_quote (path);

  return g_strdup_printf (
      "eda-batch %s%s -o %s", plain ? "" : "replay ", quoted_source, quoted_path);
}

/* (transfer full) (nullable): NULL when the report has all */
static GPtrArray *
dup_chosen (EdaWindow *self)
{
  return self->report_all ? NULL : eda_notebook_dup_chosen (self->notebook);
}

/* (transfer full) (nullable): NULL when a step has no result yet */
GBytes *
eda_window_make_report (EdaWindow             *self,
                        const EdaReportFormat *format,
                        const char            *command,
                        GError               **error)
{
  EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (GPtrArray) results = eda_notebook_dup_results (self->notebook);
  g_autoptr (GPtrArray) chosen = dup_chosen (self);

  context.seed = eda_script_get_seed (eda_notebook_get_script (self->notebook));
  if (results == NULL)
    {
      eda_error_set (
          error, EDA_ERROR_OUTPUT_WRITE, NULL, NULL, _ ("Some steps have no result yet"));
      return NULL;
    }
  return format->render (
      &(EdaReport){ .profile = eda_notebook_get_profile (self->notebook),
                    .results = results,
                    .chosen = chosen,
                    .script = eda_notebook_get_script (self->notebook),
                    .seed = context.seed,
                    .command = command,
                    .figures = &eda_figures },
      &context,
      error);
}

gboolean
eda_window_save_report (EdaWindow *self, GFile *file, GError **error)
{
  g_autoptr (GBytes) document = NULL;
  g_autofree char       *path = g_file_get_path (file);
  g_autofree char       *command = NULL;
  const EdaReportFormat *format = path != NULL ? eda_report_format_of_path (path) : NULL;

  g_return_val_if_fail (EDA_IS_WINDOW (self), FALSE);
  if (path == NULL)
    {
      eda_error_set (error,
                     EDA_ERROR_OUTPUT_WRITE,
                     NULL,
                     NULL,
                     _ ("A report needs a place on this computer"));
      return FALSE;
    }
  if (format == NULL)
    format = eda_report_format_find (USUAL_FORMAT);
  if (eda_runner_get_file (self->runner) != NULL)
    command = make_command (self, path);
  document = eda_window_make_report (self, format, command, error);
  return document != NULL && eda_report_save (document, path, TRUE, error);
}

static char *
tell_saved (EdaWindow *self)
{
  g_autoptr (GPtrArray) chosen = dup_chosen (self);
  guint n = chosen != NULL ? eda_chosen_count (chosen) : 0;

  if (chosen == NULL)
    return g_strdup (_ ("Report saved"));
  return eda_words_count (n,
                          ngettext ("Report with %s chosen result saved",
                                    "Report with %s chosen results saved",
                                    n));
}

static void
save (EdaWindow *self, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *text = NULL;
  AdwToast        *toast;

  if (!eda_window_save_report (self, file, &error))
    {
      text = g_strdup_printf (_ ("Report not saved: %s"), error->message);
      eda_window_toast (self, text);
      return;
    }
  text = tell_saved (self);
  toast = adw_toast_new (text);
  adw_toast_set_button_label (toast, _ ("Open"));
  adw_toast_set_action_name (toast, "win.show-uri");
  adw_toast_set_action_target_value (toast, g_variant_new_string (uri));
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static void
read_choice_cb (GtkFileChooser *chooser, int response, EdaWindow *self)
{
  const char *choice = gtk_file_chooser_get_choice (chooser, RESULTS_CHOICE);

  self->report_all = g_strcmp0 (choice, ALL_RESULTS) == 0;
}

/* Only where something was chosen is there anything to ask. */
static void
offer_choice (EdaWindow *self, GtkFileChooser *chooser)
{
  g_autoptr (GPtrArray) chosen = eda_notebook_dup_chosen (self->notebook);
  guint            n = chosen != NULL ? eda_chosen_count (chosen) : 0;
  g_autofree char *label
      = eda_words_count (n, ngettext ("The %s chosen one", "The %s chosen ones", n));

  self->report_all = FALSE;
  if (chosen == NULL)
    return;
  gtk_file_chooser_add_choice (chooser,
                               RESULTS_CHOICE,
                               _ ("Results"),
                               (const char *[]){ "chosen", ALL_RESULTS, NULL },
                               (const char *[]){ label, _ ("All of them"), NULL });
  gtk_file_chooser_set_choice (chooser, RESULTS_CHOICE, "chosen");
  g_signal_connect_object (chooser, "response", G_CALLBACK (read_choice_cb), self, 0);
}

void
eda_window_export_report (EdaWindow *self)
{
  GtkFileChooserNative *chooser = eda_window_new_chooser (
      self, _ ("Save Report as .html, .pdf, .md or .json"), TRUE, save);
  g_autofree char *name = suggest_name (self);

  offer_choice (self, GTK_FILE_CHOOSER (chooser));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
