/* Words near a misspelt one. */
#pragma once

#include "challenge/claim-schema.h"
#include "challenge/claim-words.h"

/* Edits between two words: letters put in, left out, changed, or two neighbours swapped (Damerau
 * 1964; Levenshtein 1966, "optimal string alignment"), whatever the case. */
guint eda_claim_distance (const char *a, const char *b);

/* The nearest candidates within max (1, a third of the letters), the nearest first, at most @most,
 * as "`price` or `prices`"; NULL when none is near. @mark: put around each, such as "`" or "". */
char *eda_claim_suggest (const char *word, const char *const *candidates, guint most, const char *mark);
/* The same among the columns, and among the words of a table. */
char *eda_claim_suggest_column (const char *word, const EdaClaimSchema *schema);
char *eda_claim_suggest_word (const char *word, const EdaClaimWord *table, guint most);
