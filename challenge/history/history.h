/* What was played: sessions, claims, findings and scores in one SQLite file of the learner's own. The
 * event log of a session (events.h) is kept in it as well. */
#pragma once

#include "challenge/scoring/ability.h"
#include "challenge/scoring/blind-spots.h"
#include "challenge/scoring/rating.h"
#include "challenge/session/session-review.h"

typedef struct _EdaChallengeHistory EdaChallengeHistory;

/**
 * eda_challenge_history_open:
 * @path: made when it is not there; its folder too
 * @set_aside: (out) (nullable): where a file that is no readable history was moved to, for a message;
 *   it is never deleted, and a new history begun. NULL: all was well
 *
 * A file of an earlier version is brought up to date after a copy, PATH.vN.bak; one of a later version is
 * an error. One that cannot be reached is an error, too, and stays where it is.
 */
EdaChallengeHistory *eda_challenge_history_open (const char *path, char **set_aside, GError **error);
void                 eda_challenge_history_close (EdaChallengeHistory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaChallengeHistory, eda_challenge_history_close)
/* It can be looked at, and nothing can be kept in it: its file or folder may not be written. */
gboolean             eda_challenge_history_is_read_only (EdaChallengeHistory *self);

/* $XDG_DATA_HOME/eda-workbench/history.db */
char *eda_challenge_history_dup_default_path (void);

/* Adds the session, or replaces it by what it is now: all in one transaction. @id: of the session,
 * such as a UUID. @parts: (nullable): its scores, kept for ever once the session is done. */
gboolean eda_challenge_history_save (EdaChallengeHistory *self, const char *id, const EdaSession *session, const EdaScoreParts *parts, GError **error);
/**
 * eda_challenge_history_save_review:
 * @id: of a session that was saved
 * @traits: of its data, for the rating
 * @wall: of now, ms
 *
 * What there was to find and was found, the checklist, and a card of practice for each pattern that was
 * missed and matters. A card that was due when the pattern was met moves on or back, by the credit; of a
 * session that is done and ranked there is a new rating. Both once.
 */
gboolean eda_challenge_history_save_review (EdaChallengeHistory *self, const char *id, const EdaSessionReview *review, const EdaDataTraits *traits, gint64 wall, GError **error);
/* Were these bytes opened before in a session of this history? */
gboolean eda_challenge_history_knows (EdaChallengeHistory *self, const char *sha256);
/* Everything of one session is gone. */
gboolean eda_challenge_history_delete (EdaChallengeHistory *self, const char *id, GError **error);
gboolean eda_challenge_history_delete_all (EdaChallengeHistory *self, GError **error);

/* {"sessions": [{id, title, preset, state, ranked, created_at, claims, resolved, hits, brier, points,
 * overall, minutes: {...}}, ...], "calibration": [...]}: sessions by time; abandoned ones are listed
 * and count in no statistic. */
EdaFacts *eda_challenge_history_summarize (EdaChallengeHistory *self, GError **error);
/* One session as an object that score and report read: its events and all its rows. NULL: there is none. */
EdaFacts *eda_challenge_history_export (EdaChallengeHistory *self, const char *id, GError **error);
/* All that is kept of the learner: {"format": "eda-history", "sessions": [as above, ...], "cards",
 * "settings", "rest_weeks", "games", "diary"}. */
EdaFacts *eda_challenge_history_export_all (EdaChallengeHistory *self, GError **error);
/* Adds what is not there yet of either form, also of versions that wrote out less: all of it or, with an
 * @error, nothing. @added: (out) (nullable): sessions. */
gboolean eda_challenge_history_import (EdaChallengeHistory *self, const EdaFacts *facts, guint *added, GError **error);

/* history-practice.c: what comes next. Days are those of @wall, UTC. */

/* The if-then plan of the last session that was ended, to be shown when the next begins; (nullable). */
char *eda_challenge_history_dup_plan (EdaChallengeHistory *self);
/* (element-type EdaBlindSpot) (transfer full) */
GArray *eda_challenge_history_find_blind_spots (EdaChallengeHistory *self, gint64 wall, GError **error);
/* What REVIEW15 is made of: cards that are due, those that wait longest first: [{pattern, title, look, box,
 * due_on, misses: [{title, headline, columns}]}, ...], at most @most. */
EdaFacts *eda_challenge_history_list_due (EdaChallengeHistory *self, gint64 wall, guint most, GError **error);
/* There is a card of it, and it is due. */
gboolean eda_challenge_history_is_due (EdaChallengeHistory *self, const char *pattern, gint64 wall);
/* A card was practised with @score 0 .. 1: into which box it goes. One that is not there is made. */
gboolean eda_challenge_history_practise (EdaChallengeHistory *self, const char *pattern, double score, gint64 wall, GError **error);

typedef struct
{
  const EdaPatternType *pattern;
  guint    box;   /* of its card; 0 without one */
  gboolean due;   /* its card is */
  gboolean blind; /* a blind spot */
  gboolean known; /* it was met before */
  char    *why;   /* the reason in a sentence, (transfer full) */
} EdaNextPattern;

/* What to practise next, by eda_practice_suggest(); @draw 0 .. 1. */
gboolean eda_challenge_history_find_next (EdaChallengeHistory *self, double draw, gint64 wall, EdaNextPattern *next, GError **error);

/* The learner's own wishes: "goal-challenges", "goal-short"; @otherwise when not set. (transfer full) */
char    *eda_challenge_history_dup_setting (EdaChallengeHistory *self, const char *key, const char *otherwise);
gboolean eda_challenge_history_set_setting (EdaChallengeHistory *self, const char *key, const char *value, GError **error);
/* The week of @wall is one of rest, or not. */
gboolean eda_challenge_history_set_rest (EdaChallengeHistory *self, gint64 wall, gboolean rest, GError **error);
/* history-week.c */

typedef struct
{
  guint    challenges, shorts; /* ended since Monday: full120 and integration45; all others */
  guint    games;              /* items of games answered since Monday */
  guint    weeks_before;       /* with a session that was ended, before this one */
  gboolean rest;
} EdaWeekCount;

/* Of the week of @wall, up to its end. */
gboolean eda_challenge_history_count_week (EdaChallengeHistory *self, gint64 wall, EdaWeekCount *count, GError **error);
/* The last games of the rating. */
gboolean eda_challenge_history_read_run (EdaChallengeHistory *self, EdaRatingRun *run, GError **error);

/* history-games.c */

typedef struct
{
  const char *game;
  guint64     seed;  /* makes the item again */
  double      score; /* 0 .. 100 */
  double      difficulty, chance; /* see eda_ability_expect() */
} EdaGamePlay;

/* An item was answered. */
gboolean eda_challenge_history_add_game (EdaChallengeHistory *self, const EdaGamePlay *play, gint64 wall, GError **error);
/* θ = 0 of none while nothing was played. */
EdaAbility eda_challenge_history_get_ability (EdaChallengeHistory *self, const char *game);
/* {"games": [{game, items, score, theta, last_at}, ...]} of each that was played. */
EdaFacts *eda_challenge_history_list_games (EdaChallengeHistory *self, GError **error);

/* The latest; the one that everybody begins with when there is none. */
EdaRating eda_challenge_history_get_rating (EdaChallengeHistory *self);
