/* Rank coefficients that are made pair by pair: Spearman's where cells are missing, and
 * Kendall's. Private to this folder. */
#pragma once

#include "analysis/kernels/kendall.h"
#include "analysis/profile/pair-sums.h"

typedef struct
{
  double     rho; /* only where one of the two columns is not complete */
  EdaKendall kendall;
} EdaRankPair;

/* @out: (out): p × p; the pairs i < j are set. @with_kendall: else its tau is NaN. */
gboolean eda_rank_pairs_measure (const EdaVariable  variables[],
                                 guint              p,
                                 gsize              n_rows,
                                 gboolean           with_kendall,
                                 EdaRankPair        out[],
                                 const EdaContext  *context,
                                 GError           **error);
