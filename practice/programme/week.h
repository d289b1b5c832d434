/* The week: its goal, its drill, and how messy the files should be. Nothing here counts days in a row: a
 * week in which nothing was played is only empty. */
#pragma once

#include "challenge/history/history.h"
#include "practice/programme/drill.h"
#include "practice/programme/exercise.h"

typedef struct
{
  char     *monday; /* "2026-11-30" */
  guint     challenges, challenges_goal;
  guint     shorts, shorts_goal;
  guint     games; /* items answered */
  gboolean  rest, met;
  char     *goal;  /* how the week stands, a sentence */
  guint     due;   /* cards that wait: what REVIEW15 is made of */

  const EdaDrill *drill;
  gboolean        track;     /* it is one of the five weeks that everybody begins with */
  char           *why_drill; /* a sentence */
  GPtrArray      *exercises; /* EdaExercise: what the drill is made of */

  guint     level;    /* of the files, 1 clean .. 5 wild */
  gboolean  level_up; /* one more than last time */
  char     *why_level;
} EdaWeek;

/* The week of @wall. NULL with @error. */
EdaWeek *eda_week_new (EdaChallengeHistory *history, gint64 wall, GError **error);
void     eda_week_free (EdaWeek *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaWeek, eda_week_free)
/* "clean", "wider", "mixed", "messy", "wild" */
const char *eda_level_get_name (guint level);
