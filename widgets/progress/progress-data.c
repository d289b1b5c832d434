/* Rows with a button each; what cannot be done now says so. */

#include "widgets/progress/progress-data.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "widgets/challenge-parts.h"
#include "widgets/widgets.h"

#define WIDTH_PX 640

typedef struct
{
  const char *title, *about, *label, *action, *css_class;
  gboolean    writes; /* into the history */
} Deed;

static const Deed deeds[] = {
  { N_ ("Export all"),
    N_ ("Sessions, cards, goals, games and the diary as one JSON file."),
    N_ ("_Export…"),
    "progress.export",
    NULL,
    FALSE },
  { N_ ("Import"),
    N_ ("Adds what is not here yet: sessions with their scores, blind spots and ratings, "
        "cards, goals, games and the diary. What is here stays as it is."),
    N_ ("_Import…"),
    "progress.import",
    NULL,
    TRUE },
  { N_ ("Delete all"),
    N_ ("Asks before, and says what goes."),
    N_ ("_Delete All…"),
    "progress.delete-all",
    "destructive-action",
    TRUE },
};

static GtkWidget *
make_deed (const Deed *deed, gboolean writable)
{
  GtkWidget *row = eda_challenge_row_new (_ (deed->title), _ (deed->about));
  GtkWidget *button
      = eda_challenge_button_new (_ (deed->label), deed->action, deed->css_class);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, writable || !deed->writes);
  eda_widget_set_label (button, _ (deed->title), _ (deed->about));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static char *
tell_size (const char *path, guint n_sessions)
{
  GStatBuf         info;
  g_autofree char *size
      = g_stat (path, &info) == 0 ? g_format_size ((guint64)info.st_size) : NULL;

  return g_strdup_printf (
      ngettext ("%s\n%u session, %s", "%s\n%u sessions, %s", n_sessions),
      path,
      n_sessions,
      size != NULL ? size : _ ("not written yet"));
}

static GtkWidget *
make_place (const char *path, guint n_sessions)
{
  g_autofree char *text = tell_size (path, n_sessions);
  GtkWidget       *row = eda_challenge_row_new (_ ("Where it is kept"), text);
  GtkWidget       *button
      = eda_challenge_button_new (_ ("Open _Folder"), "progress.show-folder", NULL);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

GtkWidget *
eda_progress_data_new (const char *path, guint n_sessions, gboolean writable)
{
  GtkWidget *box, *list;
  GtkWidget *page = eda_challenge_page_new (WIDTH_PX, &box);
  GtkWidget *group = eda_challenge_group_new (
      _ ("Your data"),
      _ ("One file of your own. Nothing of it leaves this computer."),
      &list);

  gtk_list_box_append (GTK_LIST_BOX (list), make_place (path, n_sessions));
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_deed (&deeds[i], writable));
  gtk_box_append (GTK_BOX (box), group);
  return page;
}
