/* Practice in a window of its own: the choice, a game, and a new data file, which opens
 * in the window that it came from. */

#include "app/window/window-private.h"

#include <glib/gi18n.h>

#include "app/play/play.h"
#include "app/play/practice-work.h"
#include "practice/games/is-it-there.h"
#include "widgets/challenge-parts.h"
#include "widgets/practice/game-page.h"
#include "widgets/practice/practice-page.h"
#include "widgets/tidy-names.h"

#define WIDTH_PX 820
#define HEIGHT_PX 680
#define SMALL_PX 600 /* below it a line-up has fewer panels */

typedef struct
{
  EdaWindow       *window; /* (nullable): gone when it was closed */
  GtkWidget       *practice, *box, *page, *back;
  EdaPracticePage *choice;
} Practice;

static void
practice_free (gpointer data)
{
  Practice *self = data;

  g_clear_weak_pointer (&self->window);
  g_free (self);
}

static void
show_page (Practice *self, GtkWidget *page, gboolean playing)
{
  if (self->page != NULL)
    gtk_box_remove (GTK_BOX (self->box), self->page);
  self->page = page;
  self->choice = playing ? NULL : EDA_PRACTICE_PAGE (page);
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (self->box), page);
  eda_tidy_names (page);
  gtk_widget_set_visible (self->back, playing);
  if (playing)
    gtk_widget_grab_focus (page);
  else
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

static void
back_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  show_page (data, eda_practice_page_new (g_random_int () % 10000), FALSE);
}

/* What was answered is kept for the learner's ability; a history that cannot be written
 * says so itself where it is shown. */
static void
judged_cb (EdaGamePage *page, const EdaGameItem *item, double score, gpointer data)
{
  g_autofree char *path = eda_challenge_history_dup_default_path ();
  g_autoptr (EdaChallengeHistory) history = eda_challenge_history_open (path, NULL, NULL);
  const EdaGamePlay play
      = { item->game->id, item->seed, score, item->difficulty, item->chance };

  if (history != NULL)
    eda_challenge_history_add_game (history, &play, eda_play_now ().wall, NULL);
}

static void
play (Practice *self, const char *id)
{
  const int  width = gtk_widget_get_width (self->practice); /* 0: not shown yet */
  GtkWidget *page = eda_game_page_new (
      eda_game_find (id), g_random_int (), width > 0 && width < SMALL_PX);

  g_signal_connect (page, "judged", G_CALLBACK (judged_cb), NULL);
  show_page (self, page, TRUE);
}

static void
play_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  play (data, g_variant_get_string (parameter, NULL));
}

/* --- A new data file --- */

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = eda_practice_make_finish (result, &error);

  if (file == NULL)
    eda_window_toast (EDA_WINDOW (source), error->message);
  else
    eda_window_open (EDA_WINDOW (source), file);
}

/* Its values are seen by nobody yet. */
static void
made_for_challenge_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = eda_practice_make_finish (result, &error);

  if (file == NULL)
    eda_window_toast (EDA_WINDOW (source), error->message);
  else
    eda_window_challenge_with (EDA_WINDOW (source), file);
}

static void
chosen (EdaWindow *window, GFile *file)
{
  eda_practice_make (
      window, g_object_steal_data (G_OBJECT (window), "practice-name"), file, made_cb);
}

static void
chosen_for_challenge (EdaWindow *window, GFile *file)
{
  eda_practice_make (window,
                     g_object_steal_data (G_OBJECT (window), "practice-name"),
                     file,
                     made_for_challenge_cb);
}

static void
choose_place (Practice *self, EdaFileChosen what_then)
{
  EdaPracticeName      *name = eda_practice_page_get_name (self->choice);
  g_autofree char      *words = eda_practice_name_print (name);
  g_autofree char      *file_name = g_strconcat (words, ".csv", NULL);
  GtkFileChooserNative *chooser;

  if (self->window == NULL)
    {
      eda_practice_name_free (name);
      return;
    }
  g_object_set_data_full (G_OBJECT (self->window),
                          "practice-name",
                          name,
                          (GDestroyNotify)eda_practice_name_free);
  chooser = eda_window_new_chooser (
      self->window, _ ("Save the Practice Data"), TRUE, what_then);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), file_name);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
  gtk_window_close (GTK_WINDOW (self->practice));
}

static void
make_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  choose_place (data, chosen);
}

static void
challenge_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  choose_place (data, chosen_for_challenge);
}

/* --- The window --- */

static const GActionEntry actions[] = {
  { "back", back_action, NULL, NULL, NULL },
  { "play", play_action, "s", NULL, NULL },
  { "make", make_action, NULL, NULL, NULL },
  { "challenge", challenge_action, NULL, NULL, NULL },
};

static GtkWidget *
make_header (Practice *self)
{
  GtkWidget *header = adw_header_bar_new ();

  self->back = gtk_button_new_from_icon_name ("go-previous-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->back), "practice.back");
  gtk_widget_set_tooltip_text (self->back, _ ("All games"));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), self->back);
  return header;
}

static void
add_actions (Practice *self)
{
  GSimpleActionGroup *group = g_simple_action_group_new ();

  g_action_map_add_action_entries (
      G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), self);
  gtk_widget_insert_action_group (self->practice, "practice", G_ACTION_GROUP (group));
  g_object_unref (group);
  eda_challenge_close_on_escape (self->practice);
}

static Practice *
practice_new (EdaWindow *window)
{
  Practice *self = g_new0 (Practice, 1);

  g_set_weak_pointer (&self->window, window);
  self->practice = adw_window_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->box), make_header (self));
  g_object_set (self->practice,
                "title",
                _ ("Practice"),
                "transient-for",
                window,
                "default-width",
                WIDTH_PX,
                "default-height",
                HEIGHT_PX,
                "width-request",
                340,
                "content",
                self->box,
                NULL);
  g_object_set_data_full (G_OBJECT (self->practice), "practice", self, practice_free);
  add_actions (self);
  return self;
}

static void
practice_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  Practice *self = practice_new (EDA_WINDOW (widget));

  show_page (self, eda_practice_page_new (g_random_int () % 10000), FALSE);
  gtk_window_present (GTK_WINDOW (self->practice));
}

/* --- Is it there? --- */

/* Columns of the figure that was asked about; "" = no second one. */
static void
is_it_there_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaWindow  *window = EDA_WINDOW (widget);
  EdaProfile *profile = eda_notebook_get_profile (window->notebook);
  const char *x, *y;
  g_autoptr (GError) error = NULL;
  EdaGameItem *item;
  Practice    *practice;

  g_variant_get (parameter, "(&s&s)", &x, &y);
  if (profile == NULL)
    return;
  item = eda_is_it_there_new (eda_profile_get_table (profile),
                              x,
                              y[0] != '\0' ? y : NULL,
                              g_random_int (),
                              gtk_widget_get_width (widget) < SMALL_PX,
                              &error);
  if (item == NULL)
    {
      eda_window_toast (window, error->message);
      return;
    }
  practice = practice_new (window);
  show_page (practice, eda_game_page_new_of_item (item), TRUE);
  gtk_window_present (GTK_WINDOW (practice->practice));
}

void
eda_window_play_game (EdaWindow *self, const char *id)
{
  Practice *practice;

  if (eda_game_find (id) == NULL)
    return;
  practice = practice_new (self);
  play (practice, id);
  gtk_window_present (GTK_WINDOW (practice->practice));
}

void
eda_window_class_install_practice_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.practice", NULL, practice_action);
  gtk_widget_class_install_action (
      widget_class, "win.is-it-there", "(ss)", is_it_there_action);
}
