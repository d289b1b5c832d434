/* An export moves everything, again changes nothing, and a damaged one adds nothing. */

#include <string.h>

#include "analysis/result/facts-json.h"
#include "challenge/history/diary.h"
#include "challenge/facts-read.h"
#include "tests/challenge/history-fixture.h"
#include "tests/challenge/made-history.h"

static char *
tell (EdaChallengeHistory *history)
{
  g_autoptr (EdaFacts) all = eda_challenge_history_export_all (history, NULL);

  return eda_facts_to_json_line (all);
}

static gboolean
import (EdaChallengeHistory *history, const char *json, guint *added, GError **error)
{
  g_autoptr (EdaFacts) facts = eda_facts_read (json, -1, "all.json", error);

  return facts != NULL && eda_challenge_history_import (history, facts, added, error);
}

/* Something in each table; a prediction that was deleted leaves a gap in the numbers. */
static void
fill (EdaChallengeHistory *history, guint sessions)
{
  EdaDiaryEntry *entry = eda_diary_entry_new ("work", "It will rain.", 0.8);
  gint64         first, second;

  made_history_fill (history, sessions);
  for (guint i = 0; i < 3; i++)
    {
      const EdaGamePlay play = { "guess-r", G_MAXUINT64 - i, 100.0 / (i + 1), 0.25, 0.1 };

      g_assert_true (
          eda_challenge_history_add_game (history, &play, MADE_WALL + i * MINUTE, NULL));
    }
  g_assert_true (eda_diary_add (history, entry, MADE_WALL - DAY, &first, NULL));
  g_assert_true (eda_diary_add (history, entry, MADE_WALL, &second, NULL));
  g_assert_true (eda_diary_delete (history, first, NULL));
  g_assert_true (
      eda_diary_resolve (history, second, EDA_DIARY_RIGHT, 1.5, "wet", MADE_WALL, NULL));
  g_assert_true (
      eda_challenge_history_set_setting (history, "goal-challenges", "2", NULL));
  g_assert_true (eda_challenge_history_set_rest (history, MADE_WALL, TRUE, NULL));
  eda_diary_entry_free (entry);
}

static void
clear (Folder *folder, EdaChallengeHistory **history)
{
  g_clear_pointer (history, eda_challenge_history_close);
  g_remove (folder->path);
  *history = open_history (folder);
}

static void
test_moves (Folder *folder, gconstpointer data)
{
  g_autoptr (EdaChallengeHistory) history = open_history (folder);
  g_autofree char *before = NULL, *after = NULL, *again = NULL;
  guint            added;

  fill (history, 24);
  before = tell (history);
  clear (folder, &history);
  g_assert_true (import (history, before, &added, NULL));
  g_assert_cmpuint (added, ==, 24);
  after = tell (history);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (import (history, before, &added, NULL));
  g_assert_cmpuint (added, ==, 0);
  again = tell (history);
  g_assert_cmpstr (again, ==, before);
}

/* What is here stays, and the ability is that of the game that was played last. */
static void
test_adds (Folder *folder, gconstpointer data)
{
  g_autoptr (EdaChallengeHistory) history = open_history (folder);
  const EdaGamePlay late = { "guess-r", 7, 0, 0.5, 0.1 };
  g_autofree char  *other = NULL, *goal = NULL;
  double            theta;
  guint             added;

  fill (history, 3);
  other = tell (history);
  clear (folder, &history);
  made_history_fill (history, 1);
  eda_challenge_history_set_setting (history, "goal-challenges", "5", NULL);
  g_assert_true (eda_challenge_history_add_game (history, &late, MADE_WALL + DAY, NULL));
  theta = eda_challenge_history_get_ability (history, "guess-r").theta;
  g_assert_true (import (history, other, &added, NULL));
  g_assert_cmpuint (added, ==, 2);
  goal = eda_challenge_history_dup_setting (history, "goal-challenges", "1");
  g_assert_cmpstr (goal, ==, "5");
  g_assert_cmpuint (eda_challenge_history_get_ability (history, "guess-r").n, ==, 4);
  g_assert_cmpfloat (
      eda_challenge_history_get_ability (history, "guess-r").theta, ==, theta);
}

/* The events and an id, as the first version wrote it; once more without the id. */
static void
test_events_alone (Folder *folder, gconstpointer data)
{
  g_autoptr (EdaChallengeHistory) history = open_history (folder);
  g_autoptr (EdaFacts) one = NULL;
  g_autoptr (EdaFacts) bare = eda_facts_new_object ();
  g_autoptr (EdaFacts) nameless = eda_facts_new_object ();
  g_autoptr (EdaFacts) summary = NULL;
  guint     added;
  EdaFacts *row;

  fill (history, 1);
  one = eda_challenge_history_export (history, "s0", NULL);
  eda_facts_add_text (bare, "id", "s0");
  eda_facts_add_take (bare, "events", eda_facts_ref (eda_facts_find (one, "events")));
  eda_facts_add_take (nameless, "events", eda_facts_ref (eda_facts_find (one, "events")));
  clear (folder, &history);
  g_assert_true (eda_challenge_history_import (history, bare, &added, NULL));
  g_assert_cmpuint (added, ==, 1);
  g_assert_true (eda_challenge_history_import (history, nameless, &added, NULL));
  g_assert_cmpuint (added, ==, 0);
  summary = eda_challenge_history_summarize (history, NULL);
  row = eda_facts_get_child (eda_facts_find (summary, "sessions"), 0);
  g_assert_cmpint (eda_facts_count_of (row, "claims", 0), ==, 2);
  g_assert_cmpint (
      eda_facts_get_kind (eda_facts_find (row, "overall")), !=, EDA_FACTS_NULL);
}

/* One change to a sound export, and where the error says that it is. */
static const struct
{
  const char *from, *to, *place;
} damages[] = {
  { "@80\", \"phase_ms\"", "@81\", \"phase_ms\"", "sessions[0].events: " },
  { "\"sessions\": [", "\"sessions\": [7, ", "sessions[0].events: " },
  { "\"sessions\": [", "\"sessions\": {}, \"were\": [", "sessions of the export" },
  { "\"ranked\":", "\"rankled\":", "sessions[0].session: " },
  { "\"outcome\":", "\"outcomes\":", "sessions[0].claims[0]: " },
  { "\"credit\": ", "\"credit\": \"much\", \"was\": ", "sessions[0].insights[0]: " },
  { "\"rating\": {", "\"rating\": [], \"was\": {", "sessions[0].rating: " },
  { "\"box\": ", "\"box\": 9", "cards[0]: " },
  { "\"value\": \"2\"", "\"value\": null", "settings[0]: " },
  { "\"rest_weeks\": [", "\"rest_weeks\": [7.5, ", "rest_weeks[0]: " },
  { "\"chance\": 0.1", "\"chance\": \"good\"", "games[0]: " },
  { "\"statement\":", "\"said\":", "diary[0]: " },
};

static void
test_damaged (Folder *folder, gconstpointer data)
{
  g_autoptr (EdaChallengeHistory) history = open_history (folder);
  g_autofree char *sound = NULL, *nothing = NULL;

  fill (history, 2);
  sound = tell (history);
  clear (folder, &history);
  nothing = tell (history);
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_auto (GStrv) parts = g_strsplit (sound, damages[i].from, 2);
      g_autofree char *broken = g_strjoinv (damages[i].to, parts);
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;
      guint added = 9;

      g_assert_cmpuint (g_strv_length (parts), ==, 2);
      g_assert_false (import (history, broken, &added, &error));
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, damages[i].place));
      g_assert_cmpuint (added, ==, 0);
      after = tell (history);
      g_assert_cmpstr (after, ==, nothing);
    }
}

/* Half of a file: its line and column. */
static void
test_cut_short (Folder *folder, gconstpointer data)
{
  g_autoptr (EdaChallengeHistory) history = open_history (folder);
  g_autofree char *sound = NULL, *half = NULL;
  g_autoptr (GError) error = NULL;
  guint added;

  fill (history, 1);
  sound = tell (history);
  half = g_strndup (sound, strlen (sound) / 2);
  g_assert_false (import (history, half, &added, &error));
  g_assert_nonnull (strstr (error->message, "not the JSON that was expected"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add (name, Folder, NULL, set_up, test, tear_down)
  ADD ("/history-import/moves", test_moves);
  ADD ("/history-import/adds", test_adds);
  ADD ("/history-import/events-alone", test_events_alone);
  ADD ("/history-import/damaged", test_damaged);
  ADD ("/history-import/cut-short", test_cut_short);
  return g_test_run ();
}
