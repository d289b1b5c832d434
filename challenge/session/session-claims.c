/* The claims of a session: written, sealed, judged, revealed. */

#include <math.h>
#include <string.h>

#include "analysis/kernels/random.h"
#include "challenge/session/session-private.h"

#define CAUSES "DMSQWCTL"

void
eda_hypothesis_free (gpointer data)
{
  EdaHypothesis *claim = data;

  g_free (claim->text);
  g_clear_pointer (&claim->claim, eda_claim_unref);
  g_clear_pointer (&claim->verdict, eda_verdict_unref);
  g_free (claim);
}

EdaHypothesis *
eda_session_find_claim (EdaSession *self, guint number)
{
  return number >= 1 && number <= self->claims->len ? self->claims->pdata[number - 1]
                                                    : NULL;
}

guint
eda_session_get_n_claims (const EdaSession *self)
{
  return self->claims->len;
}

const EdaHypothesis *
eda_session_get_claim (const EdaSession *self, guint number)
{
  return eda_session_find_claim ((EdaSession *)self, number);
}

static void
set_text (EdaSession *self, EdaHypothesis *claim, const char *text)
{
  g_free (claim->text);
  claim->text = g_strdup (text);
  g_clear_pointer (&claim->claim, eda_claim_unref);
  claim->claim = eda_claim_parse (text, self->schema, NULL, NULL);
}

static void
apply_new (EdaSession *self, const EdaFacts *facts)
{
  EdaHypothesis *claim = g_new0 (EdaHypothesis, 1);

  claim->number = self->claims->len + 1;
  claim->phase_ms = eda_facts_count_of (facts, "phase_ms", 0);
  claim->post_hoc = eda_facts_flag_of (facts, "post_hoc", FALSE);
  claim->after_peek = eda_facts_flag_of (facts, "after_peek", FALSE);
  claim->base_rate = NAN;
  set_text (self, claim, eda_facts_text_of (facts, "text", ""));
  g_ptr_array_add (self->claims, claim);
}

/* Claims become what they are when the phase ends: those that can be judged, those
 * without a confidence, those that cannot be read. */
static void
apply_seal (EdaSession *self)
{
  for (guint i = 0; i < self->claims->len; i++)
    {
      EdaHypothesis *claim = self->claims->pdata[i];
      g_autoptr (EdaClaimIssue) issue = NULL;
      g_autoptr (EdaClaim) read = NULL;

      if (claim->status != EDA_HYPOTHESIS_DRAFT)
        continue;
      read = eda_claim_parse (claim->text, self->schema, &issue, NULL);
      if (read != NULL)
        claim->status = EDA_HYPOTHESIS_SEALED;
      else
        claim->status = g_str_equal (issue->code, "E40") ? EDA_HYPOTHESIS_WITHDRAWN
                                                         : EDA_HYPOTHESIS_NOTE;
    }
}

static void
apply_verdict (EdaHypothesis *claim, const EdaFacts *facts)
{
  g_clear_pointer (&claim->verdict, eda_verdict_unref);
  claim->verdict = eda_verdict_new_from_facts (facts);
  claim->self_judged = eda_facts_flag_of (facts, "self", FALSE);
  claim->base_rate = eda_facts_number_of (facts, "base_rate", NAN);
}

gboolean
eda_session_apply_claim (EdaSession *self, const char *kind, const EdaFacts *facts)
{
  EdaHypothesis *claim
      = eda_session_find_claim (self, (guint)eda_facts_count_of (facts, "number", 0));

  if (g_str_equal (kind, "claim"))
    apply_new (self, facts);
  else if (g_str_equal (kind, "seal"))
    apply_seal (self);
  else if (g_str_equal (kind, "reveal-all"))
    {
      for (guint i = 0; i < self->claims->len; i++)
        ((EdaHypothesis *)self->claims->pdata[i])->revealed = TRUE;
    }
  else if (claim == NULL)
    return FALSE;
  else if (g_str_equal (kind, "edit"))
    {
      set_text (self, claim, eda_facts_text_of (facts, "text", ""));
      claim->after_peek = eda_facts_flag_of (facts, "after_peek", FALSE);
      claim->edits++;
    }
  else if (g_str_equal (kind, "withdraw"))
    claim->status = EDA_HYPOTHESIS_WITHDRAWN;
  else if (g_str_equal (kind, "verdict"))
    apply_verdict (claim, facts);
  else if (g_str_equal (kind, "reveal"))
    claim->revealed = TRUE;
  else if (g_str_equal (kind, "cause"))
    claim->cause = eda_facts_text_of (facts, "cause", "")[0];
  else
    return FALSE;
  return TRUE;
}

/* Another claim that this one contradicts or hedges. */
static const char *
find_conflict (const EdaSession *self, const char *text, guint number)
{
  g_autoptr (EdaClaim) claim = eda_claim_parse (text, self->schema, NULL, NULL);

  for (guint i = 0; i < self->claims->len && claim != NULL; i++)
    {
      const EdaHypothesis *other = self->claims->pdata[i];

      if (other->claim == NULL || other->number == number
          || other->status == EDA_HYPOTHESIS_WITHDRAWN || other->post_hoc)
        continue;
      switch (eda_claims_relate (other->claim, claim))
        {
        case EDA_CLAIMS_OPPOSITE:
          return "An earlier claim says the opposite, and both cannot be true. Keep one.";
        case EDA_CLAIMS_HEDGED:
          return "An earlier claim overlaps with this one. Keep one.";
        case EDA_CLAIMS_SAME:
          return "An earlier claim says the same.";
        case EDA_CLAIMS_APART:
        case EDA_CLAIMS_NESTED:
          break;
        }
    }
  return NULL;
}

static EdaFacts *
number_facts (guint number)
{
  EdaFacts *facts = eda_facts_new_object ();

  eda_facts_add_count (facts, "number", number);
  return facts;
}

/* NULL: it may be done now. */
static const char *
why_not_now (EdaSession *self, const EdaClock *now, EdaPhase from, EdaPhase to)
{
  eda_session_touch (self, now);
  if (self->run == EDA_RUN_PAUSED)
    return "The session is paused; go on first.";
  if (self->phase < from || self->phase > to)
    return "This is not possible in this phase.";
  return NULL;
}

const char *
eda_session_add_claim (EdaSession     *self,
                       const char     *text,
                       guint          *number,
                       const EdaClock *now)
{
  const char    *why = why_not_now (self, now, EDA_PHASE_HYPOTHESES, EDA_PHASE_EXPLORE);
  const gboolean post_hoc = self->phase == EDA_PHASE_EXPLORE;
  EdaFacts      *facts;

  if (why == NULL && self->run == EDA_RUN_GRACE)
    why = "Time is up: the text that is open can be ended, nothing new begun.";
  if (why == NULL && !post_hoc)
    why = find_conflict (self, text, 0);
  if (why != NULL)
    return why;
  facts = number_facts (self->claims->len + 1);
  eda_facts_add_text (facts, "text", text);
  eda_facts_add_count (facts, "phase_ms", self->active[self->phase]);
  eda_facts_add_flag (facts, "post_hoc", post_hoc);
  eda_facts_add_flag (facts, "after_peek", self->peeks > 0);
  eda_session_emit (self, now, "claim", facts);
  if (number != NULL)
    *number = self->claims->len;
  eda_session_changed (self);
  return NULL;
}

/* Before the seal; afterwards only post hoc claims are drafts. */
static const char *
why_no_edit (EdaSession *self, guint number, const EdaClock *now)
{
  const char *why = why_not_now (self, now, EDA_PHASE_HYPOTHESES, EDA_PHASE_EXPLORE);
  const EdaHypothesis *claim = eda_session_find_claim (self, number);

  if (why != NULL)
    return why;
  if (claim == NULL || claim->status == EDA_HYPOTHESIS_WITHDRAWN)
    return "There is no such claim.";
  return claim->status == EDA_HYPOTHESIS_DRAFT ? NULL : "The claim is sealed.";
}

const char *
eda_session_edit_claim (EdaSession     *self,
                        guint           number,
                        const char     *text,
                        const EdaClock *now)
{
  const char *why = why_no_edit (self, number, now);
  EdaFacts   *facts;

  if (why == NULL && self->phase == EDA_PHASE_HYPOTHESES)
    why = find_conflict (self, text, number);
  if (why != NULL)
    return why;
  facts = number_facts (number);
  eda_facts_add_text (facts, "text", text);
  eda_facts_add_flag (facts, "after_peek", self->peeks > 0);
  eda_session_emit (self, now, "edit", facts);
  eda_session_changed (self);
  return NULL;
}

const char *
eda_session_withdraw_claim (EdaSession *self, guint number, const EdaClock *now)
{
  const char *why = why_no_edit (self, number, now);

  if (why != NULL)
    return why;
  eda_session_emit (self, now, "withdraw", number_facts (number));
  eda_session_changed (self);
  return NULL;
}

/* Canonical lines in the order of their numbers, the data and the time. */
static char *
seal_of (const EdaSession *self, const EdaClock *now)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *at = eda_clock_wall_to_text (now->wall);

  for (guint i = 0; i < self->claims->len; i++)
    {
      const EdaHypothesis *claim = self->claims->pdata[i];
      g_autofree char     *line = NULL;

      if (claim->claim == NULL || claim->status != EDA_HYPOTHESIS_DRAFT)
        continue;
      line = eda_claim_to_line (claim->claim);
      g_string_append_printf (text, "%s\n", line);
    }
  g_string_append_printf (text, "%s\n%s\n", self->data.sha256, at);
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text->str, (gssize)text->len);
}

void
eda_session_seal (EdaSession *self, const EdaClock *now)
{
  g_autofree char *seal = seal_of (self, now);
  EdaFacts        *facts = eda_facts_new_object ();
  guint            n = 0;

  eda_facts_add_text (facts, "sha256", seal);
  eda_session_emit (self, now, "seal", facts);
  for (guint i = 0; i < self->claims->len; i++)
    n += ((EdaHypothesis *)self->claims->pdata[i])->status == EDA_HYPOTHESIS_SEALED;
  if (n == 0)
    eda_session_unrank (self, now, "no claims");
}

gboolean
eda_hypothesis_is_judged (const EdaHypothesis *claim)
{
  return claim->claim != NULL
         && (claim->status == EDA_HYPOTHESIS_SEALED
             || (claim->post_hoc && claim->status == EDA_HYPOTHESIS_DRAFT));
}

static const char *
why_no_verdict (EdaSession *self, guint number, const EdaClock *now)
{
  const char          *why = why_not_now (self, now, EDA_PHASE_COMPARE, EDA_PHASE_DONE);
  const EdaHypothesis *claim = eda_session_find_claim (self, number);

  if (why != NULL)
    return why;
  return claim != NULL && eda_hypothesis_is_judged (claim)
             ? NULL
             : "There is no such claim to judge.";
}

static void
emit_verdict (EdaSession     *self,
              guint           number,
              EdaVerdict     *verdict,
              gboolean        own,
              double          base_rate,
              const EdaClock *now)
{
  EdaHypothesis *claim = eda_session_find_claim (self, number);
  EdaFacts      *facts = number_facts (number);

  eda_facts_add_flag (facts, "self", own);
  eda_facts_add_number (facts, "base_rate", base_rate);
  eda_verdict_add_facts (verdict, facts);
  eda_verdict_add_role (verdict, facts);
  eda_session_emit (self, now, "verdict", facts);
  /* with its figure, which no log holds */
  g_clear_pointer (&claim->verdict, eda_verdict_unref);
  claim->verdict = eda_verdict_ref (verdict);
  eda_session_changed (self);
}

const char *
eda_session_set_verdict (EdaSession     *self,
                         guint           number,
                         EdaVerdict     *verdict,
                         double          base_rate,
                         const EdaClock *now)
{
  const char *why = why_no_verdict (self, number, now);

  if (why == NULL)
    emit_verdict (self, number, verdict, FALSE, base_rate, now);
  return why;
}

const char *
eda_session_judge (EdaSession     *self,
                   guint           number,
                   EdaOutcome      outcome,
                   const char     *evidence,
                   const EdaClock *now)
{
  const char *why = why_no_verdict (self, number, now);
  g_autoptr (EdaVerdict) verdict = NULL;

  if (why != NULL)
    return why;
  if (eda_session_find_claim (self, number)->claim->kind != EDA_CLAIM_FREE)
    return "The data judge this claim.";
  if (evidence == NULL || evidence[0] == '\0')
    return "A verdict of your own needs a number or a finding.";
  verdict = eda_verdict_new_own (outcome, evidence);
  emit_verdict (self, number, verdict, TRUE, NAN, now);
  return NULL;
}

const char *
eda_session_reveal (EdaSession *self, guint number, const EdaClock *now)
{
  const char *why = why_no_verdict (self, number, now);

  if (why != NULL)
    return why;
  if (eda_session_find_claim (self, number)->verdict == NULL)
    return "There is no verdict yet.";
  if (!eda_session_find_claim (self, number)->revealed)
    eda_session_emit (self, now, "reveal", number_facts (number));
  eda_session_changed (self);
  return NULL;
}

const char *
eda_session_set_cause (EdaSession *self, guint number, char cause, const EdaClock *now)
{
  const char *why = why_no_verdict (self, number, now);
  EdaFacts   *facts;

  if (why == NULL && (cause == '\0' || strchr (CAUSES, cause) == NULL))
    why = "There is no such cause.";
  if (why != NULL)
    return why;
  facts = number_facts (number);
  eda_facts_add_text (facts, "cause", (char[]){ cause, '\0' });
  eda_session_emit (self, now, "cause", facts);
  eda_session_changed (self);
  return NULL;
}

guint
eda_session_get_next_reveal (const EdaSession *self)
{
  const guint       n = self->claims->len;
  g_autofree guint *order = g_new (guint, n + 1);
  guint64           state = self->plan.seed;

  for (guint i = 0; i < n; i++)
    {
      /* Fisher & Yates, inside out */
      const gsize at = eda_random_below (&state, i + 1);

      order[i] = order[at];
      order[at] = i;
    }
  for (guint i = 0; i < n; i++)
    {
      const EdaHypothesis *claim = self->claims->pdata[order[i]];

      if (eda_hypothesis_is_judged (claim) && !claim->revealed)
        return claim->number;
    }
  return 0;
}
