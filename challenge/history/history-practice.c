/* What the history says about what comes next: plan, blind spots, cards, wishes. */

#include <math.h>

#include "challenge/history/calendar.h"
#include "challenge/facts-read.h"
#include "challenge/history/history-private.h"

#define DAY_MS 86400000.0

/* One text of the first row; NULL: there is none. */
static char *
read_text (sqlite3_stmt *take_statement)
{
  char *text = NULL;

  if (take_statement != NULL && sqlite3_step (take_statement) == SQLITE_ROW)
    text = g_strdup ((const char *)sqlite3_column_text (take_statement, 0));
  sqlite3_finalize (take_statement);
  return text;
}

char *
eda_challenge_history_dup_plan (EdaChallengeHistory *self)
{
  return read_text (eda_sql_prepare (
      self,
      "SELECT json_extract (e.payload, '$.body') FROM event e "
      "JOIN session s ON s.id = e.session_id WHERE s.state = 'done'"
      " AND e.kind = 'reflection' AND json_extract (e.payload, '$.prompt') = 'if-then'"
      " AND json_extract (e.payload, '$.body') <> '' "
      "ORDER BY s.created_at DESC, e.seq DESC LIMIT 1",
      NULL));
}

static double
days_ago (gint64 wall, const char *at)
{
  return fmax (0, (double)(wall - eda_clock_wall_from_text (at)) / DAY_MS);
}

GArray *
eda_challenge_history_find_blind_spots (EdaChallengeHistory *self,
                                        gint64               wall,
                                        GError             **error)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (EdaOpportunity));
  sqlite3_stmt *statement = eda_sql_prepare (
      self,
      "SELECT i.pattern, s.created_at, i.detectability, i.credit,"
      " DENSE_RANK () OVER (ORDER BY s.created_at, s.id) "
      "FROM insight i JOIN session s ON s.id = i.session_id WHERE s.state = 'done'",
      error);

  if (statement == NULL)
    return NULL;
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      const EdaOpportunity one
          = { eda_pattern_find ((const char *)sqlite3_column_text (statement, 0)),
              (guint)sqlite3_column_int (statement, 4),
              days_ago (wall, (const char *)sqlite3_column_text (statement, 1)),
              sqlite3_column_double (statement, 2),
              sqlite3_column_double (statement, 3) };

      if (one.pattern != NULL)
        g_array_append_val (all, one);
    }
  sqlite3_finalize (statement);
  return eda_blind_spots_find ((const EdaOpportunity *)(gpointer)all->data, all->len);
}

/* Where it was missed last. */
static gboolean
add_misses (EdaChallengeHistory *self,
            EdaFacts            *facts,
            const char          *pattern,
            GError             **error)
{
  sqlite3_stmt *statement = eda_sql_prepare (
      self,
      "SELECT s.title, i.headline, i.columns FROM insight i "
      "JOIN session s ON s.id = i.session_id WHERE i.pattern = ?1 AND i.credit = 0"
      " AND s.state = 'done' ORDER BY s.created_at DESC, i.rank LIMIT 3",
      error);
  EdaFacts *list = eda_facts_add_list (facts, "misses");

  if (statement == NULL)
    return FALSE;
  eda_sql_bind_text (statement, 1, pattern);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      EdaFacts *row = eda_facts_add_object (list, NULL);
      g_autoptr (EdaFacts) columns = eda_facts_read (
          (const char *)sqlite3_column_text (statement, 2), -1, NULL, NULL);

      eda_sql_add_cell (row, statement, 0);
      eda_sql_add_cell (row, statement, 1);
      if (columns != NULL)
        eda_facts_merge (row, columns);
    }
  sqlite3_finalize (statement);
  return TRUE;
}

static gboolean
add_card (EdaChallengeHistory *self,
          EdaFacts            *list,
          sqlite3_stmt        *statement,
          GError             **error)
{
  const EdaPatternType *pattern
      = eda_pattern_find ((const char *)sqlite3_column_text (statement, 0));
  EdaFacts        *facts;
  g_autofree char *look = NULL;

  if (pattern == NULL)
    return TRUE;
  facts = eda_facts_add_object (list, NULL);
  look = eda_pattern_fill (pattern->look, NULL);
  eda_facts_add_text (facts, "pattern", pattern->code);
  eda_facts_add_text (facts, "title", pattern->title);
  eda_facts_add_count (facts, "step", pattern->step);
  eda_facts_add_text (facts, "look", look);
  eda_sql_add_cell (facts, statement, 1);
  eda_sql_add_cell (facts, statement, 2);
  return add_misses (self, facts, pattern->code, error);
}

EdaFacts *
eda_challenge_history_list_due (EdaChallengeHistory *self,
                                gint64               wall,
                                guint                most,
                                GError             **error)
{
  g_autoptr (EdaFacts) list = eda_facts_new_list ();
  sqlite3_stmt *statement = eda_sql_prepare (
      self,
      "SELECT pattern, box, due_on FROM skill_card "
      "WHERE due_on <= date (?1 / 1000, 'unixepoch') ORDER BY due_on, pattern LIMIT ?2",
      error);
  gboolean fine = statement != NULL;

  if (!fine)
    return NULL;
  sqlite3_bind_int64 (statement, 1, wall);
  sqlite3_bind_int (statement, 2, (int)most);
  while (fine && sqlite3_step (statement) == SQLITE_ROW)
    fine = add_card (self, list, statement, error);
  sqlite3_finalize (statement);
  return fine ? g_steal_pointer (&list) : NULL;
}

static guint
find_box (EdaChallengeHistory *self, const char *pattern)
{
  sqlite3_stmt *statement
      = eda_sql_prepare (self, "SELECT box FROM skill_card WHERE pattern = ?1", NULL);
  guint box = 0;

  eda_sql_bind_text (statement, 1, pattern);
  if (sqlite3_step (statement) == SQLITE_ROW)
    box = (guint)sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);
  return box;
}

gboolean
eda_challenge_history_is_due (EdaChallengeHistory *self, const char *pattern, gint64 wall)
{
  sqlite3_stmt *statement
      = eda_sql_prepare (self,
                         "SELECT 1 FROM skill_card WHERE pattern = ?1"
                         " AND due_on <= date (?2 / 1000, 'unixepoch')",
                         NULL);
  gboolean due;

  if (statement == NULL)
    return FALSE;
  eda_sql_bind_text (statement, 1, pattern);
  sqlite3_bind_int64 (statement, 2, wall);
  due = sqlite3_step (statement) == SQLITE_ROW;
  sqlite3_finalize (statement);
  return due;
}

gboolean
eda_challenge_history_practise (EdaChallengeHistory *self,
                                const char          *pattern,
                                double               score,
                                gint64               wall,
                                GError             **error)
{
  const guint      box = eda_skill_card_move (find_box (self, pattern), score);
  g_autofree char *ahead = g_strdup_printf ("+%u day", eda_skill_card_get_days (box));
  sqlite3_stmt    *statement = eda_sql_prepare (
      self,
      "INSERT INTO skill_card VALUES (?1, ?2, date (?3 / 1000, 'unixepoch', ?4),"
         " date (?3 / 1000, 'unixepoch'), 1, ?5) ON CONFLICT (pattern) DO UPDATE SET"
         " box = excluded.box, due_on = excluded.due_on, last_on = excluded.last_on,"
         " reps = reps + 1, lapses = lapses + excluded.lapses",
      error);

  if (statement == NULL)
    return FALSE;
  eda_sql_bind_text (statement, 1, pattern);
  sqlite3_bind_int (statement, 2, (int)box);
  sqlite3_bind_int64 (statement, 3, wall);
  eda_sql_bind_text (statement, 4, ahead);
  sqlite3_bind_int (statement, 5, score < 0.5);
  return eda_sql_finish (self, statement, error);
}

/* (element-type EdaSkillCard) */
static GArray *
read_cards (EdaChallengeHistory *self, gint64 wall, GError **error)
{
  GArray       *cards = g_array_new (FALSE, FALSE, sizeof (EdaSkillCard));
  sqlite3_stmt *statement = eda_sql_prepare (
      self,
      "SELECT pattern, box, julianday (?1 / 1000.0, 'unixepoch') - julianday (last_on) "
      "FROM skill_card",
      error);

  if (statement != NULL)
    sqlite3_bind_int64 (statement, 1, wall);
  while (statement != NULL && sqlite3_step (statement) == SQLITE_ROW)
    {
      const EdaSkillCard card
          = { eda_pattern_find ((const char *)sqlite3_column_text (statement, 0)),
              (guint)sqlite3_column_int (statement, 1),
              sqlite3_column_type (statement, 2) == SQLITE_NULL
                  ? NAN
                  : sqlite3_column_double (statement, 2) };

      g_array_append_val (cards, card);
    }
  sqlite3_finalize (statement);
  return cards;
}

static gboolean
is_blind (const GArray *spots, const EdaPatternType *pattern, gboolean *known)
{
  for (guint i = 0; i < spots->len; i++)
    {
      const EdaBlindSpot *spot = &g_array_index (spots, EdaBlindSpot, i);

      if (spot->pattern != pattern)
        continue;
      *known = TRUE;
      return spot->blind;
    }
  return FALSE;
}

gboolean
eda_challenge_history_find_next (EdaChallengeHistory *self,
                                 double               draw,
                                 gint64               wall,
                                 EdaNextPattern      *next,
                                 GError             **error)
{
  g_autoptr (GArray) spots = eda_challenge_history_find_blind_spots (self, wall, error);
  g_autoptr (GArray) cards = spots != NULL ? read_cards (self, wall, error) : NULL;

  if (cards == NULL)
    return FALSE;
  *next = (EdaNextPattern){ 0 };
  next->pattern = eda_practice_suggest (
      spots, (const EdaSkillCard *)(gpointer)cards->data, cards->len, draw, &next->why);
  next->blind = is_blind (spots, next->pattern, &next->known);
  next->due = eda_challenge_history_is_due (self, next->pattern->code, wall);
  next->box = find_box (self, next->pattern->code);
  return TRUE;
}

char *
eda_challenge_history_dup_setting (EdaChallengeHistory *self,
                                   const char          *key,
                                   const char          *otherwise)
{
  sqlite3_stmt *statement
      = eda_sql_prepare (self, "SELECT value FROM setting WHERE key = ?1", NULL);
  char *value;

  if (statement != NULL)
    eda_sql_bind_text (statement, 1, key);
  value = read_text (statement);
  return value != NULL ? value : g_strdup (otherwise);
}

gboolean
eda_challenge_history_set_setting (EdaChallengeHistory *self,
                                   const char          *key,
                                   const char          *value,
                                   GError             **error)
{
  sqlite3_stmt *statement
      = eda_sql_prepare (self, "INSERT OR REPLACE INTO setting VALUES (?1, ?2)", error);

  if (statement == NULL)
    return FALSE;
  eda_sql_bind_text (statement, 1, key);
  eda_sql_bind_text (statement, 2, value);
  return eda_sql_finish (self, statement, error);
}

gboolean
eda_challenge_history_set_rest (EdaChallengeHistory *self,
                                gint64               wall,
                                gboolean             rest,
                                GError             **error)
{
  sqlite3_stmt *statement = eda_sql_prepare (
      self,
      rest
          ? "INSERT OR IGNORE INTO rest_week VALUES (" EDA_SQL_WEEK (
              "?1 / 1000, 'unixepoch'") ")"
          : "DELETE FROM rest_week WHERE week = " EDA_SQL_WEEK ("?1 / 1000, 'unixepoch'"),
      error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, wall);
  return eda_sql_finish (self, statement, error);
}
