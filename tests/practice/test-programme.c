/* What is suggested to whom: drills as files, the track of newcomers, a blind spot, and a
 * week. */

#include <string.h>

#include "challenge/history/calendar.h"
#include "practice/programme/programme-facts.h"
#include "tests/challenge/open-history.h"
#include "tests/challenge/session-play.h"

#define DAY EDA_DAY_MS

/* A session of @wall, in which a line was found and @missed (nullable) was missed. */
static void
save_session (Fixture *self, EdaPreset preset, const char *missed, gint64 wall)
{
  EdaSessionPlan    plan = eda_session_plan_of (preset);
  Play              play = { NULL, claims_schema (), { 5000, 7000, wall } };
  EdaSessionReview  review = { .overall = 80 };
  EdaInsightMatch   matches[] = { { 1, 1, "exact", 0 }, { 0, 0, "missed", 0 } };
  EdaInsight        insights[2] = { 0 };
  const char *const codes[] = { "linear", missed };
  const char       *columns[] = { "age", "fare", NULL };
  g_autofree char  *id = g_strdup_printf ("s%" G_GINT64_FORMAT, wall);

  play.session
      = eda_session_new (eda_event_log_new (),
                         &plan,
                         &(EdaSessionData){ "Passengers", NULL, "9f2c", 900, 18, FALSE },
                         play.schema,
                         &play.now);
  play_begin (&play);
  while (eda_session_get_phase (play.session) < EDA_PHASE_DONE)
    play_next (&play);
  review.session = play.session;
  review.matches = matches;
  review.insights = g_ptr_array_new ();
  for (guint i = 0; i < (missed != NULL ? 2 : 1); i++)
    {
      insights[i] = (EdaInsight){ .pattern = eda_pattern_find (codes[i]),
                                  .columns = (char **)columns,
                                  .weight = .8,
                                  .detectability = 1,
                                  .headline = (char *)"So it is." };
      g_ptr_array_add (review.insights, &insights[i]);
    }
  g_assert_true (
      eda_challenge_history_save (self->history, id, play.session, NULL, NULL));
  g_assert_true (eda_challenge_history_save_review (
      self->history, id, &review, &(EdaDataTraits){ .level = 1 }, wall, NULL));
  g_ptr_array_unref (review.insights);
  play_clear (&play);
}

#define MONDAY G_GINT64_CONSTANT (1796029200000) /* 2026-11-30T09:00 UTC */

static void
test_drills (void)
{
  guint                  n;
  const EdaDrill *const *drills = eda_drills (&n);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (n, ==, 5);
  g_assert_cmpstr (drills[0]->title, ==, "Types and missing data only");
  g_assert_cmpstr (drills[4]->title, ==, "All six steps in 45 minutes");
  for (guint i = 0; i + 1 < n; i++)
    for (guint k = 0; k < drills[i]->patterns->len; k++)
      g_assert_nonnull (
          eda_recipe_find (((EdaPatternType *)drills[i]->patterns->pdata[k])->code));
  g_assert_true (eda_drill_of_step (2) == drills[0]);
  g_assert_true (eda_drill_of_step (4) == drills[2]);
  g_assert_true (eda_drill_of_step (6) == drills[4]);
  g_assert_null (eda_drill_parse ("x", "[drill]\ntitle=T\nabout=A\n", &error));
  g_assert_nonnull (error);
}

static void
test_drill_faults (void)
{
  const char *const bad[]
      = { "",
          "[drill]\nabout=A\nsessions=daily10 1\n",
          "[drill]\ntitle=T\nabout=A\nsessions=daily10 7\n",
          "[drill]\ntitle=T\nabout=A\nsessions=daily10\n",
          "[drill]\ntitle=T\nabout=A\nsessions=weekly 1\n",
          "[drill]\ntitle=T\nabout=A\nsessions=daily10 1\npatterns=unheard_of\n" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (eda_drill_parse ("bad", bad[i], &error));
      g_assert_nonnull (strstr (error->message, "The drill bad cannot be read"));
    }
}

/* Every name that is offered is one of a practice file. */
static void
assert_can_be_made (const EdaExercise *exercise)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaPracticeName) name = eda_practice_name_parse (exercise->file, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (name->level, ==, exercise->level);
}

/* Five weeks, each with its drill; in each the suggestion is of the drill. */
static void
test_track (Fixture *self, gconstpointer data)
{
  for (guint week = 0; week < 6; week++)
    {
      const gint64 wall = MONDAY + 7 * week * DAY;
      g_autoptr (EdaWeek) plan = eda_week_new (self->history, wall, NULL);
      g_autoptr (EdaSuggestion) next = eda_suggestion_new (self->history, wall, NULL);

      g_assert_cmpint (plan->track, ==, week < 5);
      if (week < 5)
        {
          guint n;

          g_assert_true (plan->drill == eda_drills (&n)[week]);
          g_assert_cmpint (next->reason, ==, EDA_SUGGEST_TRACK);
          g_assert_true (g_str_has_prefix (next->why, plan->why_drill));
          g_assert_true (
              plan->drill->patterns->len == 0
              || g_ptr_array_find (plan->drill->patterns, next->pattern, NULL));
        }
      g_assert_cmpuint (plan->exercises->len, ==, 3);
      for (guint i = 0; i < plan->exercises->len; i++)
        assert_can_be_made (plan->exercises->pdata[i]);
      assert_can_be_made (next->exercise);
      save_session (self, EDA_PRESET_FULL120, NULL, wall);
    }
}

/* Missed in four sessions: it is drilled, in a clean file that holds it, and says why. */
static void
test_blind_spot (Fixture *self, gconstpointer data)
{
  guint drilled = 0;

  for (guint i = 0; i < 4; i++)
    save_session (self, EDA_PRESET_INTEGRATION45, "fans_out", MONDAY + 7 * i * DAY);
  for (guint day = 0; day < 20; day++)
    {
      g_autoptr (EdaSuggestion) next
          = eda_suggestion_new (self->history, MONDAY + (22 + day) * DAY, NULL);

      assert_can_be_made (next->exercise);
      if (next->reason != EDA_SUGGEST_BLIND_SPOT)
        continue;
      drilled++;
      g_assert_cmpstr (next->pattern->code, ==, "fans_out");
      g_assert_true (g_str_has_prefix (
          next->why, "A blind spot. The spread grows: missed 4 of 4 (4 sessions)."));
      g_assert_true (g_str_has_suffix (next->exercise->file, "+fans_out"));
      g_assert_cmpuint (next->exercise->level, ==, 1);
      g_assert_cmpuint (next->exercise->step, ==, 4);
      g_assert_cmpstr (next->exercise->game->id, ==, "line-up");
    }
  /* about one day in five is for what is not known yet */
  g_assert_cmpuint (drilled, >=, 12);
  g_assert_cmpuint (drilled, <, 20);
}

static void
test_week (Fixture *self, gconstpointer data)
{
  g_autoptr (EdaWeek) empty = eda_week_new (self->history, MONDAY, NULL);
  g_autoptr (EdaWeek) full = NULL;
  g_autoptr (EdaWeek) rest = NULL;

  g_assert_cmpstr (empty->monday, ==, "2026-11-30");
  g_assert_cmpstr (
      empty->goal, ==, "0 of 1 challenge and 0 of 3 short sessions this week.");
  g_assert_cmpuint (empty->level, ==, 1);
  save_session (self, EDA_PRESET_FULL120, "mar", MONDAY);
  for (guint i = 0; i < 3; i++)
    save_session (self, EDA_PRESET_STEP30, "mar", MONDAY + (i + 1) * DAY);
  full = eda_week_new (self->history, MONDAY + 6 * DAY, NULL);
  g_assert_true (full->met);
  g_assert_cmpstr (full->goal,
                   ==,
                   "1 of 1 challenge and 3 of 3 short sessions this week. The goal is "
                   "met; whatever comes now is extra.");
  g_assert_true (
      eda_challenge_history_set_rest (self->history, MONDAY + 7 * DAY, TRUE, NULL));
  rest = eda_week_new (self->history, MONDAY + 7 * DAY, NULL);
  g_assert_true (rest->rest && !rest->met);
  g_assert_nonnull (strstr (rest->goal, "nothing is asked of you"));
}

static void
test_facts (Fixture *self, gconstpointer data)
{
  g_autoptr (EdaSuggestion) next = eda_suggestion_new (self->history, MONDAY, NULL);
  g_autoptr (EdaWeek) week = eda_week_new (self->history, MONDAY, NULL);
  g_auto (EdaDiaryDay) diary = { 0 };
  g_autoptr (EdaFacts) facts = NULL;

  g_assert_true (eda_diary_look (self->history, MONDAY, &diary, NULL));
  facts = eda_programme_to_facts (next, week, &diary);
  g_assert_cmpuint (eda_facts_get_size (facts), ==, 3);
  g_assert_cmpuint (
      eda_facts_get_size (eda_facts_find (eda_facts_find (facts, "week"), "exercises")),
      ==,
      3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  g_test_add_func ("/programme/drills", test_drills);
  g_test_add_func ("/programme/drill-faults", test_drill_faults);
  ADD ("/programme/track", test_track);
  ADD ("/programme/blind-spot", test_blind_spot);
  ADD ("/programme/week", test_week);
  ADD ("/programme/facts", test_facts);
  return g_test_run ();
}
