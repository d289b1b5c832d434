/* Several columns at once: standardised rows, their correlation, its inverse, distances. */
#pragma once

#include <stddef.h>

/**
 * eda_standardise:
 * @x: n × p, column by column
 * @mean, @sd: (out) (array length=p)
 * @z: (out): n × eda_gram_stride (p), row by row: (x - mean) / sd; padding and constant
 *   columns are 0
 */
void eda_standardise (const double x[], size_t n, size_t p, double mean[], double sd[], double z[]);

/* @out: p × p, of the standardised rows @z; @sums: workspace of eda_gram_stride (p)². */
void eda_correlation_matrix (const double z[], size_t n, size_t p, double sums[], double out[]);

/* Lower triangle L of A = L Lᵀ in place, zeros above. 0 when a pivot falls below 1e-10 of its
 * diagonal element: a column follows from those before it. */
int eda_cholesky (double a[], size_t p);

/* The inverse of L Lᵀ. */
void eda_cholesky_invert (const double lower[], size_t p, double out[]);

/* ln det (L Lᵀ) */
double eda_cholesky_log_det (const double lower[], size_t p);

/**
 * eda_mahalanobis:
 * @z: n × @stride, row by row
 * @centre: (array length=p)
 * @lower: of the covariance or correlation of @z
 * @d2: (out) (array length=n): squared distances (Mahalanobis 1936)
 */
void eda_mahalanobis (const double z[],
                      size_t       n,
                      size_t       p,
                      size_t       stride,
                      const double centre[],
                      const double lower[],
                      double       d2[]);
