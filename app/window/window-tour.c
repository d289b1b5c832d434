/* The tour in a window over this one: offered once, to who comes without a file, and
 * again only when asked for. The ways in that it ends with; a first challenge, with its
 * data chosen already. */

#include "app/window/window-challenge-private.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "analysis/core/folder.h"
#include "widgets/tour-page.h"

#define WIDTH_PX 560
#define HEIGHT_PX 560
#define FIRST_SAMPLE "penguins.csv"
#define CHALLENGE_SAMPLE "msleep.csv"

/* --- Seen once --- */

/* An empty file that says so by being there. */
static char *
dup_seen_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "eda-workbench", "tour-seen", NULL);
}

static void
note_seen (void)
{
  g_autofree char *path = dup_seen_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (folder, 0700);
  if (!g_file_set_contents (path, "", 0, &error))
    g_debug ("%s", error->message);
}

/* --- Ways out of it --- */

static EdaWindow *
leave (GtkWidget *tour)
{
  EdaWindow *window = EDA_WINDOW (gtk_window_get_transient_for (GTK_WINDOW (tour)));

  gtk_window_close (GTK_WINDOW (tour));
  return window;
}

static void
leave_action (GSimpleAction *action, GVariant *parameter, gpointer tour)
{
  leave (tour);
}

static void
open_action (GSimpleAction *action, GVariant *parameter, gpointer tour)
{
  gtk_widget_activate_action (GTK_WIDGET (leave (tour)), "win.open", NULL);
}

static GFile *
new_sample (const char *name)
{
  g_autofree char *folder = eda_folder_get (EDA_FOLDER_SAMPLES);

  return g_file_new_build_filename (folder, name, NULL);
}

static void
sample_action (GSimpleAction *action, GVariant *parameter, gpointer tour)
{
  g_autoptr (GFile) file = new_sample (FIRST_SAMPLE);

  eda_window_open (leave (tour), file);
}

static void
challenge_action (GSimpleAction *action, GVariant *parameter, gpointer tour)
{
  gtk_widget_activate_action (GTK_WIDGET (leave (tour)), "challenge.first", NULL);
}

static const GActionEntry actions[] = {
  { "leave", leave_action, NULL, NULL, NULL },
  { "open", open_action, NULL, NULL, NULL },
  { "sample", sample_action, NULL, NULL, NULL },
  { "challenge", challenge_action, NULL, NULL, NULL },
};

static void
add_actions (GtkWidget *tour)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_action_map_add_action_entries (
      G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), tour);
  gtk_widget_insert_action_group (tour, "tour", G_ACTION_GROUP (group));
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                        gtk_named_action_new ("tour.leave")));
  gtk_widget_add_controller (tour, keys);
}

/* --- The window --- */

static GtkWidget *
make_header (void)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *skip = gtk_button_new_with_mnemonic (_ ("_Skip"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (skip), "tour.leave");
  gtk_widget_set_tooltip_text (skip, _ ("Leave the tour (Esc)"));
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), skip);
  return header;
}

static void
tour_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWidget *tour = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *page = eda_tour_page_new ();
  int        width, height; /* GTK 4.8 insists on both */

  /* What is allocated is nothing yet at the first start. */
  gtk_window_get_default_size (GTK_WINDOW (widget), &width, &height);
  note_seen ();
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (box), make_header ());
  gtk_box_append (GTK_BOX (box), page);
  add_actions (tour);
  g_object_set (tour,
                "title",
                _ ("Tour"),
                "transient-for",
                widget,
                "modal",
                TRUE,
                "default-width",
                MIN (WIDTH_PX, MAX (width, 340)),
                "default-height",
                HEIGHT_PX,
                "width-request",
                340,
                "content",
                box,
                NULL);
  gtk_window_present (GTK_WINDOW (tour));
}

/* Not to who left something behind: that is offered now. */
void
eda_window_offer_tour (EdaWindow *self)
{
  g_autofree char *path = dup_seen_path ();
  g_autoptr (GPtrArray) left = eda_autosave_list_left (NULL);

  if (eda_window_get_page (self) == EDA_PAGE_START && left->len == 0
      && !g_file_test (path, G_FILE_TEST_EXISTS))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tour", NULL);
}

/* --- A first challenge --- */

/* Ten minutes, on the data that need no knowledge of a trade. */
static void
first_challenge_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaWindow *self = EDA_WINDOW (widget);
  g_autoptr (GFile) file = new_sample (CHALLENGE_SAMPLE);

  gtk_widget_activate_action (widget, "challenge.new", NULL);
  if (self->challenge == NULL || self->challenge->setup == NULL)
    return; /* another is being played */
  eda_challenge_setup_set_preset (self->challenge->setup, EDA_PRESET_DAILY10);
  eda_window_choose_challenge_file (self, file);
}

void
eda_window_class_install_tour_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.tour", NULL, tour_action);
  gtk_widget_class_install_action (
      widget_class, "challenge.first", NULL, first_challenge_action);
}
