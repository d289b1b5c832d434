/* SQLite: one file, forward-only migrations, each session written in one transaction. */

#include "challenge/history/history-private.h"

#include <glib/gstdio.h>

#include "analysis/core/error.h"

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

  "CREATE TABLE insight ("
  "  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,"
  "  rank INTEGER NOT NULL, pattern TEXT NOT NULL,"
  "  columns TEXT NOT NULL CHECK (json_valid (columns)), planted INTEGER NOT NULL,"
  "  headline TEXT NOT NULL, weight REAL NOT NULL, detectability REAL NOT NULL,"
  "  credit REAL NOT NULL, why TEXT NOT NULL, finding INTEGER NOT NULL,"
  "  PRIMARY KEY (session_id, rank)) STRICT, WITHOUT ROWID;"
  "CREATE TABLE coverage ("
  "  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,"
  "  item TEXT NOT NULL, share REAL NOT NULL,"
  "  PRIMARY KEY (session_id, item)) STRICT, WITHOUT ROWID;"
  "CREATE TABLE review ("
  "  session_id TEXT PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,"
  "  top3 REAL, unsupported REAL, looks INTEGER NOT NULL, false_alarms REAL NOT NULL) "
  "STRICT;"
  "CREATE TABLE rating ("
  "  session_id TEXT PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,"
  "  at TEXT NOT NULL, r REAL NOT NULL, rd REAL NOT NULL, vol REAL NOT NULL,"
  "  data_r REAL NOT NULL, data_rd REAL NOT NULL, result REAL NOT NULL,"
  "  weight REAL NOT NULL) STRICT;"
  "CREATE TABLE skill_card ("
  "  pattern TEXT PRIMARY KEY, box INTEGER NOT NULL CHECK (box BETWEEN 0 AND 5),"
  "  due_on TEXT NOT NULL, last_on TEXT, reps INTEGER NOT NULL, lapses INTEGER NOT NULL) "
  "STRICT;"
  "CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;"
  "CREATE TABLE rest_week (week TEXT PRIMARY KEY) STRICT;",

  "CREATE TABLE game_item ("
  "  id INTEGER PRIMARY KEY, game TEXT NOT NULL, at TEXT NOT NULL, seed INTEGER NOT NULL,"
  "  score REAL NOT NULL, difficulty REAL NOT NULL, chance REAL NOT NULL,"
  "  theta REAL NOT NULL) STRICT;"
  "CREATE INDEX game_item_by_game ON game_item (game, id);"
  "CREATE TABLE diary ("
  "  id INTEGER PRIMARY KEY, tag TEXT NOT NULL, statement TEXT NOT NULL,"
  "  confidence REAL CHECK (confidence BETWEEN 0.5 AND 1), predicted REAL, unit TEXT,"
  "  written_at TEXT NOT NULL, due_on TEXT NOT NULL, resolved_at TEXT,"
  "  outcome INTEGER CHECK (outcome IN (0, 1)), actual REAL, why TEXT) STRICT;",
};
#define VERSION ((int)G_N_ELEMENTS (migrations))

#define USUAL_FLAGS (SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
#define PATIENCE_MS 2000 /* with another program that writes */

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

typedef enum
{
  FILE_FINE,
  FILE_BROKEN,      /* SQLite read it, and it is no sound database */
  FILE_OUT_OF_REACH /* it could not be read: no word about what is in it */
} FileState;

/* Whether SQLite can read it whole. */
static FileState
check_file (EdaChallengeHistory *self)
{
  sqlite3_stmt *statement = eda_sql_prepare (self, "PRAGMA quick_check (1)", NULL);
  const int     code = statement != NULL ? sqlite3_step (statement) : SQLITE_ERROR;
  const int     trouble = sqlite3_errcode (self->db);
  gboolean      sound = FALSE;

  if (code == SQLITE_ROW)
    sound = g_strcmp0 ((const char *)sqlite3_column_text (statement, 0), "ok") == 0;
  sqlite3_finalize (statement);
  if (sound && read_version (self) >= 0)
    return FILE_FINE;
  return code == SQLITE_ROW || trouble == SQLITE_CORRUPT || trouble == SQLITE_NOTADB
             ? FILE_BROKEN
             : FILE_OUT_OF_REACH;
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

/* A file that is no good is closed as it was found: what its log holds is not written
 * into it. */
static FileState
open_file (EdaChallengeHistory *self, const char *path, int flags)
{
  FileState state;

  if (sqlite3_open_v2 (path, &self->db, flags, NULL) != SQLITE_OK)
    return FILE_OUT_OF_REACH;
  sqlite3_busy_timeout (self->db, PATIENCE_MS);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  if (!eda_sql_run (self, "PRAGMA foreign_keys = ON", NULL))
    return FILE_OUT_OF_REACH;
  state = check_file (self);
  if (state == FILE_FINE)
    sqlite3_db_config (self->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);
  return state;
}

/* In a folder where nothing may be written, the log beside the file cannot be made: then
 * the file is read as it is. */
static FileState
open_to_read (EdaChallengeHistory *self, const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autofree char *name = g_strconcat (uri, "?immutable=1", NULL);

  if (uri == NULL || !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return FILE_OUT_OF_REACH;
  g_clear_pointer (&self->db, sqlite3_close);
  return open_file (self, name, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
}

/* What was not yet written into the file goes with it: a new one must not inherit it. */
static void
set_log_aside (const char *path, const char *aside, const char *suffix)
{
  g_autofree char *from = g_strconcat (path, suffix, NULL);
  g_autofree char *to = g_strconcat (aside, suffix, NULL);

  g_rename (from, to);
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
      if (g_rename (path, aside) != 0)
        return NULL;
      set_log_aside (path, aside, "-wal");
      set_log_aside (path, aside, "-shm");
      return g_steal_pointer (&aside);
    }
  return NULL;
}

static void
set_error_of (EdaChallengeHistory *self,
              const char          *path,
              FileState            state,
              GError             **error)
{
  const EdaPlace place = { (char *)path, 0, 0 };

  eda_error_set (error,
                 EDA_ERROR_FILE_READ,
                 &place,
                 "Look whether the file and its folder may be read and written.",
                 "The history cannot be opened: %s",
                 state == FILE_BROKEN ? "it is damaged, and cannot be set aside"
                 : self->db != NULL   ? sqlite3_errmsg (self->db)
                                      : "no memory");
}

EdaChallengeHistory *
eda_challenge_history_open (const char *path, char **set_aside, GError **error)
{
  g_autoptr (EdaChallengeHistory) self = g_new0 (EdaChallengeHistory, 1);
  g_autofree char *folder = g_path_get_dirname (path), *aside = NULL;
  FileState        state;

  g_mkdir_with_parents (folder, 0700);
  state = open_file (self, path, USUAL_FLAGS);
  if (state == FILE_BROKEN)
    {
      g_clear_pointer (&self->db, sqlite3_close);
      aside = set_file_aside (path);
      if (aside != NULL)
        state = open_file (self, path, USUAL_FLAGS);
    }
  else if (state == FILE_OUT_OF_REACH)
    state = open_to_read (self, path);
  if (state != FILE_FINE)
    {
      set_error_of (self, path, state, error);
      return NULL;
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

gboolean
eda_challenge_history_is_read_only (EdaChallengeHistory *self)
{
  return sqlite3_db_readonly (self->db, "main") == 1;
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
  return eda_sql_run (self, "BEGIN IMMEDIATE", error)
         && eda_sql_end (self, eda_history_clear_rows (self, error), error)
         && eda_sql_run (self, "VACUUM; PRAGMA wal_checkpoint (TRUNCATE)", error);
}
