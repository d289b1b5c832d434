/* What the program keeps of its learner besides the history's rows, and how all of it goes. */
#pragma once

#include "challenge/history/history.h"

typedef struct
{
  guint copies;   /* of the history: before it was brought up to date, and damaged ones */
  guint reports;  /* made to be looked at */
  guint practice; /* files that were made to be practised on */
  guint sessions; /* logs of those that were not ended */
} EdaOwnFiles;

/* What there is now. @history_path: only with the usual one go more than the copies beside it. */
EdaOwnFiles eda_own_files_count (const char *history_path);
/* Everything in @history, and these files; what is not ours stays. Nothing while a challenge is played, in
 * whatever window: it would write itself down again. @gone: (out) */
gboolean eda_own_data_delete (EdaChallengeHistory *history, const char *history_path, EdaOwnFiles *gone, GError **error);
/* One session, unless it is being played. */
gboolean eda_own_session_delete (EdaChallengeHistory *history, const char *history_path, const char *id, GError **error);
