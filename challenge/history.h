/* What was played: sessions, claims, findings and scores in one SQLite file of the learner's own. The
 * event log of a session (events.h) is kept in it as well. */
#pragma once

#include "challenge/score.h"
#include "challenge/session.h"

typedef struct _EdaChallengeHistory EdaChallengeHistory;

/**
 * eda_challenge_history_open:
 * @path: made when it is not there; its folder too
 * @set_aside: (out) (nullable): where a file that is no readable history was moved to, for a message;
 *   it is never deleted, and a new history begun. NULL: all was well
 *
 * A file of an earlier version is brought up to date after a copy, PATH.vN.bak; one of a later version is
 * an error.
 */
EdaChallengeHistory *eda_challenge_history_open (const char *path, char **set_aside, GError **error);
void                 eda_challenge_history_close (EdaChallengeHistory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaChallengeHistory, eda_challenge_history_close)

/* $XDG_DATA_HOME/eda-workbench/history.db */
char *eda_challenge_history_dup_default_path (void);

/* Adds the session, or replaces it by what it is now: all in one transaction. @id: of the session,
 * such as a UUID. @parts: (nullable): its scores, kept for ever once the session is done. */
gboolean eda_challenge_history_save (EdaChallengeHistory *self, const char *id, const EdaSession *session, const EdaScoreParts *parts, GError **error);
/* Were these bytes opened before in a session of this history? */
gboolean eda_challenge_history_knows (EdaChallengeHistory *self, const char *sha256);
/* Everything of one session is gone. */
gboolean eda_challenge_history_delete (EdaChallengeHistory *self, const char *id, GError **error);
gboolean eda_challenge_history_delete_all (EdaChallengeHistory *self, GError **error);

/* {"sessions": [{id, title, preset, state, ranked, created_at, claims, resolved, hits, brier, points,
 * overall, minutes: {...}}, ...], "calibration": [...]}: sessions by time; abandoned ones are listed
 * and count in no statistic. */
EdaFacts *eda_challenge_history_summarize (EdaChallengeHistory *self, GError **error);
/* One session as an object that score and report read: its events, whole. NULL: there is none. */
EdaFacts *eda_challenge_history_export (EdaChallengeHistory *self, const char *id, GError **error);
