/* Each part from those before it. */

#include "challenge/session/session-review.h"

#include <math.h>

#include "challenge/claims/claim-schema.h"
#include "challenge/session/holdout.h"
#include "challenge/session/session-score.h"

gboolean
eda_checklist_needs_of (EdaProfile        *profile,
                        EdaChecklistNeeds *needs,
                        const EdaContext  *context,
                        GError           **error)
{
  g_autoptr (EdaClaimSchema) schema
      = eda_claim_schema_new_of_profile (profile, context, error);

  if (schema == NULL)
    return FALSE;
  *needs = (EdaChecklistNeeds){ eda_claim_schema_get_n_columns (schema), 0, 0 };
  for (guint i = 0; i < needs->columns; i++)
    {
      const EdaClaimColumnType type = eda_claim_schema_get_type (schema, i);

      needs->numeric += type == EDA_CLAIM_COLUMN_NUMBER;
      needs->categorical
          += type == EDA_CLAIM_COLUMN_CATEGORY || type == EDA_CLAIM_COLUMN_EITHER;
    }
  return TRUE;
}

/* NULL without @error: no rows were kept back. */
static EdaProfile *
make_held (const EdaSession *session, EdaProfile *profile, GError **error)
{
  const EdaSessionPlan *plan = eda_session_get_plan (session);
  g_autoptr (EdaTable) kept = NULL;
  g_autoptr (EdaTable) held = NULL;

  if (profile == NULL || !(plan->holdout > 0)
      || !eda_holdout_split (eda_profile_get_table (profile),
                             plan->holdout,
                             plan->seed,
                             &kept,
                             &held,
                             error))
    return NULL;
  return eda_profile_new (held, eda_profile_get_options (profile));
}

static gboolean
find_insights (EdaSessionReview *self,
               EdaProfile       *profile,
               const EdaTruth   *truth,
               const EdaContext *context,
               GError          **error)
{
  if (profile == NULL)
    return TRUE;
  self->insights = eda_insights_find (
      profile,
      truth != NULL ? truth->key : NULL,
      eda_session_plan_get_focus (eda_session_get_plan (self->session)),
      context,
      error);
  if (self->insights == NULL)
    return FALSE;
  self->matches = eda_insights_match (self->insights, self->session);
  return eda_checklist_needs_of (profile, &self->needs, context, error);
}

static gboolean
check_findings (EdaSessionReview *self,
                EdaProfile       *profile,
                const EdaTruth   *truth,
                const EdaContext *context,
                GError          **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (EdaProfile) held = make_held (self->session, profile, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  self->checks = eda_findings_check (self->session,
                                     self->insights,
                                     truth != NULL ? truth->fresh : NULL,
                                     held,
                                     context,
                                     error);
  if (self->checks == NULL)
    return FALSE;
  self->n_checks = eda_session_get_n_findings (self->session);
  for (guint i = 0; i < self->n_checks; i++)
    {
      const EdaLoggedFinding *finding = eda_session_get_finding (self->session, i + 1);
      const EdaFindingCheck  *check = &self->checks[i];

      if (finding->retracted)
        continue;
      self->testable += check->source != EDA_CHECK_FACT;
      self->supported += check->supported;
      self->beyond += check->supported && self->insights != NULL
                      && eda_finding_is_beyond (self->insights, finding);
    }
  return TRUE;
}

static double
score_discovery (const EdaSessionReview *self)
{
  const guint                 n = self->insights != NULL ? self->insights->len : 0;
  g_autofree EdaInsightScore *scores = g_new (EdaInsightScore, n + 1);

  for (guint i = 0; i < n; i++)
    {
      const EdaInsight *insight = self->insights->pdata[i];

      scores[i] = (EdaInsightScore){ insight->pattern->importance,
                                     insight->effect,
                                     insight->reach,
                                     self->matches[i].credit };
    }
  return eda_score_discovery (scores, n, self->beyond);
}

static gboolean
is_relationship (const EdaInsight *insight)
{
  return g_strv_length (insight->columns) >= 2 && insight->pattern->step >= 4;
}

/* Weights of what the stars stand for against the heaviest relationships there are. */
static double
score_top3 (const EdaSessionReview *self)
{
  const guint        n = self->insights != NULL ? self->insights->len : 0;
  g_autofree double *best = g_new (double, n + 1);
  double             gains[3] = { 0, 0, 0 };
  guint              k = 0, stars = 0;

  for (guint i = 0; i < n; i++)
    {
      const EdaInsight *insight = self->insights->pdata[i];

      if (!is_relationship (insight))
        continue;
      best[k++] = insight->weight;
      for (guint f = 1; f <= self->n_checks; f++)
        {
          const EdaLoggedFinding *finding = eda_session_get_finding (self->session, f);

          if (finding->star > 0 && !finding->retracted
              && eda_insight_credit (insight, finding, NULL) > 0)
            gains[finding->star - 1] = fmax (gains[finding->star - 1], insight->weight);
        }
    }
  for (guint f = 1; f <= self->n_checks; f++)
    stars += eda_session_get_finding (self->session, f)->star > 0;
  return stars > 0 ? eda_score_top3 (gains, best, k) : NAN;
}

static void
score (EdaSessionReview *self)
{
  self->prediction = eda_session_score_prediction (self->session);
  self->parts = eda_session_score_parts (self->session,
                                         self->needs.columns > 0 ? &self->needs : NULL);
  self->parts.discovery = score_discovery (self);
  /* who had no time to find anything is not measured by it */
  if (!eda_session_plan_explores (eda_session_get_plan (self->session)))
    self->parts.discovery = self->parts.coverage = NAN;
  self->parts.soundness = eda_score_soundness (self->supported, self->testable);
  self->overall = eda_score_overall (&self->parts);
  self->top3 = score_top3 (self);
  self->fdp = self->testable > 0
                  ? (double)(self->testable - self->supported) / self->testable
                  : NAN;
}

EdaSessionReview *
eda_session_review_new (const EdaSession *session,
                        EdaProfile       *profile,
                        const EdaTruth   *truth,
                        const EdaContext *context,
                        GError          **error)
{
  g_autoptr (EdaSessionReview) self = g_new0 (EdaSessionReview, 1);

  self->session = session;
  if (!find_insights (self, profile, truth, context, error)
      || !check_findings (self, profile, truth, context, error))
    return NULL;
  score (self);
  return g_steal_pointer (&self);
}

void
eda_session_review_free (EdaSessionReview *self)
{
  g_clear_pointer (&self->insights, g_ptr_array_unref);
  g_free (self->matches);
  eda_finding_checks_free (self->checks, self->n_checks);
  g_free (self);
}
