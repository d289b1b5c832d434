/* A session against its data: what was found and missed, what holds, and what it all comes to. For the
 * list of misses in COMPARE, for the history, and for the report. */
#pragma once

#include "challenge/session/checklist.h"
#include "challenge/session/finding-check.h"
#include "challenge/session/insight-match.h"
#include "challenge/scoring/score.h"
#include "challenge/scoring/truth.h"

typedef struct
{
  const EdaSession *session; /* borrowed */
  /* Without the data these are NULL. */
  GPtrArray       *insights; /* EdaInsight, the heaviest first */
  EdaInsightMatch *matches;  /* of each */
  EdaFindingCheck *checks;   /* of each finding */
  guint            n_checks;
  guint            testable, supported; /* findings that are not retracted */
  guint            beyond; /* supported findings that no insight is about */
  EdaChecklistNeeds needs; /* zeros without the data */
  EdaPrediction     prediction;
  EdaScoreParts     parts;
  double            overall;
  double            top3; /* of the starred relationships, 0 .. 1; NaN: no stars, or nothing to star */
  double            fdp;  /* unsupported / testable; NaN: none */
} EdaSessionReview;

/**
 * eda_session_review_new:
 * @session: must outlive it; read only
 * @profile: (nullable): of the whole table, kept back rows too; those are found by the session's seed
 * @truth: (nullable): of a generated file
 *
 * Takes as long as the six steps do; may run on a thread of its own while the session stands still.
 * NULL with @error when cancelled.
 */
EdaSessionReview *eda_session_review_new (const EdaSession *session, EdaProfile *profile, const EdaTruth *truth, const EdaContext *context, GError **error);
void              eda_session_review_free (EdaSessionReview *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaSessionReview, eda_session_review_free)

/* What the checklist asks of this table. */
gboolean eda_checklist_needs_of (EdaProfile *profile, EdaChecklistNeeds *needs, const EdaContext *context, GError **error);
