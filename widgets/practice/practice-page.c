/* What can be practised: a data file with a known truth, and the games. */

#include "widgets/practice/practice-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "practice/games/game.h"
#include "widgets/challenge-parts.h"
#include "widgets/widgets.h"

#define WIDTH_PX 560

struct _EdaPracticePage
{
  GtkWidget parent_instance;

  GtkWidget *page;
  GtkWidget *theme_row, *level_row, *seed_row;
};

G_DEFINE_FINAL_TYPE (EdaPracticePage, eda_practice_page, GTK_TYPE_WIDGET)

static const char *const levels[]
    = { N_ ("1 Clean, 300 rows"),  N_ ("2 Wider, 600 rows"),   N_ ("3 Mixed, 1500 rows"),
        N_ ("4 Messy, 4000 rows"), N_ ("5 Wild, 10 000 rows"), NULL };

static void
eda_practice_page_dispose (GObject *object)
{
  g_clear_pointer (&EDA_PRACTICE_PAGE (object)->page, gtk_widget_unparent);
  G_OBJECT_CLASS (eda_practice_page_parent_class)->dispose (object);
}

static void
eda_practice_page_class_init (EdaPracticePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eda_practice_page_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass),
                                            GTK_TYPE_BIN_LAYOUT);
}

/* --- A data file --- */

static GtkWidget *
make_combo (const char *title, const char *const *names)
{
  GtkWidget     *row = adw_combo_row_new ();
  GtkStringList *list = gtk_string_list_new (NULL);

  for (; *names != NULL; names++)
    gtk_string_list_append (list, _ (*names));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));
  g_object_unref (list);
  return row;
}

static GtkWidget *
make_theme_row (void)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (const char *const *id = eda_theme_ids (); *id != NULL; id++)
    g_ptr_array_add (titles, eda_theme_find (*id)->title);
  g_ptr_array_add (titles, NULL);
  return make_combo (_ ("Theme"), (const char *const *)titles->pdata);
}

static GtkWidget *
make_data (EdaPracticePage *self, guint32 seed)
{
  GtkWidget *list, *buttons, *challenge;
  GtkWidget *group = eda_challenge_group_new (
      _ ("A data file with a known truth"),
      _ ("Nothing in it is real, and what is hidden in it is known. The same theme, "
         "level and seed give the same file everywhere."),
      &list);
  g_autofree char *number = g_strdup_printf ("%u", seed);

  self->theme_row = make_theme_row ();
  self->level_row = make_combo (_ ("Level"), levels);
  self->seed_row = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->seed_row), _ ("Seed"));
  gtk_editable_set_text (GTK_EDITABLE (self->seed_row), number);
  buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  challenge = eda_challenge_button_new (
      _ ("Make and _Challenge…"), "practice.challenge", "suggested-action");
  gtk_widget_set_tooltip_text (challenge,
                               _ ("A challenge on it: its values stay hidden until you "
                                  "have said what you expect"));
  gtk_box_append (GTK_BOX (buttons), challenge);
  gtk_box_append (
      GTK_BOX (buttons),
      eda_challenge_button_new (_ ("_Make and Open…"), "practice.make", NULL));
  gtk_widget_set_margin_top (buttons, 12);
  gtk_list_box_append (GTK_LIST_BOX (list), self->theme_row);
  gtk_list_box_append (GTK_LIST_BOX (list), self->level_row);
  gtk_list_box_append (GTK_LIST_BOX (list), self->seed_row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), buttons);
  return group;
}

/* --- Games --- */

static GtkWidget *
make_games (void)
{
  GtkWidget            *list;
  GtkWidget            *group = eda_challenge_group_new (_ ("Games"), NULL, &list);
  guint                 n;
  const EdaGame *const *games = eda_games (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *about = g_strdup_printf (
          ngettext ("%s %u minute.", "%s %u minutes.", games[i]->minutes),
          _ (games[i]->about),
          games[i]->minutes);
      GtkWidget *row = eda_challenge_row_new (_ (games[i]->title), about);

      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "practice.play");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", games[i]->id);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  return group;
}

static void
eda_practice_page_init (EdaPracticePage *self)
{
}

GtkWidget *
eda_practice_page_new (guint32 seed)
{
  EdaPracticePage *self = g_object_new (EDA_TYPE_PRACTICE_PAGE, NULL);
  GtkWidget       *box;

  self->page = eda_challenge_page_new (WIDTH_PX, &box);
  gtk_widget_set_parent (self->page, GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (box), make_data (self, seed));
  gtk_box_append (GTK_BOX (box), make_games ());
  return GTK_WIDGET (self);
}

/* What is no number is read as 0, and shown so. */
EdaPracticeName *
eda_practice_page_get_name (EdaPracticePage *self)
{
  const guint theme = adw_combo_row_get_selected (ADW_COMBO_ROW (self->theme_row));
  const guint level = adw_combo_row_get_selected (ADW_COMBO_ROW (self->level_row)) + 1;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->seed_row));
  guint64     seed = 0;

  if (!g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT32, &seed, NULL))
    gtk_editable_set_text (GTK_EDITABLE (self->seed_row), "0");
  return eda_practice_name_new (eda_theme_find (eda_theme_ids ()[theme]), level, seed);
}
