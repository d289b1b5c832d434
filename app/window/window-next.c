/* What comes next, on the first page of a learner who has played before. The history is
 * asked on a thread: a long one takes a while, and nobody waits for this. */

#include "app/window/window-private.h"

#include <glib/gi18n.h>

#include "app/play/play.h"
#include "challenge/history/history.h"
#include "practice/programme/suggestion.h"
#include "widgets/progress/progress-next.h"

typedef struct
{
  gint64 wall;  /* of now: the clock of a test belongs to the main thread */
  char  *aside; /* (nullable): where a damaged history was put */
} Question;

static void
question_free (gpointer data)
{
  Question *self = data;

  g_free (self->aside);
  g_free (self);
}

static gboolean
has_played (EdaChallengeHistory *history, gint64 wall)
{
  EdaWeekCount count;

  return eda_challenge_history_count_week (history, wall, &count, NULL)
         && count.weeks_before + count.challenges + count.shorts > 0;
}

static void
suggest_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Question        *question = data;
  const gint64     wall = question->wall;
  g_autofree char *path = eda_challenge_history_dup_default_path ();
  g_autoptr (EdaChallengeHistory) history
      = g_file_test (path, G_FILE_TEST_EXISTS)
            ? eda_challenge_history_open (path, &question->aside, NULL)
            : NULL;
  EdaSuggestion *suggestion = history != NULL && has_played (history, wall)
                                  ? eda_suggestion_new (history, wall, NULL)
                                  : NULL;

  g_task_return_pointer (task, suggestion, (GDestroyNotify)eda_suggestion_free);
}

static void
suggested_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  EdaWindow      *self = EDA_WINDOW (source);
  const Question *question = g_task_get_task_data (G_TASK (result));
  g_autoptr (EdaSuggestion) suggestion = g_task_propagate_pointer (G_TASK (result), NULL);

  eda_start_view_set_next (self->start_view,
                           suggestion != NULL ? eda_progress_next_new (suggestion, "win")
                                              : NULL);
  if (question->aside != NULL)
    eda_window_toast (self,
                      _ ("The history could not be read. It was kept beside a new one."));
}

void
eda_window_suggest_next (EdaWindow *self)
{
  const EdaClock now = eda_play_now ();
  g_autoptr (GTask) task = g_task_new (self, NULL, suggested_cb, NULL);
  Question *question = g_new0 (Question, 1);

  question->wall = now.wall;
  g_task_set_task_data (task, question, question_free);
  g_task_run_in_thread (task, suggest_thread);
}
