/* Between the claims language and the catalogue of patterns, both ways. */
#pragma once

#include "challenge/claims/claim.h"
#include "challenge/scoring/insight.h"
#include "challenge/session/finding-log.h"

/* The pattern that a claim expects, "skew_right"; NULL: none of the catalogue. */
const char *eda_claim_get_pattern (const EdaClaim *self);
/* The claim is about the columns of @insight, and its pattern of the same family. */
gboolean eda_claim_expects (const EdaClaim *self, const EdaInsight *insight);
/* What a finding says as a claim, so that it can be judged on other rows: "x ~ y +". NULL: the language
 * has no word for it, or it names too few columns. (transfer full) */
EdaClaim *eda_claim_of_finding (const EdaLoggedFinding *finding);
