/* Sums over all pairs of columns at once: what r of each pair is made of, and the same of the
 * ranks. Private to this folder. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/profile/column-ranks.h"
#include "analysis/table/column.h"

typedef struct
{
  const EdaColumn *column;
  gsize            n; /* finite values */
  gboolean         complete, constant;
  int              exponent; /* values are divided by 2^exponent ... */
  double           factor;   /* (by multiplying with this where it is a normal double) */
  double           mean;     /* ... and centred on this mean of the quotients */
  gint32          *centres; /* n_rows: twice the midrank minus its mean; G_MININT32 = missing */
  const EdaColumnRanks *ranks; /* borrowed; not used here */
} EdaVariable;

/* Square matrices of @stride; row i, column j: of the pair i, j. */
typedef struct
{
  gsize   stride;
  double *products, *rank_products; /* i <= j only; the diagonal has the squares */
  double *sums; /* row 0: of each column, centred: nearly 0 */
  /* Over the rows where i lacks a value; NULL when all columns are complete. */
  double *lost_n, *lost_sums, *lost_squares;  /* of j */
  double *lost_rank_sums, *lost_rank_squares; /* the same of its ranks */
} EdaPairSums;

/* Borrows both; @ranks may be gone before the sums are made. */
void eda_variable_init (EdaVariable          *self,
                        const EdaColumn      *column,
                        const EdaColumnRanks *ranks);
void eda_variable_clear (EdaVariable *self);

/* Of @p variables of @n_rows rows. Which threads work on it does not matter: rows are
 * added up in fixed groups, and the groups in their order. */
gboolean eda_pair_sums_gather (EdaPairSums       *self,
                               const EdaVariable  variables[],
                               guint              p,
                               gsize              n_rows,
                               const EdaContext  *context,
                               GError           **error);
void     eda_pair_sums_clear (EdaPairSums *self);

/* NaN when undefined. @n: (out): complete pairs */
double eda_pair_sums_get_r (const EdaPairSums *self,
                            const EdaVariable  variables[],
                            guint              i,
                            guint              j,
                            gsize             *n);

/* Pearson's r of the ranks among all values of each column, over the complete pairs. That is
 * Spearman's rho where both columns are complete, and near it where few cells are missing. NaN when
 * undefined. */
double eda_pair_sums_get_rank_r (const EdaPairSums *self,
                              const EdaVariable  variables[],
                              guint              i,
                              guint              j);
