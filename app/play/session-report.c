/* Reading and judging on a thread, drawing on the main one. */

#include "app/play/session-report.h"

#include "analysis/core/error.h"
#include "app/play/challenge-document.h"
#include "app/play/play.h"
#include "app/session-data.h"
#include "practice/practice-truth.h"

typedef struct
{
  EdaSession       *session;
  EdaProfile       *profile; /* (nullable) */
  EdaSessionReview *review;
  GFile            *file;
} Report;

static void
report_free (gpointer data)
{
  Report *self = data;

  g_clear_pointer (&self->review, eda_session_review_free);
  g_clear_pointer (&self->profile, eda_profile_unref);
  g_clear_pointer (&self->session, eda_session_free);
  g_object_unref (self->file);
  g_free (self);
}

static void
review_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Report          *self = data;
  const EdaContext context
      = { cancellable, eda_session_get_plan (self->session)->seed, NULL, NULL };
  const EdaSessionData *played = eda_session_get_data (self->session);
  g_autoptr (EdaTruth) truth = NULL;
  GError *error = NULL;

  self->profile = eda_session_load_data (self->session, NULL, &context, NULL);
  if (self->profile != NULL)
    truth = eda_practice_truth_find (played->title, played->sha256, &context, NULL);
  self->review
      = eda_session_review_new (self->session, self->profile, truth, &context, &error);
  if (self->review != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* What is asked of the learner now is not told by what was found before. */
static gboolean
is_hidden (const EdaSession *session, GError **error)
{
  const char *why = eda_play_why_hidden_data (eda_session_get_data (session)->sha256);

  if (why != NULL)
    g_set_error_literal (error, EDA_ERROR, EDA_ERROR_FILE_DENIED, why);
  return why != NULL;
}

void
eda_session_report_async (const EdaFacts     *exported,
                          GFile              *file,
                          GAsyncReadyCallback done,
                          gpointer            data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, done, data);
  Report      *self = g_new0 (Report, 1);
  GError      *error = NULL;
  EdaEventLog *log = eda_event_log_new_of (eda_facts_find (exported, "events"), &error);

  self->file = g_object_ref (file);
  self->session = log != NULL ? eda_session_read (log, &error) : NULL;
  g_task_set_task_data (task, self, report_free);
  if (self->session == NULL || is_hidden (self->session, &error))
    g_task_return_error (task, error);
  else
    g_task_run_in_thread (task, review_thread);
}

GFile *
eda_session_report_finish (GAsyncResult *result, GError **error)
{
  GTask           *task = G_TASK (result);
  Report          *self = g_task_get_task_data (task);
  g_autofree char *folder = NULL;

  if (!g_task_propagate_boolean (task, error))
    return NULL;
  folder = g_path_get_dirname (g_file_peek_path (self->file));
  g_mkdir_with_parents (folder, 0700);
  return eda_challenge_document_save (
             self->review, self->profile, &(EdaChallengeDocument){ 0 }, self->file, error)
             ? g_object_ref (self->file)
             : NULL;
}
