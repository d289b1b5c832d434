/* Dependence of any shape: distance correlation and Chatterjee's xi. */
#pragma once

#include <stddef.h>
#include <stdint.h>

typedef struct
{
  double dcor;           /* 0..1; 0 only where nothing depends on anything; NaN when n < 2 or a
                            column is constant */
  double dcor_corrected; /* squared and corrected for bias: about 0 without dependence; NaN when n < 4 */
  double p;              /* from chi-square, conservative; NaN when n < 20 */
} EdaDistanceCorrelation;

/**
 * eda_distance_correlation:
 * @x, @y: (array length=n): finite
 * @work: eda_dependence_work_size (n) doubles
 *
 * Székely, Rizzo & Bakirov (2007), by the O(n log n) way of Huo & Székely (2016); p after
 * Shen, Panda & Vogelstein (2022).
 */
EdaDistanceCorrelation
eda_distance_correlation (const double x[], const double y[], size_t n, double work[]);
size_t eda_dependence_work_size (size_t n);

/* The share of @rounds random orders of @y with a dcor as large (Phipson & Smyth 2010: one is added to
 * both counts). */
double eda_distance_correlation_permuted (const double x[],
                                          const double y[],
                                          size_t       n,
                                          size_t       rounds,
                                          uint64_t     seed,
                                          double       work[]);

typedef struct
{
  double xi; /* towards 1 where y is a function of x, about 0 without dependence; NaN when n < 2 or y is
                constant */
  double p;  /* one-sided, normal approximation, ties in y allowed for */
} EdaXi;

/* Chatterjee (2021). Rows with the same x come in an order that @seed settles. */
EdaXi eda_xi (const double x[], const double y[], size_t n, uint64_t seed, double work[]);
