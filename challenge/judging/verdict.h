/* What the data say to a claim: a value, made by eda_claim_judge(), shared by reference. The same
 * claim, table and seed give the same verdict everywhere. */
#pragma once

#include "analysis/profile/profile.h"
#include "analysis/result/facts.h"
#include "analysis/result/figure.h"
#include "analysis/result/format.h"
#include "challenge/claims/claim.h"

typedef enum
{
  EDA_OUTCOME_CONFIRMED,
  EDA_OUTCOME_REFUTED,
  EDA_OUTCOME_INCONCLUSIVE,
  EDA_OUTCOME_VOID, /* it cannot be judged on this table: the sentence says why; never counts */
} EdaOutcome;

typedef struct
{
  gatomicrefcount ref_count;
  EdaOutcome      outcome;
  int             lean; /* of INCONCLUSIVE: 1 yes, −1 no; else 0 */
  gboolean        fact; /* no sampling error, so no interval */
  const char     *statistic;           /* (nullable): "Pearson’s r"; static */
  EdaRole         role;                /* of estimate, low and high */
  double          estimate, low, high; /* 90 % interval; NaN where there is none */
  gsize           n;        /* rows or cells it rests on */
  double          n_needed; /* of INCONCLUSIVE: about so many would settle it; NaN = not known */
  char           *region;   /* (nullable): what confirms, "more than 0.08" */
  char           *sentence; /* all of it for people, ends with a stop */
  EdaFigure      *figure;   /* (nullable): estimate and interval beside what was claimed; none when VOID */
} EdaVerdict;

/**
 * eda_claim_judge:
 * @claim: any kind but FREE, which is VOID here: its learner judges it
 * @number: of the claim in its session or file; with the seed of @context it starts the bootstrap
 *
 * Returns: NULL with EDA_ERROR_CANCELLED only
 */
EdaVerdict *eda_claim_judge (const EdaClaim *claim, EdaProfile *profile, guint number, const EdaContext *context, GError **error);

/* The learner's own verdict on a FREE claim. @evidence: what it rests on. */
EdaVerdict *eda_verdict_new_own (EdaOutcome outcome, const char *evidence);

EdaVerdict *eda_verdict_ref (EdaVerdict *self);
void        eda_verdict_unref (EdaVerdict *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaVerdict, eda_verdict_unref)

const char *eda_outcome_get_name (EdaOutcome outcome); /* "confirmed": for machines and the history */
int         eda_outcome_find (const char *name);       /* -1: there is none */
/* "confirmed", "refuted", "inconclusive, leaning yes", "void" */
const char *eda_verdict_get_words (const EdaVerdict *self);
/* Adds outcome, lean, statistic, estimate, interval, n, n_needed, claimed and sentence. */
void eda_verdict_add_facts (const EdaVerdict *self, EdaFacts *facts);
/* How its numbers are written, which eda_verdict_add_facts() leaves out. */
void eda_verdict_add_role (const EdaVerdict *self, EdaFacts *facts);
/* From what both have added, as an event keeps it: without its figure. */
EdaVerdict *eda_verdict_new_from_facts (const EdaFacts *facts);
