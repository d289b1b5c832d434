/* Habits of those who wrote the numbers down: last digits, favourite values, leading digits. */
#pragma once

#include "analysis/kernels/significance.h"

#define EDA_DIGITS_MOST_DECIMALS 9

typedef struct
{
  int     decimals;   /* places behind the point that all values share; −1 when there is no such number up to 9 */
  double  counts[10]; /* of the last of these digits */
  EdaTest uniform;    /* chi-square with 9 degrees of freedom against equal shares; NaN below 50
                         values, or when the values span less than 100 steps of the last digit */
} EdaLastDigits;

/* @sorted: finite, ascending. */
EdaLastDigits eda_last_digits (const double sorted[], size_t n);

#define EDA_SPIKES_MOST 10

typedef struct
{
  double value;
  size_t count;
  double local; /* median count of the ten values next to it on either side */
} EdaSpike;

/* Values that occur ten times or more, in more than 1 % of the rows and more than five times as often as is usual
 * around them and more than three times as often as one of the two values next to them, most frequent first. Needs ten neighbours. Returns how many were found. */
size_t eda_find_spikes (const double sorted[], size_t n, EdaSpike spikes[EDA_SPIKES_MOST]);

typedef struct
{
  double  counts[9]; /* of the leading digits 1 .. 9 */
  EdaTest fit;       /* chi-square with 8 degrees of freedom; NaN when the law is not to be expected */
  double  mad;       /* mean absolute difference of the shares; below 0.015 is usual (Nigrini 2012) */
} EdaBenford;

/* Against log10 (1 + 1/d) (Benford 1938), where it may be expected: 100 values or more, all positive,
 * over three powers of ten or more. */
EdaBenford eda_benford (const double sorted[], size_t n);
