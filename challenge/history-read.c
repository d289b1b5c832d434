/* What is told of a history: its sessions in numbers, and one of them whole. */

#include "challenge/facts-read.h"
#include "challenge/history-private.h"
#include "challenge/session-score.h"

EdaFacts *
eda_challenge_history_summarize (EdaChallengeHistory *self, GError **error)
{
  g_autoptr (EdaFacts) facts = eda_facts_new_object ();

  if (eda_sql_add_rows (
          self,
          facts,
          "sessions",
          "SELECT s.id, s.title, s.preset, s.timing, s.state, s.ranked, s.unranked_why,"
          " s.created_at, COUNT (c.number) AS claims,"
          " COALESCE (SUM (c.outcome IN ('confirmed', 'refuted')), 0) AS resolved,"
          " COALESCE (SUM (c.outcome = 'confirmed'), 0) AS hits,"
          " AVG (CASE WHEN c.outcome IN ('confirmed', 'refuted') THEN"
          "   (c.confidence - (c.outcome = 'confirmed'))"
          "   * (c.confidence - (c.outcome = 'confirmed')) END) AS brier,"
          " t.points, t.overall,"
          " (SELECT SUM (active_ms) / 60000.0 FROM phase p WHERE p.session_id = s.id)"
          "   AS minutes "
          "FROM session s LEFT JOIN claim c ON c.session_id = s.id"
          "  AND c.status = 'sealed' AND c.own = 0 "
          "LEFT JOIN score t ON t.session_id = s.id "
          "GROUP BY s.id ORDER BY s.created_at, s.id",
          error)
      && eda_sql_add_rows (
          self,
          facts,
          "calibration",
          "SELECT MIN (CAST (c.confidence * 10 + 1e-9 AS INTEGER) * 10, 90) AS said,"
          " COUNT (*) AS n, AVG (c.confidence) AS confidence,"
          " AVG (c.outcome = 'confirmed') AS hit_rate "
          "FROM claim c JOIN session s ON s.id = c.session_id "
          "WHERE s.state = 'done' AND c.status = 'sealed' AND c.own = 0"
          "  AND c.outcome IN ('confirmed', 'refuted') GROUP BY 1 ORDER BY 1",
          error)
      && eda_sql_add_rows (
          self,
          facts,
          "steps",
          "SELECT t.step, COUNT (*) AS sessions, AVG (t.active_ms) / 60000.0 AS minutes "
          "FROM step_time t JOIN session s ON s.id = t.session_id "
          "WHERE s.state = 'done' AND t.active_ms > 0 GROUP BY 1 ORDER BY 1",
          error))
    return g_steal_pointer (&facts);
  return NULL;
}

/* As it was when the session ended; nothing before. */
static void
add_score (EdaChallengeHistory *self, EdaFacts *facts, const char *id)
{
  sqlite3_stmt *statement
      = eda_sql_prepare (self, "SELECT * FROM score WHERE session_id = ?1", NULL);

  if (statement == NULL)
    return;
  eda_sql_bind_text (statement, 1, id);
  if (sqlite3_step (statement) == SQLITE_ROW)
    {
      EdaFacts *score = eda_facts_add_object (facts, "score");

      for (int i = 1; i < sqlite3_column_count (statement); i++)
        eda_sql_add_cell (score, statement, i);
    }
  sqlite3_finalize (statement);
}

EdaFacts *
eda_challenge_history_export (EdaChallengeHistory *self, const char *id, GError **error)
{
  g_autoptr (EdaFacts) facts = eda_facts_new_object ();
  sqlite3_stmt *statement = eda_sql_prepare (
      self,
      "SELECT seq, at, kind, payload, hash FROM event WHERE session_id = ?1 ORDER BY seq",
      error);
  EdaFacts *events;

  if (statement == NULL)
    return NULL;
  eda_sql_bind_text (statement, 1, id);
  eda_facts_add_text (facts, "id", id);
  add_score (self, facts, id);
  events = eda_facts_add_list (facts, "events");
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      EdaFacts *event = eda_facts_add_object (events, NULL);
      g_autoptr (EdaFacts) payload = eda_facts_read (
          (const char *)sqlite3_column_text (statement, 3), -1, NULL, NULL);

      eda_facts_add_count (event, "seq", sqlite3_column_int64 (statement, 0));
      eda_sql_add_cell (event, statement, 1);
      eda_sql_add_cell (event, statement, 2);
      eda_facts_add_take (event,
                          "payload",
                          payload != NULL ? eda_facts_ref (payload)
                                          : eda_facts_new_object ());
      eda_sql_add_cell (event, statement, 4);
    }
  sqlite3_finalize (statement);
  return eda_facts_get_size (events) > 0 ? g_steal_pointer (&facts) : NULL;
}

/* (element-type char*) */
static GPtrArray *
list_ids (EdaChallengeHistory *self, GError **error)
{
  GPtrArray    *ids = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *statement
      = eda_sql_prepare (self, "SELECT id FROM session ORDER BY created_at, id", error);

  while (statement != NULL && sqlite3_step (statement) == SQLITE_ROW)
    g_ptr_array_add (ids, g_strdup ((const char *)sqlite3_column_text (statement, 0)));
  sqlite3_finalize (statement);
  return ids;
}

EdaFacts *
eda_challenge_history_export_all (EdaChallengeHistory *self, GError **error)
{
  g_autoptr (EdaFacts) facts = eda_facts_new_object ();
  g_autoptr (GPtrArray) ids = list_ids (self, error);
  EdaFacts *sessions;

  eda_facts_add_text (facts, "format", "eda-history");
  eda_facts_add_count (facts, "version", 1);
  sessions = eda_facts_add_list (facts, "sessions");
  for (guint i = 0; i < ids->len; i++)
    {
      EdaFacts *session = eda_challenge_history_export (self, ids->pdata[i], error);

      if (session == NULL)
        return NULL;
      eda_facts_add_take (sessions, NULL, session);
    }
  if (!eda_sql_add_rows (self, facts, "cards", "SELECT * FROM skill_card", error)
      || !eda_sql_add_rows (self, facts, "settings", "SELECT * FROM setting", error)
      || !eda_sql_add_rows (self, facts, "rest_weeks", "SELECT * FROM rest_week", error)
      || !eda_sql_add_rows (self, facts, "games", "SELECT * FROM game_item", error)
      || !eda_sql_add_rows (self, facts, "diary", "SELECT * FROM diary", error))
    return NULL;
  return g_steal_pointer (&facts);
}

static gboolean
is_there (EdaChallengeHistory *self, const char *id)
{
  g_autoptr (EdaFacts) facts = eda_challenge_history_export (self, id, NULL);

  return facts != NULL;
}

static gboolean
import_one (EdaChallengeHistory *self,
            const EdaFacts      *facts,
            guint               *added,
            GError             **error)
{
  const char *id = eda_facts_text_of (facts, "id", NULL);
  g_autoptr (EdaSession) session = NULL;
  EdaEventLog  *log;
  EdaScoreParts parts;

  if (id != NULL && is_there (self, id))
    return TRUE;
  log = eda_event_log_new_of (eda_facts_find (facts, "events"), error);
  session = log != NULL ? eda_session_read (log, error) : NULL;
  if (session == NULL)
    return FALSE;
  parts = eda_session_score_parts (session, NULL);
  if (!eda_challenge_history_save (self,
                                   id != NULL ? id : eda_event_log_get (log, 0)->hash,
                                   session,
                                   &parts,
                                   error))
    return FALSE;
  (*added)++;
  return TRUE;
}

gboolean
eda_challenge_history_import (EdaChallengeHistory *self,
                              const EdaFacts      *facts,
                              guint               *added,
                              GError             **error)
{
  const EdaFacts *sessions = eda_facts_find (facts, "sessions");
  guint           n = 0;
  gboolean        fine = TRUE;

  if (sessions == NULL)
    fine = import_one (self, facts, &n, error);
  for (gsize i = 0; fine && sessions != NULL && i < eda_facts_get_size (sessions); i++)
    fine = import_one (self, eda_facts_get_child (sessions, i), &n, error);
  if (added != NULL)
    *added = n;
  return fine;
}
