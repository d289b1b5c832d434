/* One numeric column by groups: means, spread, and whether they are equal.
 *
 * Values come group after group. Sums are of deviations from each group's own mean, which is
 * carried in two doubles, and scaled by a power of two: no digit is lost to large common
 * offsets, and ±1e308 does not overflow. */
#pragma once

#include "analysis/kernels/moments.h"

typedef struct
{
  size_t    n;
  double    mean, sd; /* sd: n - 1; NaN when n < 2 */
  EdaCentre centre;
  double    shift;    /* mean - grand mean, in units of 2^exponent of the grand centre */
  double    squares;  /* sum of squared deviations from the group's mean, in units of 4^exponent */
} EdaGroup;

typedef struct
{
  size_t    n, k;
  double    ss_between, ss_within;
  double    df1, df2, f, p; /* f is infinite where no group has spread but the means differ */
  double    eta2, omega2; /* shares of the variance; omega² (Hays 1963) is corrected for chance, may be below 0 */
  EdaCentre grand;        /* of all values */
  double    variance;     /* pooled, of one value within its group; in units of 4^exponent */
} EdaAnova;

/**
 * eda_anova:
 * @x: finite values, group after group
 * @sizes: (array length=k): values in each group, 1 or more
 * @groups: (out) (array length=k)
 *
 * One-way analysis of variance (Fisher 1925). NaN for what is undefined: fewer than two groups,
 * no more values than groups, all values equal.
 */
EdaAnova eda_anova (const double x[], const size_t sizes[], size_t k, EdaGroup groups[]);

/* The same where the values are not at hand but each group's n, shift and squares are, in the data's own
 * units. */
EdaAnova eda_anova_of_sums (const EdaGroup groups[], size_t k);

/* A test and its degrees of freedom; NaN when undefined. */
typedef struct
{
  double statistic, df1, df2, p;
} EdaGroupTest;

/* Welch (1951): equal means without equal spread. Undefined (but for df1) where a group has fewer
 * than two values or no spread. */
EdaGroupTest eda_welch_anova (const EdaAnova *self, const EdaGroup groups[]);

/* Bartlett (1937): equal variances of normal groups. statistic: K², chi-square with df1; infinite
 * where some groups have spread and others none. */
EdaGroupTest eda_bartlett (const EdaAnova *self, const EdaGroup groups[]);

/* Equal spread: analysis of variance of the distances from each group's mean (Levene 1960), or
 * from its median (Brown & Forsythe 1974). @work: as many doubles as values; @spare: k groups. */
EdaGroupTest eda_levene (const double    x[],
                         const size_t    sizes[],
                         const EdaAnova *self,
                         const EdaGroup  groups[],
                         double          work[],
                         EdaGroup        spare[]);
EdaGroupTest eda_brown_forsythe (const double    x[],
                                 const size_t    sizes[],
                                 const EdaAnova *self,
                                 const double    medians[],
                                 double          work[],
                                 EdaGroup        spare[]);

/* Hays' correction of a share of variance between @k groups of @n values; of ranks too. */
double eda_omega2 (double eta2, double n, double k);
