/* Does one part of a column lie higher than the rest? From sums alone, so that the parts need not be
 * written down. */
#pragma once

#include <stddef.h>

typedef struct
{
  size_t n;
  double mean, variance; /* n - 1 */
} EdaPart;

typedef struct
{
  double d;    /* Cohen: difference of the means (a - b) over the pooled SD */
  double t, df, p; /* Welch (1947); two-sided */
} EdaShift;

/* NaN where a part has fewer than two values, or neither has a spread. */
EdaShift eda_shift (const EdaPart *a, const EdaPart *b);

typedef struct
{
  double u;             /* Mann–Whitney: pairs in which a is the larger, ties half */
  double rank_biserial; /* 2 u / (n_a n_b) - 1 */
  double z, p;          /* two-sided, normal, ties in the variance, no continuity correction */
} EdaRankShift;

/* Wilcoxon (1945), Mann & Whitney (1947). @rank_sum: of the midranks of the @n_a among all; @ties: sum
 * of t³ - t over groups of t equal values. NaN where a part is empty or all values are equal. */
EdaRankShift eda_rank_shift (double rank_sum, size_t n_a, size_t n_b, double ties);
