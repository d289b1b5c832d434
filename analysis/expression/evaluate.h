/* A checked tree over the rows of its table, a block of rows at a time. Private to this folder.
 *
 * Numbers, dates, times and truths (1 and 0) are doubles, NaN = missing. Texts are codes into the
 * node's own list of levels, -1 = missing: whatever is done to a text is done once for each level. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/expression/check.h"

#define EDA_BLOCK_ROWS 1024

/* What a node needs while it is evaluated; index = its id. */
typedef struct
{
  double    *numbers; /* of the block in work */
  gint32    *codes;   /* the same of texts */
  GPtrArray *levels;  /* of texts: char* */
  char      *pad;     /* (nullable): where they lie, unless in a column */
  gint32   **maps;    /* (nullable): of each part's codes, to the node's own or to ranks */
  guint      n_maps;
  double    *answers; /* (nullable): for each level of the first part; or the sorted list of "in" */
  guint      n_answers;
  double    *column; /* (nullable): of all rows */
} EdaNodeState;

typedef struct
{
  EdaTable         *table;
  const EdaContext *context; /* (nullable) */
  EdaNodeState     *states;
  guint             n_states;
  gsize             n_levels; /* of all nodes together */
  GError          **error;
} EdaEvaluator;

/* FALSE when cancelled, when memory or the steps of a pattern are used up. */
gboolean eda_evaluator_init (EdaEvaluator *self, const EdaNode *root);
void     eda_evaluator_clear (EdaEvaluator *self);

/* Rows from @first on, @n of at most EDA_BLOCK_ROWS; good until the next block. */
const double *eda_evaluate_numbers (EdaEvaluator *self, const EdaNode *node, gsize first, gsize n);
const gint32 *eda_evaluate_codes (EdaEvaluator *self, const EdaNode *node, gsize first, gsize n);

static inline EdaNodeState *
eda_evaluator_get (const EdaEvaluator *self, const EdaNode *node)
{
  return &self->states[node->id];
}

/* texts.c: what can be known of texts before there is a row. */
gboolean eda_texts_prepare (EdaEvaluator *self, const EdaNode *node);
gboolean eda_node_is_about_texts (const EdaNode *node); /* its parts, or the first, are texts */

/* numbers.c: of the parts' numbers the node's own. @x: (array length=n_parts) */
void eda_numbers_compute (const EdaNode *node, const double *const x[], gsize n, double out[]);
