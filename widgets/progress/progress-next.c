/* The pattern in large letters, the reason, and what it is practised with. */

#include "widgets/progress/progress-next.h"

#include <glib/gi18n.h>

#include "analysis/result/translate.h"
#include "analysis/steps/step.h"
#include "practice/programme/week.h"
#include "widgets/challenge-parts.h"
#include "widgets/challenge/challenge-setup.h"
#include "widgets/widgets.h"
#include "widgets/wrap-layout.h"

char *
eda_progress_tell_exercise (const EdaExercise *exercise)
{
  const char *preset = eda_challenge_setup_get_title (exercise->preset);
  g_auto (GStrv) file = g_strsplit (exercise->file, "+", 2); /* not what is in it */
  g_autofree char *step
      = exercise->step > 0 ? g_strdup_printf (
            ": %u %s", exercise->step, _ (eda_step_get (exercise->step)->name))
                           : g_strdup ("");

  return g_strdup_printf (_ ("%s%s, on %s (level %u, %s)"),
                          preset,
                          step,
                          file[0],
                          exercise->level,
                          _ (eda_level_get_name (exercise->level)));
}

GtkWidget *
eda_progress_start_button_new (const char        *label,
                               const EdaExercise *exercise,
                               const char        *group)
{
  g_autofree char *action = g_strconcat (group, ".practise", NULL);
  g_autofree char *text = eda_progress_tell_exercise (exercise);
  GtkWidget       *button = eda_challenge_button_new (label, action, NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button),
                                    "(sus)",
                                    eda_preset_get_name (exercise->preset),
                                    exercise->step,
                                    exercise->file);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  eda_widget_set_label (button, _ ("Start"), text);
  return button;
}

static GtkWidget *
make_game_button (const EdaGame *game, const char *group)
{
  g_autofree char *action = g_strconcat (group, ".play-game", NULL);
  g_autofree char *label
      = g_strdup_printf (_ ("_Play “%s” · %u minutes"), _ (game->title), game->minutes);
  GtkWidget *button = eda_challenge_button_new (label, action, "pill");

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", game->id);
  return button;
}

static GtkWidget *
make_buttons (const EdaExercise *exercise, const char *group)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *start = eda_progress_start_button_new (_ ("_Start"), exercise, group);

  gtk_widget_add_css_class (start, "pill");
  gtk_widget_add_css_class (start, "suggested-action");
  gtk_widget_set_layout_manager (box, eda_wrap_layout_new ());
  gtk_box_append (GTK_BOX (box), start);
  if (exercise->game != NULL)
    gtk_box_append (GTK_BOX (box), make_game_button (exercise->game, group));
  return box;
}

GtkWidget *
eda_progress_next_new (const EdaSuggestion *suggestion, const char *group)
{
  GtkWidget       *card = g_object_new (GTK_TYPE_BOX,
                                  "orientation",
                                  GTK_ORIENTATION_VERTICAL,
                                  "spacing",
                                  9,
                                  "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_GROUP,
                                  NULL);
  g_autofree char *why = eda_translate (suggestion->why);
  g_autofree char *with = eda_progress_tell_exercise (suggestion->exercise);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "progress-card");
  gtk_box_append (GTK_BOX (card),
                  eda_challenge_label_new (_ ("Next for you"), "caption-heading"));
  gtk_box_append (GTK_BOX (card),
                  eda_challenge_heading_new (_ (suggestion->pattern->title), "title-2"));
  gtk_box_append (GTK_BOX (card), eda_challenge_label_new (why, NULL));
  gtk_box_append (GTK_BOX (card), eda_challenge_label_new (with, "dim-label"));
  gtk_box_append (GTK_BOX (card), make_buttons (suggestion->exercise, group));
  eda_widget_set_label (card, _ ("Next for you"), _ (suggestion->pattern->title));
  return card;
}
