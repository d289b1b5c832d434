/* What is told of a history: its sessions in numbers, and one of them whole. */

#include "challenge/facts-read.h"
#include "challenge/history/history-private.h"

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
  if (!eda_history_export_rows (self, facts, id, error))
    {
      sqlite3_finalize (statement);
      return NULL;
    }
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
  if (!eda_history_export_rows (self, facts, NULL, error))
    return NULL;
  return g_steal_pointer (&facts);
}
