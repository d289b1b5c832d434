/* Every table but the events: its rows out, in again, and away. */

#include "analysis/core/error.h"
#include "challenge/history/history-private.h"

typedef enum
{
  ONE_OF_SESSION, /* an object, when there is one */
  OF_SESSION,
  OF_LEARNER,
} Kind;

typedef struct
{
  const char *table, *member;
  Kind        kind;
  const char *key;  /* (nullable): its first column, which is not written out */
  const char *same; /* when a row is the one of the columns ?1, ?2, ... */
} Table;

/* What belongs to a session comes after it. */
static const Table tables[] = {
  { "session", "session", ONE_OF_SESSION, "id", "id = ?1" },
  { "claim", "claims", OF_SESSION, "session_id", "session_id = ?1 AND number = ?2" },
  { "phase", "phases", OF_SESSION, "session_id", "session_id = ?1 AND phase = ?2" },
  { "score", "score", ONE_OF_SESSION, "session_id", "session_id = ?1" },
  { "step_time", "steps", OF_SESSION, "session_id", "session_id = ?1 AND step = ?2" },
  { "insight", "insights", OF_SESSION, "session_id", "session_id = ?1 AND rank = ?2" },
  { "coverage", "coverage", OF_SESSION, "session_id", "session_id = ?1 AND item = ?2" },
  { "review", "review", ONE_OF_SESSION, "session_id", "session_id = ?1" },
  { "rating", "rating", ONE_OF_SESSION, "session_id", "session_id = ?1" },
  { "skill_card", "cards", OF_LEARNER, NULL, "pattern = ?1" },
  { "setting", "settings", OF_LEARNER, NULL, "key = ?1" },
  { "rest_week", "rest_weeks", OF_LEARNER, NULL, "week = ?1" },
  { "game_item", "games", OF_LEARNER, "id", "game = ?2 AND at = ?3 AND seed = ?4" },
  { "diary",
    "diary",
    OF_LEARNER,
    "id",
    "tag = ?2 AND statement = ?3 AND written_at = ?7" },
};

static gboolean
is_of (const Table *table, const char *id)
{
  return (table->kind == OF_LEARNER) == (id == NULL);
}

static gboolean
is_alone (const Table *table)
{
  return table->kind == ONE_OF_SESSION;
}

/* --- Out --- */

static sqlite3_stmt *
select_rows (EdaChallengeHistory *self,
             const Table         *table,
             const char          *id,
             GError             **error)
{
  g_autofree char *sql
      = id != NULL ? g_strdup_printf (
            "SELECT * FROM %s WHERE %s = ?1 ORDER BY 2", table->table, table->key)
                   : g_strdup_printf ("SELECT * FROM %s ORDER BY rowid", table->table);
  sqlite3_stmt *statement = eda_sql_prepare (self, sql, error);

  if (statement != NULL && id != NULL)
    eda_sql_bind_text (statement, 1, id);
  return statement;
}

static gboolean
export_table (EdaChallengeHistory *self,
              EdaFacts            *facts,
              const Table         *table,
              const char          *id,
              GError             **error)
{
  sqlite3_stmt *statement = select_rows (self, table, id, error);
  EdaFacts *list = is_alone (table) ? NULL : eda_facts_add_list (facts, table->member);
  int       code = SQLITE_DONE;

  if (statement == NULL)
    return FALSE;
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      EdaFacts *row = is_alone (table) ? eda_facts_add_object (facts, table->member)
                                       : eda_facts_add_object (list, NULL);

      for (int i = table->key != NULL; i < sqlite3_column_count (statement); i++)
        eda_sql_add_cell (row, statement, i);
    }
  sqlite3_finalize (statement);
  return code == SQLITE_DONE || eda_sql_fail (self, error);
}

gboolean
eda_history_export_rows (EdaChallengeHistory *self,
                         EdaFacts            *facts,
                         const char          *id,
                         GError             **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (is_of (&tables[i], id) && !export_table (self, facts, &tables[i], id, error))
      return FALSE;
  return TRUE;
}

/* --- In --- */

static gboolean
fail_at (const char *place, const char *why, GError **error)
{
  eda_error_set (error,
                 EDA_ERROR_FILE_READ,
                 NULL,
                 "Nothing was added. Export the history anew.",
                 "The export is damaged at %s: %s",
                 place,
                 why);
  return FALSE;
}

/* A statement that adds one row, unless it is there; @columns: (out): their names. */
static sqlite3_stmt *
prepare_insert (EdaChallengeHistory *self,
                const Table         *table,
                GStrv               *columns,
                GError             **error)
{
  g_autofree char *all = g_strdup_printf ("SELECT * FROM %s", table->table);
  sqlite3_stmt    *statement = eda_sql_prepare (self, all, error);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (GString) sql = g_string_new (NULL);

  if (statement == NULL)
    return NULL;
  g_string_printf (sql, "INSERT INTO %s SELECT ", table->table);
  for (int i = 0; i < sqlite3_column_count (statement); i++)
    {
      g_strv_builder_add (names, sqlite3_column_name (statement, i));
      g_string_append_printf (sql, "%s?%d", i > 0 ? ", " : "", i + 1);
    }
  g_string_append_printf (
      sql, " WHERE NOT EXISTS (SELECT 1 FROM %s WHERE %s)", table->table, table->same);
  sqlite3_finalize (statement);
  *columns = g_strv_builder_end (names);
  return eda_sql_prepare (self, sql->str, error);
}

/* FALSE: it is no cell's. */
static gboolean
bind_cell (sqlite3_stmt *statement, int at, const EdaFacts *cell)
{
  switch (eda_facts_get_kind (cell))
    {
    case EDA_FACTS_NULL:
      return sqlite3_bind_null (statement, at) == SQLITE_OK;
    case EDA_FACTS_COUNT:
      return sqlite3_bind_int64 (statement, at, eda_facts_get_count (cell)) == SQLITE_OK;
    case EDA_FACTS_NUMBER:
      return sqlite3_bind_double (statement, at, eda_facts_get_number (cell))
             == SQLITE_OK;
    case EDA_FACTS_TEXT:
      eda_sql_bind_text (statement, at, eda_facts_get_text (cell));
      return TRUE;
    case EDA_FACTS_FLAG:
    case EDA_FACTS_LIST:
    case EDA_FACTS_OBJECT:
      break;
    }
  return FALSE;
}

static gboolean
bind_row (sqlite3_stmt *statement, const Table *table, GStrv columns, const EdaFacts *row)
{
  if (eda_facts_get_kind (row) != EDA_FACTS_OBJECT)
    return FALSE;
  for (gsize i = 0; i < eda_facts_get_size (row); i++)
    {
      const char *name = eda_facts_get_key (row, i);
      int         at = 0;

      while (columns[at] != NULL && !g_str_equal (columns[at], name))
        at++;
      if (columns[at] == NULL)
        return FALSE;
      if (at == 0 && table->key != NULL)
        continue; /* earlier versions wrote it; it is given anew */
      if (!bind_cell (statement, at + 1, eda_facts_get_child (row, i)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
import_row (EdaChallengeHistory *self,
            sqlite3_stmt        *statement,
            const Table         *table,
            GStrv                columns,
            const EdaFacts      *row,
            const char          *id,
            const char          *place,
            GError             **error)
{
  int code;

  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
  if (!bind_row (statement, table, columns, row))
    return fail_at (place, "this is no such row", error);
  if (id != NULL)
    eda_sql_bind_text (statement, 1, id);
  code = sqlite3_step (statement);
  if (code == SQLITE_CONSTRAINT)
    return fail_at (place, sqlite3_errmsg (self->db), error);
  return code == SQLITE_DONE || eda_sql_fail (self, error);
}

static gboolean
import_table (EdaChallengeHistory *self,
              const Table         *table,
              const EdaFacts      *member,
              const char          *id,
              const char          *place,
              GError             **error)
{
  const gsize n = is_alone (table) ? 1 : eda_facts_get_size (member);
  g_auto (GStrv) columns = NULL;
  sqlite3_stmt *statement = prepare_insert (self, table, &columns, error);
  gboolean      fine = statement != NULL;

  for (gsize i = 0; fine && i < n; i++)
    {
      const EdaFacts  *row = is_alone (table) ? member : eda_facts_get_child (member, i);
      g_autofree char *here = is_alone (table)
                                  ? g_strdup (place)
                                  : g_strdup_printf ("%s[%" G_GSIZE_FORMAT "]", place, i);

      fine = import_row (self, statement, table, columns, row, id, here, error);
    }
  sqlite3_finalize (statement);
  return fine;
}

gboolean
eda_history_import_rows (EdaChallengeHistory *self,
                         const EdaFacts      *facts,
                         const char          *id,
                         const char          *place,
                         GError             **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      const Table     *table = &tables[i];
      const EdaFacts  *member = eda_facts_find (facts, table->member);
      g_autofree char *here = g_strconcat (place, table->member, NULL);

      if (!is_of (table, id) || member == NULL)
        continue;
      if (eda_facts_get_kind (member)
          != (is_alone (table) ? EDA_FACTS_OBJECT : EDA_FACTS_LIST))
        return fail_at (here, is_alone (table) ? "no object" : "no list", error);
      if (!import_table (self, table, member, id, here, error))
        return FALSE;
    }
  return TRUE;
}

/* --- Away --- */

gboolean
eda_history_clear_rows (EdaChallengeHistory *self, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = g_strconcat ("DELETE FROM ", tables[i].table, NULL);

      if (!eda_sql_run (self, sql, error))
        return FALSE;
    }
  return TRUE;
}
