/* The history: saved and read back, deleted, migrated, set aside when broken. */

#include "challenge/history/history.h"

#include <math.h>
#include <sqlite3.h>
#include <string.h>

#include "challenge/facts-read.h"
#include "challenge/session/session-score.h"
#include "tests/challenge/history-fixture.h"

static void
test_save (Folder *folder, gconstpointer data)
{
  g_auto (Play) play = play_through (EDA_PRESET_DAILY10);
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
  g_auto (Play) play = play_through (EDA_PRESET_DAILY10);
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

/* A file that is set aside is the very same, byte by byte. */
static void
check_set_aside (const Folder *folder, GBytes *broken, guint number)
{
  g_autoptr (EdaChallengeHistory) history = NULL;
  g_autofree char *aside = NULL, *bytes = NULL;
  g_autofree char *name = g_strdup_printf ("%s.broken-%u", folder->path, number);
  g_autoptr (GError) error = NULL;
  gsize size;

  g_assert_true (g_file_set_contents (folder->path,
                                      g_bytes_get_data (broken, NULL),
                                      (gssize)g_bytes_get_size (broken),
                                      NULL));
  history = eda_challenge_history_open (folder->path, &aside, &error);
  g_assert_no_error (error);
  g_assert_nonnull (history);
  g_assert_cmpstr (aside, ==, name);
  g_assert_true (g_file_get_contents (aside, &bytes, &size, NULL));
  g_assert_cmpmem (
      bytes, size, g_bytes_get_data (broken, NULL), g_bytes_get_size (broken));
  g_assert_false (eda_challenge_history_knows (history, "9f2c"));
}

static GBytes *
read_bytes (const char *path)
{
  char *bytes;
  gsize size;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  return g_bytes_new_take (bytes, size);
}

/* No database, half of one, and one with zeros in the middle: none is deleted, and the
 * next finds another name. */
static void
test_broken (Folder *folder, gconstpointer data)
{
  g_auto (Play) play = play_through (EDA_PRESET_DAILY10);
  g_autoptr (EdaChallengeHistory) history = open_history (folder);
  g_autoptr (GBytes) text = g_bytes_new_static ("this is no database, by far", 27);
  g_autoptr (GBytes) sound = NULL;
  g_autoptr (GBytes) half = NULL;
  g_autoptr (GBytes) holed = NULL;
  guint8 *copy;

  g_assert_true (eda_challenge_history_save (history, "one", play.session, NULL, NULL));
  g_clear_pointer (&history, eda_challenge_history_close);
  sound = read_bytes (folder->path);
  half = g_bytes_new_from_bytes (sound, 0, g_bytes_get_size (sound) / 2);
  copy = g_memdup2 (g_bytes_get_data (sound, NULL), g_bytes_get_size (sound));
  memset (copy + 4096, 0, 8192);
  holed = g_bytes_new_take (copy, g_bytes_get_size (sound));
  check_set_aside (folder, text, 1);
  check_set_aside (folder, half, 2);
  check_set_aside (folder, holed, 3);
}

/* What a killed program left beside a broken file is not played into the new one. */
static void
test_broken_with_log (Folder *folder, gconstpointer data)
{
  g_auto (Play) play = play_through (EDA_PRESET_DAILY10);
  g_autoptr (EdaChallengeHistory) history = open_history (folder);
  g_autoptr (GBytes) text = g_bytes_new_static ("this is no database, by far", 27);
  g_autoptr (GBytes) log = NULL;
  g_autofree char *wal = g_strconcat (folder->path, "-wal", NULL);
  g_autofree char *aside = g_strconcat (folder->path, ".broken-1-wal", NULL);

  g_clear_pointer (&history,
                   eda_challenge_history_close); /* its tables are in the file */
  history = open_history (folder);
  g_assert_true (eda_challenge_history_save (history, "one", play.session, NULL, NULL));
  log = read_bytes (wal);
  g_assert_cmpuint (g_bytes_get_size (log), >, 0);
  g_clear_pointer (&history, eda_challenge_history_close);
  g_assert_true (g_file_set_contents (
      wal, g_bytes_get_data (log, NULL), (gssize)g_bytes_get_size (log), NULL));
  check_set_aside (folder, text, 1);
  g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));
}

/* A history as an earlier version left it. */
static void
make_old (const Folder *folder, guint version)
{
  g_autofree char *file = g_strdup_printf ("tests/cases/history/v%u.sql", version);
  g_autofree char *path = g_build_filename (g_getenv ("EDA_SOURCE_ROOT"), file, NULL);
  g_autofree char *sql = NULL;
  sqlite3         *db;

  g_assert_true (g_file_get_contents (path, &sql, NULL, NULL));
  g_assert_cmpint (sqlite3_open (folder->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

/* The session that the old file has, read back from its events with the chain intact. */
static void
check_old_session (EdaChallengeHistory *history)
{
  g_autoptr (EdaFacts) facts = eda_challenge_history_export (history, "one", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaSession) session = eda_session_read (
      eda_event_log_new_of (eda_facts_find (facts, "events"), NULL), &error);

  g_assert_no_error (error);
  g_assert_cmpint (eda_session_get_phase (session), ==, EDA_PHASE_DONE);
  g_assert_cmpuint (eda_session_get_n_claims (session), ==, 2);
}

static void
test_migration (Folder *folder, gconstpointer data)
{
  const guint      version = GPOINTER_TO_UINT (data);
  const EdaContext context = EDA_CONTEXT_INIT;
  g_auto (Play) play = play_through (EDA_PRESET_DAILY10);
  g_autoptr (EdaChallengeHistory) history = NULL;
  g_autoptr (EdaSessionReview) review = NULL;
  g_autofree char    *backup = g_strdup_printf ("%s.v%u.bak", folder->path, version);
  const EdaDataTraits traits = { .level = 1 };

  make_old (folder, version);
  history = open_history (folder);
  g_assert_true (g_file_test (backup, G_FILE_TEST_EXISTS));
  g_assert_true (eda_challenge_history_knows (history, "9f2c"));
  check_old_session (history);
  g_assert_true (eda_challenge_history_save (history, "two", play.session, NULL, NULL));
  review = eda_session_review_new (play.session, NULL, NULL, &context, NULL);
  g_assert_true (eda_challenge_history_save_review (
      history, "two", review, &traits, play.now.wall, NULL));
  g_clear_pointer (&history, eda_challenge_history_close);
  history = open_history (folder); /* nothing is left to do */
  check_old_session (history);
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
  g_auto (Play) play = play_through (EDA_PRESET_DAILY10);
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

/* All of it goes out, all of it is gone, and the sessions come in again, once. */
static void
test_all_of_ones_data (Folder *folder, gconstpointer data)
{
  g_auto (Play) play = play_through (EDA_PRESET_DAILY10);
  g_autoptr (EdaChallengeHistory) history = open_history (folder);
  g_autoptr (EdaFacts) all = NULL;
  g_autoptr (EdaFacts) after = NULL;
  guint added;

  g_assert_true (eda_challenge_history_save (history, "one", play.session, NULL, NULL));
  g_assert_true (eda_challenge_history_practise (history, "mar", 1, play.now.wall, NULL));
  g_assert_true (eda_challenge_history_set_rest (history, play.now.wall, TRUE, NULL));
  all = eda_challenge_history_export_all (history, NULL);
  g_assert_cmpuint (eda_facts_get_size (eda_facts_find (all, "sessions")), ==, 1);
  g_assert_cmpuint (eda_facts_get_size (eda_facts_find (all, "cards")), ==, 1);
  g_assert_cmpuint (eda_facts_get_size (eda_facts_find (all, "rest_weeks")), ==, 1);
  g_assert_true (eda_challenge_history_delete_all (history, NULL));
  after = eda_challenge_history_export_all (history, NULL);
  g_assert_cmpuint (eda_facts_get_size (eda_facts_find (after, "sessions")), ==, 0);
  g_assert_cmpuint (eda_facts_get_size (eda_facts_find (after, "cards")), ==, 0);
  g_assert_cmpuint (eda_facts_get_size (eda_facts_find (after, "rest_weeks")), ==, 0);
  g_assert_true (eda_challenge_history_import (history, all, &added, NULL));
  g_assert_cmpuint (added, ==, 1);
  g_assert_true (eda_challenge_history_import (history, all, &added, NULL));
  g_assert_cmpuint (added, ==, 0);
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
  ADD ("/history/broken-with-log", test_broken_with_log);
  g_test_add ("/history/from-version-1",
              Folder,
              GUINT_TO_POINTER (1),
              set_up,
              test_migration,
              tear_down);
  g_test_add ("/history/from-version-2",
              Folder,
              GUINT_TO_POINTER (2),
              set_up,
              test_migration,
              tear_down);
  g_test_add ("/history/from-version-3",
              Folder,
              GUINT_TO_POINTER (3),
              set_up,
              test_migration,
              tear_down);
  ADD ("/history/all-of-ones-data", test_all_of_ones_data);
  ADD ("/history/newer", test_newer);
  ADD ("/history/unfinished-write", test_unfinished);
  return g_test_run ();
}
