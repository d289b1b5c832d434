/* How the text is written: a guess from a sample, with its evidence. The user's word wins. */
#pragma once

#include "analysis/table/candidates.h"
#include "analysis/table/frame.h"

typedef struct
{
  EdaCsvSyntax syntax;
  EdaFrame     frame;    /* where the table stands in the text */
  char         decimal;  /* '.' or ',' */
  gboolean     header;   /* the first row of the table holds names */
  /* what most rows of the sample have, EDA_CANDIDATE_FIELDS at most; 0 = there are no rows */
  guint        n_fields;
  double       score;    /* of the delimiter, from 0 to 1 */
  char         runner_up; /* the next best delimiter; 0 = no other splits the rows */
  double       runner_up_score;
  char        *reason; /* a sentence: why this delimiter, and the runner-up */
} EdaDialect;

typedef struct
{
  char delimiter; /* 0 = guess */
  int  quote;     /* -1 = guess, 0 = none */
  char decimal;   /* 0 = guess */
  int  header;    /* -1 = guess */
  gboolean all_lines; /* nothing stands outside the table */
} EdaDialectWish;

/**
 * eda_dialect_guess:
 * @excerpt: valid UTF-8
 *
 * Returns: NULL with EDA_ERROR_CANCELLED
 */
EdaDialect *eda_dialect_guess (const EdaExcerpt     *excerpt,
                               const EdaDialectWish *wish,
                               GError              **error);
void        eda_dialect_free (EdaDialect *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaDialect, eda_dialect_free)
