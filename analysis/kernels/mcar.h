/* Little's test that cells are missing completely at random. */
#pragma once

#include <stddef.h>

/* Rows that miss the same columns, summed up: all that the test needs to know of them. */
typedef struct
{
  size_t  n;         /* rows, at least 1 */
  size_t  k;         /* columns that are present, at least 1 */
  size_t *observed;  /* k: their numbers from 0, ascending */
  double *mean;      /* k */
  double *products;  /* k × k: sums of products of the deviations from @mean */
} EdaMcarPattern;

typedef struct
{
  double chi2, df, p;    /* with the covariance n / (n - 1), as Little has it */
  double chi2_ml, p_ml;  /* with the maximum likelihood covariance, as R's naniar has it */
  size_t rank;           /* of the covariance; less than p where columns follow from others */
  size_t iterations;     /* of EM */
} EdaMcar;

/**
 * eda_mcar_test:
 * @patterns: of @n_patterns different sets of columns; every one of @p columns occurs in one
 * @p: columns, each centred and scaled to about mean 0 and SD 1 by the caller
 * @work: eda_mcar_work_size (p) doubles
 *
 * Little (1988), JASA 83, 1198–1202: the pattern means against the means and covariances that EM
 * (Dempster, Laird & Rubin 1977) finds for all rows under a normal model. A column that others
 * determine to 1e-8 of its variance does not count twice: df = sum of the ranks - rank.
 *
 * Returns: NaN for all when there is one pattern only, df is 0 or EM does not settle in 20 000 steps (fewer
 *   where patterns and columns are many)
 */
EdaMcar eda_mcar_test (const EdaMcarPattern patterns[], size_t n_patterns, size_t p, double work[]);
size_t  eda_mcar_work_size (size_t p);
