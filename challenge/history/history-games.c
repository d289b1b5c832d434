/* What was answered in games, and the ability that follows. */

#include "challenge/history/history-private.h"

EdaAbility
eda_challenge_history_get_ability (EdaChallengeHistory *self, const char *game)
{
  EdaAbility    ability = { 0, 0 };
  sqlite3_stmt *statement
      = eda_sql_prepare (self,
                         "SELECT theta, COUNT (*) OVER () FROM game_item WHERE game = ?1"
                         " ORDER BY at DESC, id DESC LIMIT 1",
                         NULL);

  if (statement == NULL)
    return ability;
  eda_sql_bind_text (statement, 1, game);
  if (sqlite3_step (statement) == SQLITE_ROW)
    ability = (EdaAbility){ sqlite3_column_double (statement, 0),
                            (guint)sqlite3_column_int (statement, 1) };
  sqlite3_finalize (statement);
  return ability;
}

gboolean
eda_challenge_history_add_game (EdaChallengeHistory *self,
                                const EdaGamePlay   *play,
                                gint64               wall,
                                GError             **error)
{
  const EdaAbility before = eda_challenge_history_get_ability (self, play->game);
  const EdaAbility after
      = eda_ability_update (&before, play->difficulty, play->chance, play->score / 100);
  g_autofree char *at = eda_clock_wall_to_text (wall);
  sqlite3_stmt    *statement = eda_sql_prepare (
      self,
      "INSERT INTO game_item (game, at, seed, score, difficulty, chance, theta)"
         " VALUES (?1,?2,?3,?4,?5,?6,?7)",
      error);

  if (statement == NULL)
    return FALSE;
  eda_sql_bind_text (statement, 1, play->game);
  eda_sql_bind_text (statement, 2, at);
  sqlite3_bind_int64 (statement, 3, (sqlite3_int64)play->seed);
  sqlite3_bind_double (statement, 4, play->score);
  sqlite3_bind_double (statement, 5, play->difficulty);
  sqlite3_bind_double (statement, 6, play->chance);
  sqlite3_bind_double (statement, 7, after.theta);
  return eda_sql_finish (self, statement, error);
}

EdaFacts *
eda_challenge_history_list_games (EdaChallengeHistory *self, GError **error)
{
  g_autoptr (EdaFacts) facts = eda_facts_new_object ();

  if (eda_sql_add_rows (
          self,
          facts,
          "games",
          "SELECT game, COUNT (*) AS items, AVG (score) AS score,"
          " (SELECT theta FROM game_item l WHERE l.game = g.game"
          "   ORDER BY at DESC, id DESC LIMIT 1) AS theta,"
          " MAX (at) AS last_at FROM game_item g GROUP BY game ORDER BY game",
          error))
    return g_steal_pointer (&facts);
  return NULL;
}
