/* The mending of an error whose place did not know a better one. */
#pragma once

#include "challenge/claims/claim-parser.h"

char *eda_claim_fix (const EdaClaimParser *self, const char *code); /* (nullable) */
/* The level that an example names: "yes", else the first that may be shown. */
char *eda_claim_fix_level (const EdaClaimParser *self, const char *column);
/* A comparison that fits what is measured: "> 50%". */
const char *eda_claim_fix_example (const EdaClaim *claim);
