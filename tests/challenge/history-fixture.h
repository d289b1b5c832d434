/* A history in a folder of its own, a session that was played through, and its review. */
#pragma once

#include <glib/gstdio.h>

#include "challenge/history/history.h"
#include "tests/challenge/session-play.h"

typedef struct
{
  char *folder, *path;
} Folder;

static inline void
set_up (Folder *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("eda-history-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "history.db", NULL);
}

static inline void
tear_down (Folder *self, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);

  for (const char *name; (name = g_dir_read_name (dir)) != NULL;)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

/* Two claims, one hit at 80 and one miss at 60. */
static inline Play
play_through (EdaPreset preset)
{
  EdaSessionPlan plan = eda_session_plan_of (preset);
  Play           play = play_new (eda_event_log_new (), &plan);
  g_autoptr (EdaVerdict) hit = eda_verdict_new_own (EDA_OUTCOME_CONFIRMED, "made up");
  g_autoptr (EdaVerdict) miss = eda_verdict_new_own (EDA_OUTCOME_REFUTED, "made up");
  guint first, second;

  play_begin (&play);
  first = play_claim (&play, "age ~ right-skewed @80");
  second = play_claim (&play, "fare ~ normal @60");
  play_run (&play, 60 * SECOND);
  while (eda_session_get_phase (play.session) < EDA_PHASE_COMPARE)
    play_next (&play);
  g_assert_null (eda_session_set_verdict (play.session, first, hit, 0.3, &play.now));
  g_assert_null (eda_session_set_verdict (play.session, second, miss, 0.25, &play.now));
  play_next (&play);
  play_next (&play);
  return play;
}

static inline EdaChallengeHistory *
open_history (const Folder *folder)
{
  g_autoptr (GError) error = NULL;
  g_autofree char     *aside = NULL;
  EdaChallengeHistory *history
      = eda_challenge_history_open (folder->path, &aside, &error);

  g_assert_no_error (error);
  g_assert_null (aside);
  return history;
}

/* A review as COMPARE makes it, with one pattern found and one missed. */
static inline EdaSessionReview
review_of (const EdaSession *session)
{
  EdaSessionReview  review = { .session = session, .overall = 66.6 };
  const char *const codes[] = { "simpson", "linear" };

  review.insights = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_insight_free);
  review.matches = g_new0 (EdaInsightMatch, 2);
  for (guint i = 0; i < 2; i++)
    {
      EdaInsight *insight = g_new0 (EdaInsight, 1);

      insight->pattern = eda_pattern_find (codes[i]);
      insight->columns = g_strsplit ("age,fare", ",", -1);
      insight->weight = .8;
      insight->detectability = 1;
      insight->headline = g_strdup ("It turns round.");
      g_ptr_array_add (review.insights, insight);
      review.matches[i] = (EdaInsightMatch){ i, i, i > 0 ? "exact" : "missed", 0 };
    }
  return review;
}

static inline void
clear_review (EdaSessionReview *review)
{
  g_ptr_array_unref (review->insights);
  g_free (review->matches);
}

#define DAY (24 * 60 * MINUTE)
