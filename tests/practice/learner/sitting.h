/* A session of the made-up learner: what is claimed, looked at, seen and judged. */
#pragma once

#include "challenge/session/clock.h"
#include "practice/draw.h"
#include "practice/programme/exercise.h"
#include "tests/practice/learner/simulated-learner.h"

typedef struct
{
  const EdaSimulatedLearner *who;
  EdaChallengeHistory       *history;
  EdaDraw                    draw;
  EdaClock                   now;
  guint                      drills; /* of the pattern that is called a blind spot */
  guint                      n_sessions;
} Life;

/* The clock goes on to @wall. */
void eda_life_go_to (Life *life, gint64 wall);
gboolean eda_life_is_blind (const Life *life, const EdaPatternType *pattern);
/* Plays @exercise from its first phase to its last and keeps it. */
void eda_life_sit_down (Life *life, const EdaExercise *exercise, gint64 wall);
