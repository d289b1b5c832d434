/* Groups compared by ranks: no outlier and no unit decides. */
#pragma once

#include <stddef.h>

typedef struct
{
  double h, df, p; /* corrected for ties; chi-square */
  double epsilon2; /* h / (n - 1): the share of the ranks' variance between groups */
  double ties;     /* sum of t³ - t over groups of t equal values */
} EdaKruskalWallis;

/**
 * eda_kruskal_wallis:
 * @sorted: (array length=n): ascending
 * @group: (array length=n): which of the @k groups each value belongs to
 * @rank_sums: (out) (array length=k): of midranks
 * @sizes: (out) (array length=k): values in each group
 *
 * Kruskal & Wallis (1952). NaN when fewer than two groups occur or all values are equal.
 */
EdaKruskalWallis eda_kruskal_wallis (const double        sorted[],
                                     const unsigned char group[],
                                     size_t              n,
                                     size_t              k,
                                     double              rank_sums[],
                                     size_t              sizes[]);

typedef struct
{
  double u;               /* pairs in which the first group has the larger value; ties count half */
  double p, p_continuity; /* two-sided, normal, corrected for ties; the second also for continuity */
  double rank_biserial;   /* 2 u / (n1 n2) - 1: from -1 to 1, above 0 when the first group is larger */
} EdaMannWhitney;

/* Mann & Whitney (1947) from the sum of midranks of the first of two groups. @ties: sum of t³ - t over
 * groups of t equal values of both. NaN where a group is empty; the p where all values are equal. */
EdaMannWhitney eda_mann_whitney (double rank_sum1, size_t n1, size_t n2, double ties);
