/* What may stand at the cursor of an expression that is being written. */
#pragma once

#include "analysis/table/table.h"

typedef enum
{
  EDA_CANDIDATE_COLUMN,
  EDA_CANDIDATE_LEVEL,    /* of the column that it is compared with */
  EDA_CANDIDATE_FUNCTION, /* text ends with "(" */
  EDA_CANDIDATE_WORD,     /* operators and words of the language */
} EdaCandidateKind;

typedef struct
{
  EdaCandidateKind kind;
  char            *text; /* as it is to be typed, quotes and all */
  const char      *help; /* (nullable): of functions, one sentence */
} EdaCandidate;

void eda_candidate_free (EdaCandidate *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaCandidate, eda_candidate_free)

/**
 * eda_expression_complete:
 * @cursor: byte of @text; what stands behind it is not looked at
 * @start: (out): where the word at the cursor begins, which a candidate replaces
 *
 * Returns: (element-type EdaCandidate) (transfer full): those that the word begins, whatever the case,
 *   in the order of the kinds; at most 200 levels, as they come in the column
 */
GPtrArray *eda_expression_complete (const char *text,
                                    gsize       cursor,
                                    EdaTable   *table,
                                    gsize      *start);
