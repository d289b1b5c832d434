/* Are the values spread evenly between the smallest and the largest? */
#pragma once

#include "analysis/kernels/significance.h"

#define EDA_UNIFORM_MIN_N 10

typedef struct
{
  EdaTest distance;  /* D, the largest distance of the distribution functions, and its p */
  double  low, high; /* the true distance, 95 % (Massart 1990) */
  double  limit;     /* the D whose p is 0.1 */
} EdaUniformDistance;

/**
 * eda_uniform_distance:
 * @sorted: (array length=n): finite, ascending
 *
 * Kolmogorov & Smirnov on what lies between the smallest and the largest value: of a uniform sample,
 * given these two, the others are a uniform sample on the range between them, so that nothing is
 * estimated. p by Stephens' (1970) correction of the limit distribution. NaN when n is below
 * EDA_UNIFORM_MIN_N or all are equal.
 */
EdaUniformDistance eda_uniform_distance (const double sorted[], size_t n);
