/* A learner who is made up: weeks of real sessions on real practice files, on a clock that is moved by
 * hand, with one kind of pattern that is never seen until it was practised. */
#pragma once

#include "challenge/history/history.h"

typedef struct
{
  const char *blind; /* code of the pattern that is missed at first; NULL: none */
  guint64     seed;  /* of what is seen and what is said */
  guint       weeks;
  gboolean    heeds; /* does what is suggested */
} EdaSimulatedLearner;

/* How it stands at the end of one week. */
typedef struct
{
  gboolean named;       /* the pattern is a blind spot */
  gboolean cured;
  guint    wrong;       /* other patterns that are called blind spots */
  guint    known;       /* patterns with as many opportunities as the rule asks for */
  guint    suggested;   /* of the week's suggestions those of the pattern */
  guint    told;        /* of these those that call it a blind spot */
  guint    met, missed; /* opportunities of the pattern in this week */
  guint    box;         /* of its card; 99: it has none */
} EdaLearnerWeek;

/* The first day: Monday, 2026-09-07, 18:00 UTC. */
#define EDA_LEARNER_START G_GINT64_CONSTANT (1788804000000)

/**
 * eda_simulated_learner_play:
 * @history: empty
 * @weeks: (out) (array): of each week, as many as are played
 *
 * In a week: predictions on Monday, three short sessions (two of the suggestion, one of the drill), games,
 * the diary's answers on Friday, a challenge on Saturday.
 */
void eda_simulated_learner_play (const EdaSimulatedLearner *self, EdaChallengeHistory *history, EdaLearnerWeek weeks[]);
