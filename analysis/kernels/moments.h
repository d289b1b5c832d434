/* Sums and moments. Sums are compensated (Neumaier) or two-pass; no input is changed. */
#pragma once

#include <stddef.h>

#include "analysis/kernels/compensated.h"

/* The mean to twice a double's digits, and the power of two that brings every deviation into
 * (-2, 2), so that fourth powers and products neither overflow nor underflow. */
typedef struct
{
  double min, max;            /* equal: the column is constant; NaN when n is 0 */
  double mean;                /* in the units of the data */
  double before;              /* 1; a power of two where sums would leave the range of a double */
  double centre, centre_low;  /* the mean after @before, in two parts */
  double gain;                /* a power of two */
  int    exponent;            /* x - mean = deviation × 2^exponent */
} EdaCentre;

static inline double
eda_centre_deviation (const EdaCentre *self, double x)
{
  return ((x * self->before - self->centre) - self->centre_low) * self->gain;
}

typedef struct
{
  size_t n;
  double sum, mean;
  double variance, sd;       /* n - 1; NaN when n < 2 */
  double se_mean;            /* sd / sqrt n */
  double skewness_g1, skewness_G1, skewness_b1; /* m3/m2^1.5; type 2 (SAS, Excel); type 3 (n-1 SD) */
  double skewness_se;        /* of G1 under normality; NaN when n < 3 */
  double kurtosis_g2, kurtosis_G2, kurtosis_b2; /* excess, the same three types */
  double kurtosis_se;        /* of G2; NaN when n < 4 */
  EdaCentre centre;          /* for deviations without overflow */
  double spread;             /* sd as a deviation: in units of 2^centre.exponent */
} EdaMoments;

EdaCentre eda_centre (const double x[], size_t n);

/* The two passes as accumulators that merge, for values that come in pieces or on several threads.
 * Both start as { 0 }. Which values are a piece must not hang on the number of threads; merged in
 * their order, pieces then give the same bits. First range and sum, */
typedef struct
{
  size_t n;
  double min, max;
  double before; /* as in EdaCentre */
  EdaSum sum;    /* of the values times @before */
} EdaRangeSum;

void      eda_range_sum_add (EdaRangeSum *self, const double x[], size_t n);
void      eda_range_sum_merge (EdaRangeSum *self, const EdaRangeSum *later);
double    eda_range_sum_get (const EdaRangeSum *self);
EdaCentre eda_range_sum_finish (const EdaRangeSum *self);

/* then the powers of the deviations from the centre of all values; needed where these differ. */
typedef struct
{
  EdaSum sums[4]; /* of the deviations, their squares, cubes and fourth powers */
} EdaPowerSums;

void       eda_power_sums_add (EdaPowerSums *self, const EdaCentre *centre, const double x[], size_t n);
void       eda_power_sums_merge (EdaPowerSums *self, const EdaPowerSums *later);
EdaMoments eda_moments_finish (const EdaRangeSum *sum, const EdaCentre *centre, const EdaPowerSums *powers);

/**
 * eda_moments:
 * @x: (array length=n): finite values in any order, in row order for reproducible sums
 *
 * Joanes & Gill (1998) name the three types. A constant column has skewness and kurtosis NaN.
 * @sum, @variance and @sd are infinite where no double can hold them (values near ±1e308).
 */
EdaMoments eda_moments (const double x[], size_t n);

/* (x - mean) / sd, whatever the magnitude; not finite when the sd is 0 or undefined. */
static inline double
eda_moments_standardise (const EdaMoments *self, double x)
{
  return eda_centre_deviation (&self->centre, x) / self->spread;
}

/* Neumaier's compensated sum; partial sums may pass ±1.8e308 as long as the total does not. */
double eda_sum (const double x[], size_t n);

/* Half width of the two-sided t interval for the mean; NaN when n < 2. @level: 0.95 */
double eda_mean_half_width (double sd, size_t n, double level);

/* Mean of the sorted values without floor (n * share) at each end; R's mean(x, trim). */
double eda_trimmed_mean (const double sorted[], size_t n, double share);

/* The same with the values cut off set to the nearest one that is left (Tukey & McLaughlin 1963). */
double eda_winsorized_mean (const double sorted[], size_t n, double share);
