/* Pearson, Spearman and Kendall of every pair of numeric columns, pairwise complete. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/profile/column-profile.h"

#define EDA_PAIRWISE_COLUMNS                                                             \
  200 /* more numeric columns: only the first so many, unless all pairs are asked for */

/* Kendall is left out where pairs × n log2 n is larger, unless all pairs are asked for. */
#define EDA_KENDALL_WORK 1e8

typedef struct
{
  guint *columns; /* indices of the numeric, non-constant-or-constant columns in table
                     order */
  guint   p;
  guint   left_out; /* numeric columns beyond the limit */
  double *n;        /* p × p */
  double *r, *r_t, *r_p, *r_q, *ci_low,
      *ci_high; /* p × p; NaN where undefined; diagonal: r = 1, the rest NaN */
  double *rho, *rho_p, *rho_q, *rho_ci_low, *rho_ci_high; /* p × p */
  double *tau, *tau_p, *tau_q, *tau_ci_low, *tau_ci_high; /* p × p; NaN when not with_tau */
  gboolean with_tau;
} EdaCorrelations;

/* q: Benjamini–Hochberg over the p (p - 1) / 2 pairs, per measure. Intervals are 95 %:
 * Fisher's z for r, with the variances of Bonett & Wright (2000) for rho and tau. */
EdaCorrelations *eda_correlations_new (const EdaColumnProfile *const *columns,
                                       guint                          n_columns,
                                       gsize                          n_rows,
                                       gboolean                       all_pairs,
                                       const EdaContext              *context,
                                       GError                       **error);
void             eda_correlations_free (EdaCorrelations *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaCorrelations, eda_correlations_free)

/* A pair in the ranked list: most worth a look first, by max (|r|, |rho|) × share of
 * complete rows. */
typedef struct
{
  guint       i, j; /* places in columns, i < j */
  double      score;
  gboolean    by_rank; /* |rho| > |r|: Spearman is the measure to show */
  const char *shape;   /* "linear", "monotone", "none" */
} EdaPair;

/* "linear", "monotone" where ranks say clearly more, "none" where both are small or may be
 * chance. */
const char *eda_correlations_name_shape (const EdaCorrelations *self, guint i, guint j);

/* (array length=n_out): at most @max pairs with a defined coefficient; g_free. */
EdaPair *eda_correlations_rank (const EdaCorrelations *self,
                                gsize                  n_rows,
                                guint                  max,
                                guint                 *n_out);
