/* A challenge that is being played: its session over a log on the disk, the clock that moves it, the
 * verdicts as they come, and the history it ends in. At most one is live in the program. Observable. */
#pragma once

#include "app/play/challenge-work.h"
#include "challenge/history/history.h"

G_BEGIN_DECLS

/* Signals: "changed" (), something happened; "ticked" (), only time went on; "told" (char*), a sentence
 * worth a toast; "warned" (char*), one of the time that is left, true until the next part or more time. */
#define EDA_TYPE_PLAY (eda_play_get_type ())
G_DECLARE_FINAL_TYPE (EdaPlay, eda_play, EDA, PLAY, GObject)

/* NULL with @error: its log cannot be written, or another challenge is live. */
EdaPlay *eda_play_new (GFile *file, const EdaChallengeFile *facts, const EdaSessionPlan *plan, GError **error);
/* The log of a session that was left; it comes back paused. @facts: of its file. */
EdaPlay *eda_play_resume (const char *log_path, const EdaChallengeFile *facts, GError **error);
/* (nullable): the live one, in whatever window. */
EdaPlay *eda_play_get_live (void);

EdaSession     *eda_play_get_session (EdaPlay *self);
EdaClaimSchema *eda_play_get_schema (EdaPlay *self); /* names and types */
GFile          *eda_play_get_file (EdaPlay *self);
const char     *eda_play_get_id (EdaPlay *self);

/* It is left to its log: nothing goes on, and another may be live. */
void eda_play_stop (EdaPlay *self);

/* Now: of the machine, unless a test set another clock. */
EdaClock eda_play_now (void);
void     eda_play_set_clock (EdaClock (*clock) (void)); /* NULL: the machine's */
/* What happens once a second. */
void eda_play_tick (EdaPlay *self);
/* The learner is there. */
void eda_play_touch (EdaPlay *self);

/* With its figure, once the data were asked; NULL: not yet. */
EdaVerdict *eda_play_get_verdict (EdaPlay *self, guint number);
/* (nullable): what the file holds, once the claims are judged. */
const EdaChallengeData *eda_play_get_data (EdaPlay *self);
/* (nullable): what it all comes to, soon after the end; of a copy of the session. */
const EdaSessionReview *eda_play_get_review (EdaPlay *self);
/* (nullable): a sentence why the data cannot be asked. */
const char *eda_play_get_trouble (EdaPlay *self);
/* Writes it to the history as it is now. FALSE: a sentence was told. */
gboolean eda_play_save (EdaPlay *self);

/* The next hint of the ladder, soon: it costs credit. It is told when there is none. */
void eda_play_ask_for_hint (EdaPlay *self);
/* (nullable): the last one, in a sentence. */
const char *eda_play_get_hint (EdaPlay *self);

/* Why the values of @file may not be shown now; NULL: they may. */
const char *eda_play_why_hidden (GFile *file);
/* The same of what was made of bytes with this hash: a report of an earlier session. */
const char *eda_play_why_hidden_data (const char *sha256);
/* (nullable) (transfer full): the log of a session that was left, and no window plays. */
char *eda_play_find_left (void);

G_END_DECLS
