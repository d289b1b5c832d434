/* The diary's rows. */

#include <math.h>

#include "analysis/core/error.h"
#include "analysis/result/format.h"
#include "challenge/history/calendar.h"
#include "challenge/history/diary.h"
#include "challenge/history/history-private.h"

#define MONDAY 1
#define FRIDAY 5
#define WEEK 7

const char *const *
eda_diary_tags (void)
{
  static const char *const tags[]
      = { "work", "architecture", "implementation", "distribution", "other", NULL };

  return tags;
}

EdaDiaryEntry *
eda_diary_entry_new (const char *tag, const char *statement, double confidence)
{
  EdaDiaryEntry *self = g_new0 (EdaDiaryEntry, 1);

  self->tag = g_strdup (tag);
  self->statement = g_strdup (statement);
  self->confidence = confidence;
  self->predicted = self->actual = NAN;
  self->outcome = EDA_DIARY_OPEN;
  return self;
}

void
eda_diary_entry_free (EdaDiaryEntry *self)
{
  g_free (self->tag);
  g_free (self->statement);
  g_free (self->unit);
  g_free (self->written_on);
  g_free (self->due_on);
  g_free (self->why);
  g_free (self);
}

static gboolean
check_entry (const EdaDiaryEntry *entry, GError **error)
{
  g_autofree char *words = g_strstrip (g_strdup (entry->statement));

  if (words[0] != '\0'
      && g_strv_contains (eda_diary_tags (), entry->tag != NULL ? entry->tag : "")
      && (isnan (entry->confidence)
          || (entry->confidence >= 0.5 && entry->confidence <= 1)))
    return TRUE;
  eda_error_set (error,
                 EDA_ERROR_OPTION,
                 NULL,
                 "A confidence goes from 50 to 100 %: what is less likely than not is "
                 "better put the other way round.",
                 words[0] == '\0' ? "A prediction needs words"
                                  : "This is no prediction of the diary");
  return FALSE;
}

static char *
dup_due (gint64 wall)
{
  const guint weekday = eda_calendar_weekday (wall);

  return eda_calendar_day (wall,
                           (int)FRIDAY - (int)weekday + (weekday >= FRIDAY ? WEEK : 0));
}

gboolean
eda_diary_add (EdaChallengeHistory *history,
               const EdaDiaryEntry *entry,
               gint64               wall,
               gint64              *id,
               GError             **error)
{
  g_autofree char *at = eda_clock_wall_to_text (wall);
  g_autofree char *due
      = entry->due_on != NULL ? g_strdup (entry->due_on) : dup_due (wall);
  sqlite3_stmt *statement;

  if (!check_entry (entry, error))
    return FALSE;
  statement = eda_sql_prepare (
      history,
      "INSERT INTO diary (tag, statement, confidence, predicted, unit, written_at,"
      " due_on) VALUES (?1,?2,?3,?4,?5,?6,?7)",
      error);
  if (statement == NULL)
    return FALSE;
  eda_sql_bind_text (statement, 1, entry->tag);
  eda_sql_bind_text (statement, 2, entry->statement);
  eda_sql_bind_number (statement, 3, entry->confidence);
  eda_sql_bind_number (statement, 4, entry->predicted);
  eda_sql_bind_text (statement, 5, entry->unit);
  eda_sql_bind_text (statement, 6, at);
  eda_sql_bind_text (statement, 7, due);
  if (!eda_sql_finish (history, statement, error))
    return FALSE;
  if (id != NULL)
    *id = sqlite3_last_insert_rowid (history->db);
  return TRUE;
}

/* A row of this number was written; there is none otherwise. */
static gboolean
finish_one (EdaChallengeHistory *history, sqlite3_stmt *take_statement, GError **error)
{
  if (!eda_sql_finish (history, take_statement, error))
    return FALSE;
  if (sqlite3_changes (history->db) == 1)
    return TRUE;
  eda_error_set (error, EDA_ERROR_OPTION, NULL, NULL, "There is no such prediction");
  return FALSE;
}

gboolean
eda_diary_resolve (EdaChallengeHistory *history,
                   gint64               id,
                   EdaDiaryOutcome      outcome,
                   double               actual,
                   const char          *why,
                   gint64               wall,
                   GError             **error)
{
  g_autofree char *at = eda_clock_wall_to_text (wall);
  sqlite3_stmt    *statement = eda_sql_prepare (
      history,
      "UPDATE diary SET outcome = ?2, actual = ?3, why = ?4, resolved_at = ?5"
         " WHERE id = ?1",
      error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, id);
  if (outcome != EDA_DIARY_OPEN)
    {
      sqlite3_bind_int (statement, 2, outcome);
      eda_sql_bind_text (statement, 5, at);
    }
  eda_sql_bind_number (statement, 3, actual);
  eda_sql_bind_text (statement, 4, why);
  return finish_one (history, statement, error);
}

gboolean
eda_diary_delete (EdaChallengeHistory *history, gint64 id, GError **error)
{
  sqlite3_stmt *statement
      = eda_sql_prepare (history, "DELETE FROM diary WHERE id = ?1", error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, id);
  return finish_one (history, statement, error);
}

static char *
dup_text (sqlite3_stmt *statement, int at)
{
  return g_strdup ((const char *)sqlite3_column_text (statement, at));
}

static double
get_number (sqlite3_stmt *statement, int at)
{
  return sqlite3_column_type (statement, at) == SQLITE_NULL
             ? NAN
             : sqlite3_column_double (statement, at);
}

static EdaDiaryEntry *
read_entry (sqlite3_stmt *statement)
{
  EdaDiaryEntry *self = g_new0 (EdaDiaryEntry, 1);

  self->id = sqlite3_column_int64 (statement, 0);
  self->tag = dup_text (statement, 1);
  self->statement = dup_text (statement, 2);
  self->confidence = get_number (statement, 3);
  self->predicted = get_number (statement, 4);
  self->actual = get_number (statement, 5);
  self->unit = dup_text (statement, 6);
  self->written_on = dup_text (statement, 7);
  self->due_on = dup_text (statement, 8);
  self->outcome = sqlite3_column_type (statement, 9) == SQLITE_NULL
                      ? EDA_DIARY_OPEN
                      : (EdaDiaryOutcome)sqlite3_column_int (statement, 9);
  self->why = dup_text (statement, 10);
  return self;
}

GPtrArray *
eda_diary_list (EdaChallengeHistory *history, GError **error)
{
  g_autoptr (GPtrArray) list
      = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_diary_entry_free);
  sqlite3_stmt *statement = eda_sql_prepare (
      history,
      "SELECT id, tag, statement, confidence, predicted, actual, unit, date (written_at),"
      " due_on, outcome, why FROM diary ORDER BY written_at DESC, id DESC",
      error);

  if (statement == NULL)
    return NULL;
  while (sqlite3_step (statement) == SQLITE_ROW)
    g_ptr_array_add (list, read_entry (statement));
  sqlite3_finalize (statement);
  return g_steal_pointer (&list);
}

static char *
dup_ask (const EdaDiaryDay *day, guint weekday)
{
  g_autofree char *due = eda_format_count (day->due, "prediction", NULL);

  if (day->due > 0)
    return g_strdup_printf ("%s %s due: what became of %s?",
                            due,
                            day->due == 1 ? "is" : "are",
                            day->due == 1 ? "it" : "them");
  if (weekday < FRIDAY && day->this_week == 0)
    return g_strdup (weekday == MONDAY
                         ? "It is Monday: what do you expect of this week?"
                         : "Nothing is predicted of this week yet; there is still time.");
  return g_strdup ("Nothing to do today.");
}

gboolean
eda_diary_look (EdaChallengeHistory *history,
                gint64               wall,
                EdaDiaryDay         *day,
                GError             **error)
{
  g_autoptr (GPtrArray) list = eda_diary_list (history, error);
  g_autofree char *today = eda_calendar_day (wall, 0);
  g_autofree char *monday = eda_calendar_day (eda_calendar_monday (wall), 0);

  if (list == NULL)
    return FALSE;
  *day = (EdaDiaryDay){ 0 };
  for (guint i = 0; i < list->len; i++)
    {
      const EdaDiaryEntry *entry = list->pdata[i];
      const gboolean       open = entry->outcome == EDA_DIARY_OPEN;

      day->open += open;
      day->due += open && g_strcmp0 (entry->due_on, today) <= 0;
      day->this_week += g_strcmp0 (entry->written_on, monday) >= 0
                        && g_strcmp0 (entry->written_on, today) <= 0;
    }
  day->ask = dup_ask (day, eda_calendar_weekday (wall));
  return TRUE;
}

void
eda_diary_day_clear (EdaDiaryDay *self)
{
  g_clear_pointer (&self->ask, g_free);
}
