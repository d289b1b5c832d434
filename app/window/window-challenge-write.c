/* A hypothesis that occurs to one when the data are in sight: it is kept, judged, and
 * marked for ever. */

#include "app/window/window-challenge-private.h"

#include <glib/gi18n.h>

#include "widgets/challenge-parts.h"
#include "widgets/challenge/claim-entry.h"

#define WIDTH_PX 560

typedef struct
{
  EdaWindow *window;
  GtkWidget *dialog;
} Writing;

static void
writing_free (gpointer data, GClosure *closure)
{
  g_free (data);
}

static void
entered_cb (Writing *self, const char *text, EdaClaimEntry *entry)
{
  const EdaClock now = eda_play_now ();
  const char    *why;

  if (!eda_window_plays (self->window))
    return;
  why = eda_session_add_claim (
      eda_play_get_session (self->window->challenge->play), text, NULL, &now);
  if (why != NULL)
    {
      eda_claim_entry_tell (entry, why);
      return;
    }
  eda_window_toast (self->window, _ ("Hypothesis kept as exploratory"));
  gtk_window_close (GTK_WINDOW (self->dialog));
}

/* Levels are offered as well, now that they may be seen. */
static EdaClaimSchema *
make_schema (EdaWindow *self)
{
  const EdaContext context = EDA_CONTEXT_INIT;

  return eda_claim_schema_new_of_profile (
      eda_notebook_get_profile (self->notebook), &context, NULL);
}

static GtkWidget *
make_content (EdaWindow *self, GtkWidget *dialog, EdaClaimSchema *schema)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *entry = eda_claim_entry_new (schema);
  Writing   *writing = g_new (Writing, 1);
  GtkWidget *box;

  *writing = (Writing){ self, dialog };
  gtk_box_append (GTK_BOX (content), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (content), eda_challenge_page_new (WIDTH_PX, &box));
  gtk_box_append (GTK_BOX (box),
                  eda_challenge_label_new (
                      _ ("It is written when the data are in sight, so it is marked as "
                         "exploratory, for ever, and counts in no score."),
                      NULL));
  gtk_box_append (GTK_BOX (box), entry);
  g_signal_connect_data (entry,
                         "entered",
                         G_CALLBACK (entered_cb),
                         writing,
                         writing_free,
                         G_CONNECT_SWAPPED);
  gtk_window_set_focus (
      GTK_WINDOW (dialog),
      GTK_WIDGET (eda_claim_entry_get_editable (EDA_CLAIM_ENTRY (entry))));
  return content;
}

void
eda_window_write_later (EdaWindow *self)
{
  g_autoptr (EdaClaimSchema) schema = make_schema (self);
  GtkWidget *dialog = adw_window_new ();

  eda_session_set_schema (eda_play_get_session (self->challenge->play), schema);
  g_object_set (dialog,
                "title",
                _ ("A Hypothesis After Seeing the Data"),
                "transient-for",
                self,
                "modal",
                TRUE,
                "default-width",
                WIDTH_PX,
                "default-height",
                360,
                "width-request",
                340,
                NULL);
  adw_window_set_content (ADW_WINDOW (dialog), make_content (self, dialog, schema));
  eda_challenge_close_on_escape (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}
