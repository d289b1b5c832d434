/* Where in a row of values their level changes. */
#pragma once

#include <stddef.h>

typedef struct
{
  size_t at;    /* values before the change; 0 = there is none */
  double k;     /* the largest |U|: sum of the signs of all differences across the cut */
  double p;     /* 2 exp (-6 k² / (n³ + n²)), at most 1; NaN when n < 3 or all are equal */
} EdaChangePoint;

/* Pettitt (1979): @ranks: midranks of n values in order. The cut of the largest rank sum. */
EdaChangePoint eda_pettitt (const double ranks[], size_t n);
