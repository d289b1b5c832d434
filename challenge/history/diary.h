/* The prediction diary: on Monday what is expected of the week is written down, on Friday it is said what
 * became of it. Kept in the history; days are those of UTC. */
#pragma once

#include "challenge/history/history.h"

typedef enum
{
  EDA_DIARY_OPEN = -1,
  EDA_DIARY_WRONG,
  EDA_DIARY_RIGHT,
} EdaDiaryOutcome;

/* What may stand before a prediction, to be counted apart: "work", "architecture", "implementation",
 * "distribution", "other". NULL-terminated. */
const char *const *eda_diary_tags (void);

typedef struct
{
  gint64 id;               /* given by eda_diary_add() */
  char  *tag, *statement;
  double confidence;       /* 0.5 .. 1; NaN: none */
  double predicted, actual; /* a number, such as minutes; NaN: none, or not known yet */
  char  *unit;             /* (nullable): of both */
  char  *written_on, *due_on; /* "2026-11-30" */
  EdaDiaryOutcome outcome;
  char  *why;              /* (nullable): what was learned when it was resolved */
} EdaDiaryEntry;

EdaDiaryEntry *eda_diary_entry_new (const char *tag, const char *statement, double confidence);
void           eda_diary_entry_free (EdaDiaryEntry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaDiaryEntry, eda_diary_entry_free)

/* Writes it down at @wall; without a day it is due on the Friday of the week, on Friday and later on that of
 * the next. @id: (out) (nullable). FALSE with EDA_ERROR_OPTION: nothing is stated, or a confidence below
 * one half. */
gboolean eda_diary_add (EdaChallengeHistory *history, const EdaDiaryEntry *entry, gint64 wall, gint64 *id, GError **error);
/* What became of it; @actual: NaN = no number, @why: (nullable). One that was resolved is resolved anew. */
gboolean eda_diary_resolve (EdaChallengeHistory *history, gint64 id, EdaDiaryOutcome outcome, double actual, const char *why, gint64 wall, GError **error);
gboolean eda_diary_delete (EdaChallengeHistory *history, gint64 id, GError **error);
/* (element-type EdaDiaryEntry) (transfer full): all, the newest first; NULL with @error */
GPtrArray *eda_diary_list (EdaChallengeHistory *history, GError **error);

typedef struct
{
  guint open, due; /* not resolved; of these due today or before */
  guint this_week; /* written since Monday */
  char *ask;       /* what the diary asks for today, in a sentence */
} EdaDiaryDay;

/* On Monday to Thursday it asks for predictions while there are none of this week, from Friday on for what
 * became of them; what is due is asked for on every day. */
gboolean eda_diary_look (EdaChallengeHistory *history, gint64 wall, EdaDiaryDay *day, GError **error);
void     eda_diary_day_clear (EdaDiaryDay *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EdaDiaryDay, eda_diary_day_clear)
