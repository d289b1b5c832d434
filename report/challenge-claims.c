/* What was expected, and what came of it. */

#include <math.h>

#include "challenge/session/reflect.h"
#include "report/challenge-parts.h"

#define SURE 0.8 /* a miss from here on is a surprise */

static gboolean
is_sealed (const EdaHypothesis *claim)
{
  return claim->status == EDA_HYPOTHESIS_SEALED && !claim->post_hoc;
}

static gboolean
is_post_hoc (const EdaHypothesis *claim)
{
  return claim->post_hoc && claim->status != EDA_HYPOTHESIS_WITHDRAWN
         && claim->claim != NULL;
}

/* Typed, and no claim when the time was up. */
static gboolean
is_left_over (const EdaHypothesis *claim)
{
  return claim->status == EDA_HYPOTHESIS_NOTE;
}

static void
add_claim_row (EdaGrid *grid, const EdaHypothesis *claim)
{
  g_autofree char *text = NULL, *sure = NULL;

  text = claim->claim != NULL ? eda_claim_to_canonical (claim->claim)
                              : g_strdup (claim->text);
  sure = eda_challenge_tell_confidence (claim->claim != NULL ? claim->claim->confidence
                                                             : NAN);
  eda_grid_add_row (grid);
  eda_grid_add_number (grid, EDA_ROLE_COUNT, claim->number);
  eda_grid_add_text (grid, text);
  eda_grid_add_text (grid, sure);
  eda_grid_add_text (grid, claim->claim != NULL ? claim->claim->because : NULL);
  eda_grid_add_text (grid, claim->claim != NULL ? claim->claim->unless : NULL);
}

static EdaGrid *
make_claims_grid (const EdaSession *session,
                  const char       *caption,
                  gboolean (*belongs) (const EdaHypothesis *claim))
{
  static const char *const titles[] = { "#", "Claim", "Sure", "Because", "Unless", NULL };
  EdaGrid                 *grid = eda_grid_new (caption, titles);

  for (guint i = 1; i <= eda_session_get_n_claims (session); i++)
    if (belongs (eda_session_get_claim (session, i)))
      add_claim_row (grid, eda_session_get_claim (session, i));
  return grid;
}

/* How blind the claims were. */
static char *
tell_blindness (const EdaSession *session)
{
  static const char *const levels[]
      = { "Only the names of the columns were known.",
          "Names and types of the columns were known, and no value.",
          "Names, types and the dictionary of the columns were known, and no value.",
          "Five random rows could be seen for half a minute." };
  const EdaSessionPlan *plan = eda_session_get_plan (session);

  return g_strdup_printf (
      "%s%s%s",
      levels[MIN (plan->blind_level, 3)],
      eda_session_get_peeks (session) > 0
          ? " Five random rows were looked at; claims written after that are marked in "
            "the JSON."
          : "",
      eda_session_get_data (session)->seen_before
          ? " The file had been opened before, so its values may have been known."
          : "");
}

void
eda_challenge_add_expected (EdaChallengePage *self)
{
  EdaFacts        *facts = eda_facts_add_object (self->page->facts, "expected");
  const char      *seal = eda_session_get_seal (self->session);
  g_autofree char *blind = tell_blindness (self->session);
  g_autofree char *sealed
      = seal != NULL ? g_strdup_printf (
            "Sealed %.16s UTC, before a value could be seen; SHA-256 of the lines, the "
            "file and the time: %.12s.",
            eda_session_get_sealed_at (self->session),
            seal)
                     : g_strdup ("The claims were not sealed.");

  eda_facts_add_text (facts, "sealed", sealed);
  eda_facts_add_text (facts, "blind", blind);
  eda_challenge_put_grid (
      self,
      facts,
      "table",
      make_claims_grid (self->session, "Claims as they were sealed", is_sealed));
  if (self->report->one_page)
    return;
  eda_challenge_put_grid (self,
                          facts,
                          "posthoc",
                          make_claims_grid (self->session,
                                            "Written when values could be seen: "
                                            "exploratory, and not scored",
                                            is_post_hoc));
  eda_challenge_put_grid (self,
                          facts,
                          "left_over",
                          make_claims_grid (self->session,
                                            "Typed, and no claim when the time was up",
                                            is_left_over));
}

char *
eda_challenge_tell_estimate (const EdaVerdict *verdict)
{
  g_autofree char *estimate = eda_format (verdict->role, verdict->estimate);
  g_autofree char *low = eda_format (verdict->role, verdict->low);
  g_autofree char *high = eda_format (verdict->role, verdict->high);

  if (isnan (verdict->estimate))
    return g_strdup ("–");
  return isnan (verdict->low) ? g_steal_pointer (&estimate)
                              : g_strdup_printf ("%s [%s, %s]", estimate, low, high);
}

static EdaBet
bet_of (const EdaHypothesis *claim)
{
  return (EdaBet){ claim->claim->confidence,
                   claim->verdict->outcome == EDA_OUTCOME_CONFIRMED,
                   claim->base_rate };
}

static gboolean
is_resolved (const EdaHypothesis *claim)
{
  return is_sealed (claim) && claim->claim != NULL && claim->verdict != NULL
         && claim->verdict->outcome <= EDA_OUTCOME_REFUTED && !claim->self_judged;
}

/* With its sign, a minus being a minus and no hyphen. */
static char *
tell_signed (double number, int decimals)
{
  return g_strdup_printf ("%s%.*f", number < 0 ? "−" : "+", decimals, fabs (number));
}

static void
add_points (EdaGrid *grid, const EdaHypothesis *claim)
{
  const EdaBet     bet = is_resolved (claim) ? bet_of (claim) : (EdaBet){ 0, FALSE, NAN };
  g_autofree char *points
      = is_resolved (claim) ? tell_signed (eda_bet_points (&bet), 0) : NULL;
  g_autofree char *bits = is_resolved (claim) && !isnan (bet.base_rate)
                              ? tell_signed (eda_bet_bits (&bet), 2)
                              : NULL;

  eda_grid_add_text (grid, points != NULL ? points : "–");
  eda_grid_add_text (grid, bits != NULL ? bits : "–");
}

static void
add_verdict_row (EdaGrid *grid, const EdaHypothesis *claim, gboolean with_points)
{
  const EdaVerdict   *verdict = claim->verdict;
  const EdaMissCause *cause = eda_miss_cause_find (claim->cause);
  g_autofree char    *text = eda_claim_to_canonical (claim->claim);
  g_autofree char    *sure = eda_challenge_tell_confidence (claim->claim->confidence);
  g_autofree char    *estimate = eda_challenge_tell_estimate (verdict);
  g_autofree char    *words
      = g_strdup_printf ("%s%s",
                         eda_verdict_get_words (verdict),
                         claim->self_judged ? " (by the learner)" : "");

  eda_grid_add_row (grid);
  eda_grid_add_number (grid, EDA_ROLE_COUNT, claim->number);
  eda_grid_add_text (grid, text);
  eda_grid_add_text (grid, sure);
  eda_grid_add_text (grid, words);
  if (verdict->outcome == EDA_OUTCOME_REFUTED)
    eda_grid_set_tone (grid, EDA_TONE_WARN);
  eda_grid_add_text (grid, estimate);
  eda_grid_add_number (grid, EDA_ROLE_COUNT, verdict->n > 0 ? (double)verdict->n : NAN);
  if (with_points)
    add_points (grid, claim);
  eda_grid_add_text (grid, cause != NULL ? cause->name : NULL);
}

static EdaGrid *
make_verdict_grid (EdaChallengePage *self)
{
  static const char *const all[] = { "#", "Claim",  "Said", "Verdict", "Estimate [90 %]",
                                     "n", "Points", "Bits", "Cause",   NULL };
  static const char *const some[]
      = { "#", "Claim", "Said", "Verdict", "Estimate [90 %]", "n", "Cause", NULL };
  const gboolean with_points = !self->report->hide_scores;
  EdaGrid       *grid
      = eda_grid_new ("What the data say to each claim", with_points ? all : some);

  for (guint i = 1; i <= eda_session_get_n_claims (self->session); i++)
    {
      const EdaHypothesis *claim = eda_session_get_claim (self->session, i);

      if (claim->claim != NULL && claim->verdict != NULL
          && (is_sealed (claim) || is_post_hoc (claim)))
        add_verdict_row (grid, claim, with_points);
    }
  if (with_points)
    eda_grid_set_note (
        grid,
        "Points: 100 (1 − 4 (p − outcome)²), 0 for a coin flip. Bits: against how often "
        "the same claim is true of other columns of this file; an easy claim earns none. "
        "An interval that straddles the limit settles nothing and does not count.");
  return grid;
}

/* The claim with the most or the fewest of @score; NULL: none. */
static const EdaHypothesis *
find_extreme (const EdaSession *session, double (*score) (const EdaBet *bet), int sign)
{
  const EdaHypothesis *best = NULL;
  double               most = 0;

  for (guint i = 1; i <= eda_session_get_n_claims (session); i++)
    {
      const EdaHypothesis *claim = eda_session_get_claim (session, i);
      EdaBet               bet;
      double               value;

      if (!is_resolved (claim))
        continue;
      bet = bet_of (claim);
      value = sign * score (&bet);
      if (value > most)
        {
          most = value;
          best = claim;
        }
    }
  return best;
}

static void
append_extreme (GString *out, const char *what, const EdaHypothesis *claim)
{
  g_autofree char *text = claim != NULL ? eda_claim_to_canonical (claim->claim) : NULL;

  if (text != NULL)
    g_string_append_printf (out, " %s: “%s”.", what, text);
}

static char *
tell_prediction (EdaChallengePage *self)
{
  const EdaPrediction *score = &self->review->prediction;
  g_autoptr (GString) out = g_string_new (NULL);
  const char      *calibration = eda_prediction_get_calibration (score);
  g_autofree char *rate = eda_format (EDA_ROLE_SHARE, score->hit_rate);
  g_autofree char *low = eda_format (EDA_ROLE_SHARE, score->low);
  g_autofree char *high = eda_format (EDA_ROLE_SHARE, score->high);
  g_autofree char *brier = eda_format (EDA_ROLE_COEFFICIENT, score->brier);
  g_autofree char *mean = eda_format (EDA_ROLE_SHARE, score->mean_confidence);

  if (score->n == 0)
    return g_strdup ("No claim was resolved by the data.");
  g_string_append_printf (out,
                          "%u of %u resolved claims were right: %s [%s, %s].",
                          score->hits,
                          score->n,
                          rate,
                          low,
                          high);
  if (self->report->hide_scores)
    return g_string_free (g_steal_pointer (&out), FALSE);
  g_string_append_printf (
      out,
      " Brier score %s, where 0 is best and 0.25 a coin flip. Mean confidence %s%s%s.",
      brier,
      mean,
      calibration != NULL ? ": "
                          : "; from 20 claims on it is said whether that was right",
      calibration != NULL ? calibration : "");
  append_extreme (
      out, "Boldest claim that was right", find_extreme (self->session, eda_bet_bits, 1));
  append_extreme (
      out, "Costliest miss", find_extreme (self->session, eda_bet_points, -1));
  return g_string_free (g_steal_pointer (&out), FALSE);
}

void
eda_challenge_add_verdicts (EdaChallengePage *self)
{
  EdaFacts        *facts = eda_facts_add_object (self->page->facts, "verdicts");
  g_autofree char *summary = tell_prediction (self);

  eda_facts_add_text (facts, "summary", summary);
  if (!self->report->one_page)
    eda_challenge_put_grid (self, facts, "table", make_verdict_grid (self));
}

void
eda_challenge_add_surprises (EdaChallengePage *self)
{
  EdaFacts *list = NULL;

  for (guint i = 1; i <= eda_session_get_n_claims (self->session); i++)
    {
      const EdaHypothesis *claim = eda_session_get_claim (self->session, i);
      const EdaMissCause  *cause = eda_miss_cause_find (claim->cause);
      g_autofree char     *text = NULL, *sure = NULL;
      EdaFacts            *facts;

      if (!is_resolved (claim) || claim->claim->confidence < SURE
          || claim->verdict->outcome != EDA_OUTCOME_REFUTED)
        continue;
      if (list == NULL)
        list = eda_facts_add_list (eda_facts_add_object (self->page->facts, "surprises"),
                                   "claims");
      text = eda_claim_to_canonical (claim->claim);
      sure = eda_challenge_tell_confidence (claim->claim->confidence);
      facts = eda_facts_add_object (list, NULL);
      eda_facts_add_text (facts, "text", text);
      eda_facts_add_text (facts, "sure", sure);
      eda_facts_add_text (facts, "sentence", claim->verdict->sentence);
      eda_facts_add_text (facts, "because", claim->claim->because);
      eda_facts_add_text (facts, "cause", cause != NULL ? cause->what : NULL);
    }
}
