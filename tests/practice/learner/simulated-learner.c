/* Files and suggestions are the program's own; made up is only who sees what. */

#include "tests/practice/learner/simulated-learner.h"

#include "challenge/history/calendar.h"
#include "challenge/history/diary.h"
#include "challenge/facts-read.h"
#include "practice/programme/suggestion.h"
#include "practice/programme/week.h"
#include "tests/practice/learner/sitting.h"

#define HOUR (60 * 60000)
#define IN_CHALLENGE 0.5 /* weekly files that hold the pattern */
#define REST_WEEK 6
#define FULL_EVERY 4
#define GAME_ITEMS 3

/* The suggestion of the day, done or not. */
static void
follow (Life *life, EdaLearnerWeek *week, gint64 wall)
{
  g_autoptr (EdaSuggestion) next = eda_suggestion_new (life->history, wall, NULL);
  const gboolean planted = eda_life_is_blind (life, next->pattern);
  const gboolean told = planted && next->reason == EDA_SUGGEST_BLIND_SPOT;

  week->suggested += planted;
  week->told += told;
  if (!life->who->heeds)
    return;
  eda_life_sit_down (life, next->exercise, wall);
  life->drills += told;
}

static void
do_drill (Life *life, guint number, gint64 wall)
{
  g_autoptr (EdaWeek) week = eda_week_new (life->history, wall, NULL);

  eda_life_sit_down (life, week->exercises->pdata[number % week->exercises->len], wall);
}

static void
do_challenge (Life *life, guint number, gint64 wall)
{
  const EdaPreset preset = number % FULL_EVERY == FULL_EVERY - 1
                               ? EDA_PRESET_FULL120
                               : EDA_PRESET_INTEGRATION45;
  g_autoptr (EdaWeek) week = eda_week_new (life->history, wall, NULL);
  g_autoptr (GPtrArray) wished = g_ptr_array_new ();
  g_autoptr (EdaExercise) exercise = NULL;

  if (life->who->blind != NULL && eda_draw_chance (&life->draw, IN_CHALLENGE))
    g_ptr_array_add (wished, (gpointer)eda_pattern_find (life->who->blind));
  exercise = eda_exercise_new (
      preset, 0, wished, week->level, (guint)(life->who->seed + wall / EDA_DAY_MS), 9);
  eda_life_sit_down (life, exercise, wall);
}

static void
play_games (Life *life, gint64 wall)
{
  static const char *const games[] = { "correlation", "line-up", "sketch" };

  eda_life_go_to (life, wall);
  for (guint i = 0; i < GAME_ITEMS; i++)
    {
      const EdaGame *game = eda_game_find (games[i]);
      const guint64  seed = eda_draw_bits (&life->draw);
      g_autoptr (EdaGameItem) item = eda_game_item_new (game, seed, FALSE);
      EdaAnswer answer = { .number = 2 * eda_draw_uniform (&life->draw) - 1 };
      g_autoptr (EdaGameResult) result = NULL;

      for (guint bar = 0; bar < EDA_GAME_BARS; bar++)
        answer.bars[bar] = 1 + eda_draw_uniform (&life->draw);
      result = eda_game_item_judge (item, &answer);
      eda_challenge_history_add_game (
          life->history,
          &(EdaGamePlay){ game->id, seed, result->score, item->difficulty, item->chance },
          wall,
          NULL);
    }
}

static void
predict (Life *life, gint64 wall)
{
  static const char *const words[]
      = { "The review takes no longer than I say.", "The new layout survives the week." };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (EdaDiaryEntry) entry = eda_diary_entry_new (
          i == 0 ? "implementation" : "architecture", words[i], i == 0 ? .8 : .7);

      if (i == 0)
        {
          entry->predicted = 30 + 90 * eda_draw_uniform (&life->draw);
          entry->unit = g_strdup ("minutes");
        }
      eda_diary_add (life->history, entry, wall, NULL, NULL);
    }
}

static void
answer_diary (Life *life, gint64 wall)
{
  g_autoptr (GPtrArray) entries = eda_diary_list (life->history, NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const EdaDiaryEntry *entry = entries->pdata[i];

      if (entry->outcome == EDA_DIARY_OPEN)
        eda_diary_resolve (life->history,
                           entry->id,
                           eda_draw_chance (&life->draw, .6) ? EDA_DIARY_RIGHT
                                                             : EDA_DIARY_WRONG,
                           entry->predicted * (.8 + eda_draw_uniform (&life->draw)),
                           NULL,
                           wall,
                           NULL);
    }
}

static guint
find_box (EdaChallengeHistory *history, const char *pattern)
{
  g_autoptr (EdaFacts) all = eda_challenge_history_list_due (
      history, EDA_LEARNER_START + 999 * EDA_DAY_MS, 99, NULL);

  for (gsize i = 0; i < eda_facts_get_size (all); i++)
    if (g_strcmp0 (eda_facts_text_of (eda_facts_get_child (all, i), "pattern", ""),
                   pattern)
        == 0)
      return (guint)eda_facts_count_of (eda_facts_get_child (all, i), "box", 99);
  return 99;
}

#define ENOUGH 4

static void
take_stock (Life *life, EdaLearnerWeek *week, guint met, guint missed, gint64 wall)
{
  g_autoptr (GArray) spots
      = eda_challenge_history_find_blind_spots (life->history, wall, NULL);

  for (guint i = 0; i < spots->len; i++)
    {
      const EdaBlindSpot *spot = &g_array_index (spots, EdaBlindSpot, i);

      week->known += spot->n >= ENOUGH;
      if (!eda_life_is_blind (life, spot->pattern))
        {
          week->wrong += spot->blind;
          continue;
        }
      week->named = spot->blind;
      week->cured = spot->cured;
      week->met = spot->n - met;
      week->missed = spot->missed - missed;
    }
  week->box = life->who->blind != NULL ? find_box (life->history, life->who->blind) : 99;
}

static void
live_week (Life *life, EdaLearnerWeek *week, guint number, gint64 monday)
{
  if (number == REST_WEEK)
    {
      eda_challenge_history_set_rest (life->history, monday, TRUE, NULL);
      return;
    }
  predict (life, monday);
  follow (life, week, monday + EDA_DAY_MS);
  do_drill (life, number, monday + 2 * EDA_DAY_MS);
  play_games (life, monday + 2 * EDA_DAY_MS + 2 * HOUR);
  follow (life, week, monday + 3 * EDA_DAY_MS);
  answer_diary (life, monday + 4 * EDA_DAY_MS);
  do_challenge (life, number, monday + 5 * EDA_DAY_MS);
}

void
eda_simulated_learner_play (const EdaSimulatedLearner *self,
                            EdaChallengeHistory       *history,
                            EdaLearnerWeek             weeks[])
{
  Life  life = { self,
                 history,
                 eda_draw_new (self->seed, "learner", 0, 0),
                 { 0, 0, EDA_LEARNER_START },
                 0,
                 0 };
  guint met = 0, missed = 0;

  for (guint i = 0; i < self->weeks; i++)
    {
      const gint64 monday = EDA_LEARNER_START + 7 * i * EDA_DAY_MS;

      weeks[i] = (EdaLearnerWeek){ 0 };
      live_week (&life, &weeks[i], i, monday);
      take_stock (&life, &weeks[i], met, missed, monday + 6 * EDA_DAY_MS);
      met += weeks[i].met;
      missed += weeks[i].missed;
    }
}
