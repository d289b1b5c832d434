/* Claims and findings of a session as what the formulas ask for. */

#include "challenge/session/session-score.h"

#include <math.h>

#include "challenge/session/finding-check.h"

static gboolean
follows_from_earlier (const EdaSession *session, const EdaHypothesis *claim)
{
  for (guint i = 1; i < claim->number; i++)
    {
      const EdaHypothesis *other = eda_session_get_claim (session, i);

      if (other->status == EDA_HYPOTHESIS_SEALED && other->claim != NULL
          && eda_claims_relate (other->claim, claim->claim) != EDA_CLAIMS_APART)
        return TRUE;
    }
  return FALSE;
}

static gboolean
counts (const EdaSession *session, const EdaHypothesis *claim)
{
  return claim->status == EDA_HYPOTHESIS_SEALED && claim->claim != NULL
         && !claim->post_hoc && !claim->self_judged && claim->verdict != NULL
         && claim->verdict->outcome <= EDA_OUTCOME_REFUTED
         && !follows_from_earlier (session, claim);
}

EdaPrediction
eda_session_score_prediction (const EdaSession *session)
{
  const guint        n = eda_session_get_n_claims (session);
  g_autofree EdaBet *bets = g_new (EdaBet, n + 1);
  guint              k = 0;

  for (guint i = 1; i <= n; i++)
    {
      const EdaHypothesis *claim = eda_session_get_claim (session, i);

      if (counts (session, claim))
        bets[k++] = (EdaBet){ claim->claim->confidence,
                              claim->verdict->outcome == EDA_OUTCOME_CONFIRMED,
                              claim->base_rate };
    }
  return eda_score_prediction (bets, k);
}

/* Without the data: every finding with a p stands among all looks. */
static double
score_soundness (const EdaSession *session)
{
  const guint      n = eda_session_get_n_findings (session);
  EdaFindingCheck *checks = eda_findings_check (session, NULL, NULL, NULL, NULL, NULL);
  guint            testable = 0, supported = 0;

  for (guint i = 0; i < n; i++)
    {
      testable += checks[i].source != EDA_CHECK_FACT;
      supported += checks[i].supported;
    }
  eda_finding_checks_free (checks, n);
  return eda_score_soundness (supported, testable);
}

static double
score_so_what (const EdaSession *session)
{
  const guint       findings = eda_session_get_n_findings (session);
  g_autofree guint *scores = g_new (guint, findings + 1);
  guint             n = 0;

  for (guint i = 1; i <= findings; i++)
    if (!eda_session_get_finding (session, i)->retracted)
      scores[n++] = eda_session_get_finding (session, i)->so_what_score;
  return eda_score_so_what (scores, n);
}

EdaScoreParts
eda_session_score_parts (const EdaSession *session, const EdaChecklistNeeds *needs)
{
  return (EdaScoreParts){
    .prediction = eda_session_score_prediction (session).score,
    .discovery = NAN,
    .soundness = score_soundness (session),
    .coverage = needs != NULL ? eda_checklist_score (session, needs) : NAN,
    .so_what = score_so_what (session),
  };
}
