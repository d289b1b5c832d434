/* Which patterns a learner consistently misses, and what to practise next: pure functions over what
 * sessions left behind. */
#pragma once

#include "challenge/scoring/patterns.h"

/* A pattern that was there to be found in one session. */
typedef struct
{
  const EdaPatternType *pattern;
  guint                 session;       /* number of it: the same for all of one */
  double                age;           /* days ago */
  double                detectability; /* 0 .. 1 */
  double                credit;        /* 0 missed .. 1 found */
} EdaOpportunity;

#define EDA_BLIND_DAYS 180 /* older ones are forgotten */

typedef struct
{
  const EdaPatternType *pattern;
  guint                 n, sessions; /* opportunities and sessions they are of */
  guint                 missed;      /* with credit below one half */
  double                n_eff, k_eff; /* weighted by detectability, halved every 45 days */
  double                mean, low, high; /* share missed: Beta (1 + k, 1 + n − k), 80 % interval */
  double                p_half; /* that more than half are missed */
  gboolean              blind;  /* p_half ≥ 0.80, four opportunities, three sessions */
  gboolean              weak;   /* the same against the learner's own share of misses */
  gboolean              cured;  /* it was blind before its last four opportunities, and these say the opposite */
} EdaBlindSpot;

/* (element-type EdaBlindSpot) (transfer full): of each pattern that occurs, the surest first. */
GArray *eda_blind_spots_find (const EdaOpportunity opportunities[], guint n);
/* "Skewed to the right: missed 4 of 5 (3 sessions). Look at …" (transfer full) */
char *eda_blind_spot_tell (const EdaBlindSpot *self);

/* A card of spaced practice. */
typedef struct
{
  const EdaPatternType *pattern;
  guint                 box; /* 0 .. 5 */
  double                days; /* since it was practised last; NaN = never */
} EdaSkillCard;

/* 1, 3, 7, 16, 35, 70 */
guint eda_skill_card_get_days (guint box);
/* After a drill of @score 0 .. 1: on from 0.8, two back below 0.5. */
guint eda_skill_card_move (guint box, double score);

/**
 * eda_practice_suggest:
 * @cards: (nullable)
 * @draw: 0 .. 1, drawn: below 0.2 the pattern that is known least is offered, to learn how it stands
 * @why: (out) (transfer full): the reason in a sentence
 *
 * Priority: share missed, shrunk to the learner's own by four opportunities, times importance, times
 * how due it is (0.5 .. 2). A blind spot that is due, or has no card, goes first.
 */
const EdaPatternType *eda_practice_suggest (const GArray *spots, const EdaSkillCard cards[], guint n_cards, double draw, char **why);
