/* The history of challenges in a window of its own. */

#include "app/window-challenge-private.h"

#include <glib/gi18n.h>

#include "widgets/challenge-history.h"
#include "widgets/widgets.h"

#define WIDTH_PX 640
#define HEIGHT_PX 560

static gboolean
close_cb (GtkWidget *window, GVariant *arguments, gpointer data)
{
  gtk_window_close (GTK_WINDOW (window));
  return TRUE;
}

static void
close_on_escape (GtkWidget *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                        gtk_callback_action_new (close_cb, NULL, NULL)));
  gtk_widget_add_controller (window, keys);
}

void
eda_window_show_challenge_history (EdaWindow *self)
{
  g_autofree char *path = eda_challenge_history_dup_default_path ();
  g_autofree char *aside = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaChallengeHistory) history
      = eda_challenge_history_open (path, &aside, &error);
  g_autoptr (EdaFacts) summary
      = history != NULL ? eda_challenge_history_summarize (history, &error) : NULL;
  GtkWidget *window, *box;

  if (summary == NULL)
    {
      eda_window_toast (self, error->message);
      return;
    }
  if (aside != NULL)
    eda_window_toast (self,
                      _ ("The history could not be read. It was kept beside a new one."));
  window = adw_window_new ();
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), eda_challenge_history_page_new (summary));
  g_object_set (window,
                "title",
                _ ("Challenge History"),
                "transient-for",
                self,
                "modal",
                TRUE,
                "default-width",
                WIDTH_PX,
                "default-height",
                HEIGHT_PX,
                "width-request",
                340,
                "content",
                box,
                NULL);
  close_on_escape (window);
  gtk_window_present (GTK_WINDOW (window));
}
