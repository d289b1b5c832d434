/* SQLite: one file, forward-only migrations, each session written in one transaction. */

#include "challenge/history-private.h"

#include <glib/gstdio.h>
#include <math.h>

#include "analysis/core/error.h"
#include "challenge/facts-read.h"

/* Step i brings a file from version i to i + 1. */
static const char *const migrations[] = {
  "CREATE TABLE session ("
  "  id TEXT PRIMARY KEY, title TEXT NOT NULL, sha256 TEXT NOT NULL,"
  "  rows INTEGER NOT NULL, columns INTEGER NOT NULL,"
  "  preset TEXT NOT NULL, timing TEXT NOT NULL, time_scale REAL NOT NULL,"
  "  state TEXT NOT NULL, ranked INTEGER NOT NULL CHECK (ranked IN (0, 1)), unranked_why "
  "TEXT,"
  "  created_at TEXT NOT NULL, sealed_at TEXT, seal TEXT) STRICT;"
  "CREATE INDEX session_by_data ON session (sha256);"
  "CREATE TABLE event ("
  "  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,"
  "  seq INTEGER NOT NULL, at TEXT NOT NULL, kind TEXT NOT NULL,"
  "  payload TEXT NOT NULL CHECK (json_valid (payload)), hash TEXT NOT NULL,"
  "  PRIMARY KEY (session_id, seq)) STRICT, WITHOUT ROWID;"
  "CREATE TRIGGER event_frozen BEFORE UPDATE ON event"
  "  BEGIN SELECT RAISE (ABORT, 'the event log is append-only'); END;"
  "CREATE TABLE claim ("
  "  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,"
  "  number INTEGER NOT NULL, text TEXT NOT NULL, kind TEXT, step INTEGER,"
  "  confidence REAL, status TEXT NOT NULL, post_hoc INTEGER NOT NULL, after_peek "
  "INTEGER NOT NULL,"
  "  own INTEGER NOT NULL, outcome TEXT, base_rate REAL, cause TEXT,"
  "  PRIMARY KEY (session_id, number)) STRICT, WITHOUT ROWID;"
  "CREATE TABLE phase ("
  "  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,"
  "  phase TEXT NOT NULL, planned_ms INTEGER NOT NULL, active_ms INTEGER NOT NULL,"
  "  idle_ms INTEGER NOT NULL, overtime_ms INTEGER NOT NULL,"
  "  PRIMARY KEY (session_id, phase)) STRICT, WITHOUT ROWID;",

  "CREATE TABLE score ("
  "  session_id TEXT PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,"
  "  formula INTEGER NOT NULL, resolved INTEGER NOT NULL, hits INTEGER NOT NULL,"
  "  brier REAL, points REAL, bits REAL, prediction REAL, discovery REAL, soundness REAL,"
  "  coverage REAL, so_what REAL, overall REAL) STRICT;"
  "CREATE TABLE step_time ("
  "  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,"
  "  step INTEGER NOT NULL CHECK (step BETWEEN 0 AND 6), active_ms INTEGER NOT NULL,"
  "  PRIMARY KEY (session_id, step)) STRICT, WITHOUT ROWID;",
};
#define VERSION ((int)G_N_ELEMENTS (migrations))

static int
read_version (EdaChallengeHistory *self)
{
  sqlite3_stmt *statement = eda_sql_prepare (self, "PRAGMA user_version", NULL);
  int           version = -1;

  if (statement != NULL && sqlite3_step (statement) == SQLITE_ROW)
    version = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);
  return version;
}

/* A history that SQLite can read whole. */
static gboolean
is_sound (EdaChallengeHistory *self)
{
  sqlite3_stmt *statement = eda_sql_prepare (self, "PRAGMA quick_check (1)", NULL);
  gboolean      sound = FALSE;

  if (statement != NULL && sqlite3_step (statement) == SQLITE_ROW)
    sound = g_strcmp0 ((const char *)sqlite3_column_text (statement, 0), "ok") == 0;
  sqlite3_finalize (statement);
  return sound && read_version (self) >= 0;
}

static gboolean
migrate (EdaChallengeHistory *self, const char *path, GError **error)
{
  const int version = read_version (self);

  if (version > VERSION)
    {
      eda_error_set (error,
                     EDA_ERROR_FILE_READ,
                     NULL,
                     "Use the newer version of the program.",
                     "The history was written by a newer version");
      return FALSE;
    }
  if (version > 0 && version < VERSION)
    {
      g_autofree char *copy = g_strdup_printf ("%s.v%d.bak", path, version);
      char            *sql = sqlite3_mprintf ("VACUUM INTO %Q", copy);
      gboolean         done;

      g_unlink (copy);
      done = eda_sql_run (self, sql, error);
      sqlite3_free (sql);
      if (!done)
        return FALSE;
    }
  for (int i = version; i < VERSION; i++)
    {
      g_autofree char *number = g_strdup_printf ("PRAGMA user_version = %d", i + 1);

      if (!eda_sql_run (self, "BEGIN IMMEDIATE", error)
          || !eda_sql_run (self, migrations[i], error)
          || !eda_sql_run (self, number, error) || !eda_sql_run (self, "COMMIT", error))
        {
          eda_sql_run (self, "ROLLBACK", NULL);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
open_file (EdaChallengeHistory *self, const char *path)
{
  return sqlite3_open (path, &self->db) == SQLITE_OK
         && eda_sql_run (self, "PRAGMA foreign_keys = ON", NULL) && is_sound (self);
}

/* "history.db.broken-1" */
static char *
set_file_aside (const char *path)
{
  for (guint i = 1; i < 1000; i++)
    {
      g_autofree char *aside = g_strdup_printf ("%s.broken-%u", path, i);

      if (g_file_test (aside, G_FILE_TEST_EXISTS))
        continue;
      return g_rename (path, aside) == 0 ? g_steal_pointer (&aside) : NULL;
    }
  return NULL;
}

EdaChallengeHistory *
eda_challenge_history_open (const char *path, char **set_aside, GError **error)
{
  g_autoptr (EdaChallengeHistory) self = g_new0 (EdaChallengeHistory, 1);
  g_autofree char *folder = g_path_get_dirname (path), *aside = NULL;

  g_mkdir_with_parents (folder, 0700);
  if (!open_file (self, path))
    {
      g_clear_pointer (&self->db, sqlite3_close);
      aside = set_file_aside (path);
      if (aside == NULL || !open_file (self, path))
        {
          eda_sql_fail (self, error);
          return NULL;
        }
    }
  if (!eda_sql_run (self, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL", error)
      || !migrate (self, path, error))
    return NULL;
  if (set_aside != NULL)
    *set_aside = g_steal_pointer (&aside);
  return g_steal_pointer (&self);
}

void
eda_challenge_history_close (EdaChallengeHistory *self)
{
  sqlite3_close (self->db);
  g_free (self);
}

char *
eda_challenge_history_dup_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "eda-workbench", "history.db", NULL);
}

gboolean
eda_challenge_history_knows (EdaChallengeHistory *self, const char *sha256)
{
  sqlite3_stmt *statement
      = eda_sql_prepare (self, "SELECT 1 FROM session WHERE sha256 = ?1 LIMIT 1", NULL);
  gboolean known;

  if (statement == NULL)
    return FALSE;
  eda_sql_bind_text (statement, 1, sha256);
  known = sqlite3_step (statement) == SQLITE_ROW;
  sqlite3_finalize (statement);
  return known;
}

gboolean
eda_challenge_history_delete (EdaChallengeHistory *self, const char *id, GError **error)
{
  sqlite3_stmt *statement
      = eda_sql_prepare (self, "DELETE FROM session WHERE id = ?1", error);

  if (statement == NULL)
    return FALSE;
  eda_sql_bind_text (statement, 1, id);
  return eda_sql_finish (self, statement, error);
}

gboolean
eda_challenge_history_delete_all (EdaChallengeHistory *self, GError **error)
{
  return eda_sql_run (self, "DELETE FROM session", error)
         && eda_sql_run (self, "VACUUM", error);
}

static void
add_cell (EdaFacts *facts, sqlite3_stmt *statement, int at)
{
  const char *key = sqlite3_column_name (statement, at);

  switch (sqlite3_column_type (statement, at))
    {
    case SQLITE_INTEGER:
      eda_facts_add_count (facts, key, sqlite3_column_int64 (statement, at));
      break;
    case SQLITE_FLOAT:
      eda_facts_add_number (facts, key, sqlite3_column_double (statement, at));
      break;
    case SQLITE_NULL:
      eda_facts_add_null (facts, key);
      break;
    default:
      eda_facts_add_text (facts, key, (const char *)sqlite3_column_text (statement, at));
    }
}

static gboolean
add_rows (EdaChallengeHistory *self,
          EdaFacts            *facts,
          const char          *key,
          const char          *sql,
          GError             **error)
{
  EdaFacts     *list = eda_facts_add_list (facts, key);
  sqlite3_stmt *statement = eda_sql_prepare (self, sql, error);

  if (statement == NULL)
    return FALSE;
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      EdaFacts *row = eda_facts_add_object (list, NULL);

      for (int i = 0; i < sqlite3_column_count (statement); i++)
        add_cell (row, statement, i);
    }
  sqlite3_finalize (statement);
  return TRUE;
}

EdaFacts *
eda_challenge_history_summarize (EdaChallengeHistory *self, GError **error)
{
  g_autoptr (EdaFacts) facts = eda_facts_new_object ();

  if (add_rows (
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
      && add_rows (
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
      && add_rows (
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
  events = eda_facts_add_list (facts, "events");
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      EdaFacts *event = eda_facts_add_object (events, NULL);
      g_autoptr (EdaFacts) payload = eda_facts_read (
          (const char *)sqlite3_column_text (statement, 3), -1, NULL, NULL);

      eda_facts_add_count (event, "seq", sqlite3_column_int64 (statement, 0));
      add_cell (event, statement, 1);
      add_cell (event, statement, 2);
      eda_facts_add_take (event,
                          "payload",
                          payload != NULL ? eda_facts_ref (payload)
                                          : eda_facts_new_object ());
      add_cell (event, statement, 4);
    }
  sqlite3_finalize (statement);
  return eda_facts_get_size (events) > 0 ? g_steal_pointer (&facts) : NULL;
}
