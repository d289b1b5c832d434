/* The history: saved and read back, deleted, migrated, set aside when broken. */

#include "challenge/history.h"

#include <glib/gstdio.h>
#include <math.h>
#include <sqlite3.h>
#include <string.h>

#include "challenge/facts-read.h"
#include "challenge/session-score.h"
#include "tests/challenge/session-play.h"

typedef struct
{
  char *folder, *path;
} Folder;

static void
set_up (Folder *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("eda-history-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "history.db", NULL);
}

static void
tear_down (Folder *self, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);

  for (const char *name; (name = g_dir_read_name (dir)) != NULL;)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

/* Two claims, one hit at 80 and one miss at 60. */
static Play
play_through (void)
{
  EdaSessionPlan plan = eda_session_plan_of (EDA_PRESET_DAILY10);
  Play           play = play_new (eda_event_log_new (), &plan);
  g_autoptr (EdaVerdict) hit = eda_verdict_new_own (EDA_OUTCOME_CONFIRMED, "made up");
  g_autoptr (EdaVerdict) miss = eda_verdict_new_own (EDA_OUTCOME_REFUTED, "made up");
  guint first, second;

  play_begin (&play);
  first = play_claim (&play, "age ~ right-skewed @80");
  second = play_claim (&play, "fare ~ normal @60");
  play_run (&play, 60 * SECOND);
  play_next (&play);
  g_assert_null (eda_session_set_verdict (play.session, first, hit, 0.3, &play.now));
  g_assert_null (eda_session_set_verdict (play.session, second, miss, 0.25, &play.now));
  play_next (&play);
  play_next (&play);
  return play;
}

static EdaChallengeHistory *
open_history (const Folder *folder)
{
  g_autoptr (GError) error = NULL;
  g_autofree char     *aside = NULL;
  EdaChallengeHistory *history
      = eda_challenge_history_open (folder->path, &aside, &error);

  g_assert_no_error (error);
  g_assert_null (aside);
  return history;
}

static void
test_save (Folder *folder, gconstpointer data)
{
  g_auto (Play) play = play_through ();
  g_autoptr (EdaChallengeHistory) history = open_history (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaFacts) facts = NULL;
  const EdaScoreParts parts = eda_session_score_parts (play.session, NULL);
  EdaFacts           *sessions, *row;

  g_assert_false (eda_challenge_history_knows (history, "9f2c"));
  /* twice: the second replaces the first */
  g_assert_true (
      eda_challenge_history_save (history, "one", play.session, &parts, &error));
  g_assert_true (
      eda_challenge_history_save (history, "one", play.session, &parts, &error));
  g_assert_no_error (error);
  g_assert_true (eda_challenge_history_knows (history, "9f2c"));
  facts = eda_challenge_history_summarize (history, &error);
  g_assert_no_error (error);
  sessions = eda_facts_find (facts, "sessions");
  g_assert_cmpuint (eda_facts_get_size (sessions), ==, 1);
  row = eda_facts_get_child (sessions, 0);
  g_assert_cmpint (eda_facts_count_of (row, "resolved", 0), ==, 2);
  g_assert_cmpint (eda_facts_count_of (row, "hits", 0), ==, 1);
  g_assert_cmpfloat_with_epsilon (
      eda_facts_number_of (row, "brier", 0), (.04 + .36) / 2, 1e-12);
  g_assert_cmpfloat_with_epsilon (eda_facts_number_of (row, "minutes", 0), 1, 1e-9);
  g_assert_cmpuint (eda_facts_get_size (eda_facts_find (facts, "calibration")), ==, 2);
}

static void
test_export_and_delete (Folder *folder, gconstpointer data)
{
  g_auto (Play) play = play_through ();
  g_autoptr (EdaChallengeHistory) history = open_history (folder);
  g_autoptr (EdaFacts) facts = NULL;
  const gsize events = eda_event_log_get_n (eda_session_get_log (play.session));

  g_assert_true (eda_challenge_history_save (history, "one", play.session, NULL, NULL));
  facts = eda_challenge_history_export (history, "one", NULL);
  g_assert_cmpuint (eda_facts_get_size (eda_facts_find (facts, "events")), ==, events);
  g_assert_null (eda_challenge_history_export (history, "two", NULL));
  g_assert_true (eda_challenge_history_delete (history, "one", NULL));
  g_assert_false (eda_challenge_history_knows (history, "9f2c"));
  g_assert_null (eda_challenge_history_export (history, "one", NULL));
  g_assert_true (eda_challenge_history_save (history, "one", play.session, NULL, NULL));
  g_assert_true (eda_challenge_history_delete_all (history, NULL));
  g_assert_false (eda_challenge_history_knows (history, "9f2c"));
}

static void
test_broken (Folder *folder, gconstpointer data)
{
  g_autoptr (EdaChallengeHistory) history = NULL;
  g_autofree char *aside = NULL, *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (
      g_file_set_contents (folder->path, "this is no database, by far", -1, NULL));
  history = eda_challenge_history_open (folder->path, &aside, &error);
  g_assert_no_error (error);
  g_assert_nonnull (history);
  g_assert_true (g_str_has_suffix (aside, "history.db.broken-1"));
  g_assert_true (g_file_get_contents (aside, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "this is no database, by far");
}

/* A file as version 1 left it: tables of scores and steps were not there yet. */
static void
test_migration (Folder *folder, gconstpointer data)
{
  g_auto (Play) play = play_through ();
  g_autoptr (EdaChallengeHistory) history = open_history (folder);
  g_autofree char *backup = g_strconcat (folder->path, ".v1.bak", NULL);
  sqlite3         *db;

  g_assert_true (eda_challenge_history_save (history, "one", play.session, NULL, NULL));
  g_clear_pointer (&history, eda_challenge_history_close);
  g_assert_cmpint (sqlite3_open (folder->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (
      sqlite3_exec (db,
                    "DROP TABLE score; DROP TABLE step_time; PRAGMA user_version = 1",
                    NULL,
                    NULL,
                    NULL),
      ==,
      SQLITE_OK);
  sqlite3_close (db);
  history = open_history (folder);
  g_assert_true (g_file_test (backup, G_FILE_TEST_EXISTS));
  g_assert_true (eda_challenge_history_knows (history, "9f2c"));
  g_assert_true (eda_challenge_history_save (history, "one", play.session, NULL, NULL));
}

static void
test_newer (Folder *folder, gconstpointer data)
{
  g_autoptr (EdaChallengeHistory) history = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *aside = NULL;
  sqlite3         *db;

  g_assert_cmpint (sqlite3_open (folder->path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, "PRAGMA user_version = 99", NULL, NULL, NULL);
  sqlite3_close (db);
  history = eda_challenge_history_open (folder->path, &aside, &error);
  g_assert_null (history);
  g_assert_nonnull (strstr (error->message, "newer version"));
}

/* A write that was not ended, as after a crash: what was saved before is there. */
static void
test_unfinished (Folder *folder, gconstpointer data)
{
  g_auto (Play) play = play_through ();
  g_autoptr (EdaChallengeHistory) history = open_history (folder);
  sqlite3 *db;

  g_assert_true (eda_challenge_history_save (history, "one", play.session, NULL, NULL));
  g_clear_pointer (&history, eda_challenge_history_close);
  /* a transaction that nobody ends */
  g_assert_cmpint (sqlite3_open (folder->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (
      sqlite3_exec (db, "BEGIN IMMEDIATE; DELETE FROM session", NULL, NULL, NULL),
      ==,
      SQLITE_OK);
  sqlite3_close (db);
  history = open_history (folder);
  g_assert_true (eda_challenge_history_knows (history, "9f2c"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add (name, Folder, NULL, set_up, test, tear_down)
  ADD ("/history/save", test_save);
  ADD ("/history/export-and-delete", test_export_and_delete);
  ADD ("/history/broken", test_broken);
  ADD ("/history/migration", test_migration);
  ADD ("/history/newer", test_newer);
  ADD ("/history/unfinished-write", test_unfinished);
  return g_test_run ();
}
