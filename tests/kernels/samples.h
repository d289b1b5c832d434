/* Longer samples that are the same on every machine: whole-number arithmetic, then few
 * roundings. */
#pragma once

#include <stddef.h>

#include <gsl/gsl_cdf.h>

#include "analysis/kernels/sort.h"

/* Sixty values without order and with a longer upper tail. */
static inline void
fill_skewed (double x[60])
{
  for (int i = 0; i < 60; i++)
    {
      const double y = (i + 1) * 7919 % 1009 / 37.3;

      x[i] = y + y * y / 9;
    }
}

/* The @n quantiles of a normal distribution at (i - 1/2) / n. */
static inline void
fill_normal (double x[], size_t n, double mean, double sd)
{
  for (size_t i = 0; i < n; i++)
    x[i] = mean + sd * gsl_cdf_ugaussian_Pinv (((double)i + 0.5) / (double)n);
}

/* 800 values in two heaps, sorted. */
static inline void
fill_two_heaps (double x[800])
{
  fill_normal (x, 400, 0, 1.1);
  fill_normal (x + 400, 400, 4, 0.6);
  eda_sort (x, 800);
}

/* 300 normal values, rounded to whole numbers: sorted, with ties. */
static inline void
fill_rounded (double x[300])
{
  fill_normal (x, 300, 0, 10);
  for (int i = 0; i < 300; i++)
    x[i] = nearbyint (x[i]);
}

/* 78 counts with more spread than Poisson's: sorted. Returns how many. */
static inline size_t
fill_counts (double x[78])
{
  static const int times[] = { 17, 21, 14, 9, 7, 3, 0, 4, 0, 0, 0, 2, 0, 0, 0, 0, 1 };
  size_t           n = 0;

  for (size_t value = 0; value < sizeof times / sizeof times[0]; value++)
    for (int i = 0; i < times[value]; i++)
      x[n++] = (double)value;
  return n;
}
