/* From today to the week: the suggestion, the goal, the drill, the diary. */

#include "widgets/progress/progress-overview.h"

#include <glib/gi18n.h>

#include "analysis/result/translate.h"
#include "widgets/challenge-parts.h"
#include "widgets/progress/progress-next.h"
#include "widgets/widgets.h"

#define WIDTH_PX 640
#define MOST_SESSIONS 5
#define GOAL_KEY "eda-goal"

/* --- The goal --- */

static void
goal_changed_cb (GtkSpinButton *spin, const char *key)
{
  g_autofree char *value
      = g_strdup_printf ("%d", gtk_spin_button_get_value_as_int (spin));

  gtk_widget_activate_action (GTK_WIDGET (spin), "progress.set-goal", "(ss)", key, value);
}

static GtkWidget *
make_goal (const char *title, const char *about, const char *key, guint value)
{
  GtkWidget *row = eda_challenge_row_new (title, about);
  GtkWidget *spin = gtk_spin_button_new_with_range (0, MOST_SESSIONS, 1);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), value);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  eda_widget_set_label (spin, title, about);
  g_signal_connect (spin, "value-changed", G_CALLBACK (goal_changed_cb), (gpointer)key);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static void
rest_changed_cb (GtkSwitch *rest)
{
  gtk_widget_activate_action (
      GTK_WIDGET (rest), "progress.rest", "b", gtk_switch_get_active (rest));
}

static GtkWidget *
make_rest (gboolean active)
{
  const char *title = _ ("This is a week of rest");
  const char *about = _ ("It asks nothing of you, and is no gap.");
  GtkWidget  *row = eda_challenge_row_new (title, about);
  GtkWidget  *rest = gtk_switch_new ();

  gtk_switch_set_active (GTK_SWITCH (rest), active);
  gtk_widget_set_valign (rest, GTK_ALIGN_CENTER);
  eda_widget_set_label (rest, title, about);
  g_signal_connect (rest, "notify::active", G_CALLBACK (rest_changed_cb), NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), rest);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static GtkWidget *
make_week (const EdaWeek *week, gboolean writable)
{
  GtkWidget       *list;
  g_autofree char *goal = eda_translate (week->goal);
  GtkWidget       *group = eda_challenge_group_new (_ ("This week"), goal, &list);

  gtk_list_box_append (GTK_LIST_BOX (list),
                       make_goal (_ ("Challenges a week"),
                                  _ ("Of 45 minutes or two hours"),
                                  "goal-challenges",
                                  week->challenges_goal));
  gtk_list_box_append (GTK_LIST_BOX (list),
                       make_goal (_ ("Short sessions a week"),
                                  _ ("Of 10, 15 or 30 minutes"),
                                  "goal-short",
                                  week->shorts_goal));
  gtk_list_box_append (GTK_LIST_BOX (list), make_rest (week->rest));
  gtk_widget_set_sensitive (list, writable);
  return group;
}

/* --- The drill --- */

static GtkWidget *
make_exercise (const EdaExercise *exercise)
{
  g_autofree char *text = eda_progress_tell_exercise (exercise);
  GtkWidget       *row = eda_challenge_row_new (text, NULL);

  adw_action_row_add_suffix (
      ADW_ACTION_ROW (row),
      eda_progress_start_button_new (_ ("_Start"), exercise, "progress"));
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static GtkWidget *
make_drill (const EdaWeek *week)
{
  g_autofree char *why_drill = eda_translate (week->why_drill);
  g_autofree char *why_level = eda_translate (week->why_level);
  g_autofree char *about
      = g_strdup_printf ("%s\n%s\n%s", why_drill, _ (week->drill->about), why_level);
  g_autofree char *title
      = g_strdup_printf (_ ("Drill of the week: %s"), _ (week->drill->title));
  GtkWidget *list;
  GtkWidget *group = eda_challenge_group_new (title, about, &list);

  for (guint i = 0; i < week->exercises->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_exercise (week->exercises->pdata[i]));
  if (week->due > 0)
    {
      g_autofree char *due = g_strdup_printf (ngettext ("%u card of practice is due",
                                                        "%u cards of practice are due",
                                                        week->due),
                                              week->due);

      gtk_list_box_append (
          GTK_LIST_BOX (list),
          eda_challenge_row_new (due, _ ("The review of 15 minutes goes through them.")));
    }
  return group;
}

/* --- The diary --- */

static GtkWidget *
make_diary (const EdaDiaryDay *diary)
{
  GtkWidget       *list;
  GtkWidget       *group = eda_challenge_group_new (_ ("Diary"), NULL, &list);
  g_autofree char *ask = eda_translate (diary->ask);
  GtkWidget       *row = eda_challenge_row_new (_ ("Predictions of your own week"), ask);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "progress.show-page");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", "diary");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return group;
}

GtkWidget *
eda_progress_overview_new (const EdaSuggestion *suggestion,
                           const EdaWeek       *week,
                           const EdaDiaryDay   *diary,
                           gboolean             writable)
{
  GtkWidget *goal, *box, *page = eda_challenge_page_new (WIDTH_PX, &box);

  gtk_box_append (GTK_BOX (box), eda_progress_next_new (suggestion, "progress"));
  goal = make_week (week, writable);
  gtk_box_append (GTK_BOX (box), goal);
  gtk_box_append (GTK_BOX (box), make_drill (week));
  gtk_box_append (GTK_BOX (box), make_diary (diary));
  g_object_set_data (G_OBJECT (page), GOAL_KEY, goal);
  return page;
}

void
eda_progress_overview_show_goal (GtkWidget *page, const char *sentence)
{
  adw_preferences_group_set_description (g_object_get_data (G_OBJECT (page), GOAL_KEY),
                                         sentence);
}
