/* The events of an exported session, or of one in the history, as a log again. */

#include "app/batch/batch-session.h"

#include "analysis/core/error.h"
#include "challenge/facts-read.h"
#include "challenge/history/history.h"

static EdaFacts *
read_file (const char *path, GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) failure = NULL;
  const EdaPlace place = { (char *)path, 0, 0 };

  if (g_file_get_contents (path, &text, NULL, &failure))
    return eda_facts_read (text, -1, path, error);
  eda_error_set (error, EDA_ERROR_FILE_READ, &place, NULL, "%s", failure->message);
  return NULL;
}

static EdaFacts *
read_history (const char *id, const char *db, GError **error)
{
  g_autofree char *usual = eda_challenge_history_dup_default_path ();
  const char      *path = db != NULL ? db : usual;
  const EdaPlace   place = { (char *)id, 0, 0 };
  g_autoptr (EdaChallengeHistory) history = NULL;
  g_autoptr (EdaFacts) facts = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      history = eda_challenge_history_open (path, NULL, error);
      if (history == NULL)
        return NULL;
      facts = eda_challenge_history_export (history, id, NULL);
    }
  if (facts == NULL)
    eda_error_set (error,
                   EDA_ERROR_FILE_NOT_FOUND,
                   &place,
                   "“eda-batch history” lists the sessions.",
                   "There is no such file, and no such session in the history");
  return g_steal_pointer (&facts);
}

EdaFacts *
eda_batch_read_session_facts (const char *word, const char *db, GError **error)
{
  return g_file_test (word, G_FILE_TEST_EXISTS) ? read_file (word, error)
                                                : read_history (word, db, error);
}

EdaSession *
eda_batch_session_of (const EdaFacts *facts, GError **error)
{
  EdaEventLog *log = eda_event_log_new_of (eda_facts_find (facts, "events"), error);

  return log != NULL ? eda_session_read (log, error) : NULL;
}

EdaSession *
eda_batch_read_session (const char *word, const char *db, GError **error)
{
  g_autoptr (EdaFacts) facts = eda_batch_read_session_facts (word, db, error);

  return facts != NULL ? eda_batch_session_of (facts, error) : NULL;
}
