/* Which power of the values makes groups spread alike. */
#pragma once

#include <stddef.h>

#define EDA_SPREAD_LEVEL_GROUPS 3 /* at least */

typedef struct
{
  size_t groups;    /* that take part */
  double slope;     /* of log spread on log median, by least squares */
  double power;     /* 1 − slope */
  double suggested; /* the nearest of −1, −1/2, 0 (logarithm), 1/2, 1; NaN where power is more than 1/4 beyond */
} EdaSpreadLevel;

#define EDA_SPREAD_LEVEL_UNDEFINED ((EdaSpreadLevel){ 0, NAN, NAN, NAN })

/**
 * eda_spread_level:
 * @medians: (array length=k): one a group
 * @spreads: (array length=k): interquartile ranges, in the same unit
 *
 * Tukey (1977), Exploratory Data Analysis; Hoaglin, Mosteller & Tukey (1983), Understanding Robust and
 * Exploratory Data Analysis, chapter 3. Groups take part whose median and spread are finite and above 0;
 * NaN for fewer than three of them, or where all their medians are equal.
 */
EdaSpreadLevel eda_spread_level (const double medians[], const double spreads[], size_t k);
