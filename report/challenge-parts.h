/* The parts of a challenge's page, each added to its facts. Private to challenge*.c. */
#pragma once

#include "report/challenge.h"

typedef struct
{
  const EdaChallengeReport *report;
  const EdaSessionReview   *review;
  const EdaSession         *session;
  EdaPage                  *page;
  const EdaContext         *context;
} EdaChallengePage;

/* What the results say; challenge-results.c. */
void eda_challenge_add_top (EdaChallengePage *self);
void eda_challenge_add_findings (EdaChallengePage *self);
void eda_challenge_add_quality (EdaChallengePage *self);
void eda_challenge_add_actions (EdaChallengePage *self);
/* Claims and verdicts; challenge-claims.c. */
void eda_challenge_add_expected (EdaChallengePage *self);
void eda_challenge_add_verdicts (EdaChallengePage *self);
void eda_challenge_add_surprises (EdaChallengePage *self);
/* What was there, what was missed, and how far to trust it all; challenge-missed.c. */
void eda_challenge_add_missed (EdaChallengePage *self);
void eda_challenge_add_trust (EdaChallengePage *self);

/* Marks of a table or figure as the member @key; a table without rows adds nothing. */
void eda_challenge_put_grid (EdaChallengePage *self, EdaFacts *facts, const char *key, EdaGrid *take_grid);
void eda_challenge_put_figure (EdaChallengePage *self, EdaFacts *facts, const char *key, EdaFigure *take_figure); /* (nullable) */

/* Planned and used minutes of the phases. */
EdaFigure *eda_challenge_new_timeline (const EdaSession *session);
/* (nullable): the chart of columns that @insight or @finding is about, from the table. */
EdaFigure *eda_challenge_new_figure_of (EdaProfile *profile, const EdaPatternType *pattern, char **columns, const EdaContext *context);

/* "80 %"; "Spearman ρ 0.43 [0.30, 0.55], n = 120"; "" where nothing is known. */
char *eda_challenge_tell_confidence (double confidence);
char *eda_challenge_tell_statistic (const EdaFacts *statistic);
char *eda_challenge_tell_estimate (const EdaVerdict *verdict);
