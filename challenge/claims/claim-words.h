/* The words of the claims language: each meaning has one canonical word and may have synonyms. */
#pragma once

#include "challenge/claims/claim.h"

typedef struct
{
  const char *word;
  int         value; /* of the enum that the table is for */
} EdaClaimWord;

/* Tables end with a NULL word; the first row of a value is the canonical word. */
extern const EdaClaimWord eda_claim_shapes[];
extern const EdaClaimWord eda_claim_degrees[];
extern const EdaClaimWord eda_claim_strengths[];
extern const EdaClaimWord eda_claim_signs[];
extern const EdaClaimWord eda_claim_forms[];
extern const EdaClaimWord eda_claim_coefficients[];
extern const EdaClaimWord eda_claim_functions[]; /* without q01 .. q99 */
extern const EdaClaimWord eda_claim_properties[]; /* value: EdaClaimKind; heaped() is a SHAPE */
extern const EdaClaimWord eda_claim_transforms[];
extern const EdaClaimWord eda_claim_times[];
extern const EdaClaimWord eda_claim_sides[];
extern const EdaClaimWord eda_claim_types[]; /* value: equal for synonyms */

/* Words are found whatever their case. FALSE: not in the table. */
gboolean eda_claim_word_find (const EdaClaimWord *table, const char *word, int *value);
/* The canonical word; NULL when the table has none for @value. */
const char *eda_claim_word_of (const EdaClaimWord *table, int value);
/* "q05" → 0.05, FALSE for anything else. */
gboolean eda_claim_word_quantile (const char *word, double *quantile);
/* A word with a meaning of its own wherever a claim may go on: columns of this name need backticks. */
gboolean eda_claim_word_is_reserved (const char *word);
