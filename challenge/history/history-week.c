/* A week in numbers, and the last games of the rating. */

#include <math.h>

#include "challenge/history/calendar.h"
#include "challenge/history/history-private.h"

gboolean
eda_challenge_history_count_week (EdaChallengeHistory *self,
                                  gint64               wall,
                                  EdaWeekCount        *count,
                                  GError             **error)
{
  const gint64     monday = eda_calendar_monday (wall);
  g_autofree char *from = eda_calendar_day (monday, 0);
  g_autofree char *to = eda_calendar_day (monday, 7);
  sqlite3_stmt    *statement = eda_sql_prepare (
      self,
      "WITH done AS (SELECT created_at AS at, preset IN ('full120', 'integration45')"
         "  AS long FROM session WHERE state = 'done' AND created_at < ?2) "
         "SELECT (SELECT COUNT (*) FROM done WHERE at >= ?1 AND long),"
         " (SELECT COUNT (*) FROM done WHERE at >= ?1 AND NOT long),"
         " (SELECT COUNT (*) FROM game_item WHERE at >= ?1 AND at < ?2),"
         " (SELECT COUNT (DISTINCT " EDA_SQL_WEEK ("at") ") FROM done"
                                                         "   WHERE at < ?1),"
                                                         " EXISTS (SELECT 1 FROM rest_week"
                                                         "   WHERE week = " EDA_SQL_WEEK (
                                                          "?3 / 1000, 'unixepoch'") ")",
      error);

  if (statement == NULL)
    return FALSE;
  eda_sql_bind_text (statement, 1, from);
  eda_sql_bind_text (statement, 2, to);
  sqlite3_bind_int64 (statement, 3, wall);
  *count = (EdaWeekCount){ 0 };
  if (sqlite3_step (statement) == SQLITE_ROW)
    *count = (EdaWeekCount){ (guint)sqlite3_column_int (statement, 0),
                             (guint)sqlite3_column_int (statement, 1),
                             (guint)sqlite3_column_int (statement, 2),
                             (guint)sqlite3_column_int (statement, 3),
                             sqlite3_column_int (statement, 4) != 0 };
  sqlite3_finalize (statement);
  return TRUE;
}

gboolean
eda_challenge_history_read_run (EdaChallengeHistory *self,
                                EdaRatingRun        *run,
                                GError             **error)
{
  sqlite3_stmt *statement
      = eda_sql_prepare (self,
                         "SELECT g.data_r, g.result, v.unsupported FROM rating g"
                         " LEFT JOIN review v ON v.session_id = g.session_id"
                         " ORDER BY g.at DESC, g.rowid DESC LIMIT ?1",
                         error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int (statement, 1, EDA_RATING_LAST);
  for (run->n = 0; sqlite3_step (statement) == SQLITE_ROW; run->n++)
    {
      run->data_r[run->n] = sqlite3_column_double (statement, 0);
      run->result[run->n] = sqlite3_column_double (statement, 1);
      run->unsupported[run->n] = sqlite3_column_type (statement, 2) == SQLITE_NULL
                                     ? NAN
                                     : sqlite3_column_double (statement, 2);
    }
  sqlite3_finalize (statement);
  return TRUE;
}
