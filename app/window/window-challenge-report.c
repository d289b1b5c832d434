/* A challenge as a document, in the format that the name of its file asks for; the dialog
 * asks how much of it. */

#include "app/window/window-challenge-private.h"

#include <glib/gi18n.h>

#define LENGTH_CHOICE "length"
#define ONE_PAGE "page"
#define SCORES_CHOICE "scores"
#define VALUES_CHOICE "values"
#define SHOWN "shown"

static void
save (EdaWindow *self, GFile *file)
{
  EdaPlay *play = self->challenge->play;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (eda_challenge_document_save (eda_play_get_review (play),
                                   eda_play_get_data (play)->profile,
                                   &self->challenge->document,
                                   file,
                                   &error))
    text = g_strdup (_ ("Report saved"));
  else
    text = g_strdup_printf (_ ("Report not saved: %s"), error->message);
  eda_window_toast (self, text);
}

/* (nullable): as EdaChallengeDocument has it. */
static const char *
read_redaction (GtkFileChooser *chooser)
{
  const char *values = gtk_file_chooser_get_choice (chooser, VALUES_CHOICE);

  return values == NULL || g_str_equal (values, SHOWN) ? NULL : g_intern_string (values);
}

static void
read_choices_cb (GtkFileChooser *chooser, int response, EdaWindow *self)
{
  self->challenge->document = (EdaChallengeDocument){
    g_strcmp0 (gtk_file_chooser_get_choice (chooser, LENGTH_CHOICE), ONE_PAGE) == 0,
    g_strcmp0 (gtk_file_chooser_get_choice (chooser, SCORES_CHOICE), "false") == 0,
    read_redaction (chooser)
  };
}

static void
offer_choices (EdaWindow *self, GtkFileChooser *chooser)
{
  gtk_file_chooser_add_choice (
      chooser,
      LENGTH_CHOICE,
      _ ("Length"),
      (const char *[]){ "whole", ONE_PAGE, NULL },
      (const char *[]){ _ ("The whole challenge"), _ ("One page to show"), NULL });
  gtk_file_chooser_set_choice (chooser, LENGTH_CHOICE, "whole");
  gtk_file_chooser_add_choice (chooser, SCORES_CHOICE, _ ("With scores"), NULL, NULL);
  gtk_file_chooser_set_choice (chooser, SCORES_CHOICE, "true");
  gtk_file_chooser_add_choice (
      chooser,
      VALUES_CHOICE,
      _ ("Values of the data"),
      (const char *[]){ SHOWN, "personal", "all", NULL },
      (const char *[]){
          _ ("Shown"), _ ("Hidden where they look personal"), _ ("All hidden"), NULL });
  gtk_file_chooser_set_choice (chooser, VALUES_CHOICE, SHOWN);
  g_signal_connect_object (chooser, "response", G_CALLBACK (read_choices_cb), self, 0);
}

void
eda_window_export_challenge (EdaWindow *self)
{
  GtkFileChooserNative *chooser = eda_window_new_chooser (
      self, _ ("Save Report as .html, .pdf, .md or .json"), TRUE, save);

  offer_choices (self, GTK_FILE_CHOOSER (chooser));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), "challenge.html");
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
