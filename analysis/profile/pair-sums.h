/* Pearson's r of every pair of columns from one pass over the rows, and Spearman's rho of
 * the pairs of complete columns on the way. Private to this folder. */
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
  double           mean;     /* ... and centred on this mean of the quotients */
  EdaColumnRanks  *ranks;
  double           sum, squares, rank_squares; /* of the centred values */
} EdaVariable;

/* What the pass gathers for one pair; 1 and 2 are its first and second column. */
typedef struct
{
  double products, rank_products;
  double n, sum1, sum2, squares1, squares2; /* only when one of the two is not complete */
} EdaPairSums;

/* Everything but the ranks and the sums. */
void eda_variable_init (EdaVariable *self, const EdaColumn *column);
void eda_variable_clear (EdaVariable *self);

/* Of @p variables of @n_rows rows, ranks set: @sums (p × p, zeroed) above the diagonal.
 */
gboolean eda_pair_sums_gather (EdaVariable       variables[],
                               guint             p,
                               gsize             n_rows,
                               EdaPairSums       sums[],
                               const EdaContext *context,
                               GError          **error);

/* NaN when undefined. @n: (out): complete pairs */
double eda_pair_sums_get_r (const EdaPairSums *self,
                            const EdaVariable *v1,
                            const EdaVariable *v2,
                            gsize             *n);

/* Both complete; NaN when one is constant. */
double eda_pair_sums_get_rho (const EdaPairSums *self,
                              const EdaVariable *v1,
                              const EdaVariable *v2);

/* Sum of products in a fixed order. */
double eda_dot (const double a[], const double b[], gsize n);
