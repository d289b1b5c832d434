/* One thing to do: a session on a practice file of its own, by preset and step, and a game for in between. */
#pragma once

#include "challenge/scoring/patterns.h"
#include "challenge/session/plan.h"
#include "practice/games/game.h"
#include "practice/practice-name.h"

typedef struct
{
  EdaPreset      preset;
  guint          step;  /* 1 .. 6; 0 = all */
  guint          level; /* of the file */
  char          *file;  /* "coffee-2-918+fans_out": for eda_practice_name_parse(), and for the eye */
  const EdaGame *game;  /* (nullable): what trains the same in minutes */
} EdaExercise;

/**
 * eda_exercise_new:
 * @patterns: (nullable): EdaPatternType that the file shall hold
 * @level: of the file, 1 .. 5
 * @day: since 1970-01-01: every day has a theme and a seed of its own
 * @number: of the exercise that day
 */
EdaExercise *eda_exercise_new (EdaPreset preset, guint step, const GPtrArray *patterns, guint level, guint day, guint number);
void         eda_exercise_free (EdaExercise *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaExercise, eda_exercise_free)

/* (nullable): a game that trains to see @pattern; with more than one, another every day. */
const EdaGame *eda_game_of_pattern (const char *pattern, guint day);
