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
  g_auto (Play) play = play_through ();
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
  g_auto (Play) play = play_through ();
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
  g_auto (Play) play = play_through ();
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

/* A review as COMPARE makes it, with one pattern found and one missed. */
static EdaSessionReview
review_of (const EdaSession *session)
{
  EdaSessionReview  review = { .session = session, .overall = 66.6 };
  const char *const codes[] = { "simpson", "linear" };

  review.insights = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_insight_free);
  review.matches = g_new0 (EdaInsightMatch, 2);
  for (guint i = 0; i < 2; i++)
    {
      EdaInsight *insight = g_new0 (EdaInsight, 1);

      insight->pattern = eda_pattern_find (codes[i]);
      insight->columns = g_strsplit ("age,fare", ",", -1);
      insight->weight = .8;
      insight->detectability = 1;
      insight->headline = g_strdup ("It turns round.");
      g_ptr_array_add (review.insights, insight);
      review.matches[i] = (EdaInsightMatch){ i, i, i > 0 ? "exact" : "missed", 0 };
    }
  return review;
}

static void
clear_review (EdaSessionReview *review)
{
  g_ptr_array_unref (review->insights);
  g_free (review->matches);
}

#define DAY (24 * 60 * MINUTE)

/* Four sessions in which the same pattern was missed: a blind spot, a card that is due,
 * and the drill to offer. */
static void
test_practice (Folder *folder, gconstpointer data)
{
  g_auto (Play) play = play_through ();
  g_autoptr (EdaChallengeHistory) history = open_history (folder);
  EdaSessionReview    review = review_of (play.session);
  const EdaDataTraits traits = { .level = 3 };
  const gint64        wall = play.now.wall;
  g_autoptr (GArray) spots = NULL;
  g_autoptr (EdaFacts) due = NULL;
  g_autoptr (EdaFacts) later = NULL;
  const EdaFacts *card;
  EdaNextPattern  next;

  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", i);

      g_assert_true (eda_challenge_history_save (history, id, play.session, NULL, NULL));
      g_assert_true (
          eda_challenge_history_save_review (history, id, &review, &traits, wall, NULL));
    }
  spots = eda_challenge_history_find_blind_spots (history, wall, NULL);
  g_assert_cmpuint (spots->len, ==, 2);
  g_assert_cmpstr (g_array_index (spots, EdaBlindSpot, 0).pattern->code, ==, "simpson");
  g_assert_true (g_array_index (spots, EdaBlindSpot, 0).blind);
  g_assert_false (g_array_index (spots, EdaBlindSpot, 1).blind);
  due = eda_challenge_history_list_due (history, wall, 5, NULL);
  g_assert_cmpuint (eda_facts_get_size (due), ==, 0); /* tomorrow */
  later = eda_challenge_history_list_due (history, wall + DAY, 5, NULL);
  g_assert_cmpuint (eda_facts_get_size (later), ==, 1);
  card = eda_facts_get_child (later, 0);
  g_assert_cmpstr (eda_facts_text_of (card, "pattern", ""), ==, "simpson");
  g_assert_cmpuint (eda_facts_get_size (eda_facts_find (card, "misses")), ==, 3);
  g_assert_true (
      eda_challenge_history_practise (history, "simpson", .9, wall + DAY, NULL));
  g_clear_pointer (&later, eda_facts_unref);
  later = eda_challenge_history_list_due (history, wall + 3 * DAY, 5, NULL);
  g_assert_cmpuint (eda_facts_get_size (later), ==, 0); /* box 1: three days */
  g_assert_true (eda_challenge_history_find_next (history, .9, wall, &next, NULL));
  g_assert_cmpstr (next.pattern->code, ==, "simpson");
  g_assert_true (next.blind && next.known && !next.due);
  g_assert_cmpuint (next.box, ==, 1);
  g_free (next.why);
  clear_review (&review);
}

static guint
box_of (EdaChallengeHistory *history, const char *pattern)
{
  g_autoptr (EdaFacts) all = eda_challenge_history_export_all (history, NULL);
  const EdaFacts *cards = eda_facts_find (all, "cards");

  for (gsize i = 0; i < eda_facts_get_size (cards); i++)
    if (g_strcmp0 (eda_facts_text_of (eda_facts_get_child (cards, i), "pattern", ""),
                   pattern)
        == 0)
      return (guint)eda_facts_count_of (eda_facts_get_child (cards, i), "box", 99);
  return 99;
}

/* A pattern that is met while its card is due was practised: found it goes on, missed it
 * goes back; saved again, or met too early, it stays. */
static void
test_due_cards (Folder *folder, gconstpointer data)
{
  g_auto (Play) play = play_through ();
  g_autoptr (EdaChallengeHistory) history = open_history (folder);
  EdaSessionReview    review = review_of (play.session);
  const EdaDataTraits traits = { .level = 3 };
  const gint64        wall = play.now.wall;
  const struct
  {
    int    day;
    double credit;
    guint  box;
  } meetings[] = { { 0, 0, 0 },               /* missed: a card, due tomorrow */
                   { 0, 1, 0 },               /* too early */
                   { 1, 1, 1 },               /* due: three days */
                   { 3, 1, 1 },  { 4, 1, 2 }, /* seven days */
                   { 11, 0, 0 },              /* two boxes back */
                   { 11, 1, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (meetings); i++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", i);

      review.matches[0].credit = meetings[i].credit;
      g_assert_true (eda_challenge_history_save (history, id, play.session, NULL, NULL));
      for (guint again = 0; again < 2; again++)
        g_assert_true (eda_challenge_history_save_review (
            history, id, &review, &traits, wall + meetings[i].day * DAY, NULL));
      g_assert_cmpuint (box_of (history, "simpson"), ==, meetings[i].box);
    }
  clear_review (&review);
}

/* Half the points where nothing is known leave θ where it is, all of them move it by 4 ·
 * ½. */
static void
test_games (Folder *folder, gconstpointer data)
{
  g_autoptr (EdaChallengeHistory) history = open_history (folder);
  EdaGamePlay play = { "correlation", G_MAXUINT64, 50, 0, 0 };
  g_autoptr (EdaFacts) facts = NULL;
  EdaAbility ability = eda_challenge_history_get_ability (history, "correlation");

  g_assert_cmpuint (ability.n, ==, 0);
  g_assert_true (eda_challenge_history_add_game (history, &play, 1767225600000, NULL));
  ability = eda_challenge_history_get_ability (history, "correlation");
  g_assert_cmpuint (ability.n, ==, 1);
  g_assert_cmpfloat (ability.theta, ==, 0);
  play.score = 100;
  g_assert_true (eda_challenge_history_add_game (history, &play, 1767225600000, NULL));
  ability = eda_challenge_history_get_ability (history, "correlation");
  g_assert_cmpuint (ability.n, ==, 2);
  g_assert_cmpfloat_with_epsilon (ability.theta, 4 / 1.05 * .5, 1e-12);
  g_assert_cmpuint (eda_challenge_history_get_ability (history, "sketch").n, ==, 0);
  facts = eda_challenge_history_list_games (history, NULL);
  g_assert_cmpuint (eda_facts_get_size (eda_facts_find (facts, "games")), ==, 1);
}

/* The session of Thursday 2026-01-01 is of the week of 2025-12-29, whatever the year. */
static void
test_week (Folder *folder, gconstpointer data)
{
  g_auto (Play) play = play_through ();
  g_autoptr (EdaChallengeHistory) history = open_history (folder);
  const gint64 monday = play.now.wall - 3 * DAY;
  EdaWeekCount count;

  g_assert_true (eda_challenge_history_save (history, "one", play.session, NULL, NULL));
  g_assert_true (eda_challenge_history_count_week (history, monday, &count, NULL));
  g_assert_cmpuint (count.shorts, ==, 1);
  g_assert_cmpuint (count.challenges, ==, 0);
  g_assert_cmpuint (count.weeks_before, ==, 0);
  g_assert_true (
      eda_challenge_history_count_week (history, monday - 2 * MINUTE, &count, NULL));
  g_assert_cmpuint (count.shorts, ==, 0);
  g_assert_true (
      eda_challenge_history_count_week (history, monday + 7 * DAY, &count, NULL));
  g_assert_cmpuint (count.shorts, ==, 0);
  g_assert_cmpuint (count.weeks_before, ==, 1);
  g_assert_false (count.rest);
  g_assert_true (eda_challenge_history_set_rest (history, monday + 8 * DAY, TRUE, NULL));
  g_assert_true (
      eda_challenge_history_count_week (history, monday + 7 * DAY, &count, NULL));
  g_assert_true (count.rest);
}

/* 66.6 of 100 on a file of level 3: 1266 with a deviation of 180; saved again it is no
 * second game. */
static void
test_rating (Folder *folder, gconstpointer data)
{
  g_auto (Play) play = play_through ();
  g_autoptr (EdaChallengeHistory) history = open_history (folder);
  EdaSessionReview    review = review_of (play.session);
  const EdaDataTraits traits = { .level = 3 };
  EdaRating           rating;

  g_assert_cmpfloat (eda_challenge_history_get_rating (history).r, ==, 1200);
  g_assert_true (eda_challenge_history_save (history, "one", play.session, NULL, NULL));
  for (guint i = 0; i < 2; i++)
    g_assert_true (eda_challenge_history_save_review (
        history, "one", &review, &traits, play.now.wall, NULL));
  rating = eda_challenge_history_get_rating (history);
  g_assert_cmpfloat_with_epsilon (rating.r, 1266, .5);
  g_assert_cmpfloat_with_epsilon (rating.rd, 180, .5);
  /* the session written anew keeps it, deleted it does not */
  g_assert_true (eda_challenge_history_save (history, "one", play.session, NULL, NULL));
  g_assert_cmpfloat_with_epsilon (eda_challenge_history_get_rating (history).r, 1266, .5);
  g_assert_true (eda_challenge_history_delete (history, "one", NULL));
  g_assert_cmpfloat (eda_challenge_history_get_rating (history).r, ==, 1200);
  clear_review (&review);
}

static void
test_plan_and_settings (Folder *folder, gconstpointer data)
{
  g_auto (Play) play = play_through ();
  g_autoptr (EdaChallengeHistory) history = open_history (folder);
  g_autofree char *none = eda_challenge_history_dup_plan (history);
  g_autofree char *plan = NULL, *usual = NULL, *goal = NULL;

  g_assert_null (none);
  g_assert_null (eda_session_reflect (
      play.session, "if-then", "If I see a category, I will split.", &play.now));
  g_assert_true (eda_challenge_history_save (history, "one", play.session, NULL, NULL));
  plan = eda_challenge_history_dup_plan (history);
  g_assert_cmpstr (plan, ==, "If I see a category, I will split.");
  usual = eda_challenge_history_dup_setting (history, "goal-short", "3");
  g_assert_cmpstr (usual, ==, "3");
  g_assert_true (eda_challenge_history_set_setting (history, "goal-short", "5", NULL));
  goal = eda_challenge_history_dup_setting (history, "goal-short", "3");
  g_assert_cmpstr (goal, ==, "5");
}

/* All of it goes out, all of it is gone, and the sessions come in again, once. */
static void
test_all_of_ones_data (Folder *folder, gconstpointer data)
{
  g_auto (Play) play = play_through ();
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
  ADD ("/history/practice", test_practice);
  ADD ("/history/due-cards", test_due_cards);
  ADD ("/history/games", test_games);
  ADD ("/history/week", test_week);
  ADD ("/history/rating", test_rating);
  ADD ("/history/plan-and-settings", test_plan_and_settings);
  ADD ("/history/all-of-ones-data", test_all_of_ones_data);
  ADD ("/history/newer", test_newer);
  ADD ("/history/unfinished-write", test_unfinished);
  return g_test_run ();
}
