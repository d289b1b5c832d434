/* The challenge for machines: every number of it, under stable keys. */

#include "report/challenge.h"

#include <math.h>

#include "challenge/session/reflect.h"
#include "report/model.h"

#define MODEL_VERSION 1

static void
add_dataset (EdaFacts *model, const EdaSession *session)
{
  const EdaSessionData *data = eda_session_get_data (session);
  EdaFacts             *facts = eda_facts_add_object (model, "dataset");

  eda_facts_add_text (facts, "title", data->title);
  eda_facts_add_text (facts, "sha256", data->sha256);
  eda_facts_add_count (facts, "rows", (gint64)data->n_rows);
  eda_facts_add_count (facts, "columns", (gint64)data->n_columns);
  eda_facts_add_flag (facts, "seen_before", data->seen_before);
}

static void
add_session (EdaFacts *model, const EdaSession *session)
{
  const EdaSessionPlan *plan = eda_session_get_plan (session);
  EdaFacts             *facts = eda_facts_add_object (model, "session");

  eda_facts_add_text (facts, "preset", eda_preset_get_name (plan->preset));
  eda_facts_add_text (facts, "timing", eda_timing_get_name (plan->timing));
  eda_facts_add_number (facts, "time_scale", plan->time_scale);
  eda_facts_add_count (facts, "blind_level", plan->blind_level);
  eda_facts_add_number (facts, "holdout", plan->holdout);
  eda_facts_add_text (
      facts, "state", eda_phase_get_name (eda_session_get_phase (session)));
  eda_facts_add_flag (facts, "ranked", eda_session_is_ranked (session));
  eda_facts_add_text (facts, "unranked_why", eda_session_get_unranked_why (session));
  eda_facts_add_count (facts, "pauses", eda_session_get_n_pauses (session));
  eda_facts_add_count (facts, "paused_ms", eda_session_get_paused_ms (session));
  eda_facts_add_count (facts, "hints", eda_session_get_hints (session));
  eda_facts_add_count (facts, "peeks", eda_session_get_peeks (session));
}

static void
add_timeline (EdaFacts *model, const EdaSession *session)
{
  EdaFacts *list = eda_facts_add_list (model, "timeline");

  for (EdaPhase phase = EDA_PHASE_HYPOTHESES; phase <= EDA_PHASE_REFLECT; phase++)
    {
      EdaFacts *facts = eda_facts_add_object (list, NULL);

      eda_facts_add_text (facts, "phase", eda_phase_get_name (phase));
      eda_facts_add_count (
          facts,
          "planned_ms",
          eda_session_plan_get_ms (eda_session_get_plan (session), phase));
      eda_facts_add_count (
          facts, "active_ms", eda_session_get_active_ms (session, phase));
      eda_facts_add_count (facts, "idle_ms", eda_session_get_idle_ms (session, phase));
      eda_facts_add_count (
          facts, "overtime_ms", eda_session_get_overtime_ms (session, phase));
    }
}

static void
add_seal (EdaFacts *model, const EdaSession *session)
{
  EdaFacts *facts = eda_facts_add_object (model, "prereg");

  eda_facts_add_text (facts, "at", eda_session_get_sealed_at (session));
  eda_facts_add_text (facts, "sha256", eda_session_get_seal (session));
}

static void
add_bet (EdaFacts *facts, const EdaHypothesis *claim)
{
  const EdaBet   bet = { claim->claim->confidence,
                         claim->verdict->outcome == EDA_OUTCOME_CONFIRMED,
                         claim->base_rate };
  const gboolean counts = claim->status == EDA_HYPOTHESIS_SEALED
                          && claim->verdict->outcome <= EDA_OUTCOME_REFUTED;

  eda_facts_add_number (facts, "base_rate", claim->base_rate);
  eda_facts_add_number (facts, "points", counts ? eda_bet_points (&bet) : NAN);
  eda_facts_add_number (facts, "bits", counts ? eda_bet_bits (&bet) : NAN);
}

static void
add_claim (EdaFacts *list, const EdaHypothesis *claim)
{
  EdaFacts        *facts = eda_facts_add_object (list, NULL);
  g_autofree char *canonical = NULL;

  eda_facts_add_count (facts, "ord", claim->number);
  eda_facts_add_text (facts, "text", claim->text);
  if (claim->claim == NULL)
    return;
  canonical = eda_claim_to_canonical (claim->claim);
  eda_facts_add_text (facts, "canonical", canonical);
  eda_facts_add_text (facts, "kind", eda_claim_kind_get_id (claim->claim->kind));
  eda_facts_add_number (facts, "confidence", claim->claim->confidence);
  eda_facts_add_text (facts, "because", claim->claim->because);
  eda_facts_add_text (facts, "unless", claim->claim->unless);
  eda_facts_add_flag (facts, "after_peek", claim->after_peek);
  eda_facts_add_count (facts, "edits", claim->edits);
  if (claim->verdict == NULL)
    return;
  eda_facts_add_text (facts, "method", claim->self_judged ? "self" : "auto");
  eda_verdict_add_facts (claim->verdict, facts);
  add_bet (facts, claim);
  eda_facts_add_text (
      facts, "cause", claim->cause != '\0' ? (char[]){ claim->cause, '\0' } : NULL);
}

/* Sealed ones, those written when values were visible, and lines that are none. */
static void
add_claims (EdaFacts *model, const EdaSession *session)
{
  EdaFacts *sealed = eda_facts_add_list (model, "claims");
  EdaFacts *post_hoc = eda_facts_add_list (model, "posthoc");
  EdaFacts *rest = eda_facts_add_list (model, "not_claims");

  for (guint i = 1; i <= eda_session_get_n_claims (session); i++)
    {
      const EdaHypothesis *claim = eda_session_get_claim (session, i);

      add_claim (claim->post_hoc                          ? post_hoc
                 : claim->status == EDA_HYPOTHESIS_SEALED ? sealed
                                                          : rest,
                 claim);
    }
}

static void
add_links (EdaFacts *facts, const EdaSession *session, guint finding)
{
  const GArray *links = eda_session_get_links (session);
  EdaFacts     *list = eda_facts_add_list (facts, "links");

  for (guint i = 0; i < links->len; i++)
    {
      const EdaFindingLink *link = &g_array_index (links, EdaFindingLink, i);
      EdaFacts             *entry;

      if (link->finding != finding)
        continue;
      entry = eda_facts_add_object (list, NULL);
      eda_facts_add_count (entry, "claim", link->claim);
      eda_facts_add_text (entry, "relation", eda_link_get_name (link->relation));
    }
}

static void
add_check (EdaFacts *facts, const EdaFindingCheck *check)
{
  EdaFacts *entry = eda_facts_add_object (facts, "check");

  eda_facts_add_text (entry, "source", eda_check_source_get_name (check->source));
  if (check->source == EDA_CHECK_FACT)
    eda_facts_add_null (entry, "supported");
  else
    eda_facts_add_flag (entry, "supported", check->supported);
  eda_facts_add_number (entry, "p", check->p);
  eda_facts_add_number (entry, "threshold", check->threshold);
  eda_facts_add_text (entry, "text", check->sentence);
}

static void
add_finding (EdaFacts *list, const EdaSessionReview *review, guint number)
{
  static const char *const none[] = { NULL };
  const EdaLoggedFinding  *finding = eda_session_get_finding (review->session, number);
  EdaFacts                *facts = eda_facts_add_object (list, NULL);

  eda_facts_add_count (facts, "ord", number);
  eda_facts_add_count (facts, "step", finding->step);
  eda_facts_add_text (facts, "pattern", finding->pattern);
  eda_facts_add_count (facts, "direction", finding->direction);
  eda_facts_add_texts (facts,
                       "columns",
                       finding->columns != NULL ? (const char *const *)finding->columns
                                                : none);
  eda_facts_add_text (facts, "headline", finding->headline);
  eda_facts_add_text (facts, "so_what", finding->so_what);
  eda_facts_add_count (facts, "so_what_score", finding->so_what_score);
  eda_facts_add_text (facts, "action", finding->action);
  eda_facts_add_number (facts, "confidence", finding->confidence);
  eda_facts_add_count (facts, "star", finding->star);
  eda_facts_add_text (facts, "filter", finding->filter);
  eda_facts_add_text (facts, "transform", finding->transform);
  eda_facts_add_flag (facts, "retracted", finding->retracted);
  if (finding->statistic != NULL)
    eda_facts_add_take (facts, "statistic", eda_facts_ref (finding->statistic));
  add_check (facts, &review->checks[number - 1]);
  add_links (facts, review->session, number);
}

static void
add_insights (EdaFacts *model, const EdaSessionReview *review)
{
  EdaFacts *list;

  if (review->insights == NULL)
    {
      eda_facts_add_null (model, "insights");
      return;
    }
  list = eda_facts_add_list (model, "insights");
  for (guint i = 0; i < review->insights->len; i++)
    {
      const EdaInsight      *insight = review->insights->pdata[i];
      const EdaInsightMatch *match = &review->matches[i];
      EdaFacts              *facts = eda_facts_add_object (list, NULL);

      eda_facts_add_text (facts, "pattern", insight->pattern->code);
      eda_facts_add_texts (facts, "columns", (const char *const *)insight->columns);
      eda_facts_add_count (facts, "direction", insight->direction);
      eda_facts_add_flag (facts, "planted", insight->planted);
      eda_facts_add_number (facts, "effect", insight->effect);
      eda_facts_add_number (facts, "reach", insight->reach);
      eda_facts_add_number (facts, "weight", insight->weight);
      eda_facts_add_text (facts, "headline", insight->headline);
      eda_facts_add_text (facts, "how_to_see", insight->look);
      eda_facts_add_text (facts, "panel", insight->panel);
      eda_facts_add_number (facts, "credit", match->credit);
      eda_facts_add_text (facts, "why", match->why);
      eda_facts_add_count (facts, "finding", match->finding);
      eda_facts_add_count (facts, "claim", match->claim);
    }
}

static void
add_checklist (EdaFacts *model, const EdaSessionReview *review)
{
  guint                   n;
  const EdaChecklistItem *items = eda_checklist_get (&n);
  EdaFacts               *list;

  if (review->needs.columns == 0)
    {
      eda_facts_add_null (model, "checklist");
      return;
    }
  list = eda_facts_add_list (model, "checklist");
  for (guint i = 0; i < n; i++)
    {
      EdaFacts *facts = eda_facts_add_object (list, NULL);

      eda_facts_add_text (facts, "code", items[i].code);
      eda_facts_add_text (facts, "title", items[i].title);
      eda_facts_add_count (facts, "weight", items[i].weight);
      eda_facts_add_number (
          facts,
          "coverage",
          eda_checklist_get_coverage (review->session, &items[i], &review->needs));
    }
}

static void
add_score (EdaFacts *model, const EdaSessionReview *review)
{
  const EdaPrediction *score = &review->prediction;
  EdaFacts            *facts = eda_facts_add_object (model, "score");

  eda_facts_add_count (facts, "formula", EDA_SCORE_FORMULA);
  eda_facts_add_count (facts, "resolved", score->n);
  eda_facts_add_count (facts, "hits", score->hits);
  eda_facts_add_number (facts, "hit_rate", score->hit_rate);
  eda_facts_add_numbers (
      facts, "hit_rate_ci90", (double[]){ score->low, score->high }, 2);
  eda_facts_add_number (facts, "brier", score->brier);
  eda_facts_add_number (facts, "points", score->points);
  eda_facts_add_number (facts, "overconfidence", score->overconfidence);
  eda_facts_add_text (facts, "calibration", eda_prediction_get_calibration (score));
  eda_facts_add_number (facts, "bits", score->bits);
  eda_facts_add_number (facts, "skill", score->skill);
  eda_facts_add_number (facts, "prediction", review->parts.prediction);
  eda_facts_add_number (facts, "discovery", review->parts.discovery);
  eda_facts_add_number (facts, "soundness", review->parts.soundness);
  eda_facts_add_number (facts, "coverage", review->parts.coverage);
  eda_facts_add_number (facts, "so_what", review->parts.so_what);
  eda_facts_add_number (facts, "top3", review->top3);
  eda_facts_add_number (facts, "unsupported_share", review->fdp);
  eda_facts_add_number (facts, "overall", review->overall);
}

static void
add_trust (EdaFacts *model, const EdaSessionReview *review)
{
  const EdaSession *session = review->session;
  EdaFacts         *facts = eda_facts_add_object (model, "trust");

  eda_facts_add_count (facts, "looks", eda_session_get_n_looks (session));
  eda_facts_add_number (
      facts, "expected_false_alarms", eda_session_get_false_alarms (session));
  eda_facts_add_count (facts, "testable", review->testable);
  eda_facts_add_count (facts, "supported", review->supported);
  eda_facts_add_number (facts, "false_discovery_rate", EDA_LOOKS_RATE);
}

static void
add_chain (EdaFacts *model, const EdaSession *session)
{
  const EdaEventLog *log = eda_session_get_log (session);
  const gsize        n = eda_event_log_get_n (log);
  EdaFacts          *facts = eda_facts_add_object (model, "chain");

  eda_facts_add_count (facts, "events", (gint64)n);
  eda_facts_add_flag (facts, "intact", eda_event_log_verify (log, NULL));
  eda_facts_add_text (facts, "last", n > 0 ? eda_event_log_get (log, n - 1)->hash : NULL);
}

static void
add_reflection (EdaFacts *model, const EdaSession *session)
{
  EdaFacts               *list = eda_facts_add_list (model, "reflection");
  guint                   n;
  const EdaReflectPrompt *prompts = eda_reflect_prompts (&n);

  for (guint i = 0; i < n; i++)
    {
      const char *body = eda_session_get_reflection (session, prompts[i].id);
      EdaFacts   *facts;

      if (body == NULL || body[0] == '\0')
        continue;
      facts = eda_facts_add_object (list, NULL);
      eda_facts_add_text (facts, "prompt", prompts[i].id);
      eda_facts_add_text (facts, "question", prompts[i].question);
      eda_facts_add_text (facts, "body", body);
    }
}

/* What is missing because it was hidden, not because it was not measured. */
static void
add_redaction (EdaFacts *model, const EdaRedaction *redaction)
{
  EdaFacts *facts;

  if (redaction == NULL)
    return;
  facts = eda_facts_add_object (model, "redaction");
  eda_facts_add_flag (facts, "all", redaction->all);
  eda_facts_add_texts (facts, "columns", (const char *const *)redaction->columns);
}

EdaFacts *
eda_challenge_model (const EdaChallengeReport *self)
{
  const EdaSession *session = self->review->session;
  EdaFacts         *model = eda_facts_new_object ();
  EdaFacts         *list;

  eda_facts_add_text (model, "format", "eda-challenge");
  eda_facts_add_count (model, "version", MODEL_VERSION);
  eda_report_add_program (model, eda_session_get_plan (session)->seed);
  eda_facts_add_text (model, "author", self->author);
  eda_facts_add_text (model, "question", self->question);
  eda_facts_add_text (
      model, "date", eda_event_log_get (eda_session_get_log (session), 0)->at);
  add_dataset (model, session);
  add_redaction (model, self->redaction);
  add_session (model, session);
  add_seal (model, session);
  add_claims (model, session);
  add_timeline (model, session);
  add_checklist (model, self->review);
  list = eda_facts_add_list (model, "findings");
  for (guint i = 1; i <= self->review->n_checks; i++)
    add_finding (list, self->review, i);
  add_insights (model, self->review);
  add_trust (model, self->review);
  add_reflection (model, session);
  add_score (model, self->review);
  add_chain (model, session);
  return model;
}
