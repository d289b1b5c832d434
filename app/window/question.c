/* The words and the answers of a question. */

#include "app/window/question.h"

#include <glib/gi18n.h>

#define SPACING_PX 10

static GtkWidget *
label_new (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 45);
  return label;
}

/* The dialog's own heading is measured for less room than it needs when it does not fit
 * in a line, and GTK 4.18 complains of that: this one wraps. */
static void
add_words (AdwMessageDialog *dialog, const char *heading, const char *body)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING_PX);
  GtkWidget *title = label_new (heading), *words = label_new (body);

  gtk_widget_add_css_class (title, "title-3");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), words);
  adw_message_dialog_set_extra_child (dialog, box);
  gtk_window_set_title (GTK_WINDOW (dialog), heading);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (dialog),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  title,
                                  NULL,
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                  words,
                                  NULL,
                                  -1);
}

GtkWidget *
eda_question_new (GtkWindow            *parent,
                  const char           *heading,
                  const char           *body,
                  const char           *response,
                  const char           *yes,
                  AdwResponseAppearance appearance)
{
  GtkWidget        *widget = adw_message_dialog_new (parent, NULL, NULL);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (widget);

  add_words (dialog, heading, body);
  adw_message_dialog_add_responses (dialog, "no", _ ("_Cancel"), response, yes, NULL);
  adw_message_dialog_set_close_response (dialog, "no");
  adw_message_dialog_set_response_appearance (dialog, response, appearance);
  /* what destroys is not what Enter means */
  adw_message_dialog_set_default_response (
      dialog, appearance == ADW_RESPONSE_DESTRUCTIVE ? "no" : response);
  return widget;
}
