/* What to practise today, and why: the pattern that is missed most, in a file that holds it. */
#pragma once

#include "challenge/history/history.h"
#include "practice/programme/exercise.h"

typedef enum
{
  EDA_SUGGEST_BLIND_SPOT, /* consistently missed */
  EDA_SUGGEST_DUE,        /* missed once, and it is time to see it again */
  EDA_SUGGEST_TRACK,      /* a newcomer: the drill of the week */
  EDA_SUGGEST_WEAK,       /* the largest product of misses, importance and how due it is */
  EDA_SUGGEST_UNKNOWN,    /* too seldom met to know: one day in five */
} EdaSuggestReason;

typedef struct
{
  const EdaPatternType *pattern;
  EdaSuggestReason      reason;
  char                 *why; /* one or two sentences */
  EdaExercise          *exercise;
} EdaSuggestion;

/* Of the day of @wall: the same all day, until something is played. NULL with @error. */
EdaSuggestion *eda_suggestion_new (EdaChallengeHistory *history, gint64 wall, GError **error);
void           eda_suggestion_free (EdaSuggestion *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaSuggestion, eda_suggestion_free)
const char    *eda_suggest_reason_get_name (EdaSuggestReason reason); /* "blind-spot" */
