/* Words near a misspelt one. */
#pragma once

#include "analysis/core/suggest.h"
#include "challenge/claims/claim-schema.h"
#include "challenge/claims/claim-words.h"

/* eda_suggest_list() among the columns, and among the words of a table. */
char *eda_claim_suggest_column (const char *word, const EdaClaimSchema *schema);
char *eda_claim_suggest_word (const char *word, const EdaClaimWord *table, guint most);
