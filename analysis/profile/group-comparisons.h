/* Every numeric column by the groups of every column with few levels: do the groups differ in
 * place, in spread, and by how much? */
#pragma once

#include "analysis/kernels/anova.h"
#include "analysis/kernels/rank-tests.h"
#include "analysis/kernels/spread-level.h"
#include "analysis/kernels/studentized-range.h"
#include "analysis/kernels/two-sample.h"
#include "analysis/profile/factors.h"

#define EDA_TUKEY_MIN_GROUPS 3
#define EDA_TUKEY_MAX_GROUPS 6 /* more: too many pairs to read */
#define EDA_SPREAD_LEVEL_ROWS 5 /* of a group, at least */

typedef struct
{
  guint       value_column, by_column;       /* table indices from 0 */
  gsize       n;                             /* rows with both, in groups of two or more */
  guint       k;                             /* such groups */
  guint       dropped;                       /* groups of one row, which have no spread */
  const char *levels[EDA_FACTOR_MAX_LEVELS]; /* k, in the factor's order; borrowed */
  double      medians[EDA_FACTOR_MAX_LEVELS];
  EdaGroup    groups[EDA_FACTOR_MAX_LEVELS];

  EdaAnova         anova;
  EdaGroupTest     welch, levene, brown_forsythe, bartlett;
  EdaKruskalWallis ranks;
  EdaSpreadLevel   spread_level; /* of groups of EDA_SPREAD_LEVEL_ROWS and more */
  double           rank_omega2; /* of the ranks: epsilon2 corrected for chance */
  double           q;           /* Benjamini–Hochberg over all comparisons: of Kruskal–Wallis, */
  double           spread_q;    /* and of Brown–Forsythe */

  guint        n_pairs; /* k (k - 1) / 2 when k is 3..6; else 0 */
  EdaTukeyPair pairs[EDA_TUKEY_MAX_GROUPS * (EDA_TUKEY_MAX_GROUPS - 1) / 2]; /* later level less earlier:
                           1-0, 2-0, ..., 2-1, ... */

  /* Of two groups, first less second; NaN otherwise. */
  EdaTTest       student, welch_t;
  EdaMannWhitney mann_whitney;
  double         cohens_d, hedges_g;
} EdaGroupComparison;

typedef struct
{
  EdaGroupComparison *list; /* by value column, then factor, in table order */
  guint               n;
  guint               n_values, n_factors; /* columns looked at */
  guint               left_out;            /* pairs beyond the limit */
} EdaGroupComparisons;

/* @all_pairs FALSE: with many columns or rows only the first columns, so that the work stays
 * bounded. Pairs with fewer than two groups of two rows are not in the list. */
EdaGroupComparisons *eda_group_comparisons_new (const EdaColumnProfile *const *columns,
                                                guint                          n_columns,
                                                const EdaFactors              *factors,
                                                gboolean                       all_pairs,
                                                const EdaContext              *context,
                                                GError                       **error);
void                 eda_group_comparisons_free (EdaGroupComparisons *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaGroupComparisons, eda_group_comparisons_free)

/* (nullable): the comparison of these two columns. */
const EdaGroupComparison *eda_group_comparisons_find (const EdaGroupComparisons *self,
                                                      guint value_column,
                                                      guint by_column);
