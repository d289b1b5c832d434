/* Tests of normality for any number of values. */
#pragma once

#include "analysis/kernels/moments.h"
#include "analysis/kernels/significance.h"

/* Two distances of the data from the normal distribution with their mean and SD. */
typedef struct
{
  EdaTest anderson_darling; /* A²; NaN below 8 values */
  EdaTest lilliefors;       /* the largest gap of the two distribution functions; NaN below 5 */
} EdaNormalDistance;

/**
 * eda_normal_distance:
 * @sorted: (array length=n): finite, ascending; @moments are theirs
 *
 * Anderson–Darling with Stephens' p for estimated mean and SD (D'Agostino & Stephens 1986, table
 * 4.9); Lilliefors with Dallal & Wilkinson's (1986) p, above 0.1 Stephens' (1974). Linear in n, at
 * some ns a value. NaN when all are equal.
 */
EdaNormalDistance eda_normal_distance (const double sorted[], const EdaMoments *moments);

/* Jarque & Bera (1987) from g1 and g2, chi-square with 2 degrees of freedom; NaN without spread. */
EdaTest eda_jarque_bera (const EdaMoments *moments);

/* K² of D'Agostino & Pearson (1973), from D'Agostino's (1970) normal score of the skewness and
 * Anscombe & Glynn's (1983) of the kurtosis; NaN below 20 values, and where the kurtosis is so
 * low that the transformation has no answer. */
EdaTest eda_dagostino_k2 (const EdaMoments *moments);
