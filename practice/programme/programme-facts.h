/* The programme for other programs: eda-batch history --next --json. */
#pragma once

#include "challenge/history/diary.h"
#include "practice/programme/suggestion.h"
#include "practice/programme/week.h"

/* {"suggestion": {pattern, title, reason, why, exercise}, "week": {monday, challenges, …, drill, exercises,
 * level, …}, "diary": {open, due, this_week, ask}}; an exercise is {preset, step, level, file, game}. */
EdaFacts *eda_programme_to_facts (const EdaSuggestion *suggestion, const EdaWeek *week, const EdaDiaryDay *diary);
