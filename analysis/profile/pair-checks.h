/* What stands behind the coefficient of a pair: dependence of any shape, single rows that
 * make it, uneven spread, a bend, and slopes that far rows cannot turn. */
#pragma once

#include "analysis/kernels/dependence.h"
#include "analysis/kernels/interval.h"
#include "analysis/kernels/line-checks.h"
#include "analysis/kernels/robust-pairs.h"
#include "analysis/profile/correlations.h"

/* So many pairs are all checked; of more, those that promise most, unless all pairs are
 * asked for. */
#define EDA_CHECKED_PAIRS 60
/* More rows than this: a seeded sample of so many (of influence, of slopes) is looked at. */
#define EDA_CHECK_ROWS 1000
#define EDA_INFLUENCE_ROWS 100000
#define EDA_SLOPE_ROWS 500

/* Two-way checks have [0]: the second column on the first, [1]: the first on the second. */
typedef struct
{
  guint i, j;   /* places in the columns of EdaCorrelations, i < j */
  gsize n;      /* rows with both values */
  gsize n_used; /* of them in the sample */

  double dcor, dcor_p, dcor_q;
  double dcor_permuted_p; /* of 999 permutations, where |r| < 0.2 and dcor >= 0.35; else NaN */
  EdaInterval dcor_interval; /* of 95 %, in the same cases */
  EdaXi  xi[2];

  EdaInfluence influence; /* its row is a row of the table, from 0 */
  gsize        influence_n;
  EdaInterval  change_interval; /* 95 % of r - without_few, of fragile pairs; else NaN */

  EdaSpreadCheck spread[2];
  guint          spread_way; /* the more uneven one */
  double         spread_p, spread_q; /* its p × 2 */

  EdaCurveCheck curve[2];
  guint         curve_way; /* the one that explains more */
  double        curve_p, curve_q;

  EdaTheilSen      theil_sen; /* these three: second column on the first */
  EdaResistantLine resistant;
  double           bicor;

  const char *shape; /* "linear", "monotone", "curved", "none" */
} EdaPairCheck;

typedef struct
{
  EdaPairCheck *checks; /* in the order of the columns */
  guint         n_checks;
  guint         left_out; /* pairs with a coefficient that were not checked */
} EdaPairChecks;

/* q: Benjamini–Hochberg over all pairs with a coefficient, per check. */
EdaPairChecks *eda_pair_checks_new (EdaTable              *table,
                                    const EdaCorrelations *correlations,
                                    gboolean               all_pairs,
                                    const EdaContext      *context,
                                    GError               **error);
void           eda_pair_checks_free (EdaPairChecks *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaPairChecks, eda_pair_checks_free)

/* (nullable): of the places @i < @j */
const EdaPairCheck *eda_pair_checks_find (const EdaPairChecks *self, guint i, guint j);

/* Of the way that explains more. */
static inline const EdaCurveCheck *
eda_pair_check_get_curve (const EdaPairCheck *self)
{
  return &self->curve[self->curve_way];
}

/* |r| < 0.2, but dcor >= 0.35 with q < 0.05, by permutations too: something is there that r does
 * not see. */
gboolean eda_pair_check_is_hidden (const EdaPairCheck *self, double r);

/* Whether a percent of the rows makes or breaks r. */
gboolean eda_pair_check_is_fragile (const EdaPairCheck *self);
