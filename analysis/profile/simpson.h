/* Simpson's reversal: two numbers that go together one way in the whole table, and the
 * other way within the groups of a category. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/profile/column-profile.h"
#include "analysis/profile/correlations.h"
#include "analysis/profile/factors.h"

#define EDA_SIMPSON_PAIRS 100    /* strongest pairs that are looked at */
#define EDA_SIMPSON_GROUPINGS 12 /* categories that are tried, the first of the table */
#define EDA_SIMPSON_LEVELS 12    /* of a category */
#define EDA_SIMPSON_GROUP 20     /* rows that a group needs to count */

typedef struct
{
  guint  i, j; /* places in the columns of EdaCorrelations, i < j */
  guint  by;   /* table index of the category */
  gsize  n;    /* rows in groups that count */
  guint  n_groups, n_reversed; /* groups that count; those whose own r has the other sign */
  double r, low, high;         /* over these rows, 95 % */
  double within, within_low, within_high; /* about the means of the groups, pooled, 95 % */
  double p, q; /* of within; q over all that were tried */
} EdaSimpsonPair;

typedef struct
{
  EdaSimpsonPair *reversals; /* both intervals exclude 0 on different sides, q < 0.05; strongest first */
  guint           n_reversals;
  guint           n_tried; /* pairs × categories */
} EdaSimpson;

EdaSimpson *eda_simpson_new (const EdaCorrelations         *correlations,
                             const EdaColumnProfile *const *columns,
                             const EdaFactors              *factors,
                             const EdaContext              *context,
                             GError                       **error);
void        eda_simpson_free (EdaSimpson *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaSimpson, eda_simpson_free)
