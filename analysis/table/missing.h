/* The texts that mean "no value". */
#pragma once

#include <glib.h>

typedef enum
{
  EDA_MISSING_TEXT,   /* in a text column: only what can hardly be a word */
  EDA_MISSING_NUMBER, /* where all else are numbers, dates or booleans: the wide list */
} EdaMissingScope;

#define EDA_MISSING_MAX 32 /* kinds of token; more in the user's list share the last place */

/* How often each token was seen; index as returned by eda_missing_find(). */
typedef struct
{
  gsize counts[EDA_MISSING_MAX];
} EdaMissingCounts;

/**
 * eda_missing_find:
 * @text: without blanks around it
 * @own: (nullable): the user's list, instead of ours; letter case matters there
 *
 * Returns: the token's index (0 = the empty cell), -1 when the text is a value
 */
int eda_missing_find (const char      *text,
                      gsize            length,
                      EdaMissingScope  scope,
                      char *const     *own);

/* "7 missing: 2 empty and 5 “NA”", "5 missing (“NA”)"; NULL when there are none. */
char *eda_missing_describe (const EdaMissingCounts *counts, char *const *own);
