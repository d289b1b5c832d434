/* Names as in the history. */

#include "practice/programme/programme-facts.h"

static void
add_exercise (EdaFacts *facts, const EdaExercise *exercise)
{
  eda_facts_add_text (facts, "preset", eda_preset_get_name (exercise->preset));
  eda_facts_add_count (facts, "step", exercise->step);
  eda_facts_add_count (facts, "level", exercise->level);
  eda_facts_add_text (facts, "file", exercise->file);
  eda_facts_add_text (facts, "game", exercise->game != NULL ? exercise->game->id : NULL);
}

static void
add_suggestion (EdaFacts *facts, const EdaSuggestion *suggestion)
{
  eda_facts_add_text (facts, "pattern", suggestion->pattern->code);
  eda_facts_add_text (facts, "title", suggestion->pattern->title);
  eda_facts_add_text (facts, "reason", eda_suggest_reason_get_name (suggestion->reason));
  eda_facts_add_text (facts, "why", suggestion->why);
  add_exercise (eda_facts_add_object (facts, "exercise"), suggestion->exercise);
}

static void
add_week (EdaFacts *facts, const EdaWeek *week)
{
  EdaFacts *exercises;

  eda_facts_add_text (facts, "monday", week->monday);
  eda_facts_add_count (facts, "challenges", week->challenges);
  eda_facts_add_count (facts, "challenges_goal", week->challenges_goal);
  eda_facts_add_count (facts, "short_sessions", week->shorts);
  eda_facts_add_count (facts, "short_sessions_goal", week->shorts_goal);
  eda_facts_add_count (facts, "game_items", week->games);
  eda_facts_add_flag (facts, "met", week->met);
  eda_facts_add_flag (facts, "rest", week->rest);
  eda_facts_add_text (facts, "goal", week->goal);
  eda_facts_add_count (facts, "cards_due", week->due);
  eda_facts_add_text (facts, "drill", week->drill->id);
  eda_facts_add_text (facts, "drill_title", week->drill->title);
  eda_facts_add_text (facts, "drill_about", week->drill->about);
  eda_facts_add_text (facts, "drill_why", week->why_drill);
  exercises = eda_facts_add_list (facts, "exercises");
  for (guint i = 0; i < week->exercises->len; i++)
    add_exercise (eda_facts_add_object (exercises, NULL), week->exercises->pdata[i]);
  eda_facts_add_count (facts, "level", week->level);
  eda_facts_add_flag (facts, "level_up", week->level_up);
  eda_facts_add_text (facts, "level_why", week->why_level);
}

EdaFacts *
eda_programme_to_facts (const EdaSuggestion *suggestion,
                        const EdaWeek       *week,
                        const EdaDiaryDay   *diary)
{
  EdaFacts *facts = eda_facts_new_object ();
  EdaFacts *day;

  add_suggestion (eda_facts_add_object (facts, "suggestion"), suggestion);
  add_week (eda_facts_add_object (facts, "week"), week);
  day = eda_facts_add_object (facts, "diary");
  eda_facts_add_count (day, "open", diary->open);
  eda_facts_add_count (day, "due", diary->due);
  eda_facts_add_count (day, "this_week", diary->this_week);
  eda_facts_add_text (day, "ask", diary->ask);
  return facts;
}
