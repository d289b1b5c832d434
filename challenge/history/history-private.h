/* The history's own: its database, and statements that fail with an error. */
#pragma once

#include <sqlite3.h>

#include "challenge/history/history.h"

struct _EdaChallengeHistory
{
  sqlite3 *db;
};

/* FALSE, with what SQLite says. */
gboolean eda_sql_fail (EdaChallengeHistory *self, GError **error);
gboolean eda_sql_run (EdaChallengeHistory *self, const char *sql, GError **error);
/* NULL with @error; values are bound by the caller. */
sqlite3_stmt *eda_sql_prepare (EdaChallengeHistory *self, const char *sql, GError **error);
gboolean      eda_sql_finish (EdaChallengeHistory *self, sqlite3_stmt *take_statement, GError **error);
void          eda_sql_bind_text (sqlite3_stmt *statement, int at, const char *text);
void          eda_sql_bind_number (sqlite3_stmt *statement, int at, double number); /* NaN: NULL */
/* What these tables (NULL at their end) have of the session @id goes. */
gboolean      eda_sql_drop_session (EdaChallengeHistory *self, const char *const *tables, const char *id, GError **error);
/* The cell as a member named as its column. */
void     eda_sql_add_cell (EdaFacts *facts, sqlite3_stmt *statement, int at);
/* All rows of @sql as a list of objects. */
gboolean eda_sql_add_rows (EdaChallengeHistory *self, EdaFacts *facts, const char *key, const char *sql, GError **error);

/* history-save.c: the session as its rows, inside a transaction. */
gboolean eda_history_write_session (EdaChallengeHistory *self, const char *id, const EdaSession *session, const EdaScoreParts *parts, GError **error);
gboolean eda_history_write_events (EdaChallengeHistory *self, const char *id, const EdaSession *session, GError **error);
/* history-sql.c: COMMIT when all went well, ROLLBACK otherwise; whether all is written. */
gboolean eda_sql_end (EdaChallengeHistory *self, gboolean fine, GError **error);

/* history-rows.c: every table but the events. @id: of a session; NULL: what belongs to none. */
gboolean eda_history_export_rows (EdaChallengeHistory *self, EdaFacts *facts, const char *id, GError **error);
/* Rows that are not there yet, inside a transaction; @place: of @facts in their file, for errors. */
gboolean eda_history_import_rows (EdaChallengeHistory *self, const EdaFacts *facts, const char *id, const char *place, GError **error);
/* Everything of every table goes. */
gboolean eda_history_clear_rows (EdaChallengeHistory *self, GError **error);
