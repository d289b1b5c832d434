/* The review of a session as rows: insights, checklist, rating, cards. */

#include <math.h>

#include "analysis/result/facts-json.h"
#include "challenge/session/checklist.h"
#include "challenge/history/history-private.h"

#define CARD_WEIGHT 0.5 /* a miss from here on gets a card */

static const char *const renewed[] = { "insight", "coverage", "review", NULL };

static gboolean
save_insight (EdaChallengeHistory   *self,
              const char            *id,
              guint                  rank,
              const EdaInsight      *insight,
              const EdaInsightMatch *match,
              GError               **error)
{
  g_autoptr (EdaFacts) facts = eda_facts_new_object ();
  g_autofree char *columns = NULL;
  sqlite3_stmt    *statement = eda_sql_prepare (
      self, "INSERT INTO insight VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11)", error);

  if (statement == NULL)
    return FALSE;
  eda_facts_add_texts (facts, "columns", (const char *const *)insight->columns);
  columns = eda_facts_to_json_line (facts);
  eda_sql_bind_text (statement, 1, id);
  sqlite3_bind_int (statement, 2, (int)rank);
  eda_sql_bind_text (statement, 3, insight->pattern->code);
  eda_sql_bind_text (statement, 4, columns);
  sqlite3_bind_int (statement, 5, insight->planted);
  eda_sql_bind_text (statement, 6, insight->headline);
  sqlite3_bind_double (statement, 7, insight->weight);
  sqlite3_bind_double (statement, 8, insight->detectability);
  sqlite3_bind_double (statement, 9, match->credit);
  eda_sql_bind_text (statement, 10, match->why);
  sqlite3_bind_int (statement, 11, (int)match->finding);
  return eda_sql_finish (self, statement, error);
}

/* Who had no time, or one step to do, left the other lines out on purpose. */
static gboolean
is_whole (const EdaSession *session)
{
  const EdaSessionPlan *plan = eda_session_get_plan (session);

  return eda_session_plan_explores (plan) && eda_session_plan_get_focus (plan) == 0;
}

static gboolean
save_coverage (EdaChallengeHistory    *self,
               const char             *id,
               const EdaSessionReview *review,
               GError                **error)
{
  guint                   n;
  const EdaChecklistItem *items = eda_checklist_get (&n);

  if (!is_whole (review->session))
    return TRUE;
  for (guint i = 0; i < n && review->needs.columns > 0; i++)
    {
      sqlite3_stmt *statement
          = eda_sql_prepare (self, "INSERT INTO coverage VALUES (?1,?2,?3)", error);

      if (statement == NULL)
        return FALSE;
      eda_sql_bind_text (statement, 1, id);
      eda_sql_bind_text (statement, 2, items[i].code);
      sqlite3_bind_double (
          statement,
          3,
          eda_checklist_get_coverage (review->session, &items[i], &review->needs));
      if (!eda_sql_finish (self, statement, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
save_numbers (EdaChallengeHistory    *self,
              const char             *id,
              const EdaSessionReview *review,
              GError                **error)
{
  sqlite3_stmt *statement
      = eda_sql_prepare (self, "INSERT INTO review VALUES (?1,?2,?3,?4,?5)", error);

  if (statement == NULL)
    return FALSE;
  eda_sql_bind_text (statement, 1, id);
  eda_sql_bind_number (statement, 2, review->top3);
  eda_sql_bind_number (statement, 3, review->fdp);
  sqlite3_bind_int (statement, 4, (int)eda_session_get_n_looks (review->session));
  sqlite3_bind_double (statement, 5, eda_session_get_false_alarms (review->session));
  return eda_sql_finish (self, statement, error);
}

/* @sql finds a row of the session. */
static gboolean
has_row (EdaChallengeHistory *self, const char *sql, const char *id)
{
  sqlite3_stmt *statement = eda_sql_prepare (self, sql, NULL);
  gboolean      found;

  eda_sql_bind_text (statement, 1, id);
  found = sqlite3_step (statement) == SQLITE_ROW;
  sqlite3_finalize (statement);
  return found;
}

EdaRating
eda_challenge_history_get_rating (EdaChallengeHistory *self)
{
  EdaRating     rating = EDA_RATING_START;
  sqlite3_stmt *statement = eda_sql_prepare (
      self, "SELECT r, rd, vol FROM rating ORDER BY at DESC, rowid DESC LIMIT 1", NULL);

  if (statement != NULL && sqlite3_step (statement) == SQLITE_ROW)
    rating = (EdaRating){ sqlite3_column_double (statement, 0),
                          sqlite3_column_double (statement, 1),
                          sqlite3_column_double (statement, 2) };
  sqlite3_finalize (statement);
  return rating;
}

static gboolean
insert_rating (EdaChallengeHistory *self,
               const char          *id,
               const EdaRating     *rating,
               const EdaRatedGame  *game,
               double               weight,
               gint64               wall,
               GError             **error)
{
  g_autofree char *at = eda_clock_wall_to_text (wall);
  sqlite3_stmt    *statement = eda_sql_prepare (
      self, "INSERT INTO rating VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9)", error);

  if (statement == NULL)
    return FALSE;
  eda_sql_bind_text (statement, 1, id);
  eda_sql_bind_text (statement, 2, at);
  sqlite3_bind_double (statement, 3, rating->r);
  sqlite3_bind_double (statement, 4, rating->rd);
  sqlite3_bind_double (statement, 5, rating->vol);
  sqlite3_bind_double (statement, 6, game->r);
  sqlite3_bind_double (statement, 7, game->rd);
  sqlite3_bind_double (statement, 8, game->result);
  sqlite3_bind_double (statement, 9, weight);
  return eda_sql_finish (self, statement, error);
}

static gboolean
rate (EdaChallengeHistory    *self,
      const char             *id,
      const EdaSessionReview *review,
      const EdaDataTraits    *traits,
      gint64                  wall,
      GError                **error)
{
  const EdaSession *session = review->session;
  const EdaRating   before = eda_challenge_history_get_rating (self);
  EdaRatedGame      game;
  EdaRating         after;
  double            weight;

  if (eda_session_get_phase (session) != EDA_PHASE_DONE
      || !eda_session_is_ranked (session) || isnan (review->overall)
      || has_row (self, "SELECT 1 FROM rating WHERE session_id = ?1", id))
    return TRUE;
  eda_rating_of_data (traits, &game.r, &game.rd);
  game.result = eda_score_game (review->overall);
  weight = eda_rating_weight (eda_session_get_peeks (session),
                              eda_session_get_hints (session),
                              eda_session_get_plan (session)->preset == EDA_PRESET_STEP30,
                              game.result);
  after = eda_rating_update (&before, &game, 1);
  after = eda_rating_mix (&before, &after, weight);
  return insert_rating (self, id, &after, &game, weight, wall, error);
}

/* A card that is not due stays in its box. */
static gboolean
add_card (EdaChallengeHistory *self, const char *pattern, gint64 wall, GError **error)
{
  sqlite3_stmt *statement = eda_sql_prepare (
      self,
      "INSERT INTO skill_card VALUES (?1, 0, date (?2 / 1000, 'unixepoch', '+1 day'),"
      " NULL, 0, 1) ON CONFLICT (pattern) DO UPDATE SET lapses = lapses + 1",
      error);

  if (statement == NULL)
    return FALSE;
  eda_sql_bind_text (statement, 1, pattern);
  sqlite3_bind_int64 (statement, 2, wall);
  return eda_sql_finish (self, statement, error);
}

/* Of a session without EXPLORE nothing says what was missed. */
static guint
count_insights (const EdaSessionReview *review)
{
  return review->insights != NULL
                 && eda_session_plan_explores (eda_session_get_plan (review->session))
             ? review->insights->len
             : 0;
}

/* Credit of the pattern, wherever it stood in this file. */
static double
mean_credit (const EdaSessionReview *review, const EdaPatternType *pattern)
{
  double sum = 0, n = 0;

  for (guint i = 0; i < review->insights->len; i++)
    if (((EdaInsight *)review->insights->pdata[i])->pattern == pattern)
      {
        sum += review->matches[i].credit;
        n++;
      }
  return sum / n;
}

/* Whoever meets a pattern whose card is due has practised it. Once: then it is due no
 * longer. */
static gboolean
practise_due (EdaChallengeHistory    *self,
              const EdaSessionReview *review,
              gint64                  wall,
              GError                **error)
{
  for (guint i = 0; i < count_insights (review); i++)
    {
      const EdaPatternType *pattern = ((EdaInsight *)review->insights->pdata[i])->pattern;

      if (eda_challenge_history_is_due (self, pattern->code, wall)
          && !eda_challenge_history_practise (
              self, pattern->code, mean_credit (review, pattern), wall, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
save_insights (EdaChallengeHistory    *self,
               const char             *id,
               const EdaSessionReview *review,
               gint64                  wall,
               GError                **error)
{
  for (guint i = 0; i < count_insights (review); i++)
    {
      const EdaInsight      *insight = review->insights->pdata[i];
      const EdaInsightMatch *match = &review->matches[i];

      if (!save_insight (self, id, i + 1, insight, match, error))
        return FALSE;
      if (match->credit == 0 && insight->weight >= CARD_WEIGHT
          && !add_card (self, insight->pattern->code, wall, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
eda_challenge_history_save_review (EdaChallengeHistory    *self,
                                   const char             *id,
                                   const EdaSessionReview *review,
                                   const EdaDataTraits    *traits,
                                   gint64                  wall,
                                   GError                **error)
{
  const gboolean again = has_row (self, "SELECT 1 FROM review WHERE session_id = ?1", id);

  if (!eda_sql_run (self, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (eda_sql_drop_session (self, renewed, id, error)
      && (again || practise_due (self, review, wall, error))
      && save_insights (self, id, review, wall, error)
      && save_coverage (self, id, review, error) && save_numbers (self, id, review, error)
      && rate (self, id, review, traits, wall, error)
      && eda_sql_run (self, "COMMIT", error))
    return TRUE;
  eda_sql_run (self, "ROLLBACK", NULL);
  return FALSE;
}
