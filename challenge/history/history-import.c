/* An export comes in: all of it, or nothing. What is there already stays as it is. */

#include "analysis/core/error.h"
#include "challenge/facts-read.h"
#include "challenge/history/history-private.h"
#include "challenge/session/session-score.h"

/* By its id or its first event: one without an id may have been given another here. */
static gboolean
is_there (EdaChallengeHistory *self, const char *id, const char *first_hash)
{
  sqlite3_stmt *statement
      = eda_sql_prepare (self,
                         "SELECT 1 FROM session WHERE id = ?1"
                         " UNION SELECT 1 FROM event WHERE seq = 1 AND hash = ?2",
                         NULL);
  gboolean there;

  if (statement == NULL)
    return FALSE;
  eda_sql_bind_text (statement, 1, id);
  eda_sql_bind_text (statement, 2, first_hash);
  there = sqlite3_step (statement) == SQLITE_ROW;
  sqlite3_finalize (statement);
  return there;
}

/* Versions that wrote out the events alone: the rest is made of them. */
static gboolean
write_from_events (EdaChallengeHistory *self,
                   const EdaFacts      *facts,
                   const char          *id,
                   const EdaSession    *session,
                   GError             **error)
{
  const EdaScoreParts parts = eda_session_score_parts (session, NULL);
  const gboolean      ended = eda_session_get_phase (session) == EDA_PHASE_DONE;
  const gboolean      scored = eda_facts_find (facts, "score") != NULL;

  return eda_history_write_session (
      self, id, session, ended && !scored ? &parts : NULL, error);
}

/* Rows as they were: what a claim means was judged with the data at hand. */
static gboolean
write_session (EdaChallengeHistory *self,
               const EdaFacts      *facts,
               const char          *id,
               const EdaSession    *session,
               const char          *place,
               GError             **error)
{
  const gboolean whole = eda_facts_find (facts, "session") != NULL;

  return (whole || write_from_events (self, facts, id, session, error))
         && eda_history_import_rows (self, facts, id, place, error)
         && (!whole || eda_history_write_events (self, id, session, error));
}

static gboolean
import_session (EdaChallengeHistory *self,
                const EdaFacts      *facts,
                const char          *place,
                guint               *added,
                GError             **error)
{
  g_autoptr (EdaSession) session = NULL;
  const char  *id, *first;
  EdaEventLog *log;

  log = eda_event_log_new_of (eda_facts_get_kind (facts) == EDA_FACTS_OBJECT
                                  ? eda_facts_find (facts, "events")
                                  : NULL,
                              error);
  session = log != NULL ? eda_session_read (log, error) : NULL;
  if (session == NULL)
    {
      g_prefix_error (error, "%s%s", place, place[0] != '\0' ? "events: " : "");
      return FALSE;
    }
  first = eda_event_log_get (log, 0)->hash;
  id = eda_facts_text_of (facts, "id", first);
  if (is_there (self, id, first))
    return TRUE;
  (*added)++;
  return write_session (self, facts, id, session, place, error);
}

static gboolean
import_sessions (EdaChallengeHistory *self,
                 const EdaFacts      *sessions,
                 guint               *added,
                 GError             **error)
{
  if (eda_facts_get_kind (sessions) != EDA_FACTS_LIST)
    {
      eda_error_set (error,
                     EDA_ERROR_FILE_READ,
                     NULL,
                     "Nothing was added. Export the history anew.",
                     "The sessions of the export are no list");
      return FALSE;
    }
  for (gsize i = 0; i < eda_facts_get_size (sessions); i++)
    {
      g_autofree char *place = g_strdup_printf ("sessions[%" G_GSIZE_FORMAT "].", i);

      if (!import_session (self, eda_facts_get_child (sessions, i), place, added, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
import_all (EdaChallengeHistory *self,
            const EdaFacts      *facts,
            guint               *added,
            GError             **error)
{
  const EdaFacts *sessions = eda_facts_find (facts, "sessions");

  return sessions == NULL ? import_session (self, facts, "", added, error)
                          : import_sessions (self, sessions, added, error)
                                && eda_history_import_rows (self, facts, NULL, "", error);
}

gboolean
eda_challenge_history_import (EdaChallengeHistory *self,
                              const EdaFacts      *facts,
                              guint               *added,
                              GError             **error)
{
  guint    n = 0;
  gboolean fine = eda_sql_run (self, "BEGIN IMMEDIATE", error)
                  && eda_sql_end (self, import_all (self, facts, &n, error), error);

  if (added != NULL)
    *added = fine ? n : 0;
  return fine;
}
