/* The numeric columns all at once, over the rows that are complete in them: components,
 * collinearity, and rows that are far from the rest as a combination. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/profile/column-profile.h"

#define EDA_MULTIVARIATE_COLUMNS 200 /* the first so many */
#define EDA_ROBUST_COLUMNS 50        /* more: no robust distances */
#define EDA_ROBUST_ROWS 10000        /* more: a seeded sample carries the robust estimate */
#define EDA_FAR_ROWS_KEPT 1000

typedef struct
{
  gsize  row; /* from 0 */
  double d2;
} EdaFarRow;

/* Distances from one centre; farthest first. */
typedef struct
{
  gboolean   known;
  double     cutoff_975, cutoff_999; /* quantiles of chi-square with p degrees of freedom */
  gsize      count_975, count_999;   /* rows beyond */
  EdaFarRow *rows;                   /* those beyond 0.999, at least the ten farthest */
  guint      n_rows;                 /* at most EDA_FAR_ROWS_KEPT */
} EdaFarRows;

typedef struct
{
  guint *columns; /* table indices: measures that vary among the complete rows */
  guint  p;       /* 0 when fewer than two, or fewer than three complete rows */
  gsize  n_complete;
  guint32 *complete; /* these rows, from 0; (nullable) when p is 0 */

  double *correlation; /* p × p, listwise */
  double *eigenvalues, *loadings; /* p; p × p: column k is component k, scaled by √eigenvalue */
  double *noise;       /* p: 0.95 quantiles without correlation (Horn 1965); NaN when n <= p */
  guint   n_components; /* the first so many eigenvalues exceed their noise */
  double  sphericity_chi2, sphericity_df, sphericity_p; /* Bartlett; NaN when singular */

  gboolean singular; /* a column follows from others: what follows is not known */
  double   condition_number; /* √ of the largest eigenvalue over the smallest; NaN */
  double  *vif, *partial;    /* p; p × p: of two columns given all the others; NaN */

  EdaFarRows classical; /* Mahalanobis */
  EdaFarRows robust;    /* FAST-MCD */
  gsize      robust_n;  /* rows that carry its estimate */
} EdaMultivariate;

EdaMultivariate *eda_multivariate_new (const EdaColumnProfile *const *columns,
                                       guint                          n_columns,
                                       gsize                          n_rows,
                                       const EdaContext              *context,
                                       GError                       **error);
void             eda_multivariate_free (EdaMultivariate *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaMultivariate, eda_multivariate_free)
