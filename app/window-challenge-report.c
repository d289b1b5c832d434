/* A challenge as a document, in the format that the name of its file asks for. */

#include "app/window-challenge-private.h"

#include <glib/gi18n.h>

#include "app/challenge-document.h"

gboolean
eda_window_save_challenge (EdaWindow *self, GFile *file, GError **error)
{
  EdaPlay *play = self->challenge->play;

  return eda_challenge_document_save (
      eda_play_get_review (play), eda_play_get_data (play)->profile, file, error);
}

static void
save (EdaWindow *self, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (eda_window_save_challenge (self, file, &error))
    text = g_strdup (_ ("Report saved"));
  else
    text = g_strdup_printf (_ ("Report not saved: %s"), error->message);
  eda_window_toast (self, text);
}

void
eda_window_export_challenge (EdaWindow *self)
{
  GtkFileChooserNative *chooser = eda_window_new_chooser (
      self, _ ("Save Report as .html, .pdf, .md or .json"), TRUE, save);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), "challenge.html");
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
