/* Two groups of one numeric column: how far apart their means are. */
#pragma once

#include "analysis/kernels/anova.h"

typedef struct
{
  double t, df, p;
  double diff, ci_low, ci_high; /* mean of the first less mean of the second, with its 95 % interval */
} EdaTTest;

/* Both take the analysis of variance of two groups. NaN when undefined: fewer than two groups, no
 * degrees of freedom, no spread. */

/* Student (1908): one common variance. */
EdaTTest eda_student_test (const EdaAnova *self, const EdaGroup groups[2]);

/* Welch (1947): each group has a variance of its own. */
EdaTTest eda_welch_test (const EdaAnova *self, const EdaGroup groups[2]);

/* Cohen (1988): difference of the means in pooled standard deviations. */
double eda_cohens_d (const EdaAnova *self, const EdaGroup groups[2]);

/* Hedges (1981): d times 1 - 3 / (4 df - 1), which takes away most of its upward bias. */
double eda_hedges_g (double d, double df);
