/* Rows that stand apart from their neighbours, or that few cuts set apart: the local outlier factor
 * and the isolation forest on the numeric columns of the multivariate look. */
#pragma once

#include "analysis/kernels/isolation-forest.h"
#include "analysis/profile/profile.h"

#define EDA_LOF_NEIGHBOURS 20
#define EDA_LOF_ROWS 2000      /* more complete rows: a seeded sample, as the work grows with its square */
#define EDA_FOREST_ROWS 20000  /* the same */
#define EDA_LOF_LIMIT 1.5      /* beyond it a row counts as set apart */
#define EDA_FOREST_LIMIT 0.6

/* One method on a sample of the complete rows. */
typedef struct
{
  gsize    n;      /* 0 = it did not run */
  guint32 *rows;   /* of the table, from 0, ascending */
  double  *scores; /* n */
  gsize    beyond; /* scores beyond the limit */
} EdaOddScores;

typedef struct
{
  EdaOddScores lof;
  EdaOddScores forest;
  gboolean     lof_is_tied; /* more than EDA_LOF_NEIGHBOURS rows are equal: distances of 0 tell nothing */
} EdaOddRows;

/* On standardised columns, so that no unit decides. Made once for each profile. */
const EdaOddRows *eda_odd_rows_get (EdaProfile *profile, const EdaContext *context, GError **error);

/* Of the row of the table, from 0; NaN where the method did not look at it. */
double eda_odd_scores_get (const EdaOddScores *self, gsize row);
