/* What is wished of a week, what the diary is told, and the way to what is suggested. */

#include "app/window/window-progress-private.h"

#include <glib/gi18n.h>

#include "analysis/result/translate.h"
#include "app/play/play.h"
#include "challenge/history/diary.h"
#include "practice/programme/week.h"
#include "widgets/progress/progress-overview.h"

/* --- The week --- */

/* What is in the page stays, for it has the focus. @error: (nullable): why it was not
 * kept */
static void
show_goal (EdaProgressWindow *self, EdaChallengeHistory *history, const GError *error)
{
  const EdaClock now = eda_play_now ();
  g_autoptr (EdaWeek) week = eda_week_new (history, now.wall, NULL);

  if (error != NULL)
    eda_progress_toast (self, error->message);
  else if (week != NULL)
    {
      g_autofree char *goal = eda_translate (week->goal);

      eda_progress_overview_show_goal (
          adw_view_stack_get_child_by_name (self->stack, EDA_PROGRESS_OVERVIEW), goal);
    }
}

static void
set_goal_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const char *key, *value;
  g_autoptr (EdaChallengeHistory) history = eda_progress_open_history (data);
  g_autoptr (GError) error = NULL;

  if (history == NULL)
    return;
  g_variant_get (parameter, "(&s&s)", &key, &value);
  eda_challenge_history_set_setting (history, key, value, &error);
  show_goal (data, history, error);
}

static void
rest_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const EdaClock now = eda_play_now ();
  g_autoptr (EdaChallengeHistory) history = eda_progress_open_history (data);
  g_autoptr (GError) error = NULL;

  if (history == NULL)
    return;
  eda_challenge_history_set_rest (
      history, now.wall, g_variant_get_boolean (parameter), &error);
  show_goal (data, history, error);
}

/* --- The diary --- */

/* @error: (nullable); @done: what a toast says without one */
static void
finish (EdaProgressWindow *self, const char *done, const GError *error)
{
  if (error == NULL)
    eda_progress_refresh (self);
  eda_progress_toast (self, error == NULL ? done : error->message);
}

static void
diary_add_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const EdaClock now = eda_play_now ();
  const char    *tag, *statement, *unit;
  double         confidence, predicted;
  g_autoptr (EdaChallengeHistory) history = eda_progress_open_history (data);
  g_autoptr (EdaDiaryEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  if (history == NULL)
    return;
  g_variant_get (
      parameter, "(&s&sdd&s)", &tag, &statement, &confidence, &predicted, &unit);
  entry = eda_diary_entry_new (tag, statement, confidence);
  entry->predicted = predicted;
  entry->unit = *unit != '\0' ? g_strdup (unit) : NULL;
  eda_diary_add (history, entry, now.wall, NULL, &error);
  finish (data, _ ("Written down"), error);
}

static void
diary_resolve_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const EdaClock now = eda_play_now ();
  gint64         id;
  gboolean       right;
  double         actual;
  const char    *why;
  g_autoptr (EdaChallengeHistory) history = eda_progress_open_history (data);
  g_autoptr (GError) error = NULL;

  if (history == NULL)
    return;
  g_variant_get (parameter, "(xbd&s)", &id, &right, &actual, &why);
  eda_diary_resolve (history,
                     id,
                     right ? EDA_DIARY_RIGHT : EDA_DIARY_WRONG,
                     actual,
                     why,
                     now.wall,
                     &error);
  finish (data, _ ("Noted"), error);
}

static void
diary_delete_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (EdaChallengeHistory) history = eda_progress_open_history (data);
  g_autoptr (GError) error = NULL;

  if (history == NULL)
    return;
  eda_diary_delete (history, g_variant_get_int64 (parameter), &error);
  finish (data, _ ("Deleted"), error);
}

/* --- What is suggested --- */

/* It begins in the window that this one belongs to. */
static void
hand_over (EdaProgressWindow *self, const char *name, GVariant *parameter)
{
  EdaWindow *window = self->window;

  if (window == NULL)
    return;
  gtk_window_close (GTK_WINDOW (self->dialog));
  gtk_widget_activate_action_variant (GTK_WIDGET (window), name, parameter);
}

static void
practise_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  hand_over (data, "win.practise", parameter);
}

static void
play_game_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  hand_over (data, "win.play-game", parameter);
}

static void
show_page_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  EdaProgressWindow *self = data;

  adw_view_stack_set_visible_child_name (self->stack,
                                         g_variant_get_string (parameter, NULL));
}

void
eda_progress_add_programme_actions (EdaProgressWindow *self, GActionMap *map)
{
  static const GActionEntry actions[] = {
    { "set-goal", set_goal_action, "(ss)", NULL, NULL },
    { "rest", rest_action, "b", NULL, NULL },
    { "diary-add", diary_add_action, "(ssdds)", NULL, NULL },
    { "diary-resolve", diary_resolve_action, "(xbds)", NULL, NULL },
    { "diary-delete", diary_delete_action, "x", NULL, NULL },
    { "practise", practise_action, "(sus)", NULL, NULL },
    { "play-game", play_game_action, "s", NULL, NULL },
    { "show-page", show_page_action, "s", NULL, NULL },
  };

  g_action_map_add_action_entries (map, actions, G_N_ELEMENTS (actions), self);
}
