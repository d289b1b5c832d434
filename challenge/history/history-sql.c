/* Statements: prepared, bound, run, and their rows as facts. */

#include <math.h>

#include "analysis/core/error.h"
#include "challenge/history/history-private.h"

gboolean
eda_sql_fail (EdaChallengeHistory *self, GError **error)
{
  eda_error_set (error,
                 EDA_ERROR_FILE_READ,
                 NULL,
                 NULL,
                 "The history cannot be used: %s",
                 self->db != NULL ? sqlite3_errmsg (self->db) : "no memory");
  return FALSE;
}

gboolean
eda_sql_run (EdaChallengeHistory *self, const char *sql, GError **error)
{
  return sqlite3_exec (self->db, sql, NULL, NULL, NULL) == SQLITE_OK
         || eda_sql_fail (self, error);
}

gboolean
eda_sql_end (EdaChallengeHistory *self, gboolean fine, GError **error)
{
  if (fine && eda_sql_run (self, "COMMIT", error))
    return TRUE;
  eda_sql_run (self, "ROLLBACK", NULL);
  return FALSE;
}

sqlite3_stmt *
eda_sql_prepare (EdaChallengeHistory *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (self->db, sql, -1, &statement, NULL) != SQLITE_OK)
    eda_sql_fail (self, error);
  return statement;
}

gboolean
eda_sql_finish (EdaChallengeHistory *self, sqlite3_stmt *take_statement, GError **error)
{
  const int code = sqlite3_step (take_statement);

  sqlite3_finalize (take_statement);
  return code == SQLITE_DONE || code == SQLITE_ROW || eda_sql_fail (self, error);
}

gboolean
eda_sql_drop_session (EdaChallengeHistory *self,
                      const char *const   *tables,
                      const char          *id,
                      GError             **error)
{
  for (; *tables != NULL; tables++)
    {
      g_autofree char *sql
          = g_strdup_printf ("DELETE FROM %s WHERE session_id = ?1", *tables);
      sqlite3_stmt *statement = eda_sql_prepare (self, sql, error);

      if (statement == NULL)
        return FALSE;
      eda_sql_bind_text (statement, 1, id);
      if (!eda_sql_finish (self, statement, error))
        return FALSE;
    }
  return TRUE;
}

void
eda_sql_bind_text (sqlite3_stmt *statement, int at, const char *text)
{
  sqlite3_bind_text (statement, at, text, -1, SQLITE_TRANSIENT);
}

void
eda_sql_bind_number (sqlite3_stmt *statement, int at, double number)
{
  if (isnan (number))
    sqlite3_bind_null (statement, at);
  else
    sqlite3_bind_double (statement, at, number);
}

void
eda_sql_add_cell (EdaFacts *facts, sqlite3_stmt *statement, int at)
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

gboolean
eda_sql_add_rows (EdaChallengeHistory *self,
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
        eda_sql_add_cell (row, statement, i);
    }
  sqlite3_finalize (statement);
  return TRUE;
}
